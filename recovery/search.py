"""A search of the journal: words, @tags, kind:, from:, to:, in:, on:, is:, step:.

The screen keeps a `Searchable` for each entry in memory, so that a key costs one pass over folded
texts.
"""

import unicodedata
from datetime import date

from recovery.frozen import frozen
from recovery.records import JournalEntry

KINDS = ("free", "prompt", "letter", "list")
"""The kinds of entries that `kind:` knows, by their beginnings."""
HINT = "words · @tag · kind:letter · from:2026-01 to:2026-03 · in:2026 · on:05-03 · is:starred"
"""What can be typed, in one line."""
_NAMES = ("kind", "from", "to", "in", "on", "is", "step")


@frozen
class Search:
    """What is looked for: every one of `words` somewhere, and a tag that begins like each tag.

    `kinds` are the kinds that fit (() = all), `first` and `last` the days, both counted, `each` the
    month and day of every year (None = any), `step` the step of the program that it was written
    for. `unread` are parts with a colon that say nothing yet; they are left out of the search.
    """

    words: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    first: date = date.min
    last: date = date.max
    each: tuple[int, int] | None = None
    starred: bool = False
    step: str = ""
    unread: tuple[str, ...] = ()


@frozen
class Searchable:
    """An entry made ready to be searched many times: folded text (title, text, tags) and tags."""

    entry: JournalEntry
    words: str
    tags: tuple[str, ...]


def read_search(text: str) -> Search:
    """The search in a typed line; never raises, since a line is read at every letter of it."""
    words: list[str] = []
    tags: list[str] = []
    unread: list[str] = []
    kinds: tuple[str, ...] = ()
    first, last, starred, step = date.min, date.max, False, ""
    each: tuple[int, int] | None = None
    for part in fold(text).split():
        name, colon, value = part.partition(":")
        if part.startswith("@"):
            tags.append(part[1:])
        elif not colon or name not in _NAMES:
            words.append(part)
        elif name == "kind" and (found := _kinds(value)):
            kinds = found
        elif name == "is" and value and "starred".startswith(value):
            starred = True
        elif name == "on" and (found_day := _each(value)):
            each = found_day
        elif name == "step" and value:
            step = value
        elif name in ("from", "to", "in") and (days := _days(value)):
            first = max(first, days[0]) if name != "to" else first
            last = min(last, days[1]) if name != "from" else last
        else:
            unread.append(part)
    return Search(tuple(words), tuple(tags), kinds, first, last, each, starred, step, tuple(unread))


def _kinds(value: str) -> tuple[str, ...]:
    return tuple(kind for kind in KINDS if value and kind.startswith(value))


def _days(value: str) -> tuple[date, date] | None:
    """The first and last day of 2026, 2026-05 or 2026-05-03; None for anything else."""
    from calendar import monthrange  # a start does without

    parts = value.split("-")
    if not (1 <= len(parts) <= 3 and all(p.isascii() and p.isdigit() for p in parts)):
        return None
    if len(parts[0]) != 4 or any(len(p) > 2 for p in parts[1:]):
        return None
    year, month, day = (*map(int, parts), 0, 0)[:3]
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        end = month or 12
        return date(year, month or 1, 1), date(year, end, monthrange(year, end)[1])
    except ValueError:
        return None


def _each(value: str) -> tuple[int, int] | None:
    """The month and day of 05-03; None for anything else."""
    found = _days(f"2000-{value}") if value.count("-") == 1 else None
    return (found[0].month, found[0].day) if found else None


def _falls_on(day: date, each: tuple[int, int]) -> bool:
    """Whether the day is that of the year; the 28th of February takes the 29th along."""
    return (day.month, day.day) == each or (each == (2, 28) and (day.month, day.day) == (2, 29))


def searchable(entry: JournalEntry) -> Searchable:
    """The entry folded once, so that each letter of a search costs little."""
    tags = tuple(fold(tag) for tag in entry.tags)
    return Searchable(entry, fold("\n".join((entry.title, entry.text, *entry.tags))), tags)


def finds(search: Search, page: Searchable) -> bool:
    """Whether the entry holds all that is looked for, in either case of letters."""
    entry = page.entry
    return (
        search.first <= entry.day <= search.last
        and (not search.kinds or entry.kind in search.kinds)
        and (search.each is None or _falls_on(entry.day, search.each))
        and (entry.starred or not search.starred)
        and (not search.step or entry.step.lower() == search.step)
        and all(word in page.words for word in search.words)
        and all(any(tag.startswith(wanted) for tag in page.tags) for wanted in search.tags)
    )


def fold(text: str) -> str:
    """The text as it is compared: without case, accents in one spelling."""
    if text.isascii():
        return text.lower()
    # Accents may be letters of their own in one text and part of the letter in the other.
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
