"""The words of the history: attempts, states and days, the same on screen, in print and in text."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from recovery.amounts import is_tick, say_amount
from recovery.contact import Attempt
from recovery.counting import count
from recovery.day import MONTHS
from recovery.kinds import KINDS
from recovery.lookback.days import DayFigures, Value
from recovery.records import Habit

STATES = {
    "kept": "quiet",
    "slip": "slip",
    "rode-out": "rode out",
    "watched": "watched",
    "received": "came in",
    "needed": "needed",
    "paused": "pause",
    "today": "today",
    "unknown": "unknown",
    "ahead": "ahead",
}
"""Each state of a day in a word or two."""

LEVELS = {
    "done": "reached",
    "some": "some",
    "none": "none",
    "rest": "resting",
    "unknown": "unknown",
}
"""Each level of a habit's day."""

TRENDS = {"growing": "growing", "shrinking": "shorter lately", "steady": "steady"}
"""What the gaps between slips do."""


def short(day: date, today: date) -> str:
    """The same in fewer cells: `21 Apr`, `3 May 2024`."""
    name = f"{day.day} {MONTHS[day.month - 1][:3]}"
    return name if day.year == today.year else f"{name} {day.year}"


def ended(attempt: Attempt) -> str:
    """What ended the attempt, or that it is still going on."""
    if attempt.last is None:
        return "still here"
    kind = KINDS.get(attempt.ended_by)
    return kind.said if kind else attempt.ended_by


def mean(value: float) -> str:
    """A mean to one decimal: `11`, `11.5`."""
    return say_amount(round(value, 1))


def day_words(figures: DayFigures, habits: Sequence[Habit]) -> Iterator[str]:
    """What a day held besides its state, a few words each."""
    for habit in habits:
        value = figures.habits.get(habit.id)
        if value is not None:
            yield habit_words(habit, value)
    if figures.mood is not None:
        yield f"mood {mean(figures.mood)}"
    if figures.urges:
        yield count(figures.urges, "urge") + (
            f", {figures.rode_out} ridden out" if figures.rode_out else ""
        )


def habit_words(habit: Habit, value: Value) -> str:
    """A habit's day: `sleep 7.5 h`, `read done`, `water skip`."""
    name = habit.name.lower()
    if value is None:
        return f"{name} –"
    if isinstance(value, str):
        return f"{name} skip"
    if is_tick(habit):
        return f"{name} {'done' if value >= 1 else 'not done'}"
    return f"{name} {say_amount(value, habit.unit)}"


def joined(words: Iterable[str]) -> str:
    """Words with a dot between them."""
    return " · ".join(word for word in words if word)
