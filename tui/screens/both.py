"""The same entry was changed in another session: mine, theirs, or both; nothing goes unasked."""

from collections.abc import Awaitable, Callable

from textual import on

from recovery.records import JournalEntry
from recovery.text import visible
from tui.paint import wrap
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen

Choice = Callable[[str], Awaitable[None]]


class BothScreen(QuestionScreen):
    """Shows how both texts go and asks which one stays; `chosen` gets mine, theirs or both.

    `theirs` is the entry as it is kept now, or None where the other session removed it.
    """

    NAME = "Two versions"

    def __init__(self, mine: str, theirs: JournalEntry | None, chosen: Choice) -> None:
        super().__init__()
        self.mine, self.theirs, self.chosen = mine, theirs, chosen

    def refresh_view(self) -> None:
        """Both texts in a few rows, then the choices."""
        width = max(20, min(84, self.size.width) - 8)
        rows: list[Row[str]] = [Row([("what you wrote", "muted")])]
        rows += [Row([(row, "text")]) for row in wrap(visible(self.mine), width, 2)]
        if self.theirs is None:
            rows += [Row([]), Row([("the entry was removed in another session", "muted")]), Row([])]
            rows.append(Row([("Keep mine as a new entry", "text")], "both"))
            rows.append(Row([("Leave it removed", "text")], "theirs"))
        else:
            rows += [Row([]), Row([("what another session saved meanwhile", "muted")])]
            rows += [Row([(row, "text")]) for row in wrap(visible(self.theirs.text), width, 2)]
            rows.append(Row([]))
            rows.append(Row([("Keep both, mine as a new entry", "text")], "both"))
            rows.append(Row([("Keep mine; theirs stays among its earlier texts", "text")], "mine"))
            rows.append(Row([("Keep theirs", "text")], "theirs"))
        self.rows.show(rows, title="Which one stays?")

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        self.dismiss()
        await self.chosen(str(event.key))

    def back(self) -> None:
        """Back to the page; nothing is decided yet."""
        self.session.said = "not saved yet: ctrl+s asks again"
        self.dismiss()
