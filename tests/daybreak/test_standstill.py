"""A session that was stopped while it saves: every other command says so within its patience."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.daybreak.conftest import ROOT, Daybreak, contents
from tests.daybreak.days import amounts, live

HOLD = """
import sys
from pathlib import Path
from storage.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
WAITING = (
    ("log", "sleep 5"),
    ("merge",),
    ("restore", "2026-05-02"),
    ("backup",),
    ("doctor", "--fix"),
)
"""Commands that save something, and so wait for the session that is saving."""


def starts(*words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, *words],
        env=dict(os.environ, PYTHONPATH=str(ROOT), DAYBREAK_NOW="2026-05-04T12:00:00+02:00"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def stopped(daybreak: Daybreak, home: Path) -> "Iterator[subprocess.Popen[str]]":
    """A home of three days, and a session that was stopped while it holds the lock."""
    live(daybreak)
    april = home / "2026/2026-04.json"
    april.write_bytes(april.read_bytes().replace(b"of april", b"in april"))
    session = starts("-c", HOLD, str(home))
    assert session.stdout is not None and session.stdout.readline() == "held\n"
    session.send_signal(signal.SIGSTOP)
    yield session
    session.send_signal(signal.SIGCONT)
    session.communicate()


def test_every_command_that_saves_says_so_within_five_seconds(
    daybreak: Daybreak, home: Path, stopped: "subprocess.Popen[str]"
) -> None:
    before = contents(home)
    begun = time.monotonic()
    waiting = {words[0]: starts("-m", "daybreak", *words) for words in WAITING}
    for words in (("status",), ("restore",), ("restore", "2026-05-02", "--dry-run"), ("doctor",)):
        assert daybreak(*words).code == 0
    assert time.monotonic() - begun < 4
    for name, process in waiting.items():
        out, err = process.communicate(timeout=30)
        assert (process.returncode, "Traceback" in err) == (1, False), (name, out, err)
        said = out if name == "doctor" else err
        assert "another session is saving and took longer than 5 seconds" in said, (name, out, err)
    assert time.monotonic() - begun < 9
    assert contents(home) == before
    stopped.send_signal(signal.SIGCONT)
    stopped.communicate(timeout=30)
    assert daybreak("log", "sleep 5", now="2026-05-04T12:00:00+02:00").lines[-1] == "saved"
    assert amounts(daybreak) == [7, 8, 6]
