"""Days gathered into as many buckets as a chart has columns: days, weeks, months or more."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from recovery.frozen import frozen
from recovery.lookback.grid import week_begin
from recovery.lookback.ranges import Range

UNITS = ("day", "week", "month", "quarter", "year")
"""What a bucket can hold, the smallest first."""

_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@frozen
class Bucket:
    """The days from `first` to `last`, both counted, cut at the ends of the range."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.first <= day <= self.last


def unit_for(span: Range, most: int, week_start: int = 0) -> str:
    """The smallest unit of which at most `most` cover the range; a year where none does."""
    fits = (unit for unit in UNITS if _about(span.length, unit) <= most)
    for unit in fits:
        if len(buckets(span, unit, week_start)) <= most:
            return unit
    return UNITS[-1]


def _about(days: int, unit: str) -> float:
    """How many buckets of the unit so many days fill at the least."""
    return days / {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366}[unit]


def buckets(span: Range, unit: str, week_start: int = 0) -> tuple[Bucket, ...]:
    """The range in buckets of that unit, oldest first; the outer ones end where the range does."""
    begins = list(_begins(span, unit, week_start))
    ends = [begin - timedelta(days=1) for begin in begins[1:]] + [span.last]
    return tuple(Bucket(max(b, span.first), e) for b, e in zip(begins, ends, strict=True))


def _begins(span: Range, unit: str, week_start: int) -> Iterator[date]:
    if unit == "day":
        yield from span.days()
    elif unit == "week":
        begin = week_begin(span.first, week_start)
        while begin <= span.last:
            yield begin
            begin += timedelta(days=7)
    else:
        many = _MONTHS[unit]
        number = (span.first.year * 12 + span.first.month - 1) // many * many
        last = span.last.year * 12 + span.last.month - 1
        for month in range(number, last + 1, many):
            yield date(month // 12, month % 12 + 1, 1)


def gathered(
    days: Iterable[tuple[date, float]], parts: Sequence[Bucket]
) -> dict[int, tuple[float, ...]]:
    """The values of days by the number of the bucket that holds them; other days are left out."""
    if not parts:
        return {}
    begins = [part.first for part in parts]
    first, last = parts[0].first, parts[-1].last

    def place(item: tuple[date, float]) -> int:
        return bisect_right(begins, item[0]) - 1

    found: dict[int, tuple[float, ...]] = {}
    held = sorted(item for item in days if first <= item[0] <= last)
    for number, items in groupby(held, key=place):
        inside = tuple(value for day, value in items if day in parts[number])
        if inside:
            found[number] = inside
    return found


def means(days: Iterable[tuple[date, float]], parts: Sequence[Bucket]) -> list[float | None]:
    """The mean of each bucket's days that have a value; None where none has."""
    held = gathered(days, parts)
    return [sum(held[n]) / len(held[n]) if n in held else None for n in range(len(parts))]


def totals(days: Iterable[tuple[date, float]], parts: Sequence[Bucket]) -> list[float]:
    """The sum of each bucket's days."""
    held = gathered(days, parts)
    return [sum(held.get(n, ())) for n in range(len(parts))]
