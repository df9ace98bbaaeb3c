"""Urges: how each one ended, and how many were ridden out."""

from collections.abc import Collection
from datetime import date

from recovery.ledger import Facts
from recovery.records import Profile, Urge
from recovery.slips import slip_days


def outcome(urge: Urge, slips: Collection[date], today: date) -> str:
    """How the urge ended: rode-out, slipped, or open while its day goes on.

    One that was never closed is settled by its day once that is over: `slips` are the days that
    hold a slip. Nobody has to come back only to say that they are still here.
    """
    if urge.outcome != "open":
        return urge.outcome
    if urge.day >= today:
        return "open"
    return "slipped" if urge.day in slips else "rode-out"


def rode_out(facts: Facts, profile: Profile, today: date) -> tuple[int, int]:
    """How many urges were ridden out, of all that have ended, over the whole life up to today."""
    slips = frozenset(slip_days(facts.contacts, profile, today))
    ended = [outcome(u, slips, today) for u in facts.urges if u.day <= today]
    ridden = ended.count("rode-out")
    return ridden, len(ended) - ended.count("open")
