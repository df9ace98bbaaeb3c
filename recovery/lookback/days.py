"""What is known of each day: the rows of the history and the day under the cursor."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from recovery.frozen import frozen
from recovery.ledger import Facts
from recovery.lookback.ended import urges_of
from recovery.lookback.ranges import Range
from recovery.lookback.states import heat_states
from recovery.moods import mean
from recovery.records import Habit, Profile

Value = float | str | None
"""A habit's day: its amount, "skip", or None where nothing is recorded."""


@frozen
class DayFigures:
    """One day: its state, how many urges it held and were ridden out, its mood and its habits."""

    day: date
    state: str
    urges: int
    rode_out: int
    mood: float | None
    habits: Mapping[int, Value]


def day_figures(
    facts: Facts, profile: Profile, habits: Sequence[Habit], span: Range, today: date
) -> tuple[DayFigures, ...]:
    """Every day of the range, oldest first, with these habits by their id."""
    states = heat_states(facts, profile, span.first, span.last, today)
    urges = urges_of(facts, profile, span, today)
    felt = Counter(urge.day for urge, _ in urges)
    ridden = Counter(urge.day for urge, how in urges if how == "rode-out")
    return tuple(
        DayFigures(
            day=day,
            state=states[day],
            urges=felt[day],
            rode_out=ridden[day],
            mood=mean(facts.moods.get(day, ())),
            habits={habit.id: _value(facts, habit, day) for habit in habits},
        )
        for day in span.days()
    )


def _value(facts: Facts, habit: Habit, day: date) -> Value:
    amounts = facts.amounts.get(habit.id, {})
    if day not in amounts:
        return None
    amount = amounts[day]
    return "skip" if amount is None else amount


def shown_habits(habits: Sequence[Habit], facts: Facts, span: Range) -> tuple[Habit, ...]:
    """The habits a look back shows: those in use, and archived ones with a record in the range."""
    return tuple(
        habit
        for habit in habits
        if not habit.archived or any(day in span for day in facts.amounts.get(habit.id, ()))
    )
