"""`contact`: what happened, what it means, and what stays."""

from pathlib import Path

import pytest

from recovery.kinds import KINDS
from tests.daybreak.conftest import Daybreak, Refused, contents

OUT = ("call", "text", "reply", "react", "friends", "visit", "meet")
WATCH = ("profile", "asked", "reread")


@pytest.fixture(autouse=True)
def begun(daybreak: Daybreak) -> None:
    """A start twelve days ago."""
    daybreak("begin", "--since", "2026-04-21", "--target", "30")


def test_the_kinds_are_those_of_the_contract() -> None:
    assert tuple(KINDS) == (*OUT, *WATCH, "received", "needed")


@pytest.mark.parametrize("kind", OUT)
def test_reaching_out_begins_a_new_attempt(daybreak: Daybreak, kind: str) -> None:
    answer = daybreak("contact", kind, "--day", "yesterday")
    assert answer.code == 0 and answer.lines[-1] == "saved"
    assert answer.lines[2] == "what stays: kept 12 of 13 days"
    contact = daybreak("status", "--json").value["contact"]
    assert (contact["days"], contact["since"], contact["best"]) == (1, "2026-05-02", 11)
    assert (contact["attempts"], contact["slips"], contact["watching"]) == (2, 1, 0)


def test_what_came_before_the_start_begins_nothing(daybreak: Daybreak) -> None:
    answer = daybreak("contact", "text", "--day", "2026-03-01")
    assert answer.lines[1] == "before the start day: kept, and the streak goes on"
    contact = daybreak("status", "--json").value["contact"]
    assert (contact["days"], contact["attempts"], contact["slips"]) == (12, 1, 0)


@pytest.mark.parametrize("kind", WATCH)
def test_watching_is_counted_on_its_own(daybreak: Daybreak, kind: str) -> None:
    assert daybreak("contact", kind).code == 0
    contact = daybreak("status", "--json").value["contact"]
    assert (contact["days"], contact["slips"], contact["watching"]) == (12, 0, 1)


@pytest.mark.parametrize("kind", ["received", "needed"])
@pytest.mark.parametrize("then", [(), ("--then", "keep")])
def test_what_came_in_or_was_needed_changes_nothing(
    daybreak: Daybreak, kind: str, then: tuple[str, ...]
) -> None:
    answer = daybreak("contact", kind, *then)
    assert answer.lines[1] == "this never restarts anything"
    contact = daybreak("status", "--json").value["contact"]
    assert (contact["days"], contact["slips"], contact["kept_days"]) == (12, 0, 13)


@pytest.mark.parametrize(
    ("then", "days", "slips"), [("restart", 0, 1), ("keep", 12, 1), ("later", 12, 1)]
)
def test_the_person_decides_what_it_means(
    daybreak: Daybreak, then: str, days: int, slips: int
) -> None:
    assert daybreak("contact", "text", "--then", then).code == 0
    contact = daybreak("status", "--json").value["contact"]
    assert (contact["days"], contact["slips"]) == (days, slips)


def test_a_slip_ends_the_open_urges_of_its_day(daybreak: Daybreak) -> None:
    daybreak("log", "urge 7 @late")
    answer = daybreak("contact", "call")
    assert answer.lines[2] == "what stays: kept 12 of 13 days · rode out 0 of 1 urge"


def test_triggers_and_a_note_are_kept(daybreak: Daybreak, home: Path) -> None:
    words = ("contact", "text", "--trigger", "@late", "--trigger", "music", "--note", "-")
    answer = daybreak(*words, typed=b"it was \xff late\r\n\x1b[2J")
    assert answer.code == 0 and "\x1b" not in answer.out
    kept = (home / "2026" / "2026-05.json").read_text("utf-8")
    assert '"late"' in kept and '"music"' in kept and "it was \ufffd late" in kept


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ((), ""),
        (("txt",), ""),
        (("text", "call"), ""),
        (("text", "--then", "stop"), ""),
        (("text", "--note", "in the shell's history"), ""),
        (("text", "--note", "-"), "  \n"),
        (("text", "--note"), ""),
        (("text", "--day", "tomorrow"), ""),
        (("received", "--then", "restart"), ""),
        (("needed", "--then", "restart"), ""),
        (("\x1b[31m",), ""),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    daybreak: Daybreak, home: Path, refused: Refused, words: tuple[str, ...], typed: str
) -> None:
    before = contents(home)
    answer = daybreak("contact", *words, typed=typed)
    line = refused(answer, 2)
    assert answer.out == "" and contents(home) == before
    assert "shell's history" not in line


def test_an_unknown_kind_is_answered_with_all_of_them(daybreak: Daybreak, refused: Refused) -> None:
    line = refused(daybreak("contact", "txt"), 2)
    assert all(kind in line for kind in KINDS)


def test_a_kind_may_be_typed_in_capitals(daybreak: Daybreak) -> None:
    assert daybreak("contact", "Needed").lines[0] == "needed contact · Sun 3 May"
