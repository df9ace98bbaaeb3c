"""A list of rows with a cursor, in a frame: what the list places and the questions are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rich.cells import cell_len
from textual.message import Message

from recovery.frozen import frozen
from tui.canvas import Canvas
from tui.paint import Line, framed

Key = TypeVar("Key")
_EDGE = 8
"""Cells of the upper edge that hold neither title nor note."""


@frozen
class Row(Generic[Key]):
    """One row: what it shows and, where the cursor may stand on it, what it stands for."""

    line: Line
    key: Key | None = None


class Rows(Canvas, Generic[Key], can_focus=True):
    """Rows that scroll under a cursor; a row without a key is only read."""

    DEFAULT_CSS = "Rows { width: 1fr; height: 1fr; }"

    @dataclass
    class Chosen(Message):
        """Enter on a row."""

        rows: "Rows[object]"
        key: object

        @property
        def control(self) -> "Rows[object]":
            """The list it was chosen in."""
            return self.rows

    @dataclass
    class Moved(Message):
        """The cursor stands on another row."""

        rows: "Rows[object]"
        key: object

        @property
        def control(self) -> "Rows[object]":
            """The list in which the cursor moved."""
            return self.rows

    def __init__(self, title: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.title_words = title
        self.note_words = ""
        self.beyond = 0
        self.rows: tuple[Row[Key], ...] = ()
        self.cursor = 0
        self.top = 0
        self.reading = False

    def show(
        self, rows: Sequence[Row[Key]], *, title: str = "", note: str = "", beyond: int = 0
    ) -> None:
        """Show these rows; the cursor stays with its key, or else near its place.

        `beyond` are rows below them that are not laid out yet.
        """
        before = self.key
        self.rows = tuple(rows)
        self.title_words = title or self.title_words
        self.note_words = note
        self.beyond = beyond
        keys = [row.key for row in self.rows]
        if before is not None and before in keys:
            self.cursor = keys.index(before)
        else:
            self.cursor = self._nearest(min(self.cursor, len(keys) - 1))
        self.repaint()

    def look_from(self, top: int) -> None:
        """Show the rows from this one on, as far as the cursor stays in sight."""
        self.top = top
        self.repaint()

    def read_from_top(self) -> None:
        """Show the first row, wherever the cursor stands; it comes into sight as one moves."""
        self.top, self.reading = 0, True
        self.repaint()

    @property
    def key(self) -> Key | None:
        """What the cursor stands on."""
        return self.rows[self.cursor].key if 0 <= self.cursor < len(self.rows) else None

    def stand_on(self, key: Key) -> None:
        """Move the cursor to the row of this key, where there is one."""
        for number, row in enumerate(self.rows):
            if row.key == key:
                self.cursor = number
                self.reading = False
                self.repaint()

    def _nearest(self, number: int) -> int:
        able = [n for n, row in enumerate(self.rows) if row.key is not None]
        return min(able, key=lambda n: abs(n - number)) if able else 0

    def move(self, rows: int) -> None:
        """So many rows down (or up); where nothing can be chosen, the text scrolls."""
        able = [n for n, row in enumerate(self.rows) if row.key is not None]
        if not able:
            self.top = max(0, min(self.top + rows, len(self.rows) - (self.size.height - 2)))
            self.repaint()
            return
        if self._reads_on(rows, able):
            self.repaint()
            return
        place = able.index(self.cursor) if self.cursor in able else 0
        self.cursor = able[max(0, min(place + rows, len(able) - 1))]
        self.repaint()
        self.post_message(self.Moved(self, self.key))  # type: ignore[arg-type] # a list of any keys

    def end(self, last: bool) -> None:
        """To the last row, or to the first one."""
        self.move(len(self.rows) * (1 if last else -1))

    def turn(self, groups: int) -> None:
        """To the first row of the group so many further on; after the last one comes the first."""
        keys = [row.key for row in self.rows]
        firsts = [n for n, key in enumerate(keys) if key and (n == 0 or keys[n - 1] is None)]
        here = max((n for n, first in enumerate(firsts) if first <= self.cursor), default=0)
        if firsts:
            key = keys[firsts[(here + groups) % len(firsts)]]
            assert key is not None
            self.stand_on(key)

    def _reads_on(self, rows: int, able: list[int]) -> bool:
        """Scroll text that lies beyond the first or the last row that can be chosen."""
        room = self.size.height - 2
        if room < 1:
            return False
        last = max(0, len(self.rows) - room)
        down = self.cursor >= self.top + room or (
            self.cursor == able[-1] and (self.top < last or self.reading)
        )
        up = self.cursor < self.top or (self.cursor == able[0] and (self.top > 0 or self.reading))
        self.reading = down if rows > 0 else up
        if self.reading:
            self.top = max(0, min(self.top + rows, last))
        return self.reading

    def act(self) -> None:
        """Choose the row under the cursor."""
        if self.key is not None:
            self.post_message(self.Chosen(self, self.key))  # type: ignore[arg-type] # a list of any keys

    def _scroll(self, room: int) -> None:
        if not self.reading and any(row.key is not None for row in self.rows):
            if self._nearest(0) == self.cursor:
                self.top = 0
            last = self.cursor + min(self._tail(), room - 1)
            self.top = max(last - room + 1, min(self.top, self.cursor))
        self.top = max(0, min(self.top, len(self.rows) - room))

    def _tail(self) -> int:
        """How many rows after the cursor's own still belong to it."""
        rest = self.rows[self.cursor + 1 : self.cursor + 9]
        ends = (n for n, row in enumerate(rest) if row.key is not None or not row.line)
        return next(ends, len(rest))

    def draw(self, width: int, height: int) -> list[Line]:
        """The rows in their frame; how far down one is stands in the upper edge."""
        if width < 8 or height < 3:
            return []
        room = height - 2
        self._scroll(room)
        shown = self.rows[self.top : self.top + room]
        lines: list[Line] = []
        for number, row in enumerate(shown, self.top):
            here = row.key is not None and number == self.cursor
            mark = "▸ " if here and self.has_focus else "  "
            lines.append([(" " + mark, "cursor"), *row.line])
        note = self._note(width, len(self.rows) - self.top - room + self.beyond)
        role = "focus" if self.has_focus else "frame"
        title: Line = [(self.title_words, "cursor" if self.has_focus else "title")]
        tail: Line = [(note, "muted")] if note else []
        return framed(lines, width, height, title=title, note=tail, role=role)

    def _note(self, width: int, below: int) -> str:
        """What is said in the upper edge; where it is narrow, at least that there is more."""
        more = f"{below} more below" if below > 0 else "the end" if self.top else ""
        whole = " · ".join(filter(None, [self.note_words, more]))
        room = width - cell_len(self.title_words) - _EDGE
        shorter = (more, "more") if below > 0 else (self.note_words,)
        return next((words for words in (whole, *shorter) if cell_len(words) <= room), "")

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show whether the keys go here."""
        super().watch_has_focus(has_focus)
        self.repaint()
