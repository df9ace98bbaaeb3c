"""The reader: one entry, its text wrapped softly and scrolled, drawn only as far as it is seen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from recovery.day import long_day
from recovery.journal import is_sealed
from recovery.records import JournalEntry, Profile
from tui.canvas import Canvas
from tui.entry_lines import tag_line, when, wished
from tui.paint import Line, framed, width_of
from tui.softwrap import soft_rows

MEASURE = 84
"""The widest row of text, in cells: longer ones are hard to follow."""


_OPENS = "It opens on that day; enter opens it sooner, and asks once."


class Reader(Canvas, can_focus=True):
    """Shows an entry, or why there is none to show."""

    DEFAULT_CSS = "Reader { width: 1fr; height: 1fr; }"

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.entry: JournalEntry | None = None
        self.today = date.min
        self.profile = Profile()
        self.empty = ""
        self.top = 0
        self.back = 0
        self._rows: list[Line] = []
        self._rest: Iterator[Line] = iter(())
        self._made_for: tuple[object, ...] | None = None

    def show(self, entry: JournalEntry | None, today: date, *, empty: str = "") -> None:
        """Show this entry from now on; another one begins at its top."""
        if entry is None or self.entry is None or entry.id != self.entry.id:
            self.top = self.back = 0
        elif entry != self.entry:
            self.back = 0
        self.entry, self.today, self.empty = entry, today, empty
        self.repaint()

    def turn_back(self) -> int:
        """Show the text as it was one change earlier, after the first one the text of now again.

        How many changes ago that was; 0 is now.
        """
        texts = len(self.entry.earlier) if self.entry else 0
        self.back = (self.back + 1) % (texts + 1)
        self.top = 0
        self.repaint()
        return self.back

    @property
    def more(self) -> bool:
        """Whether there is text below what is seen."""
        return len(self._rows) > self.top + self.size.height - 2

    def move(self, rows: int) -> None:
        """Scroll by so many rows, no further than the ends."""
        self.top = max(0, self.top + rows)
        self.repaint()

    def page(self, pages: int) -> None:
        """Scroll by so many pictures; a row of the last one stays."""
        self.move(pages * max(1, self.size.height - 3))

    def end(self, last: bool) -> None:
        """Go to the first row or to the last."""
        if last:
            self._rows += self._rest
        self.move(len(self._rows) if last else -self.top)

    def draw(self, width: int, height: int) -> list[Line]:
        """Title, tags and text in a frame that says the day; what is below is only hinted at."""
        if width < 8 or height < 3:
            return []
        margin = 2 if width >= 50 else 1
        room, inner = height - 2, width - 2 - 2 * margin
        measure = min(inner, MEASURE)
        air = " " * (margin + (inner - measure) // 2)
        self._make(measure, self.top + room + 1)
        self.top = max(0, min(self.top, len(self._rows) - room))
        shown = self._rows[self.top : self.top + room]
        body: list[Line] = [[(air, "text"), *row] for row in shown]
        focus = self.has_focus
        title: Line = [(when(self.entry), "cursor" if focus else "title")] if self.entry else []
        role = "focus" if focus else "frame"
        return framed(body, width, height, title=title, note=self._note(room), role=role)

    def _note(self, room: int) -> Line:
        words: list[tuple[str, str]] = []
        if self.back:
            words.append(("an earlier text", "accent"))
        if self.entry is not None and self.entry.starred:
            words.append(("★", "accent"))
        if len(self._rows) > self.top + room:
            words.append(("more below", "muted"))
        elif self.top:
            words.append(("the end", "muted"))
        return [part for word in words for part in ((" ", "text"), word)][1:]

    def _make(self, width: int, rows: int) -> None:
        wanted = (width, self.entry, self.today, self.back)
        if self._made_for != wanted:
            self._made_for = wanted
            self._rows, self._rest = [], self._made(width)
        while len(self._rows) < rows and (row := next(self._rest, None)) is not None:
            self._rows.append(row)

    def _made(self, width: int) -> Iterator[Line]:
        entry = self.entry
        yield []
        if entry is None:
            yield from ([(row, "muted")] for row in soft_rows(self.empty, width))
            return
        if entry.sealed is not None and is_sealed(entry, self.today):
            words = f"Sealed until {long_day(entry.sealed)}. {_OPENS}"
            yield from ([(row, "muted")] for row in soft_rows(words, width))
            return
        if self.back:
            entry = replace(entry, text=entry.earlier[-self.back])
        entry = wished(entry, self.profile)
        if entry.title:
            title = entry.title.replace("\n", " ")
            yield from ([(row, "cursor")] for row in soft_rows(title, width))
        if width_of(tag_line(entry)):
            yield tag_line(entry)
        if entry.title or width_of(tag_line(entry)):
            yield []
        for row in soft_rows(entry.text, width):
            yield tagged(row)

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show whether the keys go here."""
        super().watch_has_focus(has_focus)
        self.repaint()


def tagged(row: str) -> Line:
    """A row of text whose @tags are told from the rest."""
    line: Line = []
    for number, word in enumerate(row.split(" ")):
        space = " " if number else ""
        line.append((space + word, "watched" if word[:1] == "@" and word[1:] else "text"))
    return line
