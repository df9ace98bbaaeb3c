"""`status` in its three shapes."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from recovery.ledger import Edit
from storage.store import Store
from tests.daybreak.conftest import Answer, Daybreak, contents

CONTACT = [
    "days",
    "since",
    "target",
    "best",
    "kept_days",
    "all_days",
    "attempts",
    "slips",
    "watching",
    "urges",
    "rode_out",
]
HABIT = ["name", "amount", "target", "unit", "done", "skipped", "streak", "strength"]


def a_day(daybreak: Daybreak) -> None:
    """A start twelve days ago, two habits and a mood."""
    assert daybreak("begin", "--since", "2026-04-21", "--target", "30").code == 0
    assert daybreak("log", "sleep 7.5 water 6 mood 4").code == 0


def test_an_empty_home_has_every_key_with_null_or_nothing(daybreak: Daybreak) -> None:
    said = daybreak("status", "--json").value
    assert list(said) == ["day", "contact", "habits", "mood", "journal", "acceptance", "steps"]
    assert said["day"] == "2026-05-03"
    assert list(said["contact"]) == CONTACT
    unset = ("days", "since", "target", "best")
    assert all(said["contact"][key] is None for key in unset)
    assert all(said["contact"][key] == 0 for key in CONTACT if key not in unset)
    assert [habit["name"] for habit in said["habits"]] == ["Sleep", "Water", "Exercise", "Social"]
    assert said["mood"] is None
    assert said["journal"] == {"entries": 0, "today": 0}
    assert said["acceptance"] == {"held": 0, "of": 12}
    assert said["steps"] == {"done": 0, "of": 54}


def test_an_empty_home_stays_empty(daybreak: Daybreak, home: Path) -> None:
    assert daybreak("status").code == daybreak("status", "--line").code == 0
    assert not home.exists()


def test_a_day_is_told_in_numbers(daybreak: Daybreak) -> None:
    a_day(daybreak)
    daybreak("log", 'skip exercise urge 6 @evening mood 3 "one line"')
    daybreak("contact", "profile")
    said = daybreak("status", "--json").value
    assert said["contact"] == {
        "days": 12,
        "since": "2026-04-21",
        "target": 30,
        "best": 12,
        "kept_days": 13,
        "all_days": 13,
        "attempts": 1,
        "slips": 0,
        "watching": 1,
        "urges": 1,
        "rode_out": 0,
    }
    assert [list(habit) for habit in said["habits"]] == [HABIT] * 4
    sleep, water, exercise, social = said["habits"]
    assert sleep["amount"] == 7.5 and sleep["target"] == 8 and sleep["unit"] == "h"
    assert not sleep["done"] and 0 < sleep["strength"] < 1
    assert water["amount"] == 6 and exercise["skipped"] and exercise["amount"] is None
    assert social["amount"] is None and not social["skipped"]
    assert said["mood"] == 3.5
    assert said["journal"] == {"entries": 1, "today": 1}


def test_a_line_for_a_prompt_holds_what_is_known(daybreak: Daybreak) -> None:
    a_day(daybreak)
    assert daybreak("status", "--line").out == "12 days · sleep 7.5/8 h · water 6/8 · mood 4\n"


def test_a_line_without_records_still_says_something(daybreak: Daybreak) -> None:
    assert daybreak("status", "--line").out == "Sun 3 May · nothing recorded yet\n"


def test_a_skipped_habit_and_a_done_one_are_named_in_the_line(daybreak: Daybreak) -> None:
    daybreak("habit", "add", "Stretch")
    daybreak("log", "stretch yes skip social")
    assert daybreak("status", "--line").out == "social skip · stretch done\n"


def test_the_day_stands_in_a_few_lines(daybreak: Daybreak) -> None:
    a_day(daybreak)
    assert daybreak("status").lines == [
        "Sun 3 May · ends 04:00",
        "12 days since 21 April · 18 to 30 · next mark 14",
        "kept 13 of 13 days",
        "  Sleep     7.5 / 8 h",
        "  Water       6 / 8 glasses",
        "  Exercise    - / 30 min",
        "  Social      - / 30 min",
        "mood 4 · journal 0 entries, 0 today · acceptance 0 of 12 · steps 0 of 54",
    ]


def test_a_start_in_another_year_says_which(daybreak: Daybreak) -> None:
    daybreak("begin", "--since", "2024-05-23", "--target", "30")
    assert daybreak("status").lines[1] == "710 days since 23 May 2024 · 30 reached"


def hide_the_streak(home: Path) -> None:
    """What the settings do when the number is not wanted."""
    store = Store.open(home, home.parent / "state", lambda: datetime.now().astimezone())
    store.apply([Edit(store.profile, replace(store.profile, show_streak=False))])


def test_a_hidden_streak_is_hidden_from_people_alone(daybreak: Daybreak, home: Path) -> None:
    a_day(daybreak)
    hide_the_streak(home)
    assert daybreak("status", "--line").out == "sleep 7.5/8 h · water 6/8 · mood 4\n"
    assert "12" not in daybreak("status").out.replace("of 12", "")
    assert daybreak("status", "--json").value["contact"]["days"] == 12


def test_an_archived_habit_is_left_out(daybreak: Daybreak) -> None:
    daybreak("habit", "archive", "water")
    names = [habit["name"] for habit in daybreak("status", "--json").value["habits"]]
    assert names == ["Sleep", "Exercise", "Social"]


def test_a_name_that_looks_like_markup_shows_as_typed(daybreak: Daybreak) -> None:
    daybreak("habit", "add", "[red]Tea[/", "--target", "3", "--unit", "cups")
    assert "  [red]Tea[/  - / 3 cups" in daybreak("status").lines


def said_without_april(answer: Answer) -> None:
    assert answer.code == 1 and answer.out
    assert answer.err.count("\n") == 1 and "2026-04.json" in answer.err


def test_a_damaged_month_is_named_and_the_rest_still_said(daybreak: Daybreak, home: Path) -> None:
    a_day(daybreak)
    daybreak("log", "mood 2", "--day", "2026-04-30")
    month = home / "2026" / "2026-04.json"
    month.write_bytes(month.read_bytes()[:-40])
    before = contents(home)
    for shape in ((), ("--line",), ("--json",)):
        said_without_april(daybreak("status", *shape))
    assert daybreak("status", "--line").out == "12 days · sleep 7.5/8 h · water 6/8 · mood 4\n"
    assert contents(home) == before
