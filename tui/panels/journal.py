"""Journal: what was written on this day and a year before, a letter to open, a thought to begin."""

from dataclasses import dataclass, replace
from functools import partial

from textual.message import Message

from recovery.journal import is_sealed
from recovery.ledger import Seal
from recovery.records import JournalEntry
from recovery.seals import say_come
from recovery.text import visible
from tui.entry_lines import wished
from tui.made import Made
from tui.paint import Line, clip, left, width_of, wrap
from tui.panels.panel import Panel
from tui.view import DayView

_LOOKED_AT = 4000
"""How many letters of a text are looked at: more than the largest panel shows."""


class JournalPanel(Panel):
    """The day's entries below a letter whose day has come; enter on the thought begins to write."""

    TITLE = "Journal"

    @dataclass(repr=False, eq=False)
    class Opened(Message):
        """The person wants to read this entry."""

        entry: JournalEntry

    @dataclass(repr=False, eq=False)
    class Writing(Message):
        """The person wants to write, from this thought (or "" for none) of that step (or "")."""

        thought: str
        step: str = ""

    @dataclass(repr=False, eq=False)
    class Come(Message):
        """The person wants to open the sealed letter whose day has come."""

        seal: Seal

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._written: Made[list[Line]] = Made()

    @property
    def _first(self) -> int:
        """The rows above the entries: one for letters that can be opened."""
        return 1 if self.view is not None and self.view.come else 0

    def row_count(self) -> int:
        """A row for letters to open, one an entry and one for the thought."""
        return self._first + len(self.view.entries) + 1 if self.view else 0

    def show(self, view: DayView) -> None:
        """Draw this view; with a new day, or a letter more to open, it stands on the thought."""
        before, self.view = self.view, view
        self._written.forget()
        if before is None or before.day != view.day or bool(before.come) != bool(view.come):
            self.cursor = self.row_count() - 1
        super().show(view)

    def act(self) -> None:
        """Open the letter, read the entry or write from the thought."""
        if self.view is None:
            return
        if self.cursor < self._first:
            self.post_message(self.Come(self.view.come[0]))
        elif not self._on_thought():
            self.post_message(self.Opened(self.view.entries[self.cursor - self._first]))
        else:
            thought = self.view.thought
            self.post_message(self.Writing(thought.text, thought.step))

    def note(self) -> Line:
        """How much was written this week."""
        count = self.view.written_this_week if self.view else 0
        if not count:
            return []
        return [(f"{count} {'entry' if count == 1 else 'entries'} this week", "muted")]

    def lines(self, width: int, height: int) -> list[Line]:
        """Entries from the top, the thought and the year before at the foot."""
        assert self.view is not None
        foot = _foot(self.view, width, max(1, height // 2), self.has_focus and self._on_thought())
        here = self.has_focus and self.cursor == 0
        come = [_come(len(self.view.come), width, here=here)] * self._first
        room = height - len(foot) - len(come)
        body = [*come, *self._entries(width, room)]
        room = height - len(foot)
        space: list[Line] = [[]] if body and len(body) < room else []
        return [*body, *space, *foot]

    def _on_thought(self) -> bool:
        return self.view is not None and self.cursor >= self.row_count() - 1

    def _entries(self, width: int, room: int) -> list[Line]:
        assert self.view is not None
        entries = self.view.entries
        if not entries:
            when = "yet today" if self.view.day == self.view.today else "on this day"
            return [[(f"  nothing written {when}", "muted")]] if room > 0 else []
        each = max(1, min(8, room // len(entries)))
        cursor = self.cursor - self._first
        first = max(0, min(cursor, len(entries) - max(1, room // each)))
        lines: list[Line] = []
        for number, entry in list(enumerate(entries))[first:]:
            here = self.has_focus and number == cursor
            make = partial(self._entry, entry, width, each, here=here)
            lines += self._written.get((number, here, width, each), make)
        return lines[: max(room, 0)]

    def _entry(self, entry: JournalEntry, width: int, rows: int, *, here: bool) -> list[Line]:
        assert self.view is not None
        closed = is_sealed(entry, self.view.today)
        seen = wished(_beginning(entry), self.view.profile)
        return _entry(seen, width, rows, here=here, closed=closed)


def _come(count: int, width: int, *, here: bool) -> Line:
    """That letters can be opened: no word of them, and not whose they are."""
    line: Line = [
        ("▸ " if here else "  ", "cursor"),
        (say_come(count), "cursor" if here else "accent"),
    ]
    hints = ("  enter opens it", "  enter") if here else ()
    hint = next((words for words in hints if width_of(line) + len(words) <= width), "")
    return [*line, (hint, "muted")]


def _beginning(entry: JournalEntry) -> JournalEntry:
    """The entry with no more text than a panel has room for."""
    return replace(entry, text=entry.text[:_LOOKED_AT]) if len(entry.text) > _LOOKED_AT else entry


def _entry(entry: JournalEntry, width: int, rows: int, *, here: bool, closed: bool) -> list[Line]:
    mark = "▸ " if here else "  "
    text = visible(entry.text)
    room = width - 8
    if closed:
        title, *more = (f"sealed until {entry.sealed}",)
    elif entry.title or rows == 1:
        title, more = visible(entry.title) or text, wrap(text, room, rows - 1)
    else:
        title, *more = wrap(text, room, rows) or [""]
    head: Line = [
        (mark, "cursor"),
        (f"{entry.at:%H:%M} ", "muted"),
        (clip(title, room), "cursor" if here else "title"),
    ]
    return [head, *([(" " * 8, "text"), *_tagged(row)] for row in more)]


def _tagged(row: str) -> Line:
    return [(word + " ", "watched" if word.startswith("@") else "muted") for word in row.split(" ")]


def _foot(view: DayView, width: int, rows: int, here: bool) -> list[Line]:
    lines: list[Line] = []
    label = 13 if width >= 44 else 0
    if rows >= 2:
        if view.year_ago:
            entry = wished(_beginning(view.year_ago[0]), view.profile)
            said: tuple[str, str] = (visible(entry.title or entry.text), "text")
        else:
            said = ("nothing written", "quiet")
        name = left("  a year ago", label) if label else "  a year ago  "
        lines.append([(name, "muted"), (clip(said[0], width - len(name)), said[1])])
    thought = view.thought.text
    name = ("▸ " if here else "  ") + ("a thought  " if label and thought else "")
    indent = max(label, len(name))
    rows_left = rows - len(lines)
    wrapped = wrap(thought, width - indent, max(1, rows_left)) or [""]
    for number, row in enumerate(wrapped):
        head = left(name, indent) if number == 0 else " " * indent
        lines.append([(head, "cursor" if here else "muted"), (row, "text")])
    hint = "  enter to write" if thought else "enter to write"
    if width_of(lines[-1]) + len(hint) <= width:
        lines[-1].append((hint, "muted"))
    return lines
