"""Moods and urges over time against slow computations over all records."""

from datetime import timedelta
from statistics import fmean

from pytest import approx

from recovery.lookback.buckets import buckets, unit_for
from recovery.lookback.ended import urges_of
from recovery.lookback.feelings import (
    hour_of,
    mood_curve,
    trigger_counts,
    urge_curve,
    week_hours,
)
from recovery.records import Mood, Urge
from tests.recovery.contacts import at
from tests.recovery.lookback.lives import TODAY, Life, many_lives
from tests.recovery.lookback.test_streak_figures import slow_outcome


def urges(life: Life) -> list[Urge]:
    return [r for r in life.records if isinstance(r, Urge) and r.day in life.span]


@many_lives
def test_a_bucket_is_the_mean_of_its_days_and_a_day_of_its_moods(life: Life) -> None:
    parts = buckets(life.span, unit_for(life.span, 50), life.profile.week_start)
    by_day: dict[object, list[int]] = {}
    for record in life.records:
        if isinstance(record, Mood) and record.day in life.span:
            by_day.setdefault(record.day, []).append(record.mood)
    for part, value in zip(parts, mood_curve(life.facts, parts), strict=True):
        days = [fmean(felt) for day, felt in by_day.items() if day in part]  # type: ignore[operator]
        assert value == (approx(fmean(days)) if days else None)


@many_lives
def test_urges_by_bucket(life: Life) -> None:
    parts = buckets(life.span, unit_for(life.span, 50), life.profile.week_start)
    curve = urge_curve(urges_of(life.facts, life.profile, life.span, TODAY), parts)
    for part, said in zip(parts, curve, strict=True):
        here = [u for u in urges(life) if u.day in part]
        ends = [slow_outcome(life, u) for u in here]
        assert said.count == len(here)
        assert said.strength == (approx(fmean(u.strength for u in here)) if here else None)
        assert said.rode_out == ends.count("rode-out")
        assert said.ended == len(ends) - ends.count("open")
        assert (said.share is None) == (said.ended == 0)


@many_lives
def test_triggers(life: Life) -> None:
    said = trigger_counts(urges_of(life.facts, life.profile, life.span, TODAY))
    words = {word for u in urges(life) for word in u.triggers}
    assert {t.name for t in said} == words
    for trigger in said:
        ends = [slow_outcome(life, u) for u in urges(life) if trigger.name in u.triggers]
        counts = (ends.count("rode-out"), ends.count("slipped"), ends.count("open"))
        assert (trigger.times, (trigger.rode_out, trigger.slipped, trigger.open)) == (
            len(ends),
            counts,
        )
    assert [t.times for t in said] == sorted((t.times for t in said), reverse=True)


@many_lives
def test_the_hours_of_the_week(life: Life) -> None:
    said = week_hours(urges_of(life.facts, life.profile, life.span, TODAY))
    placed = [(u.day.weekday(), hour_of(u)) for u in urges(life)]
    for weekday in range(7):
        for hour in range(24):
            assert said.counts[weekday][hour] == placed.count((weekday, hour))
    assert said.unplaced == sum(hour is None for _, hour in placed)


def test_the_night_after_a_day_belongs_to_it() -> None:
    day = TODAY - timedelta(days=1)
    assert hour_of(Urge(day=day, at=at(day, 25), strength=4)) == 1
    assert hour_of(Urge(day=day, at=at(day, 23), strength=4)) == 23
    assert hour_of(Urge(day=day, at=at(day, 29.9), strength=4)) == 5


def test_an_urge_that_was_filled_in_later_has_no_hour() -> None:
    day = TODAY - timedelta(days=3)
    assert hour_of(Urge(day=day, at=at(TODAY, 9), strength=4)) is None
    assert hour_of(Urge(day=day, at=at(day, 30), strength=4)) is None
    began = at(day, 22)
    assert hour_of(Urge(day=day, at=at(TODAY, 9), started=began, strength=4)) == 22
