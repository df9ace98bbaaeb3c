"""`log`: the quick line from the shell."""

from pathlib import Path

import pytest

from tests.daybreak.conftest import Daybreak, Refused, contents

WHOLE = 'sleep 7.5 water 6 exercise 30 social 1h mood 4 urge 6 @evening skip exercise "a day"'


def test_each_record_is_said_in_a_line_and_then_saved(daybreak: Daybreak) -> None:
    answer = daybreak("log", 'sleep 7.5 social 1h mood 4 urge 6 @evening skip exercise "a day"')
    assert answer.code == 0 and answer.err == ""
    assert len(answer.lines) == 7 and answer.lines[-1] == "saved"
    for word, line in zip(
        ("Sleep", "Social", "4", "6", "Exercise", "a day"), answer.lines[:-1], strict=True
    ):
        assert word in line


def test_everything_of_the_line_is_kept(daybreak: Daybreak) -> None:
    assert daybreak("log", WHOLE).code == 0
    said = daybreak("status", "--json").value
    amounts = {habit["name"]: habit["amount"] for habit in said["habits"]}
    assert amounts == {"Sleep": 7.5, "Water": 6, "Exercise": None, "Social": 60}
    assert [habit["skipped"] for habit in said["habits"]] == [False, False, True, False]
    assert said["mood"] == 4 and said["journal"]["today"] == 1
    assert said["contact"]["urges"] == 1


def test_amounts_are_converted_and_plus_adds(daybreak: Daybreak) -> None:
    daybreak("log", "water 1.5l exercise 1h15")
    daybreak("log", "water +1 sleep 450min")
    amounts = {h["name"]: h["amount"] for h in daybreak("status", "--json").value["habits"]}
    assert amounts == {"Sleep": 7.5, "Water": 7, "Exercise": 75, "Social": None}


def test_words_need_no_quotes_in_the_shell_and_minus_one_is_no_option(
    daybreak: Daybreak, refused: Refused
) -> None:
    assert daybreak("log", "water", "6", "mood", "4").code == 0
    assert "-1: an amount is never below nothing" in refused(daybreak("log", "water", "-1"), 2)
    assert daybreak("status", "--line").out == "water 6/8 · mood 4\n"


def test_a_line_may_come_from_stdin(daybreak: Daybreak) -> None:
    answer = daybreak("log", "-", typed='mood 4 "private words"\n')
    assert answer.lines[-1] == "saved" and len(answer.lines) == 3
    assert daybreak("status", "--json").value["journal"]["today"] == 1


@pytest.mark.parametrize("day", ["yesterday", "-1", "2026-05-02", "sat", "2 may"])
def test_a_day_that_has_passed_can_be_named(daybreak: Daybreak, home: Path, day: str) -> None:
    assert daybreak("log", "mood 2", "--day", day).code == 0
    assert b'"day": "2026-05-02"' in (home / "2026" / "2026-05.json").read_bytes()
    assert daybreak("status", "--json").value["mood"] is None


@pytest.mark.parametrize(
    ("day", "said"), [("-3", "Mood 2 · Thu 30 Apr"), ("29 feb", "Mood 2 · Thu 29 Feb 2024")]
)
def test_the_day_that_was_understood_is_said(daybreak: Daybreak, day: str, said: str) -> None:
    assert daybreak("log", "mood 2", "--day", day).lines == [said, "saved"]


def test_text_on_the_screen_is_harmless(daybreak: Daybreak) -> None:
    answer = daybreak("log", "-", typed='"[red]\x1b[31m a\u202eb"')
    assert answer.code == 0
    assert "\x1b" not in answer.out and "\u202e" not in answer.out and "[red]" in answer.out


@pytest.mark.parametrize(
    "line",
    [
        "",
        "   ",
        "mood 4 slepe 7",
        "sleep",
        "sleep 40h",
        "sleep 25",
        "sleep -3 mood",
        "sleep 1e309",
        "sleep NaN",
        "sleep inf",
        "water " + "9" * 400,
        "mood 0",
        "mood 6",
        "mood four",
        "urge 0",
        "urge 10",
        "skip",
        "skip tea",
        "@evening",
        'mood 4 "no end',
        "water 6 8",
        "\x1b[2J",
        "mood 4 \ud800",
        "s 7",
    ],
)
def test_nothing_is_saved_when_any_part_is_not_understood(
    daybreak: Daybreak, home: Path, refused: Refused, line: str
) -> None:
    answer = daybreak("log", line)
    refused(answer, 2)
    assert answer.out == "" and not home.exists()


def test_what_is_not_understood_is_named_with_what_was_possible(
    daybreak: Daybreak, refused: Refused
) -> None:
    line = refused(daybreak("log", "mood 4 slepe 7"), 2)
    assert "slepe" in line and "Sleep" in line


@pytest.mark.parametrize("day", ["tomorrow", "2026-05-04", "1969-12-31", "5/6", "soon", ""])
def test_a_day_that_cannot_be_is_refused(
    daybreak: Daybreak, home: Path, refused: Refused, day: str
) -> None:
    refused(daybreak("log", "mood 4", "--day", day), 2)
    assert not home.exists()


def test_an_empty_stdin_is_refused(daybreak: Daybreak, refused: Refused) -> None:
    assert "quick line" in refused(daybreak("log", "-", typed=" \n"), 2)


def test_a_refused_line_leaves_every_byte_as_it_was(
    daybreak: Daybreak, home: Path, refused: Refused
) -> None:
    daybreak("log", WHOLE)
    before = contents(home)
    for line in ("sleep 8 water lots", "sleep -3", "water +1 sleep +20", "mood 4 water -1"):
        refused(daybreak("log", line), 2)
    assert contents(home) == before
