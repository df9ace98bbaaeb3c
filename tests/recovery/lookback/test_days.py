"""Ranges, buckets and the rows of days against slow computations over all records."""

from datetime import date, timedelta
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.lookback.buckets import UNITS, buckets, means, totals, unit_for
from recovery.lookback.days import day_figures, shown_habits
from recovery.lookback.ranges import LENGTHS, Range, first_day, range_of
from recovery.records import HabitEntry, Mood, Urge
from tests.recovery.lookback.lives import TODAY, Life, many_lives
from tests.recovery.lookback.test_streak_figures import slow_outcome, slow_state

days = st.dates(date(1999, 1, 1), date(2031, 1, 1))


@many_lives
def test_every_figure_of_every_day(life: Life) -> None:
    habits = shown_habits(life.habits, life.facts, life.span)
    rows = day_figures(life.facts, life.profile, habits, life.span, TODAY)
    assert [row.day for row in rows] == list(life.span.days())
    for row in rows:
        here = [r for r in life.records if r.day == row.day]
        urges = [r for r in here if isinstance(r, Urge)]
        assert row.state == slow_state(life, row.day)
        assert row.urges == len(urges)
        assert row.rode_out == sum(slow_outcome(life, u) == "rode-out" for u in urges)
        moods = [r.mood for r in here if isinstance(r, Mood)]
        assert row.mood == (fmean(moods) if moods else None)
        kept = {r.habit: "skip" if r.skip else r.amount for r in here if isinstance(r, HabitEntry)}
        assert row.habits == {h.id: kept.get(h.id) for h in habits}


@many_lives
def test_archived_habits_are_shown_where_they_have_days(life: Life) -> None:
    shown = shown_habits(life.habits, life.facts, life.span)
    for habit in life.habits:
        used = any(
            isinstance(r, HabitEntry) and r.habit == habit.id and r.day in life.span
            for r in life.records
        )
        assert (habit in shown) == (used or not habit.archived)


@many_lives
def test_a_range_ends_today_and_never_begins_before_the_first_day(life: Life) -> None:
    known = [r.day for r in life.records if r.day <= TODAY]
    if life.profile.start is not None:
        known.append(life.profile.start)
    first = min(known, default=TODAY)
    assert first_day(life.facts, life.profile, TODAY) == first
    for name, length in LENGTHS.items():
        span = range_of(name, life.facts, life.profile, TODAY)
        assert span.last == TODAY and span.first >= first
        assert span.length == min(length or 10**6, (TODAY - first).days + 1)


@given(days, st.integers(1, 900), st.sampled_from(UNITS), st.integers(0, 6))
def test_buckets_hold_every_day_once(first: date, length: int, unit: str, week_start: int) -> None:
    span = Range("", first, first + timedelta(days=length - 1))
    parts = buckets(span, unit, week_start)
    held = [
        part.first + timedelta(n)
        for part in parts
        for n in range((part.last - part.first).days + 1)
    ]
    assert held == list(span.days())
    for part in parts[1:]:
        assert unit != "week" or part.first.weekday() == week_start
        assert unit not in ("month", "quarter", "year") or part.first.day == 1
        assert unit != "year" or part.first.month == 1


@given(days, st.integers(1, 12_000), st.integers(1, 120), st.integers(0, 6))
def test_the_unit_is_the_smallest_that_fits(
    first: date, length: int, most: int, week_start: int
) -> None:
    span = Range("", first, first + timedelta(days=length - 1))
    unit = unit_for(span, most, week_start)
    fits = [u for u in UNITS if len(buckets(span, u, week_start)) <= most]
    assert unit == (fits[0] if fits else "year")


@given(
    days,
    st.integers(1, 100),
    st.sampled_from(UNITS),
    st.lists(st.tuples(st.integers(-9, 120), st.integers(0, 9)), unique_by=lambda v: v[0]),
)
def test_sums_and_means_of_buckets(
    first: date, length: int, unit: str, values: list[tuple[int, int]]
) -> None:
    span = Range("", first, first + timedelta(days=length - 1))
    parts = buckets(span, unit)
    dated = [(first + timedelta(days=n), float(v)) for n, v in values]
    inside = [[v for day, v in dated if day in part] for part in parts]
    assert totals(dated, parts) == [sum(v) for v in inside]
    assert means(dated, parts) == [pytest.approx(fmean(v)) if v else None for v in inside]
