"""Starting the screen, and what is said where there is none."""

import sys
from typing import Any

import pytest

from daybreak import clock, screen
from tests.daybreak.conftest import Daybreak


class FakeApp:
    """Takes the place of the screen and remembers how it was started."""

    made: dict[str, Any]
    return_code = 0

    def __init__(self, **given: Any) -> None:
        type(self).made = given

    def run(self, *, mouse: bool) -> None:
        """Nothing is shown."""
        type(self).made["mouse"] = mouse


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> type[FakeApp]:
    """A screen that can be started, and isn't."""
    monkeypatch.setattr(screen, "has_screen", lambda: True)
    monkeypatch.setattr("tui.app.DaybreakApp", FakeApp)
    return FakeApp


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
    app: type[FakeApp],
    words: tuple[str, ...],
    ascii_only: bool,
    start: str,
) -> None:
    assert daybreak(*words).code == 0
    assert (app.made["ascii_only"], app.made["start"]) == (ascii_only, start)
    assert app.made["mouse"] is False and app.made["now"] is clock.now


def test_its_exit_code_is_passed_on(
    daybreak: Daybreak, app: type[FakeApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "return_code", 1)
    assert daybreak().code == 1


def test_an_encoding_without_these_signs_means_ascii(
    daybreak: Daybreak, app: type[FakeApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "_unicode", lambda: False)
    daybreak()
    assert app.made["ascii_only"] is True


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
