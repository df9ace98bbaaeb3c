"""A list of rows with a cursor, in a frame: what the list places and the questions are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from textual.message import Message

from tui.canvas import Canvas
from tui.paint import Line, framed

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
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
        self.rows: tuple[Row[Key], ...] = ()
        self.cursor = 0
        self.top = 0

    def show(self, rows: Sequence[Row[Key]], *, title: str = "", note: str = "") -> None:
        """Show these rows; the cursor stays with its key, or else near its place."""
        before = self.key
        self.rows = tuple(rows)
        self.title_words = title or self.title_words
        self.note_words = note
        keys = [row.key for row in self.rows]
        if before is not None and before in keys:
            self.cursor = keys.index(before)
        else:
            self.cursor = self._nearest(min(self.cursor, len(keys) - 1))
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
        place = able.index(self.cursor) if self.cursor in able else 0
        self.cursor = able[max(0, min(place + rows, len(able) - 1))]
        self.repaint()
        self.post_message(self.Moved(self, self.key))  # type: ignore[arg-type] # a list of any keys

    def act(self) -> None:
        """Choose the row under the cursor."""
        if self.key is not None:
            self.post_message(self.Chosen(self, self.key))  # type: ignore[arg-type] # a list of any keys

    def _scroll(self, room: int) -> None:
        if any(row.key is not None for row in self.rows):
            if self._nearest(0) == self.cursor:
                self.top = 0
            self.top = max(self.cursor - room + 1, min(self.top, self.cursor))
        self.top = max(0, min(self.top, len(self.rows) - room))

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
        note = self.note_words
        if len(self.rows) > room:
            below = len(self.rows) - self.top - room
            note = " · ".join(filter(None, [note, f"{below} more below" if below else "the end"]))
        role = "focus" if self.has_focus else "frame"
        title: Line = [(self.title_words, "cursor" if self.has_focus else "title")]
        tail: Line = [(note, "muted")] if note else []
        return framed(lines, width, height, title=title, note=tail, role=role)

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show whether the keys go here."""
        super().watch_has_focus(has_focus)
        self.repaint()
