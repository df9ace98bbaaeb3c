"""`status --json`: every figure by its agreed name."""

import json
from typing import Any

from recovery.overview import HabitToday, Overview


def as_json(view: Overview) -> str:
    """The day as one JSON object in ASCII; what is not set is null, and what is not counted 0."""
    return json.dumps(as_values(view), indent=2)


def as_values(view: Overview) -> dict[str, Any]:
    """The same as values: days as ISO strings, amounts in the habit's unit, strength 0 to 1."""
    return {
        "day": view.day.isoformat(),
        "contact": _contact(view),
        "habits": [_habit(habit) for habit in view.habits],
        "mood": None if view.mood is None else plain(view.mood),
        "journal": {"entries": view.entries, "today": view.written},
        "acceptance": {"held": view.held, "of": view.held_of},
        "steps": {"done": view.steps_done, "of": view.steps_of()},
    }


def plain(number: float) -> int | float:
    """The number to six decimals, and as a whole number where it is one."""
    return int(number) if number == int(number) else round(number, 6)


def _contact(view: Overview) -> dict[str, Any]:
    streak = view.contact
    return {
        "days": streak.days,
        "since": streak.since.isoformat() if streak.since else None,
        "target": streak.target,
        "best": streak.best,
        "kept_days": streak.kept_days,
        "all_days": streak.all_days,
        "attempts": streak.attempts,
        "slips": streak.slips,
        "watching": streak.watching,
        "urges": view.urges,
        "rode_out": view.rode_out,
    }


def _habit(habit: HabitToday) -> dict[str, Any]:
    return {
        "name": habit.habit.name,
        "amount": None if habit.amount is None else plain(habit.amount),
        "target": plain(habit.habit.target),
        "unit": habit.habit.unit,
        "done": habit.done,
        "skipped": habit.skipped,
        "streak": habit.streak,
        "strength": round(habit.strength(), 4),
    }
