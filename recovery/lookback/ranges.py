"""The ranges that a look back can have: the last 30 or 90 days, a year, or everything."""

from collections.abc import Iterator
from datetime import date, timedelta

from recovery.bymonth import earliest
from recovery.frozen import frozen
from recovery.ledger import Facts
from recovery.records import Profile

LENGTHS: dict[str, int | None] = {"30 days": 30, "90 days": 90, "a year": 365, "all": None}
"""Each range's name and its length in days; None reaches back to the first day there is."""

NAMES = tuple(LENGTHS)


@frozen
class Range:
    """The days from `first` to `last`, both counted."""

    name: str
    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.first <= day <= self.last

    def days(self) -> Iterator[date]:
        """Every day, oldest first."""
        return (self.first + timedelta(days=n) for n in range(self.length))


def first_day(facts: Facts, profile: Profile, today: date) -> date:
    """The earliest day that is known: the start day or a record before it; today without any.

    What lies after today comes from a clock that was wrong and is left out.
    """
    found = [*_firsts(facts), today]
    if profile.start is not None:
        found.append(profile.start)
    return min(found)


def _firsts(facts: Facts) -> Iterator[date]:
    for records in (facts.contacts, facts.urges, facts.ratings, facts.steps):
        if records:
            yield records[0].day
    for days in (*facts.amounts.values(), facts.moods, facts.written):
        first = earliest(days)
        if first is not None:
            yield first


def range_of(name: str, facts: Facts, profile: Profile, today: date) -> Range:
    """The range of that name, up to today; it never begins before the first day that is known."""
    known = first_day(facts, profile, today)
    length = LENGTHS[name]
    if length is None:
        return Range(name, known, today)
    return Range(name, max(known, today - timedelta(days=length - 1)), today)
