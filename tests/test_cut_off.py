"""The terminal goes away in the middle of a word: the word is kept and offered, and nothing spins.

Each way of going away is done to a real program on a real pseudo-terminal.
"""

import json
import os
import select
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from daybreak.guardian import LOOK
from tests.begun import begin
from tests.terminal import Terminal
from tests.waiting import wait_for

GONE_WITHIN = 2.0
"""Seconds in which the program ends, whatever became of its terminal."""
HALF = "half a sentence that nobody"
CUTS: dict[str, Callable[[Terminal], None]] = {
    "the terminal is closed": lambda terminal: os.close(terminal.child.child_fd),
    "SIGHUP": lambda terminal: os.kill(terminal.child.pid, signal.SIGHUP),
    "SIGTERM": lambda terminal: os.kill(terminal.child.pid, signal.SIGTERM),
    "SIGKILL": lambda terminal: os.kill(terminal.child.pid, signal.SIGKILL),
}


def drafts(person: Path) -> list[str]:
    """The texts that lie in the state folder as drafts."""
    found = (person / "state").rglob("drafts/*.json")
    return [json.loads(path.read_text("utf-8"))["text"] for path in found]


def busy(pid: int) -> float:
    """The seconds of CPU that a process has used; one that ended is there until it is collected."""
    words = Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def cut_off(terminal: Terminal, cut: str) -> None:
    """Do it; the program ends within the promised time and does not spin meanwhile."""
    pid = terminal.child.pid
    before = busy(pid)
    end = os.pidfd_open(pid)
    CUTS[cut](terminal)
    ended, _, _ = select.select([end], [], [], GONE_WITHIN)
    os.close(end)
    assert ended, "it did not end"
    assert busy(pid) - before < GONE_WITHIN / 3, "it was busy until its end"


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("ignored", [False, True], ids=["", "under nohup"])
def test_half_an_entry_survives_and_is_offered(person: Path, cut: str, ignored: bool) -> None:
    begin()
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN) if ignored else None
    terminal = Terminal()
    try:
        if before is not None:
            signal.signal(signal.SIGHUP, before)
        terminal.until("No contact")
        terminal.keys("w")
        terminal.until("ctrl+s")
        terminal.keys(HALF)
        terminal.until(HALF)
        assert wait_for(lambda: any(HALF in text for text in drafts(person)), 3)
        terminal.keys(" can take")
        terminal.until("can take")
        cut_off(terminal, cut)
        if cut != "SIGKILL":
            assert any(text.endswith("can take") for text in drafts(person))
    finally:
        terminal.child.close(force=True) if cut != "the terminal is closed" else None
    with Terminal() as later:
        later.until("You were writing an entry")
        later.keys("\r")
        later.until(HALF)
        later.keys("\x13")
        later.until("saved: entry")
        later.keys("q")
        assert later.ends() == 0
    assert drafts(person) == []


def test_a_program_that_was_stopped_goes_on_where_it_was() -> None:
    begin()
    with Terminal() as terminal:
        terminal.until("No contact")
        pid = terminal.child.pid
        end = os.pidfd_open(pid)
        os.kill(pid, signal.SIGSTOP)
        select.select([end], [], [], 2 * LOOK)  # it is stopped for longer than a look takes
        os.kill(pid, signal.SIGCONT)
        assert not select.select([end], [], [], 2 * LOOK)[0], "it ended"
        os.close(end)
        terminal.keys("?")
        terminal.until("Help")
        terminal.keys("q")
        assert terminal.ends() == 0


@pytest.mark.parametrize("cut", [cut for cut in CUTS if cut != "SIGHUP"])
def test_what_ones_own_editor_saved_is_offered_and_its_file_is_gone(
    person: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    begin()
    pen, runtime = tmp_path / "pen", tmp_path / "runtime"
    pen.write_text('#!/bin/sh\nprintf "saved outside" > "$1"; echo OPENED; exec sleep 60\n')
    pen.chmod(0o755)
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("EDITOR", str(pen))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    terminal = Terminal()
    try:
        terminal.until("No contact")
        terminal.keys("w")
        terminal.until("ctrl+s")
        terminal.keys("\x0f\x0f")
        terminal.until("OPENED")
        assert wait_for(lambda: any("saved outside" in text for text in drafts(person)), 3)
        cut_off(terminal, cut)
    finally:
        terminal.child.close(force=True) if cut != "the terminal is closed" else None
    if cut != "SIGKILL":
        assert not [*runtime.iterdir()]
    with Terminal() as later:
        later.until("You were writing an entry")
        later.until("saved outside")
        assert wait_for(lambda: not [*runtime.iterdir()], 10)


KINDS = {
    "a letter": ("L", "You were writing a letter"),
    "a quick line": (":", "You were writing a quick line"),
    "a note": ("s1\r4", "You were writing a note"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_half_written_is_offered_after_the_end_of_the_process(
    person: Path, kind: str
) -> None:
    begin()
    keys, offered = KINDS[kind]
    with Terminal() as terminal:
        terminal.until("No contact")
        for key in keys:
            terminal.keys(key)
        terminal.keys(HALF)
        terminal.until(HALF)
        assert wait_for(lambda: any(HALF in text for text in drafts(person)), 3)
        cut_off(terminal, "SIGKILL")
    with Terminal() as later:
        later.until(offered)
        later.keys("\r")
        later.until_gone(offered)
        later.until(HALF)


def test_sigterm_gives_the_terminal_back(person: Path) -> None:
    begin()
    with Terminal() as terminal:
        terminal.until("days since")
        os.kill(terminal.child.pid, signal.SIGTERM)
        assert terminal.ends() == 128 + signal.SIGTERM
    assert terminal.received.rfind(b"\x1b[?1049l") > terminal.received.rfind(b"\x1b[?1049h")
    assert terminal.received.rfind(b"\x1b[?25h") > terminal.received.rfind(b"\x1b[?25l")


STANDS_STILL = """
from daybreak.__main__ import run
from tui.app import DaybreakApp

DaybreakApp.leave_from_thread = lambda app: None
run()
"""


def test_a_screen_that_stands_still_is_ended_and_leaves_no_word_behind(person: Path) -> None:
    begin()
    with Terminal(command=(sys.executable, "-c", STANDS_STILL)) as terminal:
        terminal.until("days since")
        terminal.keys("w" + HALF)
        terminal.until(HALF)
        os.kill(terminal.child.pid, signal.SIGTERM)
        assert terminal.ends() == 128 + signal.SIGTERM
    assert terminal.text.strip() == ""
    assert any(HALF in text for text in drafts(person))


def test_what_was_saved_is_not_offered_again(person: Path) -> None:
    begin()
    with Terminal() as terminal:
        terminal.until("days since")
        terminal.keys("wdone\x13")
        terminal.until("saved: entry")
        terminal.keys("q")
        terminal.ends()
    assert drafts(person) == []
    with Terminal() as terminal:
        terminal.until("days since")
        assert "You were writing" not in terminal.text


def test_a_terminal_that_stops_reading_and_then_goes_costs_no_letter(person: Path) -> None:
    begin()
    terminal = Terminal()
    terminal.until("days since")
    terminal.keys("w")
    terminal.until("ctrl+s")
    terminal.keys(HALF)
    terminal.until(HALF)
    for _ in range(300):  # pictures that nobody takes; the keys to them are taken all the same
        terminal.keys("\t")
    terminal.keys(" to the end")
    cut_off(terminal, "the terminal is closed")
    assert any(HALF in text for text in drafts(person))
