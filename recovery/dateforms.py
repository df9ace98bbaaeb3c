"""The forms in which a day is written, each taken for everything that it could mean."""

import re
from datetime import date
from typing import TypeGuard

from recovery.day import MONTHS
from recovery.frozen import frozen

EARLIEST = date(1970, 1, 1)
"""No record is older: a day before it is more likely a slip of the finger."""


@frozen
class Reading:
    """One thing that a written day could mean; it need not exist.

    `year` None says that none was written, `short` that only its last two digits were.
    """

    day: int
    month: int
    year: int | None = None
    short: bool = False

    def days(self, today: date) -> tuple[date, ...]:
        """The days that this is; without a year, only the latest one up to `today`."""
        found = (self._in(year) for year in self._years(today))
        days = tuple(day for day in found if day is not None)
        return days if self.year is not None else tuple(d for d in days if d <= today)[:1]

    def _years(self, today: date) -> tuple[int, ...]:
        if self.year is None:
            # Eight years hold a 29 February even around 1900 and 2100.
            return tuple(range(today.year, max(today.year - 9, 0), -1))
        if not self.short:
            return (self.year,)
        both = (1900 + self.year, 2000 + self.year)
        return tuple(y for y in both if EARLIEST.year <= y <= today.year) or both[1:]

    def _in(self, year: int) -> date | None:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


MONTH_NUMBERS = {
    **{name.lower(): n for n, name in enumerate(MONTHS, 1)},
    **{name[:3].lower(): n for n, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
"""Every name of a month that is understood, in lower case."""

_ONE_READING = (
    re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)"),
    re.compile(r"(?P<y>\d{4})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})"),
)
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})?)?")
_MONTH = "|".join(MONTH_NUMBERS)
_DAY = r"(\d{1,2})(?:st|[nr]d|th|\.)?"
_NAMED = re.compile(
    rf"(?:{_DAY}(?: of)? ({_MONTH})\.?|({_MONTH})\.? {_DAY}),?(?: (\d{{4}}|\d{{2}}))?"
)


def numeric(text: str) -> tuple[Reading, ...]:
    """What a day in numbers could mean; () where the text is none.

    The year in front (ISO) has one reading, and so has d.m.yyyy; other numbers are read with the
    day first and with the month first, and those with a short year with the year first as well.
    """
    for form in _ONE_READING:
        if match := form.fullmatch(text):
            return (Reading(int(match["d"]), int(match["m"]), int(match["y"])),)
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return ()
    first, second, last = match[1], match[3], match[4]
    readings = (_reading(first, int(second), last), _reading(second, int(first), last))
    return (*readings, _reading(last, int(second), first)) if _is_short(last) else readings


def with_month_name(text: str) -> tuple[Reading, ...]:
    """What a day with its month as a word could mean; () where the text is none.

    In `3 may 25` either number may be the day.
    """
    match = _NAMED.fullmatch(text)
    if match is None:
        return ()
    day, month, last = match[1] or match[4], MONTH_NUMBERS[match[2] or match[3]], match[5]
    reading = _reading(day, month, last)
    return (reading, _reading(last, month, day)) if _is_short(last) else (reading,)


def _reading(day: str, month: int, year: str | None) -> Reading:
    return Reading(int(day), month, None if year is None else int(year), _is_short(year))


def _is_short(year: str | None) -> TypeGuard[str]:
    return year is not None and len(year) <= 2
