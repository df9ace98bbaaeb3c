"""Days whose parts stand in an unusual order: the last resort, and only for what is complete."""

import re
from datetime import date, datetime
from itertools import product

from recovery.dateforms import MONTH_NUMBERS, Reading

_SHAPE = re.compile(r"[a-z0-9]+(?:(?:, |[ ./-])[a-z0-9]+){0,3}")
_DEFAULTS = (datetime(2000, 1, 1), datetime(2004, 2, 2))


def in_any_order(text: str) -> tuple[Reading, ...]:
    """What dateutil's parser makes of `2026 may 3` or `3-may-2026`, read in every way it has.

    The parser fills in what is missing and passes over what it does not know; so it only gets a
    text with a full year and nothing missing, and () is the answer where it filled anything in.
    """
    if not _is_complete(text):
        return ()
    first, second = (_parsed(text, default) for default in _DEFAULTS)
    year = max(re.findall(r"\d+", text), key=len)
    if first != second or any(d.year != int(year) for d in first):
        return ()
    return tuple(Reading(d.day, d.month, d.year) for d in sorted(first))


def _is_complete(text: str) -> bool:
    words = re.findall("[a-z]+", text)
    months = [w for w in words if w in MONTH_NUMBERS]
    numbers = re.findall(r"\d+", text)
    return (
        _SHAPE.fullmatch(text) is not None
        and len(months) == len(words) <= 1
        and len(months) + len(numbers) == 3
        and sorted(len(n) for n in numbers)[-2:] in ([1, 4], [2, 4])
    )


def _parsed(text: str, default: datetime) -> frozenset[date]:
    # Imported here: it costs start time, and almost no day is written in a way that needs it.
    from dateutil.parser import parse

    found = set()
    for day_first, year_first in product((False, True), repeat=2):
        try:
            read = parse(text, default=default, dayfirst=day_first, yearfirst=year_first)
        except (ValueError, OverflowError):
            return frozenset()
        found.add(read.date())
    return frozenset(found)
