"""Streaks: what lengthens, what is neutral, what ends them, beside a slow computation."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.habit_streak import is_done, streak, streak_unit
from recovery.records import Habit, Pause

TODAY = date(2026, 5, 8)  # a Friday
Life = Mapping[date, float | None]


def back(*amounts: float | None) -> dict[date, float | None]:
    """Amounts from TODAY back; -1 stands for a day without an entry."""
    return {TODAY - timedelta(days=n): a for n, a in enumerate(amounts) if a != -1}


def walk(every: str = "day", **more: object) -> Habit:
    return Habit(id=100001, name="Walk", every=every, **more)  # type: ignore[arg-type]


def pause(first: int, last: int | None) -> tuple[Pause, ...]:
    """A pause between two days, both counted back from TODAY."""
    end = None if last is None else TODAY - timedelta(days=last)
    return (Pause(first=TODAY - timedelta(days=first), last=end),)


@pytest.mark.parametrize(
    ("life", "run"),
    [
        (back(), 0),
        (back(1), 1),
        (back(1, 1, 1), 3),
        (back(-1, 1, 1), 2),
        (back(0, 1, 1), 2),
        (back(-1, -1, 1, 1), 0),
        (back(1, -1, 1, 1), 1),
        (back(1, 0, 1), 1),
        (back(None, 1, None, None, 1), 2),
        (back(1, None, None), 1),
        ({TODAY + timedelta(days=1): 1.0}, 0),
    ],
)
def test_a_daily_streak_runs_to_today_or_yesterday(life: Life, run: int) -> None:
    assert streak(walk(), life, TODAY) == run


def test_a_pause_neither_lengthens_nor_ends_a_streak() -> None:
    assert streak(walk(), back(1, -1, -1, 1), TODAY, pause(2, 1)) == 2
    assert streak(walk(), back(-1, -1, -1, 1), TODAY, pause(2, None)) == 1
    assert streak(walk(), back(1, 1, 1, 1), TODAY, pause(2, 1)) == 2


def test_days_that_are_not_due_are_neutral() -> None:
    habit = walk("mon,thu")
    assert streak(habit, back(-1, 1, -1, -1, 1), TODAY) == 2
    assert streak(habit, back(1, 1, 1, 1, 1), TODAY) == 2
    assert streak(habit, back(-1, -1, -1, -1, 1), TODAY) == 0


def test_days_before_the_first_one_are_not_due() -> None:
    assert streak(walk(since=TODAY - timedelta(days=1)), back(1, 1, 1, 1), TODAY) == 2


def test_an_at_most_habit_is_done_only_where_an_amount_stands() -> None:
    habit = walk(target=2, unit="cups", at_least=False)
    assert streak(habit, back(2, 0, 1, 3, 1), TODAY) == 3
    assert streak(habit, back(2, -1, 1), TODAY) == 1


def test_weeks_run_by_the_chosen_first_day() -> None:
    sunday_and_monday = back(*[-1] * 4, 1, 1)
    assert streak(walk("2/week"), sunday_and_monday, TODAY) == 0
    assert streak(walk("2/week"), sunday_and_monday, TODAY, week_start=6) == 1


def test_the_running_week_counts_when_reached_and_never_ends_the_run() -> None:
    last_week = [-1] * 5 + [1, 1]
    assert streak(walk("2/week"), back(*last_week), TODAY) == 1
    assert streak(walk("2/week"), back(1, 1, *last_week[2:]), TODAY) == 2
    assert streak(walk("2/week"), back(*[-1] * 12, 1, 1), TODAY) == 0


def test_a_week_wholly_paused_or_skipped_is_neutral() -> None:
    done = [1, 1, -1, -1, -1]
    before = [1, 1, -1, -1, -1, -1, -1]
    assert streak(walk("2/week"), back(*done, *[-1] * 7, *before), TODAY, pause(11, 5)) == 2
    assert streak(walk("2/week"), back(*done, *[None] * 7, *before), TODAY) == 2
    assert streak(walk("2/week"), back(*done, *[-1] * 7, *before), TODAY) == 1


def test_a_week_with_too_few_open_days_for_its_target_is_neutral() -> None:
    life = back(1, 1, 1, -1, -1, *[-1] * 7, 1, 1, 1)
    assert streak(walk("3/week"), life, TODAY, pause(11, 7)) == 2
    assert streak(walk("3/week"), life, TODAY, pause(11, 8)) == 1


def test_months_run_by_the_calendar() -> None:
    life = {date(2026, month, n): 1.0 for month in (2, 3, 4) for n in (1, 28)}
    assert streak(walk("2/month"), life, TODAY) == 3
    assert streak(walk("2/month"), {**life, TODAY: 1, date(2026, 5, 1): 1}, TODAY) == 4
    assert streak(walk("3/month"), life, TODAY) == 0


def test_an_interval_covers_the_days_after_one_that_was_done() -> None:
    assert streak(walk("3d"), back(1), TODAY) == 1
    assert streak(walk("3d"), back(-1, -1, 1), TODAY) == 3
    assert streak(walk("3d"), back(-1, -1, -1, 1), TODAY) == 3
    assert streak(walk("3d"), back(-1, -1, -1, -1, 1), TODAY) == 0
    assert streak(walk("3d"), back(-1, 1, -1, -1, 1), TODAY) == 5
    assert streak(walk("3d"), back(-1, 1, -1, -1, -1, 1), TODAY) == 2
    assert streak(walk("2/3d"), back(-1, 1, -1, -1, 1, 1), TODAY) == 0
    assert streak(walk("2/3d"), back(-1, 1, 1, -1, 1, 1), TODAY) == 6
    assert streak(walk("2/3d"), back(1, -1, -1, 1), TODAY) == 0


def test_a_pause_uses_up_no_interval() -> None:
    assert streak(walk("3d"), back(-1, -1, *[-1] * 5, 1), TODAY, pause(6, 2)) == 3


@pytest.mark.parametrize(
    ("every", "unit"),
    [("day", "day"), ("mon", "day"), ("3d", "day"), ("2/week", "week"), ("1/month", "month")],
)
def test_a_streak_is_counted_in_the_unit_of_its_target(every: str, unit: str) -> None:
    assert streak_unit(walk(every)) == unit


def test_three_times_twenty_minutes_make_an_hour() -> None:
    hour = walk(target=1, unit="h")
    assert is_done(hour, 0.333333 * 3)
    assert not is_done(hour, 0.99)
    assert not is_done(hour, None)


states = st.lists(st.sampled_from([1.0, 1.0, 1.0, 0.0, -1.0, None]), max_size=60)
pauses = st.lists(
    st.tuples(st.integers(0, 50), st.integers(0, 9)).map(lambda p: pause(p[0], p[0] - p[1])[0]),
    max_size=2,
)


def neutral(day: date, life: Life, held: Sequence[Pause]) -> bool:
    skipped = day in life and life[day] is None
    return skipped or any(p.first <= day <= (p.last or day) for p in held)


def slow_days(life: Life, held: Sequence[Pause], weekdays: Sequence[int]) -> int:
    """The streak from a string of marks: x done, o missed; what is neutral writes nothing."""
    marks = ""
    for n in range(60, -1, -1):
        day = TODAY - timedelta(days=n)
        if day.weekday() in weekdays and not neutral(day, life, held):
            marks += "x" if life.get(day) == 1 else ("" if day == TODAY else "o")
    return len(marks.split("o")[-1])


@given(states, pauses, st.sampled_from(["day", "mon,thu", "sat", "tue,wed,fri"]))
@settings(max_examples=150)
def test_streaks_of_days_equal_a_slow_computation(
    amounts: list[float | None], held: list[Pause], every: str
) -> None:
    life = back(*amounts)
    named = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    weekdays = [n for n, name in enumerate(named) if every == "day" or name in every]
    assert streak(walk(every), life, TODAY, held) == slow_days(life, held, weekdays)


@given(states, pauses, st.integers(1, 7), st.integers(0, 6))
@settings(max_examples=150)
def test_streaks_of_weeks_equal_a_slow_computation(
    amounts: list[float | None], held: list[Pause], count: int, week_start: int
) -> None:
    life = back(*amounts)
    first = TODAY
    while first.weekday() != week_start:
        first -= timedelta(days=1)
    run = 0
    for n in range(12):
        week = [first + timedelta(days=d - 7 * n) for d in range(7)]
        open_days = [d for d in week if d <= TODAY and not neutral(d, life, held)]
        if sum(life.get(d) == 1 for d in open_days) >= count:
            run += 1
        elif n and len(open_days) >= count:
            break
    habit = walk(f"{count}/week")
    assert streak(habit, life, TODAY, held, week_start) == run


@given(states, pauses, st.integers(1, 3), st.integers(4, 7))
@settings(max_examples=150)
def test_streaks_of_intervals_equal_a_slow_computation(
    amounts: list[float | None], held: list[Pause], count: int, span: int
) -> None:
    life = back(*amounts)
    past = [TODAY - timedelta(days=n) for n in range(70, -1, -1)]
    days = [d for d in past if not neutral(d, life, held)]
    covered = set()
    for n, day in enumerate(days):
        window = days[n : n + span]
        if life.get(day) == 1 and sum(life.get(d) == 1 for d in window) >= count:
            covered.update(window)
    run = 0
    for day in reversed(days):
        if day not in covered and day != TODAY:
            break
        run += day in covered
    assert streak(walk(f"{count}/{span}d"), life, TODAY, held) == run
