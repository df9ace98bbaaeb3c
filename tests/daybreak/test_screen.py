"""Starting the screen, and what is said where there is none."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from daybreak import clock, promptline, screen
from daybreak.terminals import has_screen
from tests.daybreak.conftest import Daybreak, Refused


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
    monkeypatch.setattr(screen, "has_unicode", lambda: False)
    daybreak()
    assert sat.given["ascii_only"] is True


@pytest.mark.parametrize("words", [(), ("pause",), ("demo",)])
def test_without_a_terminal_the_day_is_said_and_one_hint(
    daybreak: Daybreak, words: tuple[str, ...]
) -> None:
    answer = daybreak(*words)
    assert answer.code == 0 and answer.err == ""
    assert answer.lines[0] == "Sun 3 May · ends 04:00" and answer.lines[-1] == screen.HINT


RESTRICTED = [
    ((), {}, False),
    (("--restricted",), {}, True),
    ((), {"SSH_CONNECTION": "192.0.2.1 5 192.0.2.2 22"}, True),
    (("--unrestricted",), {"SSH_CONNECTION": "192.0.2.1 5 192.0.2.2 22"}, False),
    (("--restricted", "pause"), {}, True),
    ((), {"SSH_CONNECTION": "1", "SSH_ORIGINAL_COMMAND": "daybreak"}, True),
]


@pytest.mark.parametrize("run", RESTRICTED)
def test_a_run_that_ssh_started_itself_is_restricted(
    daybreak: Daybreak,
    sat: Sat,
    monkeypatch: pytest.MonkeyPatch,
    run: tuple[tuple[str, ...], dict[str, str], bool],
) -> None:
    words, env, restricted = run
    monkeypatch.setattr(os, "getpgrp", lambda: os.getsid(0))
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert daybreak(*words).code == 0
    assert sat.given["restricted"] is restricted


def test_a_sitting_keeps_the_line_that_a_prompt_asks_for(
    daybreak: Daybreak, sat: Sat, person: Path
) -> None:
    daybreak("begin", "--since", "2026-04-21", "--tz", "Europe/Berlin")
    daybreak("status", "--line")
    assert daybreak().code == 0
    daybreak("log", "mood 4")
    kept = person / "state" / promptline.FILE
    line = kept.read_text("utf-8")
    kept.write_text(line.replace("profile.json", "another.json"), "utf-8")
    assert promptline.kept_line() is None
    sat.given["follow"]()
    assert kept.read_text("utf-8") == line


def test_a_run_from_a_shell_at_a_prompt_is_not(
    daybreak: Daybreak, sat: Sat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "getpgrp", lambda: os.getsid(0) + 1)
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 5 192.0.2.2 22")
    monkeypatch.setenv("SSH_ORIGINAL_COMMAND", "a wrapper's own")
    assert daybreak().code == 0
    assert sat.given["restricted"] is False


@pytest.mark.parametrize(
    "wanted", ["sh", "daybreak; sh", "status --line", "scp -t /etc", "\n$(sh)"]
)
def test_another_command_than_the_keys_own_is_refused(
    daybreak: Daybreak, sat: Sat, refused: Refused, monkeypatch: pytest.MonkeyPatch, wanted: str
) -> None:
    monkeypatch.setattr(os, "getpgrp", lambda: os.getsid(0))
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 5 192.0.2.2 22")
    monkeypatch.setenv("SSH_ORIGINAL_COMMAND", wanted)
    assert "opens Daybreak and nothing else" in refused(daybreak("--restricted"), 1)
    assert not sat.given


@pytest.mark.parametrize("words", [("report", "--to", "x"), ("backup", "x"), ("demo",)])
def test_restricted_leaves_few_commands(
    daybreak: Daybreak, refused: Refused, words: tuple[str, ...]
) -> None:
    assert "pause and status alone" in refused(daybreak("--restricted", *words), 2)
    assert daybreak("--restricted", "status", "--line").code == 0


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
    assert has_screen() == (term == "xterm")


class _Terminal:
    def isatty(self) -> bool:
        """Always."""
        return True
