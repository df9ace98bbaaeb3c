"""The state of each day in the heatmap."""

from datetime import date

from recovery.daysigns import day_states
from recovery.ledger import Facts
from recovery.records import Profile
from recovery.slips import counted

STATES = ("kept", "slip", "rode-out", "watched", "received", "needed", "paused", "today")
"""What a day of the history can be, besides unknown and ahead."""

_QUIET = frozenset(("kept", "paused", "today", "unknown"))
_CAME = {"in": "received", "needed": "needed"}


def heat_states(
    facts: Facts, profile: Profile, first: date, last: date, today: date
) -> dict[date, str]:
    """The state of every day from `first` to `last`: as in the rows of signs, and more.

    A day without an event of one's own on which contact came in is received; one with declared
    contact is needed. Both are kept days all the same.
    """
    states = day_states(facts, profile, first, last, today)
    for contact in counted(facts.contacts, profile, today):
        state = _CAME.get(contact.direction)
        before = states.get(contact.day)
        if state and (before in _QUIET or (before == "needed" and state == "received")):
            states[contact.day] = state
    return states
