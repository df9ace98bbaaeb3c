"""Strength: what Loop exported, and what a slow computation says of the other kinds."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.records import Habit, Pause
from recovery.strength import strength, strengths

START = date(2015, 1, 16)
Values = Sequence[float | None]


def days(values: Values) -> dict[date, float | None]:
    """The values as days from START; -1 stands for a day without an entry."""
    return {START + timedelta(days=n): v for n, v in enumerate(values) if v != -1}


def end(values: Values) -> date:
    return START + timedelta(days=len(values) - 1)


def test_a_habit_of_two_days_in_three_scores_as_loop_exported_it() -> None:
    habit = Habit(id=100001, name="Meditate", every="2/3d")
    amounts = {date(2015, 1, n): 1.0 for n in (16, 17, 20, 21, 22, 25)}
    scores = strengths(habit, amounts, None, date(2015, 1, 25))
    exported = ".0107 .0315 .0515 .0706 .0995 .1379 .1746 .1991 .2226 .2557"
    assert " ".join(f"{score:.4f}"[1:] for score in scores.values()) == exported
    assert list(scores) == [date(2015, 1, n) for n in range(16, 26)]


def test_a_daily_habit_is_half_way_after_thirteen_days() -> None:
    habit = Habit(id=100001, name="Walk")
    scores = list(strengths(habit, days([1.0] * 90), START, end([1.0] * 90)).values())
    assert scores[12] == pytest.approx(0.5)
    assert scores[25] == pytest.approx(0.75)
    assert scores[89] > 0.99


@pytest.mark.parametrize(
    ("every", "n", "d"),
    [("day", 1, 1), ("2/week", 2, 7), ("3/month", 3, 30), ("mon,wed,fri", 3, 7), ("4d", 1, 4)],
)
@given(values=st.lists(st.sampled_from([-1, None, 0, 1]), min_size=1, max_size=80))
@settings(max_examples=25)
def test_done_or_not_scores_as_the_formula_says(every: str, n: int, d: int, values: Values) -> None:
    score = 0.0
    for today, value in enumerate(values):
        window, wanted = (d, n) if n >= d else (2 * d, 2 * n)
        yes = sum(1 for v in values[max(0, today - window + 1) : today + 1] if v == 1)
        if value is not None:
            m = 0.5 ** ((n / d) ** 0.5 / 13)
            score = score * m + min(1, yes / wanted) * (1 - m)
    habit = Habit(id=100001, name="Walk", every=every)
    assert strength(habit, days(values), START, end(values)) == pytest.approx(score, abs=1e-9)


@pytest.mark.parametrize("at_least", [True, False])
@pytest.mark.parametrize(("every", "n", "d"), [("day", 1, 1), ("2/week", 2, 7), ("1/month", 1, 30)])
@given(values=st.lists(st.sampled_from([-1, None, 0, 5.5, 10, 20, 45]), min_size=1, max_size=80))
@settings(max_examples=25)
def test_amounts_score_as_the_formula_says(
    at_least: bool, every: str, n: int, d: int, values: Values
) -> None:
    score = 0.0 if at_least else 1.0
    for today, value in enumerate(values):
        held = [v for v in values[max(0, today - d + 1) : today + 1] if v not in (None, -1)]
        share = sum(v or 0 for v in held) / 10 / n
        done = min(1.0, share) if at_least else min(1.0, max(0.0, 1 - (share - 1)))
        if value is not None:
            m = 0.5 ** ((n / d) ** 0.5 / 13)
            score = score * m + done * (1 - m)
    habit = Habit(id=100001, name="Read", target=10, unit="min", at_least=at_least, every=every)
    assert strength(habit, days(values), START, end(values)) == pytest.approx(score, abs=1e-9)
    assert 0 <= score <= 1


def test_a_skip_and_a_pause_leave_the_score_as_it_was() -> None:
    habit = Habit(id=100001, name="Walk")
    scores = list(
        strengths(
            habit,
            days([1, 1, None, -1, -1, 1]),
            None,
            START + timedelta(days=5),
            [Pause(first=START + timedelta(days=3), last=START + timedelta(days=4))],
        ).values()
    )
    assert scores[1] == scores[2] == scores[3] == scores[4] < scores[5]


@pytest.mark.parametrize("every", ["day", "2/week", "1/month", "2/3d"])
@pytest.mark.parametrize("at_least", [True, False])
def test_ten_years_back_count_for_nothing_that_can_be_seen(every: str, at_least: bool) -> None:
    habit = Habit(id=100001, name="Read", target=10, unit="min", at_least=at_least, every=every)
    values = [(None, 0, 5, 10, 30)[n * n % 7 % 5] for n in range(4000)]
    held = [Pause(first=START + timedelta(days=3000), last=START + timedelta(days=3400))]
    every_day = strengths(habit, days(values), None, end(values), held)
    now = strength(habit, days(values), None, end(values), held)
    assert now == pytest.approx(every_day[end(values)], abs=1e-9)


def test_nothing_recorded_has_no_strength() -> None:
    habit = Habit(id=100001, name="Walk")
    assert strength(habit, {}, None, START) == 0
    assert strengths(habit, {}, None, START) == {}
    assert strength(habit, {START + timedelta(days=1): 1}, None, START) == 0
    at_most = Habit(id=100001, name="Coffee", target=2, unit="cups", at_least=False)
    assert strength(at_most, {START + timedelta(days=1): 1}, None, START) == 0


def test_an_at_most_habit_begins_at_one_and_falls_with_the_excess() -> None:
    habit = Habit(id=100001, name="Coffee", target=2, unit="cups", at_least=False)
    assert strength(habit, {START: 2}, None, START) == 1
    assert strength(habit, {START: 3}, None, START) == pytest.approx(
        1 - 0.5 * (1 - 0.5 ** (1 / 13))
    )
    assert strength(habit, {START: 9}, None, START) == pytest.approx(0.5 ** (1 / 13))


def test_a_target_smaller_than_any_number_of_a_screen_does_no_harm() -> None:
    for at_least in (True, False):
        habit = Habit(id=100001, name="Odd", target=5e-324, unit="x", at_least=at_least)
        assert 0 <= strength(habit, {START: 1e6}, None, START) <= 1
