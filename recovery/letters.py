"""Letters: sealed until a day, opened on it or early, and whether they are still true."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from recovery.acts import Stamp
from recovery.day import long_day
from recovery.errors import BadInput
from recovery.journal import is_sealed
from recovery.ledger import Edit
from recovery.records import JournalEntry

STILL_TRUE = "Still true?"
"""What is asked when a letter was opened; yes, no, or nothing."""
ANSWERS = ("yes", "no")


def covered(entry: JournalEntry, today: date) -> JournalEntry:
    """The entry as it may be shown: of a sealed one its day is left, and no word of it.

    Only for looking at; an edit is built on the entry itself.
    """
    if not is_sealed(entry, today):
        return entry
    return replace(entry, title=say_seal(entry), text="", tags=(), earlier=())


def readable(entries: Iterable[JournalEntry], today: date) -> tuple[JournalEntry, ...]:
    """The entries that may be searched, previewed and exported: none that is sealed."""
    return tuple(entry for entry in entries if not is_sealed(entry, today))


def say_seal(entry: JournalEntry) -> str:
    """What stands in place of a sealed text: `sealed until Wednesday 3 June 2026`."""
    return f"sealed until {long_day(entry.sealed)}" if entry.sealed else ""


def seal(entry: JournalEntry, until: date | None, today: date) -> Edit:
    """The entry is closed until a day that lies ahead; None leaves it open for good."""
    if until is not None and until <= today:
        raise BadInput(f"{until}: that day is here already; a letter is sealed until a later one")
    return Edit(entry, replace(entry, sealed=until, opened=None, answer=""))


def open_letter(entry: JournalEntry, when: Stamp) -> Edit:
    """The entry is opened today, on its day or before it; the screen asks once before it is early.

    The day it was sealed until stays on record.
    """
    return Edit(entry, replace(entry, opened=entry.opened or when.day))


def asks_still_true(entry: JournalEntry, today: date) -> bool:
    """Whether to ask if the letter is still true: it was sealed, can be read, and has no answer."""
    return entry.sealed is not None and not is_sealed(entry, today) and not entry.answer


def answer_letter(entry: JournalEntry, answer: str, when: Stamp) -> Edit:
    """What the person says to `STILL_TRUE`: yes or no; the letter counts as opened then."""
    if answer not in ANSWERS:
        raise BadInput(f"{answer!r}: the answer is yes or no")
    return Edit(entry, replace(entry, answer=answer, opened=entry.opened or when.day))
