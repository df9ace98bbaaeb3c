"""Two ways to give a command: in this process for breadth, as a process of its own for truth."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any, Protocol

import pytest

from daybreak.__main__ import main

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        """What it said as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """The lines of its answer."""
        return self.out.splitlines()


class Daybreak(Protocol):
    """Gives one command; `typed` is what stdin holds."""

    def __call__(self, *words: str, typed: str | bytes = "", now: str = "") -> Answer:
        """Run `daybreak WORDS` at `now`."""


@pytest.fixture
def home(person: Path) -> Path:
    """The home that the commands use; it is not there yet."""
    return person / "daybreak"


@pytest.fixture
def daybreak(
    person: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Daybreak:
    """`daybreak` in this process."""
    assert person

    def give(*words: str, typed: str | bytes = "", now: str = "") -> Answer:
        data = typed.encode() if isinstance(typed, str) else typed
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))
            if now:
                patch.setenv("DAYBREAK_NOW", now)
            capfd.readouterr()
            code = main(words)
        out, err = capfd.readouterr()
        return Answer(code, out, err)

    return give


@pytest.fixture
def shell(person: Path) -> Daybreak:
    """`daybreak` as a process of its own."""
    assert person

    def give(*words: str, typed: str | bytes = "", now: str = "") -> Answer:
        env = dict(os.environ, PYTHONPATH=str(ROOT))
        if now:
            env["DAYBREAK_NOW"] = now
        done = subprocess.run(
            [sys.executable, "-m", "daybreak", *words],
            input=typed.encode() if isinstance(typed, str) else typed,
            env=env,
            capture_output=True,
            timeout=60,
            check=False,
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    return give


Refused = Callable[[Answer, int], str]
"""Checks an answer against an exit code and gives its one line on stderr."""


@pytest.fixture
def refused() -> Refused:
    """Checks that an answer is one plain line and that exit code, and gives the line."""

    def check(answer: Answer, code: int) -> str:
        assert answer.code == code, answer
        assert answer.err.startswith("daybreak: "), answer
        assert answer.err.count("\n") == 1 and answer.err.endswith("\n"), answer
        assert "Traceback" not in answer.err + answer.out
        assert answer.err.rstrip("\n").isprintable()
        return answer.err

    return check


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under the folder with its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
