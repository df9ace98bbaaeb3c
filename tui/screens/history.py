"""History: five views of the days that were; enter opens the one under the cursor."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget

from recovery.lookback.ranges import NAMES
from tui.actions import ACTIONS
from tui.lookback.export import without_addresses
from tui.lookback.look import Here, Look
from tui.lookback.picture import Picture, Tabs
from tui.lookback.views import views
from tui.screens.place import Place
from tui.still import StillVertical

_PAGE = 182
"""Days that a page of the history turns over: half a year."""


class HistoryScreen(Place):
    """The views a key apart, for one range and one day; nothing in them was ever erased."""

    NAME = "History"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"ink--here"}
    DEFAULT_CSS = "HistoryScreen .ink--here { color: $accent; text-style: bold reverse; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        # Else Textual reads every style of the program anew, twice, before it first shows this
        # screen: half of the time that a person would wait. A change of theme is still seen.
        self._css_update_count = self.app._css_update_count
        self.tabs = Tabs()
        self.picture = Picture()
        self.views = views()
        self.shown = 0
        self.range = NAMES.index("a year")
        self.look: Look | None = None
        self.here: Here | None = None

    def body(self) -> Widget:
        """The tabs and the picture below them."""
        return StillVertical(self.tabs, self.picture, id="body")

    def compose(self) -> ComposeResult:
        """As everywhere, with the keys of this place in the bar."""
        self.keys.pairs = self._pairs()
        yield from super().compose()

    def _pairs(self) -> tuple[tuple[str, str], ...]:
        keymap = self.daybreak.keymap
        shown = {action.id: action.key_shown(keymap) for action in ACTIONS}
        return (
            ("1-5", "view"),
            (shown["panel.next"], "part"),
            (shown["look.range"], "range"),
            ("↑↓←→", "day"),
            ("enter", "open the day"),
            (shown["look.export"], "export"),
            (shown["place.today"], "Today"),
            ("?", "help"),
        )

    def on_mount(self) -> None:
        """The keys go to the picture."""
        super().on_mount()
        self.set_focus(self.picture)

    def refresh_view(self) -> None:
        """Draw what is kept now; figures are made anew only where something changed."""
        ledger, today = self.session.ledger, self.session.today
        name = NAMES[self.range]
        if self.look is None or not self.look.is_of(ledger, today, name):
            self.look = Look(ledger, today, name)
        if self.here is None:
            self.here = Here(
                self.session.day,
                ascii_only=self.daybreak.ascii_only,
                no_colour=self.daybreak.no_color,
            )
        self.here.day = self.look.inside(self.here.day)
        self._draw()

    def _draw(self) -> None:
        assert self.look is not None and self.here is not None
        self.tabs.views, self.tabs.shown = self.views, self.shown
        self.tabs.range_name = NAMES[self.range]
        self.tabs.repaint()
        self.picture.show(self.views[self.shown], self.look, self.here)

    def digit(self, figure: str) -> None:
        """The view of that number."""
        if 1 <= int(figure) <= len(self.views):
            self.shown = int(figure) - 1
            self._draw()

    def action_panel(self, step: int) -> None:
        """The next part of the view."""
        assert self.look is not None
        self.views[self.shown].turn(step, self.look)
        self._draw()

    def action_move(self, rows: int) -> None:
        """Down or up, as the part has it."""
        assert self.look is not None and self.here is not None
        self.views[self.shown].part(self.look).down(self.look, self.here, rows)
        self._draw()

    def action_side(self, step: int) -> None:
        """To the side, as the part has it."""
        assert self.look is not None and self.here is not None
        self.views[self.shown].part(self.look).right(self.look, self.here, step)
        self._draw()

    def action_page(self, pages: int) -> None:
        """Half a year back or on."""
        self._go(pages * _PAGE)

    def action_day(self, days: int) -> None:
        """A day back or on, or to today; the day that is recorded on stays as it is."""
        self._go(days)

    def _go(self, days: int) -> None:
        assert self.look is not None and self.here is not None
        self.here.day = self.look.step(self.here.day, days) if days else self.look.today
        self._draw()

    def action_step(self, steps: int) -> None:
        """The next habit or statement, whichever part has the keys."""
        assert self.look is not None and self.here is not None
        self.views[self.shown].parts(self.look)[0].down(self.look, self.here, steps)
        self._draw()

    def action_range(self, step: int) -> None:
        """The next range."""
        self.range = (self.range + step) % len(NAMES)
        self.refresh_view()

    def action_act(self) -> None:
        """Open the day under the cursor on Today."""
        assert self.here is not None
        self.session.show(self.here.day)
        self.session.said = ""
        self.daybreak.go("today")

    async def action_export(self) -> None:
        """Keep the view as a picture and as text."""
        export = self.daybreak.export
        if export is None:
            self.say("a view of made-up days is not kept")
            return
        svg = without_addresses(self.app.export_screenshot(title="Daybreak · History"))
        text = self.picture.text()

        async def keep() -> None:
            """Write it where the terminal need not wait for it."""
            self.session.said = await self.session.in_thread(export, svg, text)

        await self.told(keep)
