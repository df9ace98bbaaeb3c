"""`daybreak guide`: all 54 steps for a program, and in plain words for a person."""

import re

import pytest

from recovery.program import steps
from tests.daybreak.conftest import Daybreak, Refused

KEYS = {"id", "phase", "title", "why", "exercise", "sources", "makes", "state", "gated"}


def test_the_json_has_every_step_with_its_sources(daybreak: Daybreak) -> None:
    rows = daybreak("guide", "--json").value
    assert [row["id"] for row in rows] == [one.id for one in steps()]
    assert all({*row} == KEYS for row in rows)
    assert [tuple(row["sources"]) for row in rows] == [one.sources for one in steps()]
    assert {row["state"] for row in rows} == {"open"}
    assert [row["id"] for row in rows if row["gated"]] == [s.id for s in steps() if s.phase in "HI"]


def test_one_step_as_json_is_a_list_of_one(daybreak: Daybreak) -> None:
    (row,) = daybreak("guide", "e1", "--json").value
    assert (row["id"], row["makes"], row["gated"]) == ("E1", "list:reasons", False)


def test_the_guide_names_every_open_step_and_what_keeps_the_others_closed(
    daybreak: Daybreak,
) -> None:
    daybreak("begin", "--since", "2026-04-21", "--target", "30")
    answer = daybreak("guide")
    assert answer.code == 0 and all(len(line) < 80 for line in answer.lines)
    named = re.findall(r"^   [○◐✓] ([A-I]\d)  ", answer.out, re.MULTILINE)
    assert named == [s.id for s in steps() if s.phase not in "HI"]
    assert answer.out.count("Your distance: 12 of 30 days so far.") == 2


def test_a_step_says_why_what_to_do_and_what_was_made_so_far(daybreak: Daybreak) -> None:
    daybreak("lists", "reasons", "--add", "-", typed="two towns\n")
    said = daybreak("guide", "E1")
    assert said.lines[0] == "E1  Why it ended · in progress"
    assert 'makes: your list "Why it ended"' in said.lines
    assert said.lines[-2:] == ["so far:", "   two towns"]
    assert all(len(line) < 80 for line in said.lines)


def test_a_step_behind_the_gate_shows_what_is_open_and_nothing_else(daybreak: Daybreak) -> None:
    said = daybreak("guide", "H2").out
    assert "Still open:" in said and "E3, Your part: still open." in said
    assert "draft" not in said


def test_an_unknown_step_is_named(daybreak: Daybreak, refused: Refused) -> None:
    assert "steps are named A1 to I8" in refused(daybreak("guide", "Z9"), 2)


@pytest.mark.parametrize("words", [("guide",), ("guide", "A1"), ("lists",), ("incidents",)])
def test_reading_writes_nothing(daybreak: Daybreak, home: object, words: tuple[str, ...]) -> None:
    from pathlib import Path

    assert daybreak(*words).code == 0
    assert isinstance(home, Path) and not home.exists()


def test_a_program_that_is_not_whole_is_one_line_at_the_start(
    daybreak: Daybreak, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recovery.content.data_of", lambda _: b"[")
    for words in ((), ("status",), ("guide",), ("log", "mood 4")):
        assert "is damaged: install Daybreak again" in refused(daybreak(*words), 1)
