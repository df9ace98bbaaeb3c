"""`history --json`: the attempts, the totals and every day by their agreed names."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from daybreak.numbers import plain
from recovery.contact import Attempt
from recovery.lookback.days import DayFigures, Value
from recovery.lookback.streaks import StreakFigures
from recovery.records import Habit


def as_json(streak: StreakFigures, days: Iterable[DayFigures], habits: Sequence[Habit]) -> str:
    """The history as one JSON object in ASCII; what is not known is null."""
    return json.dumps(as_values(streak, days, habits), indent=2)


def as_values(
    streak: StreakFigures, days: Iterable[DayFigures], habits: Sequence[Habit]
) -> dict[str, Any]:
    """The same as values: days as ISO strings, amounts in the habit's unit.

    The attempt that is running has neither `to` nor `ended_by`.
    """
    return {
        "attempts": [_attempt(attempt) for attempt in streak.attempts],
        "days": [_day(day, habits) for day in days],
        "best": streak.best,
        "mean_gap": None if streak.mean_gap is None else plain(streak.mean_gap),
        "kept_days": streak.kept_days,
        "all_days": streak.all_days,
    }


def _attempt(attempt: Attempt) -> dict[str, Any]:
    return {
        "from": attempt.first.isoformat(),
        "to": attempt.last.isoformat() if attempt.last else None,
        "days": attempt.days,
        "ended_by": attempt.ended_by or None,
    }


def _day(figures: DayFigures, habits: Sequence[Habit]) -> dict[str, Any]:
    return {
        "day": figures.day.isoformat(),
        "state": figures.state,
        "urges": figures.urges,
        "rode_out": figures.rode_out,
        "mood": None if figures.mood is None else plain(figures.mood),
        "habits": {habit.name: _value(figures.habits[habit.id]) for habit in habits},
    }


def _value(value: Value) -> int | float | str | None:
    return value if value is None or isinstance(value, str) else plain(value)
