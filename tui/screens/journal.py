"""Journal: everything that was written, newest first, read beside the list or over it."""

import asyncio
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Resize
from textual.widget import Widget

from recovery.errors import BadInput
from recovery.journal import read_search
from recovery.records import JournalEntry
from recovery.search import HINT
from tui.entry_list import EntryList
from tui.journal_pages import JournalPages
from tui.prompt import Prompt
from tui.questions import Question
from tui.reader import Reader
from tui.screens.entry_place import EntryPlace
from tui.screens.reader import PAGE_KEYS, ReaderScreen
from tui.still import StillHorizontal

__all__ = ["JournalScreen", "ReaderScreen"]

WIDE = 100
"""From so many columns on the reader stands beside the list."""
_EMPTY = "Nothing is written yet. w begins; L begins a letter that is not sent."
_NONE = "Nothing holds these words."


class JournalScreen(EntryPlace):
    """The list of entries; older months are read as it is scrolled."""

    BINDINGS: ClassVar[list[BindingType]] = [*PAGE_KEYS]
    DEFAULT_CSS = """
    JournalScreen #body { height: 1fr; }
    JournalScreen #reader { display: none; }
    JournalScreen.-wide #entries { width: 9fr; }
    JournalScreen.-wide #reader { display: block; width: 11fr; }
    """
    KEYS = (
        ("enter", "read"),
        ("w", "write"),
        ("/", "search"),
        ("e", "edit"),
        ("*", "star"),
        ("d", "remove"),
        ("L", "letter"),
        ("o", "on this day"),
        ("T", "Today"),
        ("?", "help"),
    )

    def __init__(self) -> None:
        super().__init__()
        self.entries = EntryList()
        self.reader = Reader(id="reader")
        self.pages: JournalPages | None = None
        self.sought = ""

    def body(self) -> Widget:
        """The list, and beside it the text where there is room."""
        return StillHorizontal(self.entries, self.reader, id="body")

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.set_focus(self.entries)

    def on_resize(self, event: Resize) -> None:
        """Make or take the room for the reader, and fill a longer list."""
        self.set_class(event.size.width >= WIDE, "-wide")
        if not self.has_class("-wide") and self.focused is self.reader:
            self.set_focus(self.entries)
        self._show()

    @property
    def entry(self) -> JournalEntry | None:
        """The entry under the cursor."""
        return self.entries.entry

    # What is shown

    def refresh_view(self) -> None:
        """Read again what was read so far."""
        if self.pages is None:
            self.pages = JournalPages(self.session.ledger)
        self.pages.read_again()
        self._show()

    def _show(self) -> None:
        if self.pages is None:
            return
        self._read_ahead(self.pages)
        self.entries.profile = self.reader.profile = self.session.ledger.profile
        shown, note = self.pages.entries, _counted(self.pages.total)
        if self.sought:
            shown = self.pages.find(read_search(self.sought), self.session.today)
            note = f"{len(shown):,} of {note}"
        self.entries.show(
            shown,
            self.session.today,
            title=_title(self.sought),
            note=note if self.pages.total else "",
            empty=_NONE if self.sought else _EMPTY,
        )
        self.reader.show(self.entry, self.session.today)
        if self.pages.trouble:
            self.say(self.pages.trouble)

    def _read_ahead(self, pages: JournalPages) -> None:
        """A screenful below the cursor and a month more."""
        while pages.more and pages.settled <= self.entries.cursor + self.size.height:
            pages.read_month()

    @on(EntryList.Moved)
    def _moved(self, event: EntryList.Moved) -> None:
        if self.said.asks:
            self.say("")
        if self.pages is not None and not self.sought:
            before = len(self.pages.entries)
            self._read_ahead(self.pages)
            if len(self.pages.entries) > before:
                self._show()
        self.reader.show(event.entry, self.session.today)

    # Reading

    @on(EntryList.Chosen)
    async def _chosen(self, event: EntryList.Chosen) -> None:
        if self.has_class("-wide"):
            self.set_focus(self.reader)
            await self.open_come()
        else:
            self.app.push_screen(ReaderScreen(event.entry))

    def action_earlier_text(self) -> None:
        """What the entry said before; a narrow window reads it over the list."""
        entry = self.entry
        if self.has_class("-wide") or entry is None or not entry.earlier or self.sealed:
            super().action_earlier_text()
        else:
            screen = ReaderScreen(entry)
            self.app.push_screen(screen)
            screen.call_after_refresh(screen.action_earlier_text)

    @property
    def _pane(self) -> EntryList | Reader:
        return self.reader if self.focused is self.reader else self.entries

    async def action_act(self) -> None:
        """Read the entry; what is sealed is opened from its own side, after asking once."""
        if self._pane is self.entries:
            self.entries.act()
        elif self.sealed:
            await self.open_early()
        else:
            self.reader.page(1)

    def action_move(self, rows: int) -> None:
        """An entry or a row of text up or down."""
        self._pane.move(rows)

    def action_page(self, pages: int) -> None:
        """A picture up or down."""
        self._pane.page(pages)

    def action_end(self, last: bool) -> None:
        """One end of the text, or of what was read of the journal so far."""
        if self._pane is self.reader:
            self.reader.end(last)
        else:
            self.entries.move(len(self.entries.entries) * (1 if last else -1))

    def action_side(self, step: int) -> None:
        """To the text beside the list, or back."""
        if self.has_class("-wide"):
            self.set_focus(self.reader if step > 0 else self.entries)

    def action_panel(self, step: int) -> None:
        """To the other of the two."""
        self.action_side(1 if self._pane is self.entries else -1)

    # Searching

    def action_search(self) -> None:
        """Search all that was written; the list follows each letter."""
        self.ask(Question("/", self._keep_found, self.sought, self._seek, HINT))
        self.run_worker(self._read_all(), exclusive=True, group="read")

    def action_this_day(self) -> None:
        """What was written on the day of the screen in any year."""
        self.sought = f"on:{self.session.day:%m-%d}"
        self.session.said = "this day in every year · escape shows all again"
        self.update()
        self.run_worker(self._read_all(), exclusive=True, group="read")

    def _seek(self, text: str) -> tuple[str, bool]:
        self.sought = text.strip()
        self._show()
        count, total = len(self.entries.entries), self.pages.total if self.pages else 0
        older = " so far" if self.pages is not None and self.pages.more else ""
        unread = read_search(text).unread
        said = f"{count:,} of {_counted(total)}{older}" if count else _NONE.lower()
        return " · ".join((said, *(f"{part} says nothing yet" for part in unread))), count > 0

    async def _keep_found(self, text: str) -> None:
        if text.strip() and not self._seek(text)[1]:
            raise BadInput("nothing holds these words: change them, or escape shows all")
        self.session.said = "escape shows all again" if self.sought else ""

    @on(Prompt.Read)
    def _sought_nothing(self) -> None:
        if self.prompt is not None and self.sought and not self.prompt.line.value.strip():
            self._seek("")

    async def _read_all(self) -> None:
        """Read the older months while the person types, a month between two keys."""
        while self.pages is not None and self.pages.more and (self.prompt or self.sought):
            self.pages.read_month()
            await asyncio.sleep(0)
        if self.sought:
            words = self._seek(self.sought)
            if self.prompt is not None:
                self.said.say(words[0], asks=not words[1])

    def action_leave(self) -> None:
        """Leave the search, the text, or the place."""
        searching = self.prompt is not None or bool(self.sought)
        if self.sought and not (self.pending or self.asks_to_remove):
            self._seek("")
        if self.asked or self.asks_to_remove:
            super().action_leave()
        elif searching:
            self.say("")
        elif self._pane is self.reader:
            self.set_focus(self.entries)
        else:
            super().action_leave()


def _title(sought: str) -> str:
    return "On this day" if sought.startswith("on:") else "Found" if sought else "Entries"


def _counted(total: int) -> str:
    return f"{total:,} {'entry' if total == 1 else 'entries'}"
