"""What nobody types and no good terminal sends: nothing breaks, and the next key counts."""

import os
from pathlib import Path

import pytest

from tests.begun import begin
from tests.terminal import Terminal

GARBAGE = {
    "half a letter": b"\xe6\xbc",
    "no letter": b"\xff\xfe\xc0\x80",
    "half a sequence": b"\x1b[1;",
    "half a string": b"\x1b]2;title",
    "a mouse that was not asked": b"\x1b[<0;5;5M\x1b[<35;6;6M\x1b[<0;5;5m\x1b[M !!",
    "a window that came into focus": b"\x1b[I\x1b[O",
    "answers to no question": b"\x1b[?62;c\x1b[1;1R\x1b[?2026;2$y\x1bP1$r0m\x1b\\",
    "the end of a paste": b"\x1b[201~",
    "keys of the kitty protocol": b"\x1b[57441u\x1b[57358u\x1b[1;1:3A",
}


def recorded(terminal: Terminal, mood: int) -> None:
    """A mood is recorded, and the screen says so; escape ends what may have been begun."""
    terminal.keys("\x1b")
    terminal.until_quiet()
    terminal.keys(f"m{mood}")
    terminal.until(f"saved: mood {mood}")


def test_garbage_takes_no_key_with_it(person: Path) -> None:
    begin()
    with Terminal() as terminal:
        terminal.until("since")
        for number, data in enumerate(GARBAGE.values()):
            terminal.child.send(data)
            terminal.until_quiet(0.6 if b"half" in data else 0.1)
            recorded(terminal, number % 5 + 1)
        terminal.keys("q")
        assert terminal.ends() == 0


@pytest.mark.parametrize("size", [(1, 1), (500, 200)], ids=str)
def test_a_window_may_begin_at_any_size_and_change_to_any(
    person: Path, size: tuple[int, int]
) -> None:
    begin()
    with Terminal(size=size) as terminal:
        terminal.until_quiet(1.0)
        for other in [(80, 24), (1, 1), (500, 200), (40, 15), size, (80, 24)]:
            terminal.resize(*other)
            terminal.until_quiet()
        terminal.until("since")
        recorded(terminal, 4)
        terminal.keys("q")
        assert terminal.ends() == 0


@pytest.mark.parametrize("term", [None, "dumb"])
def test_a_terminal_that_is_none_gets_the_day_in_lines(person: Path, term: str | None) -> None:
    begin()
    unset = ["env", "-u", "TERM"] if term is None else ["env", f"TERM={term}"]
    with Terminal(command=[*unset, *Terminal.PROGRAM]) as terminal:
        assert terminal.ends() == 0
    assert "Sun 3 May · ends 04:00" in terminal.text
    assert "The full screen needs a terminal" in terminal.text
    assert b"\x1b" not in terminal.received


def test_a_terminal_nobody_knows_is_drawn_in_its_own_colours(person: Path) -> None:
    begin()
    with Terminal(env={"TERM": "nobody-knows-it", "COLORTERM": ""}) as terminal:
        terminal.until("since")
        recorded(terminal, 4)
        terminal.keys("q")
        assert terminal.ends() == 0
    assert b"38;2;" not in terminal.received and b"38;5;" not in terminal.received


def test_a_system_that_knows_no_letters_gets_plain_ones(person: Path) -> None:
    begin()
    assert os.environ.get("PYTHONUTF8") != "1"
    bare = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    with Terminal(env=bare) as terminal:
        terminal.until("since")
        terminal.keys("w\xfcber")
        terminal.until("1 word")
        terminal.keys("\x13")
        terminal.until("saved: entry")
        terminal.keys("q")
        assert terminal.ends() == 0
    assert all(byte < 128 for byte in terminal.received)
    assert r"\u" not in terminal.text
    month = next((person / "daybreak").rglob("2026-05.json")).read_text("utf-8")
    assert "über" in month or "\\u00fcber" in month
