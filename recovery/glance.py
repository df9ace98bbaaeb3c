"""The day in one glance: the few figures of a line for a prompt, and nothing reckoned besides."""

from collections.abc import Iterable
from datetime import date

from recovery.contact import attempts, counted
from recovery.frozen import frozen
from recovery.habit_streak import is_done
from recovery.ledger import Facts
from recovery.moods import mean
from recovery.records import Habit, Profile
from recovery.wording import habits_as_wished


@frozen
class HabitGlance:
    """A habit of which something is recorded today; a skip has no `amount`."""

    habit: Habit
    amount: float | None
    done: bool


@frozen
class Glance:
    """How a day stands: `days` without contact and `mood` are None where nothing is known."""

    day: date
    days: int | None
    habits: tuple[HabitGlance, ...]
    mood: float | None


def glance(profile: Profile, habits: Iterable[Habit], facts: Facts, today: date) -> Glance:
    """What the overview of that day says of it in these figures."""
    tried = attempts(counted(facts.contacts, profile, today), profile, today)
    return Glance(
        day=today,
        days=tried[-1].days if tried else None,
        habits=tuple(_recorded(habits_as_wished(habits, profile), facts, today)),
        mood=mean(facts.moods.get(today, ())),
    )


def _recorded(habits: Iterable[Habit], facts: Facts, today: date) -> Iterable[HabitGlance]:
    for habit in sorted(habits, key=lambda h: (h.position, h.id)):
        amounts = facts.amounts.get(habit.id, {})
        if today in amounts and not habit.archived:
            amount = amounts[today]
            yield HabitGlance(habit, amount, is_done(habit, amount))
