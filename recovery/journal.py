"""The rules of the journal: what is sealed, and the acts on an entry; its search is search.py's."""

from dataclasses import replace
from datetime import date

from recovery.ledger import Edit
from recovery.records import JournalEntry
from recovery.search import Search, Searchable, finds, read_search, searchable

__all__ = [
    "Search",
    "Searchable",
    "finds",
    "is_sealed",
    "read_search",
    "remove",
    "searchable",
    "star",
]


def is_sealed(entry: JournalEntry, today: date) -> bool:
    """Whether the entry is still closed: it opens on the day it is sealed until, or by hand."""
    return entry.sealed is not None and entry.opened is None and entry.sealed > today


def star(entry: JournalEntry) -> Edit:
    """The entry gets its star or, where it has one, loses it."""
    return Edit(entry, replace(entry, starred=not entry.starred))


def remove(entry: JournalEntry) -> Edit:
    """The entry is taken away; undo brings it back."""
    return Edit(entry, None)
