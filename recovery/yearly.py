"""A day of every year, or one day: how it is typed, kept and said, and when it comes next."""

from datetime import date
from typing import TYPE_CHECKING

from recovery.day import day_month
from recovery.echo import echo
from recovery.errors import BadInput

if TYPE_CHECKING:
    from recovery.dateforms import Reading

_LEAP = 2000
_LONGEST = 40


def read_when(text: str) -> str:
    """A typed day as it is kept: `3 may` is 05-03 of every year, `3 may 2027` that one day.

    "" for no words. BadInput for what is no day, or could be two.
    """
    from recovery.dateforms import numeric, with_month_name

    words = " ".join(text.lower().split())
    if not words:
        return ""
    readings = () if len(words) > _LONGEST else numeric(words) or with_month_name(words)
    meant = {kept for kept in map(_kept, readings) if kept}
    if len(meant) == 1:
        return meant.pop()
    if meant:
        one, other = sorted(map(say_when, meant))[:2]
        raise BadInput(f"{echo(text)}: could be {one} or {other}; write the month as a word")
    raise BadInput(f"{echo(text)}: not a day that is understood; try 3 may or 2027-05-03")


def _kept(reading: "Reading") -> str:
    year = reading.year
    if year is not None and reading.short:
        year += 2000
    try:
        day = date(_LEAP if year is None else year, reading.month, reading.day)
    except ValueError:
        return ""
    return f"{day:%m-%d}" if year is None else day.isoformat()


def say_when(when: str) -> str:
    """A kept day in words that `read_when` takes: `3 May`, or `3 May 2027`; "" for none."""
    day = _date(when, _LEAP)
    if day is None:
        return ""
    return day_month(day) if len(when) == 5 else f"{day_month(day)} {day.year}"


def _date(when: str, year: int) -> date | None:
    try:
        return date.fromisoformat(f"{year:04}-{when}" if len(when) == 5 else when)
    except ValueError:
        return None


def next_day(when: str, today: date) -> date | None:
    """The first such day from today on; the 29th of February is the 28th in other years."""
    if len(when) != 5:
        once = _date(when, today.year)
        return once if once is not None and once >= today else None
    years = (today.year, today.year + 1)
    days = (
        _date(when, year) or (_date("02-28", year) if when == "02-29" else None) for year in years
    )
    return next((day for day in days if day is not None and day >= today), None)
