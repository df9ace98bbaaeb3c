"""Days to expect, such as a birthday: which of them are near, and what is planned for them."""

from collections.abc import Iterable
from datetime import date

from recovery.day import long_day
from recovery.frozen import frozen
from recovery.habit_names import name_key
from recovery.lines import lines_of
from recovery.records import Item
from recovery.yearly import next_day

LIST = "dates"
"""The list whose lines are days to expect."""
AHEAD = 3
"""How many days before it a day is named."""
_LONG_AGO = 300


@frozen
class Expected:
    """A day that is near: its line, the date, how many days are left (0 = today), and a plan.

    `plan` is the note of the line or, where it has none, that of an earlier line of the same text;
    `earlier` says that it was made for another year.
    """

    item: Item
    day: date
    left: int
    plan: str
    earlier: bool = False


def expected(items: Iterable[Item], today: date, ahead: int = AHEAD) -> tuple[Expected, ...]:
    """The days to expect from today to `ahead` days on, the nearest first."""
    items = tuple(items)
    found = []
    for item in lines_of(items, LIST):
        day = next_day(item.when, today)
        if day is not None and (day - today).days <= ahead:
            plan = item.note or _plan(item, items)
            earlier = bool(plan) and (not item.note or (day - item.at.date()).days > _LONG_AGO)
            found.append(Expected(item, day, (day - today).days, plan, earlier))
    return tuple(sorted(found, key=lambda e: (e.day, e.item.position, e.item.id)))


def _plan(item: Item, items: Iterable[Item]) -> str:
    """What was planned the last time for a day of the same name."""
    name = name_key(item.text)
    same = [
        other
        for other in items
        if other.list == LIST and other.id != item.id and name_key(other.text) == name
    ]
    notes = [other.note for other in sorted(same, key=lambda o: (o.day, o.id)) if other.note]
    return notes[-1] if notes else ""


def say_expected(near: Expected) -> str:
    """One calm line: `in 3 days, Wednesday 6 May 2026: their birthday`."""
    left = {0: "today", 1: "tomorrow"}.get(near.left, f"in {near.left} days")
    return f"{left}, {long_day(near.day)}: {near.item.text}"
