"""The facts of the whole life, put together from files that were read and from the cache."""

from pathlib import Path
from typing import NamedTuple

from recovery.ledger import Facts
from storage import factscache
from storage.codec import sum_in, sum_of
from storage.documents import month_of
from storage.facts import facts_of, merged
from storage.factscache import Key, key_of
from storage.months import path_of
from storage.packing import packed, unpacked
from storage.page import Page, read_bytes
from storage.shelf import Shelf

RECENT = 2
"""The newest months, which change; the facts of all before them are joined once."""


class Known(NamedTuple):
    """The facts of an older month, and the file that they were made from, by stamp and checksum."""

    key: Key
    sum: str
    facts: Facts


class History:
    """Each month's facts, computed once for each state of its file."""

    def __init__(self, shelf: Shelf, cache: Path) -> None:
        self._shelf = shelf
        self._cache = cache
        self._by_page: dict[str, tuple[Page, Facts]] = {}
        self._older: dict[str, Known] | None = None
        self._base: tuple[list[Facts], Facts] = ([], Facts())
        self._whole: tuple[list[Facts], Facts] = ([], Facts())

    def facts(self) -> Facts:
        """The facts of all months as they are in memory now."""
        names = self._shelf.months()
        unread = [name for name in names if name not in self._shelf.pages]
        older = self._read_older(unread) if unread else {}
        parts = [older[n] if n in older else self._of_page(n) for n in names]
        if not _are(parts, self._whole[0]):
            base = parts[:-RECENT]
            if not _are(base, self._base[0]):
                self._base = (base, merged(base))
            self._whole = (parts, merged([self._base[1], *parts[-RECENT:]]))
        return self._whole[1]

    def _of_page(self, name: str) -> Facts:
        page = self._shelf.page(name)
        known = self._by_page.get(name)
        if known is None or known[0] is not page:
            known = self._by_page[name] = (page, facts_of(month_of(page.records)))
        return known[1]

    def _read_older(self, names: list[str]) -> dict[str, Facts]:
        older = self._older if self._older is not None else self._loaded()
        self._older = older
        found: dict[str, Facts] = {}
        missed = False
        for name in names:
            known = older.get(name)
            if known is None or known.key != key_of(self._shelf.stamps[name]):
                known, sure = self._anew(name, known)
                if sure:
                    older[name] = known
                    missed = True
            found[name] = known.facts
        if missed:
            factscache.save(self._cache, {n: (k, s, packed(f)) for n, (k, s, f) in older.items()})
        return found

    def _anew(self, name: str, known: Known | None) -> tuple[Known, bool]:
        """The facts of a file that looks changed, and whether they may be kept for later."""
        if known is not None and known.sum and known.sum == _sum(self._shelf.home, name):
            return known._replace(key=key_of(self._shelf.stamps[name])), True
        page = self._shelf.look(name)
        stated = "" if page.touched else sum_of(page.tree)
        key = key_of(self._shelf.stamps[name])
        facts = facts_of(month_of(page.records))
        return Known(key, stated, facts), not (page.barred or page.odd)

    def _loaded(self) -> dict[str, Known]:
        kept = factscache.load(self._cache)
        return {
            name: Known(key, stated, unpacked(rows)) for name, (key, stated, rows) in kept.items()
        }


def _sum(home: Path, name: str) -> str:
    try:
        return sum_in(read_bytes(path_of(home, name))[0])
    except OSError:
        return ""  # reading it as a page says what is wrong


def _are(some: list[Facts], others: list[Facts]) -> bool:
    """Whether both lists hold the very same facts."""
    return len(some) == len(others) and all(a is b for a, b in zip(some, others, strict=True))
