"""A habit's figures against slow computations over all records."""

from datetime import date, timedelta
from itertools import pairwise

from recovery.habit_streak import is_done, spans_back
from recovery.lookback.buckets import buckets, unit_for
from recovery.lookback.habit_days import (
    amount_totals,
    by_weekday,
    done_days,
    levels,
)
from recovery.lookback.habit_runs import runs, strength_curve
from recovery.records import Habit, HabitEntry
from recovery.schedule import due, read_schedule
from recovery.strength import strengths
from tests.recovery.lookback.lives import TODAY, Life, many_lives


def entries(life: Life, habit: Habit) -> dict[date, HabitEntry]:
    found = {}
    for record in life.records:
        if isinstance(record, HabitEntry) and record.habit == habit.id:
            assert record.day not in found
            found[record.day] = record
    return found


def paused(life: Life, day: date) -> bool:
    return any(p.first <= day and (p.last is None or day <= p.last) for p in life.profile.pauses)


@many_lives
def test_every_day_of_a_habit(life: Life) -> None:
    for habit in life.habits:
        kept = entries(life, habit)
        amounts = life.facts.amounts.get(habit.id, {})
        seen = levels(habit, amounts, life.span, life.profile.pauses)
        for day in life.span.days():
            entry = kept.get(day)
            if entry is not None and not entry.skip:
                assert entry.amount is not None
                done = is_done(habit, entry.amount)
                some = habit.at_least and entry.amount > 0
                assert seen[day] == ("done" if done else "some" if some else "none")
            elif entry is not None or paused(life, day):
                assert seen[day] == "rest"
            else:
                assert seen[day] == "unknown"
        assert done_days(habit, amounts, life.span) == list(seen.values()).count("done")


@many_lives
def test_weekdays_of_a_habit(life: Life) -> None:
    for habit in life.habits:
        kept = entries(life, habit)
        schedule = read_schedule(habit.every)
        begin = min([d for d in (habit.since, *kept) if d is not None], default=None)
        amounts = life.facts.amounts.get(habit.id, {})
        for week in by_weekday(habit, amounts, life.span, TODAY, life.profile.pauses):
            days = [d for d in life.span.days() if d.weekday() == week.number]
            held = [kept[d].amount for d in days if d in kept and not kept[d].skip]
            asked = [
                d
                for d in days
                if begin is not None
                and d >= begin
                and not (d in kept and kept[d].skip)
                and (d != TODAY or (d in kept and is_done(habit, kept[d].amount)))
                and not paused(life, d)
                and due(schedule, d, habit.since)
            ]
            reached = [d for d in asked if d in kept and is_done(habit, kept[d].amount)]
            assert (week.done, week.due) == (len(reached), len(asked))
            assert week.mean == (sum(h or 0.0 for h in held) / len(held) if held else None)


@many_lives
def test_amounts_by_week_and_month(life: Life) -> None:
    for habit in life.habits:
        kept = entries(life, habit)
        amounts = life.facts.amounts.get(habit.id, {})
        for unit in ("week", "month"):
            parts = buckets(life.span, unit, life.profile.week_start)
            held = [
                [e.amount or 0.0 for e in kept.values() if e.day in part and not e.skip]
                for part in parts
            ]
            assert amount_totals(amounts, parts) == [sum(h) for h in held]


@many_lives
def test_the_longest_run_is_the_best_streak(life: Life) -> None:
    pauses, week_start = life.profile.pauses, life.profile.week_start
    for habit in life.habits:
        amounts = life.facts.amounts.get(habit.id, {})
        found = runs(habit, amounts, TODAY, pauses, week_start)
        best = longest = 0
        for _, _, counts in spans_back(habit, amounts, TODAY, pauses, week_start):
            longest = 0 if counts is False else longest + (counts or 0)
            best = max(best, longest)
        assert max((run.length for run in found), default=0) == best
        ordered = sorted(found, key=lambda run: run.first)
        for run, after in pairwise(ordered):
            assert run.last < after.first
        assert [r.length for r in found] == sorted((r.length for r in found), reverse=True)


@many_lives
def test_strength_at_the_end_of_each_bucket(life: Life) -> None:
    parts = buckets(life.span, unit_for(life.span, 40), life.profile.week_start)
    for habit in life.habits:
        amounts = life.facts.amounts.get(habit.id, {})
        slow = strengths(habit, amounts, habit.since, TODAY + timedelta(9), life.profile.pauses)
        curve = strength_curve(habit, amounts, parts, life.profile.pauses)
        for part, value in zip(parts, curve, strict=True):
            assert (value is None) == (part.last not in slow)
            assert value is None or abs(value - slow[part.last]) < 1e-6
