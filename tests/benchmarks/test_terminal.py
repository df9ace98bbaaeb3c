"""Programs are measured on a real pseudo-terminal, here a few lines of shell."""

import os
import signal

import pytest

from benchmarks.probe import hang_up, hold, press, resize
from benchmarks.process import alive
from benchmarks.starting import Case, NotShownError, start
from benchmarks.terminal import Command, Terminal

ANSWERING = "stty -echo; printf ready; read line; printf heard; read line"
ECHOING = "stty -echo -icanon; printf ready; cat"


def shell(script: str) -> Command:
    """A small program for the terminal."""
    return Command(["/bin/sh", "-c", script], columns=40, rows=10)


def test_a_start_is_measured_up_to_its_first_answered_key() -> None:
    found = start(Case(shell(ANSWERING), picture="ready", key="enter", answer="heard"))
    assert 0 < found.first_byte <= found.first_glyph <= found.picture < found.answered
    assert found.sent == len("readyheard")
    assert found.peak > 0


def test_a_key_may_be_answered_by_a_sign_that_moves() -> None:
    script = "stty -echo; printf '>a'; read line; printf '\\r >a'; read line"
    found = start(Case(shell(script), picture=">a", key="enter", moves=">"))
    assert found.answered > found.picture


def test_a_program_that_shows_something_else_is_said_with_its_screen() -> None:
    with pytest.raises(NotShownError, match=r"'ready' never came.*\nno such thing"):
        start(Case(shell("printf 'no such thing'"), picture="ready", key="enter"))


def test_a_key_says_when_it_was_seen_and_what_it_cost() -> None:
    with Terminal(shell(ECHOING)) as terminal:
        assert terminal.wait_text("ready") is not None
        one = press(terminal, b"x", lambda: "readyx" in terminal.emulator.text, quiet=0.02)
        assert one.visible is not None and one.visible > 0
        assert one.sent == 1
        held = hold(terminal, b"y", rate=200, seconds=0.05)
        assert (held.keys, held.sent_a_key) == (10, 1.0)
        assert "readyx" + "y" * 10 in terminal.emulator.text


def test_a_window_of_another_size_is_told_to_the_program() -> None:
    script = "trap 'stty size; exit' WINCH; printf ready; while :; do read line; done"
    with Terminal(shell(script)) as terminal:
        assert terminal.wait_text("ready") is not None
        changed = resize(terminal, 30, 7)
        assert (changed.columns, changed.rows) == (30, 7)
        assert terminal.wait_text("7 30") is not None


@pytest.mark.parametrize(("how", "code"), [("close", -signal.SIGHUP), ("SIGTERM", -signal.SIGTERM)])
def test_a_program_whose_terminal_goes_ends(how: str, code: int) -> None:
    with Terminal(shell("printf ready; exec sleep 600")) as terminal:
        assert terminal.wait_text("ready") is not None
        ended = hang_up(terminal, how)
        assert ended.after is not None
        assert ended.code == code


def test_a_program_that_stays_is_said_to_stay_and_ended_with_the_terminal() -> None:
    with Terminal(shell("trap '' TERM; printf ready; cat")) as terminal:
        assert terminal.wait_text("ready") is not None
        ended = hang_up(terminal, "SIGTERM", limit=0.1)
        assert ended.after is None and ended.code is None
    assert not alive(terminal.pid)


def test_what_python_and_textual_listen_to_does_not_reach_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    environment = Command(["true"], env={"DAYBREAK_NOW": "fixed"}).environment()
    assert "PYTHONDONTWRITEBYTECODE" not in environment
    assert "NO_COLOR" not in environment
    assert environment["DAYBREAK_NOW"] == "fixed"
    assert environment["PATH"] == os.environ["PATH"]


def test_a_program_that_ends_with_its_key_was_not_started() -> None:
    script = "stty -echo; printf ready; read line; printf heard"
    with pytest.raises(NotShownError, match="ended after the key enter"):
        start(Case(shell(script), picture="ready", key="enter", answer="heard"))
