"""The calendar as a grid: a column a week, a row a weekday, and the months above it."""

from collections.abc import Sequence
from datetime import date, timedelta

from recovery.day import MONTHS, WEEKDAYS


def week_begin(day: date, week_start: int) -> date:
    """The first day of the week that holds `day`; `week_start` is 0 for Monday."""
    return day - timedelta(days=(day.weekday() - week_start) % 7)


def weeks(first: date, last: date, week_start: int = 0) -> tuple[date, ...]:
    """The first day of every week that holds a day from `first` to `last`, oldest first."""
    begin = week_begin(first, week_start)
    return tuple(begin + timedelta(days=n) for n in range(0, (last - begin).days + 1, 7))


def weekday_names(week_start: int = 0) -> tuple[str, ...]:
    """The seven rows by name, in three letters: Mon to Sun."""
    return tuple(WEEKDAYS[(week_start + n) % 7][:3] for n in range(7))


def month_row(
    columns: Sequence[date], cell: int, last: date, room: int = 999, *, years: bool = True
) -> str:
    """The names of the months above the weeks that hold their first day, each column `cell` wide.

    The year stands in place of January where `years` is true. A name that would touch the one
    before it or reach beyond `room` is left out, and so are months that begin after `last`.
    """
    row = ""
    for number, begin in enumerate(columns):
        first = (begin + timedelta(days=6)).replace(day=1)
        if (first < begin and number) or first > last:
            continue
        name = str(first.year) if first.month == 1 and years else MONTHS[first.month - 1][:3]
        if (not row or number * cell > len(row)) and number * cell + len(name) <= room:
            row = row.ljust(number * cell) + name
    return row
