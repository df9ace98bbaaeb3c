"""The daily figures that may go together: what was done, and how the day was."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from recovery.amounts import is_tick
from recovery.frozen import frozen
from recovery.ledger import Facts
from recovery.lookback.insight.trend import Series
from recovery.lookback.ranges import Range
from recovery.moods import mean
from recovery.records import Habit, Record

URGES, MOOD, WATCHING = "urges", "mood", "watching"


@frozen
class Figure:
    """One figure a day, oldest first; `name` is urges, mood, watching or a habit's own.

    `unit` is what it is counted in; `yes_no` ones are 1 or 0.
    """

    name: str
    values: Series
    unit: str = ""
    yes_no: bool = False


def outcomes(facts: Facts, span: Range) -> tuple[Figure, ...]:
    """What may be better or worse: the number of urges, and the mood.

    A day without any record says nothing of its urges: it may not have been looked at.
    """
    days, used = tuple(span.days()), _days_in_use(facts)
    felt = Counter(urge.day for urge in facts.urges)
    urges = [float(felt[day]) if day in used else None for day in days]
    return Figure(URGES, urges), _mood(facts, days)


def _mood(facts: Facts, days: Sequence[date]) -> Figure:
    return Figure(MOOD, [mean(facts.moods.get(day, ())) for day in days])


def factors(facts: Facts, habits: Sequence[Habit], span: Range) -> tuple[Figure, ...]:
    """What it may go with: each habit, the mood, and looking at what the other one does."""
    days, used = tuple(span.days()), _days_in_use(facts)
    looked = {c.day for c in facts.contacts if c.direction == "watch"}
    watching = [float(day in looked) if day in used else None for day in days]
    return (
        *(_habit(habit, facts, habits, days) for habit in habits),
        _mood(facts, days),
        Figure(WATCHING, watching, yes_no=True),
    )


def _habit(habit: Habit, facts: Facts, habits: Sequence[Habit], days: Sequence[date]) -> Figure:
    amounts = facts.amounts.get(habit.id, {})
    if not is_tick(habit):
        return Figure(habit.name, [amounts.get(day) for day in days], habit.unit)
    # Who records other habits on a day and leaves this one unticked has not done it.
    used = set().union(*(facts.amounts.get(h.id, ()) for h in habits))
    values = [amounts.get(day, 0.0 if day in used else None) for day in days]
    return Figure(habit.name, values, yes_no=True)


def _days_in_use(facts: Facts) -> set[date]:
    kept: tuple[Sequence[Record], ...] = (facts.urges, facts.contacts, facts.ratings, facts.steps)
    days = {record.day for records in kept for record in records}
    return days.union(facts.moods, facts.written, *facts.amounts.values())
