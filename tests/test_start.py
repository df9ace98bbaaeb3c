"""A start on a real terminal: keys typed ahead, and a start that fails or is cut off."""

import os
import signal
from pathlib import Path

import pytest

from tests.begun import begin
from tests.terminal import Terminal

ENTERED, LEFT = b"\x1b[?1049h", b"\x1b[?1049l"


def test_keys_typed_during_the_start_are_taken_in(person: Path) -> None:
    begin()
    with Terminal() as terminal:
        terminal.until("Acceptance")  # its frame, long before there is anything behind it
        terminal.keys("wtyped before it was there\x13")
        terminal.until("saved: entry")
        terminal.until("typed before it was there")
        terminal.keys("q")
        assert terminal.ends() == 0
    assert terminal.received.count(ENTERED) == terminal.received.count(LEFT) == 1


def test_a_window_that_was_small_for_a_moment_during_the_start_is_painted_whole(
    person: Path,
) -> None:
    begin()
    with Terminal() as terminal:
        terminal.until("Acceptance")
        terminal.resize(1, 1)
        terminal.resize(80, 24)
        for frame in ("╭─ No contact", "╭─ Care", "╭─ Journal", "╭─ Acceptance"):
            terminal.until(frame)
        terminal.keys("q")
        assert terminal.ends() == 0


def test_what_is_typed_ahead_is_not_shown_on_the_terminal(person: Path) -> None:
    begin()
    with Terminal() as terminal:
        terminal.until("Acceptance")
        terminal.keys("u")
        terminal.until("how strong")
    assert b"u" not in terminal.received.partition(b"Acceptance")[2].partition(b"\x1b[?25l")[0]


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_a_start_that_is_cut_off_gives_the_terminal_back(person: Path, ending: int) -> None:
    begin()
    with Terminal() as terminal:
        terminal.until("Acceptance")
        os.kill(terminal.child.pid, ending)
        terminal.ends()
    assert terminal.received.rfind(LEFT) > terminal.received.rfind(ENTERED)
    assert terminal.received.rfind(b"\x1b[?25h") > terminal.received.rfind(b"\x1b[?25l")
    assert "Traceback" not in terminal.text


def test_a_start_that_fails_says_so_on_the_screen_that_was_there(person: Path) -> None:
    (person / "daybreak").write_text("not a folder")
    with Terminal() as terminal:
        assert terminal.ends() == 1
    assert terminal.received.count(ENTERED) == terminal.received.count(LEFT) == 1
    _, _, said = bytes(terminal.received).rpartition(LEFT)
    assert b"not a folder" in said and b"Traceback" not in said


@pytest.mark.parametrize("words", [("status",), ("--driver", "plain"), ("--no-such-option",)])
def test_what_is_not_the_full_screen_begins_with_no_picture(
    person: Path, words: tuple[str, ...]
) -> None:
    begin()
    with Terminal(*words) as terminal:
        if words == ("--driver", "plain"):
            terminal.until("Acceptance")
            terminal.keys("q")
        terminal.ends()
    assert terminal.received.count(ENTERED) == (1 if words == ("--driver", "plain") else 0)


def test_a_dumb_terminal_is_drawn_nothing(person: Path) -> None:
    begin()
    with Terminal(env={"TERM": "dumb"}) as terminal:
        assert terminal.ends() == 0
    assert b"\x1b" not in terminal.received
