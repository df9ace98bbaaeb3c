"""What was half written when the program ended: offered again, and never thrown away unasked."""

from collections.abc import Sequence

from textual import on

from recovery.acts import stamp, write_entry
from recovery.day import day_month
from recovery.drafts import Draft, Drafts, Unfinished, read_name
from recovery.errors import BadInput
from recovery.ledger import Edit
from recovery.text import visible
from tui.paint import wrap
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen

_NAMED = {"entry": "an entry", "line": "a quick line", "note": "a note", "letter": "a letter"}


def offered(drafts: Drafts, written: Sequence[str]) -> list[tuple[Draft, Unfinished]]:
    """The drafts that can be gone on with; `written` are texts that were saved in the end.

    A cut between saving and dropping leaves a draft of what is kept already: those are left out.
    """
    found: list[tuple[Draft, Unfinished]] = []
    for draft in drafts.all():
        try:
            what = read_name(draft.name)
        except BadInput:
            continue
        _, _, text = draft.text.partition("\n")
        if what.what == "entry" and text in written:
            drafts.discard(draft)
        else:
            found.append((draft, what))
    return found


class UnfinishedScreen(QuestionScreen):
    """One draft at a time: go on, keep it as it is, leave it for later, or let it go."""

    NAME = "Unfinished"

    def __init__(self, drafts: Drafts, found: list[tuple[Draft, Unfinished]]) -> None:
        super().__init__()
        self.drafts = drafts
        self.found = found
        self.sure = False

    def refresh_view(self) -> None:
        """The first words of the draft and what can be done with it."""
        draft, what = self.found[0]
        kind = _NAMED["letter" if what.kind == "letter" else what.what]
        width = max(20, min(84, self.size.width) - 8)
        more = len(self.found) - 1
        rows: list[Row[str]] = [
            Row([(f"You were writing {kind} for {day_month(what.day)}.", "text")]),
            Row([]),
            *(Row([(row, "quiet")]) for row in wrap(visible(draft.text), width, 4)),
            Row([]),
            Row([("Go on writing", "text")], "go"),
            Row([("Keep it in the journal as it is", "text")], "keep"),
            Row([("Leave it for another time", "text")], "later"),
            Row([("Let it go" if not self.sure else "Let it go: enter again", "muted")], "drop"),
        ]
        self.rows.show(rows, title="Half written", note=f"{more} more" if more else "")

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        draft, what = self.found[0]
        if event.key == "drop" and not self.sure:
            self.sure = True
            self.say(
                "this cannot be taken back: enter lets it go, any other row keeps it", asks=True
            )
            self.refresh_view()
        elif event.key == "drop":
            self._discard(draft)
            self._next()
        elif event.key == "later":
            self._next()
        elif event.key == "keep":
            if await self.act("what was half written", lambda: [self._edit(draft, what)]):
                self._discard(draft)
                self._next()
        else:
            self.dismiss()
            if self.daybreak.half_written is not None:
                self.daybreak.half_written.go_on(draft, what, self.found[1:])

    def _edit(self, draft: Draft, what: Unfinished) -> Edit:
        title, _, text = draft.text.partition("\n")
        if what.what != "entry":
            title, text = "", draft.text
        when = stamp(self.session.now(), self.session.ledger.profile, what.day)
        return write_entry(text, when, title=title, kind=what.kind, step=what.step)

    def _discard(self, draft: Draft) -> None:
        self.drafts.discard(draft)

    def _next(self) -> None:
        self.found = self.found[1:]
        self.sure = False
        if self.found:
            self.update()
        else:
            self.dismiss()
