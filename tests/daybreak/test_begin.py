"""`begin`: the first-run answers, and changing them."""

from pathlib import Path

import pytest

from tests.daybreak.conftest import Daybreak, Refused, contents


def test_it_keeps_start_target_and_zone_and_says_them(daybreak: Daybreak) -> None:
    answer = daybreak("begin", "--since", "21 april", "--target", "45", "--tz", "Europe/Berlin")
    assert answer.code == 0
    assert answer.lines == [
        "no contact since Tuesday 21 April 2026",
        "target 45 days",
        "zone Europe/Berlin",
        "saved",
    ]
    contact = daybreak("status", "--json").value["contact"]
    assert (contact["since"], contact["target"], contact["days"]) == ("2026-04-21", 45, 12)


def test_thirty_days_is_the_target_where_none_is_given(daybreak: Daybreak) -> None:
    daybreak("begin", "--since", "today")
    assert daybreak("status", "--json").value["contact"]["target"] == 30


def test_one_day_is_said_as_one(daybreak: Daybreak) -> None:
    assert "target 1 day" in daybreak("begin", "--since", "today", "--target", "1").lines


def test_an_open_end_has_no_target(daybreak: Daybreak) -> None:
    daybreak("begin", "--since", "today", "--target", "open")
    assert daybreak("status", "--json").value["contact"]["target"] is None


def test_a_second_time_changes_what_is_given_and_erases_nothing(daybreak: Daybreak) -> None:
    daybreak("begin", "--since", "2026-04-21", "--target", "45")
    daybreak("contact", "text", "--day", "2026-04-25")
    daybreak("log", 'sleep 8 "kept"')
    answer = daybreak("begin", "--target", "60")
    assert answer.lines == [
        "target 60 days, before it was 45 days",
        "every record stays as it was",
        "saved",
    ]
    said = daybreak("status", "--json").value
    assert said["contact"]["since"] == "2026-04-25" and said["contact"]["attempts"] == 2
    assert said["journal"]["entries"] == 1 and said["habits"][0]["amount"] == 8


def test_the_same_again_changes_no_byte(daybreak: Daybreak, home: Path) -> None:
    daybreak("begin", "--since", "2026-04-21", "--target", "45")
    before = contents(home)
    answer = daybreak("begin", "--since", "2026-04-21", "--target", "45")
    assert answer.lines == ["nothing to change"]
    assert contents(home) == before


def test_the_zone_decides_which_day_today_is(daybreak: Daybreak) -> None:
    answer = daybreak("begin", "--since", "today", "--tz", "Asia/Tokyo")
    assert answer.lines[0] == "no contact since Monday 4 May 2026"


def test_a_zone_alone_sets_no_start(daybreak: Daybreak) -> None:
    answer = daybreak("begin", "--tz", "Asia/Tokyo")
    assert answer.lines[0] == "no contact since a day that is not set yet"
    assert daybreak("status", "--json").value["contact"]["days"] is None


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--since", "tomorrow"),
        ("--since", "2026-05-04"),
        ("--since", "1969-12-31"),
        ("--since", "5/6"),
        ("--since", "never"),
        ("--since", ""),
        ("--since", "2026-02-30"),
        ("--since", "today", "--target", "0"),
        ("--since", "today", "--target", "-3"),
        ("--since", "today", "--target", "3651"),
        ("--since", "today", "--target", "1e309"),
        ("--since", "today", "--target", "NaN"),
        ("--since", "today", "--target", "٣"),
        ("--since", "today", "--target", "9" * 5000),
        ("--since", "today", "--tz", "Mars/Base"),
        ("--since", "today", "--tz", "../../etc/passwd"),
        ("--since", "today", "--tz", "/etc/passwd"),
        ("--since", "today", "--tz", "a\x00b"),
        ("--since",),
        ("2026-04-21",),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    daybreak: Daybreak, home: Path, refused: Refused, words: tuple[str, ...]
) -> None:
    refused(daybreak("begin", *words), 2)
    assert not home.exists()
