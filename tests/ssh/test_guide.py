"""docs/ssh.md: what it tells a person to write does what it says."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.daybreak.conftest import ROOT
from tests.ssh.server import KEYS

GUIDE = (ROOT / "docs" / "ssh.md").read_text("utf-8")
LINE = "12 days · mood 4"


def snippets(language: str) -> list[str]:
    """The blocks of that language, in the order of the page."""
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.M | re.S)


@pytest.fixture
def path(person: Path) -> str:
    """A path on which `daybreak` is, with a day in it."""
    programs = person / "programs"
    programs.mkdir()
    program = programs / "daybreak"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m daybreak "$@"\n')
    program.chmod(0o755)
    path = f"{programs}:{os.environ['PATH']}"
    for words in (["begin", "--since", "2026-04-21"], ["log", "mood", "4"]):
        subprocess.run([program, *words], check=True, capture_output=True)
    return path


def test_the_key_of_the_page_is_the_one_that_is_tried() -> None:
    assert f"\n{KEYS['only']}ssh-ed25519 " in GUIDE


def test_the_prompt_for_bash_shows_the_line(person: Path, path: str) -> None:
    (person / "rc").write_text(snippets("bash")[0])
    done = subprocess.run(
        ["bash", "--rcfile", str(person / "rc"), "-i"],
        input="exit\n",
        env={**os.environ, "PATH": path, "TERM": "xterm", "LANG": "C.UTF-8"},
        start_new_session=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert LINE in done.stderr


@pytest.mark.parametrize(("options", "says"), [(["-i"], f"{LINE}\n"), ([], "")])
def test_the_banner_is_for_those_who_log_in(
    person: Path, path: str, options: list[str], says: str
) -> None:
    (person / "banner").write_text(next(s for s in snippets("sh") if "case" in s))
    done = subprocess.run(
        ["bash", "--norc", *options, "-c", f". {person}/banner"],
        env={**os.environ, "PATH": path, "LANG": "C.UTF-8"},
        start_new_session=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == says
