"""Which contacts are slips, which restart the streak, and which are looked at at all."""

from collections.abc import Iterable
from datetime import date

from recovery.records import Contact, Profile


def restarts(contact: Contact, profile: Profile) -> bool:
    """Whether an attempt ends with this contact.

    What came in or was needed never restarts; else the person's own choice goes before the
    settings, and a choice put off (later) restarts nothing yet.
    """
    if contact.direction in ("in", "needed"):
        return False
    if contact.then:
        return contact.then == "restart"
    return contact.kind in profile.restarting


def is_slip(contact: Contact, profile: Profile) -> bool:
    """Whether this contact counts as a slip, even where the person kept the streak."""
    if contact.direction in ("in", "needed"):
        return False
    return contact.kind in profile.restarting or contact.then == "restart"


def counted(contacts: Iterable[Contact], profile: Profile, today: date) -> tuple[Contact, ...]:
    """The contacts that the rules look at, oldest day first: from the start day up to today.

    One after today comes from a clock that was wrong, and one before the start from another time.
    Without a start day, all up to today.
    """
    first = profile.start or date.min
    return tuple(sorted((c for c in contacts if first <= c.day <= today), key=lambda c: c.day))


def slip_days(contacts: Iterable[Contact], profile: Profile, today: date) -> tuple[date, ...]:
    """The days with at least one slip, each once, oldest first."""
    days = (c.day for c in counted(contacts, profile, today) if is_slip(c, profile))
    return tuple(dict.fromkeys(days))
