"""The urges of a range, and how each of them ended."""

from datetime import date

from recovery.ledger import Facts
from recovery.lookback.ranges import Range
from recovery.records import Profile, Urge
from recovery.slips import slip_days
from recovery.urges import outcome

Ended = tuple[Urge, str]
"""An urge, and how it ended: rode-out, slipped or open."""


def urges_of(facts: Facts, profile: Profile, span: Range, today: date) -> tuple[Ended, ...]:
    """Every urge of the range, oldest first, with how it ended."""
    slips = frozenset(slip_days(facts.contacts, profile, today))
    return tuple((u, outcome(u, slips, today)) for u in facts.urges if u.day in span)
