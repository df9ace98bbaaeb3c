"""Starting the screen, and what is said where there is none."""

import sys
from typing import Any

import pytest

from daybreak import clock, screen
from tests.daybreak.conftest import Daybreak


class Sat:
    """Takes the place of a sitting and remembers how it was begun."""

    def __init__(self) -> None:
        self.given: dict[str, Any] = {}
        self.code = 0

    def __call__(self, store: object, now: object, **given: Any) -> int:
        self.given = {"now": now, **given}
        return self.code


@pytest.fixture
def sat(monkeypatch: pytest.MonkeyPatch) -> Sat:
    """A screen that can be started, and isn't."""
    sitting = Sat()
    monkeypatch.setattr(screen, "has_screen", lambda: True)
    monkeypatch.setattr("daybreak.sitting.sit_down", sitting)
    return sitting


@pytest.mark.parametrize(
    ("words", "ascii_only", "start"),
    [
        ((), False, "today"),
        (("--ascii",), True, "today"),
        (("pause",), False, "pause"),
        (("--ascii", "pause"), True, "pause"),
        (("pause", "--ascii"), True, "pause"),
        (("demo", "--ascii"), True, "today"),
    ],
)
def test_the_screen_starts_as_asked(
    daybreak: Daybreak,
    sat: Sat,
    words: tuple[str, ...],
    ascii_only: bool,
    start: str,
) -> None:
    assert daybreak(*words).code == 0
    assert (sat.given["ascii_only"], sat.given["start"]) == (ascii_only, start)
    assert sat.given["now"] is clock.now


def test_its_exit_code_is_passed_on(daybreak: Daybreak, sat: Sat) -> None:
    sat.code = 1
    assert daybreak().code == 1


def test_an_encoding_without_these_signs_means_ascii(
    daybreak: Daybreak, sat: Sat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "_unicode", lambda: False)
    daybreak()
    assert sat.given["ascii_only"] is True


@pytest.mark.parametrize("words", [(), ("pause",), ("demo",)])
def test_without_a_terminal_the_day_is_said_and_one_hint(
    daybreak: Daybreak, words: tuple[str, ...]
) -> None:
    answer = daybreak(*words)
    assert answer.code == 0 and answer.err == ""
    assert answer.lines[0] == "Sun 3 May · ends 04:00" and answer.lines[-1] == screen.HINT


@pytest.mark.parametrize("term", ["", "dumb", "unknown", None, "xterm"])
def test_a_terminal_is_one_that_can_place_a_cursor(
    monkeypatch: pytest.MonkeyPatch, term: str | None
) -> None:
    monkeypatch.setattr(sys, "stdin", _Terminal())
    monkeypatch.setattr(sys, "stdout", _Terminal())
    if term is None:
        monkeypatch.delenv("TERM", raising=False)
    else:
        monkeypatch.setenv("TERM", term)
    assert screen.has_screen() == (term == "xterm")


class _Terminal:
    def isatty(self) -> bool:
        """Always."""
        return True
