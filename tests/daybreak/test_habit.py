"""`habit`: list, add, edit and archive."""

from pathlib import Path

import pytest

from tests.daybreak.conftest import Daybreak, Refused, contents


def test_the_start_set_is_there_before_anything_is_saved(daybreak: Daybreak, home: Path) -> None:
    expected = [
        "Sleep · 8 h · every day",
        "Water · 8 glasses · every day",
        "Exercise · 30 min · every day",
        "Social · 30 min · every day",
    ]
    assert daybreak("habit", "list").lines == daybreak("habit").lines == expected
    assert not home.exists()


def test_a_habit_is_added_behind_the_others(daybreak: Daybreak) -> None:
    words = ("Read", "--target", "20", "--unit", "min", "--at-least", "--every", "2/week")
    assert daybreak("habit", "add", *words).lines == [
        "added Read · 20 min · 2 times a week",
        "saved",
    ]
    assert [h["name"] for h in daybreak("habit", "list", "--json").value] == [
        "Sleep",
        "Water",
        "Exercise",
        "Social",
        "Read",
    ]


@pytest.mark.parametrize("every", ["day", "2/week", "3/month", "mon,thu", "3d"])
def test_every_schedule_of_the_contract_is_kept(daybreak: Daybreak, every: str) -> None:
    assert daybreak("habit", "add", "Read", "--every", every).code == 0
    assert daybreak("habit", "list", "--json").value[-1]["every"] == every


def test_at_most_counts_as_done_within_the_target(daybreak: Daybreak) -> None:
    daybreak("habit", "add", "Coffee", "--target", "2", "--unit", "cups", "--at-most")
    daybreak("log", "coffee 2")
    assert daybreak("status", "--json").value["habits"][-1]["done"]
    assert daybreak("habit").lines[-1] == "Coffee · at most 2 cups · every day"


def test_a_done_or_not_habit_needs_no_more_than_a_name(daybreak: Daybreak) -> None:
    daybreak("habit", "add", "Stretch")
    daybreak("log", "stretch yes")
    habit = daybreak("status", "--json").value["habits"][-1]
    assert (habit["name"], habit["target"], habit["unit"], habit["done"]) == (
        "Stretch",
        1,
        "",
        True,
    )


def test_everything_of_a_habit_can_be_changed_and_its_days_stay(daybreak: Daybreak) -> None:
    daybreak("log", "water 6")
    words = [
        "--name",
        "Tea",
        "--target",
        "5",
        "--unit",
        "cups",
        "--at-most",
        "--every",
        "2/week",
        "--step",
        "2",
        "--litre",
        "3",
    ]
    assert daybreak("habit", "edit", "wat", *words).lines[-1] == "saved"
    assert daybreak("habit", "list", "--json").value[1] == {
        "name": "Tea",
        "target": 5,
        "unit": "cups",
        "at_least": False,
        "every": "2/week",
        "step": 2,
        "litre": 3,
        "position": 1,
        "archived": False,
    }
    assert daybreak("status", "--json").value["habits"][1]["amount"] == 6


def test_one_change_leaves_the_rest(daybreak: Daybreak) -> None:
    before = daybreak("habit", "list", "--json").value[0]
    daybreak("habit", "edit", "Sleep", "--target", "7")
    assert daybreak("habit", "list", "--json").value[0] == {**before, "target": 7}


def test_archived_is_not_deleted_and_comes_back(daybreak: Daybreak) -> None:
    daybreak("log", "water 6")
    assert daybreak("habit", "archive", "Water").lines[-1] == "saved"
    assert daybreak("habit").lines[1] == "Water · 8 glasses · every day · archived"
    assert daybreak("log", "water 7").code == 2
    assert daybreak("habit", "archive", "water", "--back").lines[-1] == "saved"
    assert daybreak("status", "--json").value["habits"][1]["amount"] == 6


@pytest.mark.parametrize(
    "words",
    [
        ("add",),
        ("add", ""),
        ("add", "Sleep"),
        ("add", "sLEEP "),
        ("add", "mood"),
        ("add", "12"),
        ("add", "a\x1b[31mb"),
        ("add", "x" * 500),
        ("add", "Read", "--target", "0"),
        ("add", "Read", "--target", "-1"),
        ("add", "Read", "--target", "NaN"),
        ("add", "Read", "--target", "1e309"),
        ("add", "Read", "--target", "twenty"),
        ("add", "Read", "--target", "40", "--unit", "h"),
        ("add", "Read", "--unit", "a\nb"),
        ("add", "Read", "--every", "8/week"),
        ("add", "Read", "--every", "sometimes"),
        ("add", "Read", "--step", "0"),
        ("add", "Read", "--litre", "-1"),
        ("edit", "Sleep"),
        ("edit", "Tea", "--target", "2"),
        ("edit", "S", "--target", "2"),
        ("edit", "Sleep", "--name", "Water"),
        ("archive",),
        ("archive", "Tea"),
        ("archive", "Sleep", "--back"),
        ("remove", "Sleep"),
        ("list", "more"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    daybreak: Daybreak, home: Path, refused: Refused, words: tuple[str, ...]
) -> None:
    answer = daybreak("habit", *words)
    refused(answer, 2)
    assert answer.out == "" and contents(home) == {}
