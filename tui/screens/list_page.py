"""The lines of one list as they stand on the screen, and the one under the cursor."""

from collections.abc import Sequence
from dataclasses import replace

from textual import on

from recovery.care import BARE_MINIMUM, enough
from recovery.lines import lines_of
from recovery.lists import ListKind, list_kind
from recovery.records import Item
from recovery.wording import allowed, as_wished, avoided
from tui.list_rows import empty_rows, item_rows, legend, width_of_rows
from tui.list_window import Window
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen


class ListPage(QuestionScreen):
    """Lays out the lines near the cursor; thousands of others are only counted."""

    NAME = "List"

    def __init__(self, name: str) -> None:
        super().__init__()
        self.kind = list_kind(name)
        self._stand = ""
        self._window = Window()
        self._made: dict[tuple[int, int, bool], tuple[Item, list[Row[str]]]] = {}

    @property
    def items(self) -> tuple[Item, ...]:
        """The lines in use, from the top."""
        return lines_of(self.session.ledger.items, self.kind.name)

    @property
    def lines(self) -> tuple[Item, ...]:
        """The lines in use, and below them those that were put away."""
        away = lines_of(self.session.ledger.items, self.kind.name, archived=True)
        return (*self.items, *away)

    def _ticked(self, items: Sequence[Item]) -> set[int]:
        if self.kind.name == BARE_MINIMUM:
            session = self.session
            lines = enough(session.ledger.items, session.ledger.profile, session.today)
            return {item.id for item, now in lines if now}
        return {item.id for item in items if item.ticked}

    def refresh_view(self) -> None:
        """Every line with its day; what was put away stands below."""
        items = self.items
        ticked = self._ticked(items)
        lines = self.lines
        width = width_of_rows(self.size.width)
        here = self._place(lines)
        self._window = self._window.around(here, len(lines), self.size.height)
        first, last = self._window.first, self._window.last
        rows: list[Row[str]] = []
        if not first:
            rows = legend(self.kind.tags, width) if items else empty_rows(self._offered(), width)
            rows += [Row([])] if rows and items and self.size.height >= 20 else []
        for number in range(first, last):
            if number == len(items):
                rows += [Row([]), Row([("put away", "muted")])]
            rows += self._rows_of(lines[number], width, lines[number].id in ticked)
        note = self._note(len(items), len(ticked))
        self.rows.show(rows, title=self.kind.title, note=note, beyond=len(lines) - last)
        if self._stand:
            self.rows.stand_on(self._stand)
            self._stand = ""

    def _place(self, lines: Sequence[Item]) -> int:
        """Where among the lines the cursor stands, or is to stand."""
        key = self._stand or self.rows.key or ""
        wanted = int(key) if key.isdigit() else 0
        found = (n for n, item in enumerate(lines) if item.id == wanted)
        return next(found, min(self._window.first + self.rows.cursor, max(len(lines) - 1, 0)))

    @on(Rows.Moved)
    def _moved(self) -> None:
        """Lay out the lines that come near; what stands in sight stays where it is."""
        above = sum(row.key is not None for row in self.rows.rows[: self.rows.cursor])
        count = self._window.last + self.rows.beyond
        if self._window.around(self._window.first + above, count, self.size.height) != self._window:
            down = self.rows.cursor - self.rows.top
            self.refresh_view()
            self.rows.look_from(self.rows.cursor - down)

    def _rows_of(self, item: Item, width: int, ticked: bool) -> list[Row[str]]:
        """The rows of a line; of thousands, only those that changed are made anew."""
        key = (item.id, width, ticked)
        made_of, rows = self._made.get(key, (None, []))
        if made_of is not item:
            profile, today = self.session.ledger.profile, self.session.today
            rows = item_rows(
                item, self.kind, today, width, ticked=ticked, wish=lambda t: as_wished(t, profile)
            )
            self._made[key] = (item, rows)
        return rows

    def _note(self, count: int, ticked: int) -> str:
        if not count:
            return ""
        if self.kind.ticks:
            return f"{ticked} of {count} ticked"
        return f"{count:,} {'line' if count == 1 else 'lines'}"

    def _offered(self) -> ListKind:
        """The list without the lines to begin with that hold words to keep away."""
        phrases = avoided(self.session.ledger.items)
        starts = tuple(words for words in self.kind.starts if allowed(words, phrases))
        return replace(self.kind, starts=starts)

    @property
    def item(self) -> Item | None:
        """The line under the cursor."""
        key = self.rows.key or ""
        wanted = int(key) if key.isdigit() else 0
        return next((item for item in self.session.ledger.items if item.id == wanted), None)

    def action_end(self, last: bool) -> None:
        """To the first line or the last one, whether it is laid out or not."""
        lines = self.lines
        if lines:
            self._stand = str(lines[-1 if last else 0].id)
            self.refresh_view()
