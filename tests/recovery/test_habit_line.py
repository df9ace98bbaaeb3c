"""A habit in one line."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.errors import BadInput
from recovery.habit_line import (
    read_habit,
    read_often,
    read_target,
    say_goal,
    say_habit,
    write_target,
)
from recovery.habits import START_SET, make_habit
from recovery.schedule import Schedule, say_schedule, write_schedule


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Read", "Read · done or not · every day"),
        ("Read 20 min 2/week", "Read · 20 min · 2 times a week"),
        ("Read 20min", "Read · 20 min · every day"),
        ("Cold water 7,5 h mon, thu", "Cold water · 7.5 h · on Mon, Thu"),
        ("Read 20 min twice a week", "Read · 20 min · 2 times a week"),
        ("Walk every 3 days", "Walk · done or not · every 3 days"),
        ("Phone at most 2 h", "Phone · at most 2 h · every day"),
        ("Tea <= 2 cups", "Tea · at most 2 cups · every day"),
        ('"Push 2 go" 20 min 3d', "Push 2 go · 20 min · every 3 days"),
        ("Sun", "Sun · done or not · every day"),
        ("[red] 20 min", "[red] · 20 min · every day"),
    ],
)
def test_a_line_says_name_target_and_how_often(text: str, said: str) -> None:
    assert say_habit(read_habit(text, START_SET)) == said


def test_a_new_habit_stands_last_and_knows_its_first_day() -> None:
    habit = read_habit("Read 20 min", START_SET, date(2026, 5, 3))
    assert habit.position == len(START_SET)
    assert habit.since == date(2026, 5, 3)
    assert habit.step == 15


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "20 min",
        "mood 3",
        "Sleep 8 h",
        "Read -3 min",
        "Read 50 h",
        "Read 0 min",
        "x" * 99,
    ],
)
def test_what_cannot_be_a_habit_is_said_in_one_line(text: str) -> None:
    with pytest.raises(BadInput) as error:
        read_habit(text, START_SET)
    assert "\n" not in str(error.value)


@settings(max_examples=150)
@given(st.text(max_size=60) | st.from_regex(r"\A[a-z]+( [0-9]+ ?[a-z]*)?( [a-z0-9/,]+)?\Z"))
def test_no_line_raises_anything_else(text: str) -> None:
    try:
        habit = read_habit(text, START_SET)
    except BadInput as error:
        assert str(error)
    else:
        assert say_habit(habit)


@pytest.mark.parametrize(
    "schedule",
    [
        Schedule(),
        Schedule("week", 1, (), 7),
        Schedule("week", 2, (), 7),
        Schedule("month", 3, (), 30),
        Schedule("weekdays", 2, (0, 3), 7),
        Schedule("interval", 1, (), 3),
        Schedule("interval", 2, (), 3),
    ],
    ids=write_schedule,
)
def test_a_schedule_reads_back_from_the_words_of_the_screen(schedule: Schedule) -> None:
    assert read_often(say_schedule(schedule)) == write_schedule(schedule)


def test_a_schedule_that_is_none_is_named() -> None:
    with pytest.raises(BadInput, match="now and then"):
        read_often("now and then")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("20 min", (20, "min")),
        ("8h", (8, "h")),
        ("7.5", (7.5, "")),
        ("done", (1, "")),
        ("", (1, "")),
    ],
)
def test_a_target_is_a_number_and_a_unit(text: str, target: tuple[float, str]) -> None:
    assert read_target(text) == target


@pytest.mark.parametrize("text", ["much", "1e309", "nan", "20 min 3"])
def test_what_is_no_target_is_named(text: str) -> None:
    with pytest.raises(BadInput):
        make_habit("Read", *read_target(text))


def test_every_target_of_the_start_set_reads_back() -> None:
    for habit in (*START_SET, make_habit("Read")):
        assert read_target(write_target(habit)) == (habit.target, habit.unit)


def test_the_goal_says_when_it_is_not_to_be_passed() -> None:
    assert say_goal(make_habit("Phone", 2, "h", at_least=False)) == "at most 2 h"
    assert say_goal(make_habit("Phone")) == "done or not"


@pytest.mark.parametrize("unit", ["pages", "glasses", "h"])
def test_a_target_of_one_keeps_its_unit_as_it_was_typed(unit: str) -> None:
    habit = make_habit("Read", existing=(), target=1, unit=unit)
    assert read_target(write_target(habit)) == (1, unit)
