"""The question that was put off: does the day of that contact begin a new attempt?"""

from dataclasses import replace

from textual import on

from recovery.day import day_month
from recovery.kinds import KINDS
from recovery.ledger import Edit
from recovery.records import Contact
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen
from tui.then_rows import THEN, then_rows

_THEN = {**THEN, "later": ("Decide another day", "it can wait; you are asked again tomorrow")}


class DecideScreen(QuestionScreen):
    """Asked on the day after; it can be put off again, as often as one likes."""

    NAME = "A decision you put off"

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self.contact = contact

    def refresh_view(self) -> None:
        """The contact it is about and the three answers."""
        contact = self.contact
        said = f"On {day_month(contact.day)}: {KINDS[contact.kind].said}."
        rows: list[Row[str]] = [Row([(said, "text")]), Row([]), *then_rows(_THEN, self.room)]
        self.rows.show(rows, title="And now?")

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        if event.key == "later":
            self.session.said = "it can wait"
            self.dismiss()
            return
        kept = self._kept()
        said = "a new attempt" if event.key == "restart" else "the days go on"
        if kept is None or await self.act(said, [Edit(kept, replace(kept, then=str(event.key)))]):
            self.dismiss()

    def _kept(self) -> Contact | None:
        # The facts leave note and triggers out; the month has the whole record.
        month = self.session.ledger.month(f"{self.contact.day:%Y-%m}")
        return next((c for c in month.contacts if c.id == self.contact.id), None)
