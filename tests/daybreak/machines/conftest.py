"""Machines of one person: each with a home, a state folder, and the real programs on its path."""

import os
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.daybreak.conftest import ROOT, Answer, Daybreak

WHO = ("AUTHOR", "COMMITTER")
SERVER = """#!/bin/sh
while [ "$1" = -o ]; do shift 2; done
shift
cd {server} && exec sh -c "$*"
"""


@dataclass(frozen=True)
class Machine:
    """One machine; `place` holds its home, called diary, and everything else of it."""

    place: Path
    programs: Path
    inner: Daybreak
    patch: pytest.MonkeyPatch

    @property
    def home(self) -> Path:
        """The folder that travels between the machines."""
        return self.place / "diary"

    @property
    def env(self) -> dict[str, str]:
        """What a shell on this machine knows."""
        who = {f"GIT_{one}_NAME": "A" for one in WHO} | {f"GIT_{one}_EMAIL": "a@b" for one in WHO}
        return {
            **{name: os.environ[name] for name in ("DAYBREAK_NOW", "PATH")},
            **who,
            "GIT_CONFIG_NOSYSTEM": "1",
            "PATH": f"{self.programs}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "HOME": str(self.place),
            "DAYBREAK_HOME": str(self.home),
            "DAYBREAK_STATE": str(self.place / "state"),
        }

    def daybreak(self, *words: str, typed: str = "", now: str = "") -> Answer:
        """`daybreak WORDS` on this machine, in this process."""
        with self.patch.context() as patch:
            for name in ("HOME", "DAYBREAK_HOME", "DAYBREAK_STATE"):
                patch.setenv(name, self.env[name])
            return self.inner(*words, typed=typed, now=now)

    def types(self, lines: str, *, inside: bool = True) -> Answer:
        """Lines typed into a shell, in the home or else beside it; it stops at an error."""
        done = subprocess.run(
            ["bash", "-eu", "-o", "pipefail", "-c", lines],
            cwd=self.home if inside else self.place,
            env=self.env,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    def journal(self) -> list[str]:
        """The texts of May, as a fresh session reads them."""
        from storage.store import Store
        from tests.storage.kinds import clock

        store = Store.open(self.home, self.place / "state", clock)
        return [entry.text for entry in store.month("2026-05").journal]


@pytest.fixture
def machines(
    tmp_path: Path, daybreak: Daybreak, monkeypatch: pytest.MonkeyPatch
) -> tuple[Machine, Machine]:
    """Two machines that have nothing yet but `daybreak`, and a server that both reach by ssh."""
    programs = tmp_path / "programs"
    (tmp_path / "server").mkdir()
    _program(programs / "daybreak", f'#!/bin/sh\nexec {sys.executable} -m daybreak "$@"\n')
    _program(programs / "ssh", SERVER.format(server=tmp_path / "server"))
    found = [Machine(tmp_path / name, programs, daybreak, monkeypatch) for name in ("one", "two")]
    for machine in found:
        machine.place.mkdir()
    return found[0], found[1]


def _program(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
