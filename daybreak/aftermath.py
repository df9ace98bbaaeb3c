"""What is said after a contact: what it was, what it means for the streak, and what stays."""

from collections.abc import Iterator
from datetime import date

from daybreak.answers import what_stays
from daybreak.days import said_day
from recovery.contact import is_slip, restarts
from recovery.kinds import kind
from recovery.ledger import Ledger
from recovery.overview import overview
from recovery.records import Contact, Profile

_BEFORE = "before the start day: kept, and the streak goes on"


def after_contact(ledger: Ledger, today: date, contact: Contact) -> Iterator[str]:
    """A few lines about `contact`, which was just kept in the ledger."""
    profile = ledger.profile
    yield f"{kind(contact.kind).said} · {said_day(contact.day, today)}"
    before = profile.start is not None and contact.day < profile.start
    yield _BEFORE if before else _meaning(contact, profile)
    stays = what_stays(overview(profile, ledger.habits, ledger.facts, today))
    if stays:
        yield f"what stays: {stays}"


def _meaning(contact: Contact, profile: Profile) -> str:
    if contact.direction in ("in", "needed"):
        return "this never restarts anything"
    if restarts(contact, profile):
        return "a new attempt begins with that day" if profile.start else "counted as a slip"
    if contact.then == "later":
        return "still to be decided, when the day is over; until then the streak goes on"
    if is_slip(contact, profile):
        return "counted as a slip; the streak goes on, as you chose"
    if contact.direction == "watch":
        return "counted as watching; the streak goes on"
    return "the streak goes on, as your settings say"
