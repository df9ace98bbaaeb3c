"""The factual record of what came from them: what, on which day, and when it was written down."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from recovery.acts import Stamp, add_contact
from recovery.counting import count
from recovery.datewords import read_day
from recovery.day import day_month, long_day
from recovery.echo import echo
from recovery.errors import BadInput
from recovery.ledger import Edit, Ledger
from recovery.records import Contact, Profile

WHAT = (
    "called",
    "wrote",
    "turned up",
    "sent someone",
    "followed or watched",
    "threatened",
    "took or damaged something",
    "hurt me",
)
"""What is offered for an incident; a person may type any other words."""
_TIME = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})")
_ANYTHING = "called, wrote or turned up"


def read_moment(text: str, shown: date, today: date) -> tuple[date, str]:
    """The day and the time (HH:MM or "") that the words name: yesterday 22:30, 3 may, 8:15.

    Without a day it is `shown`, the day on the screen. BadInput says what is not understood.
    """
    words = text.split()
    time = ""
    if words and (match := _TIME.fullmatch(words[-1])):
        hour, minute = int(match[1]), int(match[2])
        if hour > 23 or minute > 59:
            raise BadInput(f"{echo(words[-1])}: there is no such time; write it like 22:30")
        time = f"{hour:02d}:{minute:02d}"
        words.pop()
    return (read_day(" ".join(words), today) if words else shown), time


def add_incident(
    what: str, facts: str, when: Stamp, profile: Profile, *, time: str = ""
) -> tuple[Edit, ...]:
    """Something that came from them: what it was in a few words, and the facts. Never a slip.

    The `time` at which it happened, where it is known, stands above the facts.
    """
    words = " ".join(what.split())
    note = "\n".join(part for part in (f"at {time}" if time else "", facts) if part)
    return add_contact("received", when, profile, triggers=(words,) if words else (), note=note)


def incidents(ledger: Ledger, since: date | None = None) -> tuple[Contact, ...]:
    """Every contact that came in, with its note, oldest first; from `since` on, where given."""
    first = since or date.min
    names = (name for name in ledger.months() if name >= f"{first:%Y-%m}")
    return tuple(
        contact
        for name in names
        for contact in ledger.month(name).contacts
        if contact.direction == "in" and contact.day >= first
    )


def what_of(incident: Contact) -> str:
    """What it was, in the person's words, or in those of its kind."""
    return ", ".join(incident.triggers) or _ANYTHING


def report(found: Sequence[Contact], today: date) -> Iterator[str]:
    """The record as lines of plain text for an adviser, exactly as it was written down."""
    yield f"Record of contact received, {count(len(found), 'entry')}, as of {long_day(today)}"
    yield "Written down by the person it happened to. Nothing is left out or added."
    for number, incident in enumerate(found, 1):
        yield ""
        yield f"{number}. {long_day(incident.day)}: {what_of(incident)}"
        yield f"   written down {_moment(incident)}"
        yield from (f"   {line}" for line in _facts(incident.note))


def _facts(note: str) -> Iterable[str]:
    return note.split("\n") if note.strip() else ("no facts noted",)


def _moment(incident: Contact) -> str:
    at = incident.at
    zone = f" ({incident.tz})" if incident.tz else ""
    return f"{day_month(at.date())} {at.year}, {at:%H:%M}{zone}"
