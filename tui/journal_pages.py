"""The journal as far as it was read: newest first, older months only when they are wanted."""

from collections.abc import Iterable
from datetime import date

from recovery.bymonth import whole
from recovery.errors import DaybreakError
from recovery.journal import Search, Searchable, finds, is_sealed, searchable
from recovery.ledger import Ledger
from recovery.records import JournalEntry


class JournalPages:
    """Reads the journal of a ledger month by month, the newest month first."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._waiting: list[str] = []
        self._months: list[tuple[JournalEntry, ...]] = []
        self._oldest = ""
        self._ready: list[Searchable] = []
        self._known: dict[int, Searchable] = {}
        self.entries: tuple[JournalEntry, ...] = ()
        self.total = 0
        self.trouble = ""

    @property
    def more(self) -> bool:
        """Whether there are months that were not read yet."""
        return bool(self._waiting)

    @property
    def settled(self) -> int:
        """How many entries stand before the oldest month that was read; all at the end."""
        last = len(self._months[-1]) if self._months and self.more else 0
        return len(self.entries) - last

    def read_again(self) -> None:
        """Read as far back as before, as the ledger holds it now."""
        oldest = self._oldest
        self._known.update((page.entry.id, page) for page in self._ready)
        self._months, self._ready, self.entries, self.trouble = [], [], (), ""
        written = whole(self._ledger.facts.written)
        self.total = sum(written.values())
        held = {(day.year, day.month) for day, count in written.items() if count}
        names = (f"{year:04}-{month:02}" for year, month in held)
        self._waiting = sorted(names)
        while oldest and self._waiting and self._waiting[-1] >= oldest:
            self.read_month()

    def read_month(self) -> None:
        """Read one month more, where there is one; one that cannot be read counts as empty."""
        if not self._waiting:
            return
        self._oldest = self._waiting.pop()
        try:
            month = self._ledger.month(self._oldest).journal
        except DaybreakError as error:
            self.trouble, month = str(error), ()
        self._months.append(tuple(reversed(month)))
        self.entries += self._months[-1]

    def find(self, search: Search, today: date) -> tuple[JournalEntry, ...]:
        """What the search finds among the entries that were read; what is sealed is never found."""
        self._ready += map(self._made_ready, self.entries[len(self._ready) :])
        return tuple(
            page.entry
            for page in self._ready
            if finds(search, page) and not is_sealed(page.entry, today)
        )

    def _made_ready(self, entry: JournalEntry) -> Searchable:
        known = self._known.pop(entry.id, None)  # as it was before the last reading
        return known if known is not None and known.entry is entry else searchable(entry)


def place_of(entries: Iterable[JournalEntry], number: int) -> int | None:
    """Where the entry with this id stands, if it does."""
    return next((place for place, entry in enumerate(entries) if entry.id == number), None)
