"""The list of journal entries: newest first, a heading a month, drawn only where it is seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual.message import Message

from recovery.records import JournalEntry, Profile
from tui.canvas import Canvas
from tui.entry_lines import entry_line, month_line, wished
from tui.journal_pages import place_of
from tui.made import Made
from tui.paint import Line, framed, wrap

_EDGE = 4
"""Cells of a row that are not the entry's: the mark before it and the air after it."""


class EntryList(Canvas, can_focus=True):
    """Entries under a cursor; headings and the air above them are only read."""

    DEFAULT_CSS = "EntryList { width: 1fr; height: 1fr; }"

    @dataclass
    class Chosen(Message):
        """Enter on an entry."""

        entry: JournalEntry

    @dataclass
    class Moved(Message):
        """The cursor stands on another entry."""

        entry: JournalEntry

    def __init__(self) -> None:
        super().__init__(id="entries")
        self.entries: Sequence[JournalEntry] = ()
        self.today = date.min
        self.profile = Profile()
        self.words = ("", "", "")
        self.cursor = 0
        self.top = 0
        self._rows: list[int | date | None] = []
        self._places: list[int] = []
        self._made: Made[Line] = Made()

    def show(
        self, entries: Sequence[JournalEntry], today: date, *, title: str, note: str, empty: str
    ) -> None:
        """Show these entries; the cursor stays with its entry, or else near its place."""
        before = self.entry
        found = place_of(entries, before.id) if before else None
        self.entries, self.today, self.words = entries, today, (title, note, empty)
        self.cursor = max(0, min(self.cursor, len(entries) - 1)) if found is None else found
        self._lay_out()
        self._made.forget()
        self.repaint()

    @property
    def entry(self) -> JournalEntry | None:
        """The entry under the cursor."""
        return self.entries[self.cursor] if self.cursor < len(self.entries) else None

    def stand_on(self, number: int) -> None:
        """Move the cursor to the entry with this id, where it is shown."""
        found = place_of(self.entries, number)
        if found is not None:
            self.move(found - self.cursor)

    def move(self, entries: int) -> None:
        """Move the cursor by so many entries, no further than the ends."""
        before = self.cursor
        self.cursor = max(0, min(self.cursor + entries, len(self.entries) - 1))
        self.repaint()
        if self.entry is not None and self.cursor != before:
            self.post_message(self.Moved(self.entry))

    def page(self, pages: int) -> None:
        """Move the cursor by so many pictures."""
        self.move(pages * max(1, self.size.height - 4))

    def act(self) -> None:
        """Choose the entry under the cursor."""
        if self.entry is not None:
            self.post_message(self.Chosen(self.entry))

    def _lay_out(self) -> None:
        self._rows, self._places = [], []
        month = None
        for number, entry in enumerate(self.entries):
            if (entry.day.year, entry.day.month) != month:
                month = (entry.day.year, entry.day.month)
                self._rows += [None, entry.day] if number else [entry.day]
            self._places.append(len(self._rows))
            self._rows.append(number)

    def _scroll(self, room: int) -> None:
        place = self._places[self.cursor]
        # Going up, the heading of the first entry of a month comes along.
        first = place if isinstance(self._rows[place - 1], int) else place - 1
        self.top = max(place - room + 1, min(self.top, first))
        self.top = max(0, min(self.top, len(self._rows) - room))

    def draw(self, width: int, height: int) -> list[Line]:
        """The rows that are seen, in their frame."""
        if width < 8 or height < 3:
            return []
        title, note, _ = self.words
        role = "focus" if self.has_focus else "frame"
        head: Line = [(title, "cursor" if self.has_focus else "title")]
        body = self._body(width - 2, height - 2)
        tail: Line = [(note, "muted")] if note else []
        return framed(body, width, height, title=head, note=tail, role=role)

    def _body(self, width: int, room: int) -> list[Line]:
        if not self.entries:
            rows = wrap(self.words[2], width - _EDGE - 2, room)
            return [[], *([("   " + row, "muted")] for row in rows)]
        self._scroll(room)
        return [self._row(row, width) for row in self._rows[self.top : self.top + room]]

    def _row(self, row: int | date | None, width: int) -> Line:
        if row is None:
            return []
        if isinstance(row, date):
            return [("   ", "text"), *month_line(row)]
        entry = self.entries[row]
        here = row == self.cursor and self.has_focus
        above = self._rows[self._places[row] - 1]
        same = isinstance(above, int) and self.entries[above].day == entry.day
        first = not same or self._places[row] == self.top
        mark = (" ▸ " if row == self.cursor else "   ", "cursor" if here else "muted")

        def make() -> Line:
            shown = wished(entry, self.profile)
            return [
                mark,
                *entry_line(shown, self.today, width - _EDGE, here=here, first_of_day=first),
            ]

        return self._made.get((row, mark, first, width), make)

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show whether the keys go here."""
        super().watch_has_focus(has_focus)
        self.repaint()
