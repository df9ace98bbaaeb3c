"""A habit's days in the heatmap, and what they come to by weekday, week and month."""

from collections.abc import Sequence
from datetime import date

from recovery.frozen import frozen
from recovery.habit_streak import is_done
from recovery.ledger import Amounts
from recovery.lookback.buckets import Bucket, totals
from recovery.lookback.ranges import Range
from recovery.records import Habit, Pause
from recovery.schedule import PausedDays, due, read_schedule

LEVELS = ("done", "some", "none", "rest", "unknown")
"""What a habit's day can be: reached, more than nothing, nothing, skip or pause, not recorded."""


def levels(
    habit: Habit, amounts: Amounts, span: Range, pauses: Sequence[Pause] = ()
) -> dict[date, str]:
    """The level of every day of the range; what was recorded goes before a pause."""
    paused = PausedDays(pauses)
    return {day: _level(habit, amounts, day, paused) for day in span.days()}


def _level(habit: Habit, amounts: Amounts, day: date, paused: PausedDays) -> str:
    amount = amounts.get(day)
    if amount is not None:
        if is_done(habit, amount):
            return "done"
        return "some" if amount > 0 and habit.at_least else "none"
    return "rest" if day in amounts or day in paused else "unknown"


def done_days(habit: Habit, amounts: Amounts, span: Range) -> int:
    """On how many days of the range the target was reached."""
    return sum(is_done(habit, amount) for day, amount in amounts.items() if day in span)


@frozen
class Weekday:
    """One weekday (0 = Monday): `done` of its `due` days, and the mean of the amounts recorded."""

    number: int
    done: int
    due: int
    mean: float | None


def by_weekday(
    habit: Habit, amounts: Amounts, span: Range, today: date, pauses: Sequence[Pause] = ()
) -> tuple[Weekday, ...]:
    """The seven weekdays, Monday first.

    Due days begin where the habit does; skips, pauses, days that ask for nothing and a today that
    is still open are left out.
    """
    schedule, paused = read_schedule(habit.every), PausedDays(pauses)
    begin = min((d for d in (habit.since, *amounts) if d is not None), default=date.max)
    counts = [[0, 0] for _ in range(7)]
    seen: list[list[float]] = [[] for _ in range(7)]
    for day in span.days():
        amount = amounts.get(day)
        if amount is not None:
            seen[day.weekday()].append(amount)
        done = is_done(habit, amount)
        if day < begin or (amount is None and day in amounts) or (day == today and not done):
            continue
        if due(schedule, day, habit.since) and day not in paused:
            counts[day.weekday()][0] += done
            counts[day.weekday()][1] += 1
    return tuple(
        Weekday(n, counts[n][0], counts[n][1], sum(seen[n]) / len(seen[n]) if seen[n] else None)
        for n in range(7)
    )


def amount_totals(amounts: Amounts, parts: Sequence[Bucket]) -> list[float]:
    """What was recorded in each bucket, together."""
    return totals(((day, a) for day, a in amounts.items() if a is not None), parts)
