"""The habits as a list for a person, and as JSON for a program."""

import json
from collections.abc import Iterable, Sequence

from daybreak.numbers import plain
from recovery.amounts import is_tick, say_target
from recovery.records import Habit
from recovery.schedule import read_schedule, say_schedule


def described(habit: Habit) -> str:
    """A habit in a line: `Read · 20 min · 2 times a week`."""
    parts = [habit.name]
    if not is_tick(habit):
        parts.append(f"{'' if habit.at_least else 'at most '}{say_target(habit)}")
    parts.append(say_schedule(read_schedule(habit.every)))
    if habit.archived:
        parts.append("archived")
    return " · ".join(parts)


def as_lines(habits: Iterable[Habit]) -> list[str]:
    """One line a habit, by position; a sentence where there is none."""
    return [described(habit) for habit in habits] or ["no habits yet: daybreak habit add NAME"]


def as_json(habits: Sequence[Habit]) -> list[str]:
    """The lines of a JSON list, one object a habit, archived ones included."""
    values = [
        {
            "name": habit.name,
            "target": plain(habit.target),
            "unit": habit.unit,
            "at_least": habit.at_least,
            "every": habit.every,
            "step": plain(habit.step),
            "litre": plain(habit.litre),
            "position": habit.position,
            "archived": habit.archived,
        }
        for habit in habits
    ]
    return json.dumps(values, indent=2).splitlines()
