"""Streaks of a habit: days, weeks or months in a row, read from its amounts alone."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from recovery.bymonth import earliest
from recovery.ledger import Amounts
from recovery.records import Habit, Pause
from recovery.schedule import PausedDays, Schedule, due, read_schedule

_HAIR = 2e-6  # amounts are kept to six decimals: three times 20 min must make an hour
_UNITS = {"week": "week", "month": "month"}


def is_done(habit: Habit, amount: float | None) -> bool:
    """Whether the amount reaches the target or, for at most, stands and stays within it."""
    if amount is None:
        return False
    if habit.at_least:
        return amount >= habit.target * (1 - _HAIR)
    return amount <= habit.target * (1 + _HAIR)


def streak_unit(habit: Habit) -> str:
    """What the streak is counted in: day, week or month, after the habit's target."""
    return _UNITS.get(read_schedule(habit.every).kind, "day")


def streak(
    habit: Habit,
    amounts: Amounts,
    today: date,
    pauses: Sequence[Pause] = (),
    week_start: int = 0,
) -> int:
    """The run up to today, in `streak_unit`s; what is still open today never ends it.

    Skipped, paused and not-due days are neutral. `week_start` is 0 for Monday.
    """
    run = 0
    for _, _, counts in spans_back(habit, amounts, today, pauses, week_start):
        if counts is False:
            break
        run += counts or 0
    return run


Span = tuple[date, date, bool | None]
"""A day, week or month by its first and last day, and what it does to the run that it is in."""


def spans_back(
    habit: Habit,
    amounts: Amounts,
    today: date,
    pauses: Sequence[Pause] = (),
    week_start: int = 0,
) -> Iterator[Span]:
    """Each `streak_unit` from today back: True lengthens a run, False ends it, None is neutral."""
    schedule = read_schedule(habit.every)
    days = _days_back(habit, schedule, amounts, today, pauses)
    if schedule.kind in ("week", "month"):
        return _periods(schedule, days, today, week_start)
    if schedule.kind == "interval":
        return _covered(schedule, days, today)
    return ((day, day, None if done is False and day == today else done) for day, done in days)


def _days_back(
    habit: Habit, schedule: Schedule, amounts: Amounts, today: date, pauses: Sequence[Pause]
) -> Iterator[tuple[date, bool | None]]:
    first, paused = earliest(amounts) or today, PausedDays(pauses)
    day = today
    while day >= first:
        amount = amounts.get(day)
        skipped = amount is None and day in amounts
        if skipped or day in paused or not due(schedule, day, habit.since):
            yield day, None
        else:
            yield day, is_done(habit, amount)
        day -= timedelta(days=1)


def _periods(
    schedule: Schedule, days: Iterator[tuple[date, bool | None]], today: date, week_start: int
) -> Iterator[Span]:
    def begins(day: date) -> date:
        if schedule.kind == "month":
            return day.replace(day=1)
        return day - timedelta(days=(day.weekday() - week_start) % 7)

    for begin, group in groupby(days, key=lambda item: begins(item[0])):
        held = list(group)
        states = [done for _, done in held if done is not None]
        counts: bool | None = True
        if sum(states) < schedule.count:
            # With fewer open days than the target asks for, it was out of reach: neutral.
            out_of_reach = begin == begins(today) or len(states) < schedule.count
            counts = None if out_of_reach else False
        yield held[-1][0], held[0][0], counts


def _covered(
    schedule: Schedule, days: Iterator[tuple[date, bool | None]], today: date
) -> Iterator[Span]:
    # Neutral days are taken out first, so that a pause does not use up an interval.
    held = [(day, done) for day, done in reversed(list(days)) if done is not None]
    hits = [n for n, (_, done) in enumerate(held) if done]
    last_hits = hits[schedule.count - 1 :]
    starts = {a for a, z in zip(hits, last_hits, strict=False) if z - a < schedule.span}
    states: list[Span] = []
    until = 0
    for n, (day, _) in enumerate(held):
        until = n + schedule.span if n in starts else until
        states.append((day, day, True if n < until else (None if day == today else False)))
    return reversed(states)
