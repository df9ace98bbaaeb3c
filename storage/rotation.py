"""Which dated backups stay."""

from collections.abc import Callable, Iterable
from datetime import date

DAILY, WEEKLY, MONTHLY = 14, 8, 24
"""How many days, weeks and months back there is a backup, counted in those that have one."""


def staying(dates: Iterable[date]) -> frozenset[date]:
    """The newest 14 days, the last of each of 8 weeks, and the last of each of 24 months."""
    newest_first = sorted(dates, reverse=True)
    return frozenset(
        _last_of(newest_first, DAILY, lambda day: day)
        + _last_of(newest_first, WEEKLY, lambda day: day.isocalendar()[:2])
        + _last_of(newest_first, MONTHLY, lambda day: (day.year, day.month))
    )


def _last_of(newest_first: list[date], count: int, span: Callable[[date], object]) -> list[date]:
    last: dict[object, date] = {}
    for day in newest_first:
        last.setdefault(span(day), day)
    return [*last.values()][:count]
