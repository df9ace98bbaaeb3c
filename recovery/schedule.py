"""Schedules: on which days a habit is due, and how often it is meant to be done."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from recovery.echo import EMPTY, echo
from recovery.errors import BadInput
from recovery.frozen import frozen
from recovery.records import Pause

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PER = r"(?:([0-9]{1,3})\s*/\s*)?(week|month|([0-9]{1,3})\s*d(?:ays?)?)"
_HOW = "write day, 2/week, 3/month, mon,thu, 3d or 2/3d"
_BOUNDS = "a week takes 1 to 7, a month 1 to 28, and an interval up to 365 days"
LONGEST = 365
"""The longest interval, in days."""


@frozen
class Schedule:
    """How often a habit is meant to be done: `count` times in `span` days.

    `kind` is day, week, month, weekdays or interval. `weekdays` (0 = Monday) is filled for that
    kind alone; a month counts as 30 days, and `3d` is once in a span of 3.
    """

    kind: str = "day"
    count: int = 1
    weekdays: tuple[int, ...] = ()
    span: int = 1


def read_schedule(text: str) -> Schedule:
    """Read day, 2/week, 3/month, mon,thu, 3d or 2/3d; anything else is BadInput."""
    said = " ".join(text.casefold().split())
    if said in ("day", "daily", "every day"):
        return Schedule()
    per = re.fullmatch(_PER, said)
    if per:
        return _counted(text, int(per[1] or 1), per[2], int(per[3] or 0))
    return _on_weekdays(text, said)


def _counted(text: str, count: int, period: str, days: int) -> Schedule:
    kind = period if period in ("week", "month") else "interval"
    span = {"week": 7, "month": 30}.get(kind, days)
    most = 28 if kind == "month" else span
    if not (1 <= count <= most and span <= LONGEST):
        raise BadInput(f"{echo(text)}: {_BOUNDS}")
    if kind == "interval" and count == span:
        return Schedule()
    return Schedule(kind, count, (), span)


def _on_weekdays(text: str, said: str) -> Schedule:
    found = set()
    for name in re.split(r"[\s,]+", said):
        numbers = [n for n, day in enumerate(_DAYS) if len(name) >= 3 and day.startswith(name)]
        if not numbers:
            raise BadInput(f"{echo(text) or EMPTY}: not a schedule; {_HOW}")
        found.update(numbers)
    return Schedule("weekdays", len(found), tuple(sorted(found)), 7)


def write_schedule(s: Schedule) -> str:
    """The short text that `read_schedule` reads back to the same schedule."""
    match s.kind:
        case "week" | "month":
            return f"{s.count}/{s.kind}"
        case "weekdays":
            return ",".join(_DAYS[n][:3] for n in s.weekdays)
        case "interval":
            return f"{s.span}d" if s.count == 1 else f"{s.count}/{s.span}d"
    return "day"


def say_schedule(s: Schedule) -> str:
    """The schedule in words, to stand after a habit's name: `2 times a week`."""
    times = "once" if s.count == 1 else f"{s.count} times"
    match s.kind:
        case "week" | "month":
            return f"{times} a {s.kind}"
        case "weekdays":
            return "on " + ", ".join(_DAYS[n][:3].capitalize() for n in s.weekdays)
        case "interval":
            return f"every {s.span} days" if s.count == 1 else f"{times} in {s.span} days"
    return "every day"


def due(s: Schedule, day: date, since: date | None) -> bool:
    """Whether the habit may be done that day: from `since` on, and only on its weekdays.

    Targets by the week, month or interval leave the choice of the day to the person.
    """
    if since is not None and day < since:
        return False
    return s.kind != "weekdays" or day.weekday() in s.weekdays


class PausedDays:
    """The days that lie in a pause, both ends counted; nothing is due then.

    Made once and asked of every day of a life: how many pauses there are hardly matters.
    """

    def __init__(self, pauses: Sequence[Pause]) -> None:
        known = sorted((pause.first, pause.last or date.max) for pause in pauses)
        self._firsts = [first for first, _ in known]
        self._lasts = list(accumulate((last for _, last in known), max))

    def __contains__(self, day: date) -> bool:
        """Whether the day is paused."""
        begun = bisect_right(self._firsts, day)
        return begun > 0 and day <= self._lasts[begun - 1]
