"""All lists by name, with how many lines each one has."""

from collections import Counter

from textual import on

from recovery.gate import gate, shown_lists
from tui.rows import Row, Rows
from tui.screens.list import ListScreen
from tui.screens.question import QuestionScreen
from tui.screens.settings_rows import line_of, room_of


class ListsScreen(QuestionScreen):
    """Enter opens a list; those of steps that are closed are not among them."""

    NAME = "Lists"

    def refresh_view(self) -> None:
        """A row a list."""
        session = self.session
        ledger = session.ledger
        held = Counter(item.list for item in ledger.items if not item.archived)
        stands = gate(ledger.profile, ledger.facts, session.today)
        room = room_of(self.size.width)
        rows = [
            Row(line_of(kind.title, str(held[kind.name] or ""), room), kind.name)
            for kind in shown_lists(stands)
        ]
        self.rows.show(rows, title="Your lists")

    @on(Rows.Chosen)
    def _chosen(self, event: Rows.Chosen) -> None:
        self.app.push_screen(ListScreen(str(event.key)))
