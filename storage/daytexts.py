"""The texts of one day of an older month, without all else that its file holds."""

from datetime import date
from operator import attrgetter

from recovery.records import JournalEntry
from storage.codec import parse, sum_in
from storage.documents import MONTH_SHAPES, record_of
from storage.history import History
from storage.migrate import migrated
from storage.months import path_of
from storage.page import read_bytes
from storage.shelf import Shelf

_ORDER = attrgetter("at", "id")
Texts = tuple[JournalEntry, ...]


class DayTexts:
    """Reads them where the file is still, to the last byte, the one that its facts were made from.

    Those of the last day are held: Today asks for the same ones at every change.
    """

    def __init__(self, shelf: Shelf, history: History) -> None:
        self._shelf = shelf
        self._history = history
        self._held: tuple[date, str, Texts] | None = None

    def of(self, day: date) -> Texts | None:
        """The texts in the order of (at, id); None where the month has to be read as a whole."""
        stated = self._history.sum_known(f"{day:%Y-%m}")
        if not stated:
            return None
        if self._held is None or self._held[:2] != (day, stated):
            found = self._read(day, stated)
            if found is None:
                return None
            self._held = (day, stated, found)
        return self._held[2]

    def _read(self, day: date, stated: str) -> Texts | None:
        name = f"{day:%Y-%m}"
        try:
            data, _ = read_bytes(path_of(self._shelf.home, name))
        except OSError:
            return None  # reading it as a page says what is wrong
        if sum_in(data) != stated:
            return None
        shape, iso = MONTH_SHAPES[JournalEntry], day.isoformat()
        rows = migrated(name, parse(data)).get(shape.table, {}).items()
        texts = [record_of(shape, int(n), doc) for n, doc in rows if doc.get("day") == iso]
        return tuple(sorted((t for t in texts if isinstance(t, JournalEntry)), key=_ORDER))
