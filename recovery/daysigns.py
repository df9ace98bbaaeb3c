"""The sign of each day in the rows of dots."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

from recovery.frozen import frozen
from recovery.ledger import Facts
from recovery.records import Profile, Record
from recovery.schedule import PausedDays
from recovery.slips import counted, slip_days
from recovery.urges import outcome

R = TypeVar("R", bound=Record)


@frozen
class _Events:
    """The days on which something happened, by what it was."""

    slips: frozenset[date]
    ridden: frozenset[date]
    watched: frozenset[date]
    paused: PausedDays


def day_states(
    facts: Facts, profile: Profile, first: date, last: date, today: date
) -> dict[date, str]:
    """The sign of every day from `first` to `last`, both counted.

    It is slip, rode-out, watched, paused or kept, of which the earlier one wins; or today, unknown
    or ahead. Contact that came in or was needed leaves its day kept. Today is `today` until
    something happens. Without a start day, a day on which nothing happened is unknown.
    """
    events = _events(facts, profile, first, last, today)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return {day: _state(day, events, profile, today) for day in days}


def _events(facts: Facts, profile: Profile, first: date, last: date, today: date) -> _Events:
    seen = counted(_between(facts.contacts, first, last), profile, today)
    slips = frozenset(slip_days(seen, profile, today))
    urges = _between(facts.urges, first, last)
    ridden = (u.day for u in urges if outcome(u, slips, today) == "rode-out")
    watched = (c.day for c in seen if c.direction == "watch")
    return _Events(slips, frozenset(ridden), frozenset(watched), PausedDays(profile.pauses))


def _between(records: Sequence[R], first: date, last: date) -> Sequence[R]:
    # A screen asks for a few weeks of a life that may be long; facts are in the order of days.
    begin = bisect_left(records, first, key=lambda r: r.day)
    return records[begin : bisect_right(records, last, key=lambda r: r.day)]


def _state(day: date, events: _Events, profile: Profile, today: date) -> str:
    if day > today:
        return "ahead"
    if profile.start is not None and day < profile.start:
        return "unknown"
    return _happened(day, events) or _quiet(day, events, profile, today)


def _happened(day: date, events: _Events) -> str:
    if day in events.slips:
        return "slip"
    if day in events.ridden:
        return "rode-out"
    return "watched" if day in events.watched else ""


def _quiet(day: date, events: _Events, profile: Profile, today: date) -> str:
    if day == today:
        return "today"
    if profile.start is None:
        return "unknown"
    return "paused" if day in events.paused else "kept"
