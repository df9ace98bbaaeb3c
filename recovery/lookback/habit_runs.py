"""A habit's runs with their days, and its strength over time."""

from collections.abc import Sequence
from datetime import date

from recovery.bymonth import earliest
from recovery.frozen import frozen
from recovery.habit_streak import spans_back
from recovery.ledger import Amounts
from recovery.lookback.buckets import Bucket
from recovery.records import Habit, Pause
from recovery.schedule import read_schedule
from recovery.strength import strengths, what_counts


@frozen
class Run:
    """Units in a row that were kept, from `first` to `last`; `length` is in `streak_unit`s."""

    first: date
    last: date
    length: int


def runs(
    habit: Habit,
    amounts: Amounts,
    today: date,
    pauses: Sequence[Pause] = (),
    week_start: int = 0,
) -> tuple[Run, ...]:
    """Every run up to today, the longest first and of two equal ones the newer.

    By the rules of `streak`: what is neutral neither ends a run nor counts in it.
    """
    found: list[Run] = []
    first = last = None
    length = 0
    for begin, end, counts in spans_back(habit, amounts, today, pauses, week_start):
        if counts:
            first, last, length = begin, last or end, length + 1
        elif counts is False and first is not None and last is not None:
            found.append(Run(first, last, length))
            first = last = None
            length = 0
    if first is not None and last is not None:
        found.append(Run(first, last, length))
    return tuple(sorted(found, key=lambda run: -run.length))


def strength_curve(
    habit: Habit, amounts: Amounts, parts: Sequence[Bucket], pauses: Sequence[Pause] = ()
) -> list[float | None]:
    """The strength, 0 to 1, on the last day of each bucket; None before the habit began."""
    begin = habit.since or earliest(amounts)
    if not parts or begin is None:
        return [None] * len(parts)
    schedule = read_schedule(habit.every)
    begin = what_counts(schedule, amounts, begin, max(begin, parts[0].last), pauses)
    scores = strengths(habit, amounts, begin, parts[-1].last, pauses)
    return [scores.get(part.last) for part in parts]
