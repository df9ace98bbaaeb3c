"""`daybreak lists` and `daybreak incidents`: texts come from stdin and are read back plainly."""

import pytest

from tests.daybreak.conftest import Daybreak, Refused


def test_lines_are_added_ticked_put_away_and_read(daybreak: Daybreak) -> None:
    added = daybreak("lists", "alone", "--add", "-", typed="the cinema @film\n\nbreakfast out\n")
    assert added.lines == ["the cinema @film", "breakfast out", "saved"]
    assert daybreak("lists", "alone", "--tick", "2").lines == ["breakfast out · done", "saved"]
    assert daybreak("lists", "alone", "--archive", "1").lines == [
        "put away: the cinema @film",
        "saved",
    ]
    assert daybreak("lists", "alone").lines[1:] == ["  1  breakfast out · done  (3 May 2026)"]
    assert "Alone and all right  1 line" in daybreak("lists").out


def test_a_step_begins_with_its_first_line_and_not_with_a_tick(daybreak: Daybreak) -> None:
    daybreak("lists", "alone", "--add", "-", typed="x")
    daybreak("lists", "alone", "--add", "-", typed="y")
    states = {row["id"]: row["state"] for row in daybreak("guide", "--json").value}
    assert {one for one, state in states.items() if state != "open"} == {"C4"}
    assert states["C4"] == "doing"


def test_lists_behind_the_gate_are_not_named(daybreak: Daybreak) -> None:
    said = daybreak("lists").out
    assert "reasons" in said and "shared-plans" not in said


def test_an_empty_list_says_how_to_add_to_it(daybreak: Daybreak) -> None:
    assert daybreak("lists", "people").lines == [
        "My people: up to five; the pause shows them",
        "nothing here yet: daybreak lists people --add -",
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("lists", "people", "--add", "private words"), "--add only takes -"),
        (("lists", "people", "--add", "-"), "no text came in"),
        (("lists", "--tick", "1"), "say which list"),
        (("lists", "people", "--tick", "1"), "there is no line 1: people has 0"),
        (("lists", "people", "--tick", "1", "--archive", "1"), "one at a time"),
        (("lists", "x"), "not a list; give one of"),
        (("incidents", "--since", "5/6"), "could be"),
    ],
)
def test_what_cannot_be_is_one_line(
    daybreak: Daybreak, refused: Refused, words: tuple[str, ...], told: str
) -> None:
    line = refused(daybreak(*words), 2)
    assert told in line and "private" not in line


def test_a_line_that_would_move_the_cursor_is_shown_harmlessly(daybreak: Daybreak) -> None:
    daybreak("lists", "good", "--add", "-", typed="red \x1b[31mtext")
    assert "red ␛[31mtext" in daybreak("lists", "good").out


def test_the_record_of_what_came_in_is_printed_for_an_adviser(daybreak: Daybreak) -> None:
    daybreak("contact", "received", "--trigger", "turned up", "--note", "-", typed="15:30\ndoor")
    daybreak("contact", "received", "--day", "-40", "--note", "-", typed="a call")
    assert [line for line in daybreak("incidents").lines if line[:2] in ("1.", "2.")] == [
        "1. Tuesday 24 March 2026: called, wrote or turned up",
        "2. Sunday 3 May 2026: turned up",
    ]
    since = daybreak("incidents", "--since", "-3").lines
    assert since[0].startswith("Record of contact received, 1 entry")
    assert since[-2:] == ["   15:30", "   door"]
