"""The facts of the whole life, put together from files that were read and from the cache."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from recovery.facts import facts_of
from recovery.ledger import Facts
from storage import factscache
from storage.codec import sum_in, sum_of
from storage.documents import month_of
from storage.facts import followed
from storage.factscache import Key, key_of
from storage.months import Stamp, path_of
from storage.packing import Packed, packed, unpacked
from storage.page import Page, read_bytes
from storage.shelf import Shelf

RECENT = 2
"""The newest months, which change; the facts of all before them are joined once. Only the newest
one is always read."""


class Known(NamedTuple):
    """The facts of an older month, and the file that they were made from, by stamp and checksum."""

    key: Key
    sum: str
    facts: Packed


class History:
    """The facts of all months, once; those of older months lie beside it as the cache has them.

    The newest months follow those before them as they are now; a change in an older one puts all
    together anew.
    """

    def __init__(self, shelf: Shelf, cache: Path) -> None:
        self._shelf = shelf
        self._cache = cache
        self._by_page: dict[str, tuple[Page, Facts]] = {}
        self._by_known: dict[str, tuple[Known, Facts]] = {}
        self._known: dict[str, Known] | None = None
        self._read: dict[str, Page] = {}
        self._unsound: dict[str, tuple[Page | Stamp, Known]] = {}
        self._older: list[Known] = []
        self._recent: list[Facts] = []
        self._past = self._whole = Facts()

    def facts(self) -> Facts:
        """The facts of all months as they are in memory now."""
        names = self._shelf.months()
        unread = [name for name in names[-RECENT:-1] if name not in self._shelf.pages]
        packs = self._packs([*names[:-RECENT], *unread])
        older = packs[: len(packs) - len(unread)]
        kept = dict(zip(unread, packs[len(older) :], strict=True))
        recent = [
            self._of_pack(name, kept[name]) if name in kept else self._of_page(name)
            for name in names[-RECENT:]
        ]
        if not _are(older, self._older):
            self._past = unpacked(known.facts for known in older)
            self._older, self._recent = older, []
        if not _are(recent, self._recent):
            self._whole = followed(self._past, recent)
            self._recent = recent
        return self._whole

    def sum_known(self, name: str) -> str:
        """The checksum of an older month that is not in memory and whose facts are known, or ""."""
        known = (self._known or {}).get(name)
        if known is None or name in self._shelf.pages or name not in self._shelf.stamps:
            return ""
        return known.sum if self._holds(name, known) else ""

    def _of_page(self, name: str) -> Facts:
        page = self._shelf.page(name)
        known = self._by_page.get(name)
        if known is None or known[0] is not page:
            known = self._by_page[name] = (page, facts_of(month_of(page.records)))
        return known[1]

    def _of_pack(self, name: str, known: Known) -> Facts:
        held = self._by_known.get(name)
        if held is None or held[0] is not known:
            held = self._by_known[name] = (known, unpacked([known.facts]))
        return held[1]

    def _packs(self, names: Sequence[str]) -> list[Known]:
        if self._known is None:
            self._known = self._loaded() if names else {}
        found: list[Known] = []
        missed = False
        for name in names:
            known = self._known.get(name)
            if known is None or not self._holds(name, known):
                known, sound = self._anew(name, known)
                if sound:
                    self._known[name] = known
                    missed = missed or name not in self._shelf.pages
            found.append(known)
        if missed:
            factscache.save(self._cache, {n: (k, s, f) for n, (k, s, f) in self._known.items()})
        return found

    def _holds(self, name: str, known: Known) -> bool:
        page = self._shelf.pages.get(name)
        if page is None:
            return known.key == key_of(self._shelf.stamps[name])
        first = self._read.setdefault(name, page)
        return first is page and page.stamp is not None and known.key == key_of(page.stamp)

    def _anew(self, name: str, known: Known | None) -> tuple[Known, bool]:
        """The facts of a file that looks changed, and whether they may be kept for later."""
        held = self._shelf.pages.get(name)
        state = held or self._shelf.stamps[name]
        before, kept = self._unsound.get(name, (None, None))
        if kept and (before is held if held else before == state):
            return kept, False
        if held is None and known is not None and known.sum == _sum(self._shelf.home, name) != "":
            return known._replace(key=key_of(self._shelf.stamps[name])), True
        page = self._shelf.look(name)
        stated = "" if page.touched else sum_of(page.tree)
        facts = packed(facts_of(month_of(page.records)))
        made = Known(key_of(page.stamp or self._shelf.stamps[name]), stated, facts)
        sound = not (page.barred or page.odd)
        if held:
            self._read[name] = page
        if not sound and (held or page.stamp):
            self._unsound[name] = (state, made)
        return made, sound

    def _loaded(self) -> dict[str, Known]:
        return {name: Known(*row) for name, row in factscache.load(self._cache).items()}


def _sum(home: Path, name: str) -> str:
    try:
        return sum_in(read_bytes(path_of(home, name))[0])
    except OSError:
        return ""  # reading it as a page says what is wrong


def _are(some: Sequence[object], others: Sequence[object]) -> bool:
    """Whether both lists hold the very same objects."""
    return len(some) == len(others) and all(a is b for a, b in zip(some, others, strict=True))
