"""The habits that steps make: which of a person's own they are, and what is offered."""

from collections.abc import Iterable, Sequence

from recovery.habits import START_SET, habit_id, make_habit
from recovery.records import Habit

_MEALS = make_habit("Meals", 3, "meals", existing=START_SET)
_QUIET = make_habit("Quiet minutes", 5, "min", existing=START_SET, step=5)
_NAMED = {
    "basics": (*START_SET[:3], _MEALS),
    "quiet": (_QUIET,),
    "people": (START_SET[3],),
}
"""By the name of the product: its habits. Any other habit is one of the person's own."""


def habits_of(name: str, habits: Iterable[Habit]) -> tuple[Habit, ...]:
    """The habits in use that belong to the product basics, quiet, people or own.

    A habit is told by its id, so that one with another name by now is still the same.
    """
    used = [habit for habit in habits if not habit.archived]
    if name == "own":
        known = {habit.id for some in _NAMED.values() for habit in some}
        return tuple(habit for habit in used if habit.id not in known)
    wanted = {habit.id for habit in _NAMED[name]}
    return tuple(habit for habit in used if habit.id in wanted)


def offered(name: str, habits: Sequence[Habit]) -> tuple[Habit, ...]:
    """The habits of that product which the person has not, each ready to be added at the end."""
    known = {habit_id(habit.name) for habit in habits} | {habit.id for habit in habits}
    fresh: list[Habit] = []
    for habit in _NAMED.get(name, ()):
        if habit.id not in known:
            fresh.append(
                make_habit(
                    habit.name,
                    habit.target,
                    habit.unit,
                    existing=[*habits, *fresh],
                    step=habit.step,
                    litre=habit.litre,
                )
            )
    return tuple(fresh)


def is_known(habit: Habit) -> bool:
    """Whether it is one that a step offers, so that its name says nothing of the person."""
    ours = {one.id: one.name for some in _NAMED.values() for one in some}
    return ours.get(habit.id) == habit.name
