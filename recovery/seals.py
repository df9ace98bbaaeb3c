"""The seals of letters: which are not opened yet, and whose day has come."""

from collections.abc import Iterable
from datetime import date

from recovery.ledger import Month, Seal
from recovery.records import JournalEntry


def seals_of(month: Month) -> tuple[Seal, ...]:
    """The seals of the month's entries that were not opened yet."""
    return tuple(
        Seal(entry.id, entry.day, entry.sealed)
        for entry in month.journal
        if entry.sealed is not None and entry.opened is None
    )


def is_come(entry: JournalEntry, today: date) -> bool:
    """Whether the entry was sealed, its day is here, and it was not opened yet."""
    return entry.sealed is not None and entry.opened is None and entry.sealed <= today


def come(some: Iterable[Seal], today: date) -> tuple[Seal, ...]:
    """The seals whose day is here, the one that came first before the others."""
    here = (seal for seal in some if seal.until <= today)
    return tuple(sorted(here, key=lambda seal: (seal.until, seal.entry)))


def say_come(count: int) -> str:
    """That so many sealed letters can be opened: no word of them, and not whose they are."""
    return "a letter's day has come" if count == 1 else f"the day of {count} letters has come"
