"""One entry on the whole window, to be read, edited, starred or removed."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from recovery.records import JournalEntry
from tui.journal_pages import place_of
from tui.reader import Reader
from tui.screens.entry_place import EntryPlace

PAGE_KEYS: tuple[Binding, ...] = (
    Binding("pageup", "page(-1)", show=False),
    Binding("pagedown", "page(1)", show=False),
    Binding("home", "end(False)", show=False),
    Binding("end", "end(True)", show=False),
)
"""The keys that turn a list or a text by more than a row."""


class ReaderScreen(EntryPlace):
    """Reads an entry over the screen it was opened from; escape goes back there."""

    BINDINGS: ClassVar[list[BindingType]] = [*PAGE_KEYS]
    KEYS = (
        ("↑ ↓", "scroll"),
        ("e", "edit"),
        ("*", "star"),
        ("d", "remove"),
        ("escape", "back"),
        ("c", "earlier text"),
        ("?", "help"),
    )

    def __init__(self, entry: JournalEntry) -> None:
        super().__init__()
        self._opened = entry
        self.reader = Reader(id="body")

    @property
    def entry(self) -> JournalEntry | None:
        """The entry as it is kept now; None once it was removed."""
        return self.reader.entry

    def body(self) -> Widget:
        """The text alone."""
        return self.reader

    async def on_mount(self) -> None:  # type: ignore[override] # Textual awaits either kind
        """The keys go to the text; a letter whose day has come is opened by that."""
        super().on_mount()
        self.set_focus(self.reader)
        await self.open_come()

    def refresh_view(self) -> None:
        """Read the entry again: it may have been changed or removed meanwhile."""
        opened = self._opened
        kept = self.session.ledger.month(f"{opened.day:%Y-%m}").journal
        place = place_of(kept, opened.id)
        entry = None if place is None else kept[place]
        self.reader.profile = self.session.ledger.profile
        self.reader.show(entry, self.session.today, empty="This entry is no longer there.")
        if self.prompt is None and not self.asks_to_remove:
            self.ask_still_true()

    def removed(self) -> None:
        """Go back; the line there says how to undo it."""
        self.dismiss()

    async def action_act(self) -> None:
        """Enter reads on; at the end it goes back. What is sealed it opens, after asking once."""
        if self.sealed:
            await self.open_early()
        elif self.reader.more:
            self.reader.page(1)
        else:
            self.dismiss()

    def action_move(self, rows: int) -> None:
        """Scroll the text."""
        self.reader.move(rows)

    def action_page(self, pages: int) -> None:
        """Scroll by a picture."""
        self.reader.page(pages)

    def action_end(self, last: bool) -> None:
        """Go to one end of the text."""
        self.reader.end(last)

    def action_place(self, name: str) -> None:
        """Close the reader, then go there."""
        self.dismiss()
        self.daybreak.go(name)

    def action_search(self) -> None:
        """Close the reader, then search the journal."""
        self.dismiss()
        super().action_search()

    def action_leave(self) -> None:
        """Leave what was begun or, where nothing was, go back."""
        if self.asked or self.asks_to_remove:
            super().action_leave()
        else:
            self.dismiss()
