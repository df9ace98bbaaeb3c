"""What was half written when the program ended: offered one after the other, each where it was."""

from typing import TYPE_CHECKING

from recovery.drafts import Draft, Drafts, Unfinished
from recovery.kinds import KINDS
from recovery.text import visible
from tui.screens.place import Place
from tui.screens.unfinished import UnfinishedScreen, offered

if TYPE_CHECKING:
    from tui.app import DaybreakApp

Found = list[tuple[Draft, Unfinished]]


class HalfWritten:
    """The drafts that earlier sessions left, and the way back into each."""

    def __init__(self, app: "DaybreakApp", drafts: Drafts) -> None:
        self._app = app
        self._drafts = drafts
        self._found: Found = []

    def offer(self) -> None:
        """Look for them, and offer the newest."""
        ledger = self._app.session.ledger
        newest = [ledger.month(name) for name in ledger.months()[-2:]]
        self._found = offered(self._drafts, [e.text for month in newest for e in month.journal])
        self.offer_next()

    def offer_next(self) -> None:
        """Offer the next one, once what was gone on with is done."""
        found, self._found = self._found, []
        if found:
            self._app.push_screen(UnfinishedScreen(self._drafts, found))

    def go_on(self, draft: Draft, what: Unfinished, rest: Found) -> None:
        """Go on with a draft where it was begun, for that day; then the rest is offered."""
        self._found = rest
        self._app.session.show(what.day)
        # from the program itself: what a screen that closes has asked for is not answered
        self._app.call_later(self._begin, draft, what)

    def _begin(self, draft: Draft, what: Unfinished) -> None:
        if what.what == "line":
            self._line(draft, what)
        elif what.what == "note" and what.kind in KINDS and KINDS[what.kind].direction == "out":
            self._note(draft, what)
        else:
            self._entry(draft, what)

    def _line(self, draft: Draft, what: Unfinished) -> None:
        screen = self._app.screen
        if isinstance(screen, Place):
            self._drafts.adopt(draft, what.name())
            screen.call_later(screen.ask_line, draft.text)

    def _note(self, draft: Draft, what: Unfinished) -> None:
        from tui.screens.slip import SlipScreen

        before = tuple(word for word in what.prompt.split("\n") if word)
        slip = SlipScreen(what.kind, before, visible(draft.text))
        onward = slip.unfinished("note", what.day)
        self._take_over(draft, onward, draft.text)
        self._app.push_screen(slip, lambda _: self.offer_next())

    def _entry(self, draft: Draft, what: Unfinished) -> None:
        is_entry = what.what == "entry"
        onward = what if is_entry else Unfinished("entry", what.day)
        text = draft.text if is_entry else "\n" + draft.text
        self._take_over(draft, onward, text)
        month = self._app.session.ledger.month(f"{what.day:%Y-%m}")
        entry = next((e for e in month.journal if what.entry and e.id == what.entry), None)
        self._app.edit(onward, entry, text, self.offer_next)

    def _take_over(self, draft: Draft, onward: Unfinished, text: str) -> None:
        self._drafts.adopt(draft, onward.name())
        self._app.desk.put(onward.name(), text)
