"""A screen that asks: one framed list, arrows and figures to choose, escape to go back."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.widget import Widget

from tui.actions import ACTIONS
from tui.rows import Rows
from tui.screens.asking import AskingScreen
from tui.screens.place import Place

PAGES = (
    Binding("pagedown", "move(10)", show=False),
    Binding("pageup", "move(-10)", show=False),
    Binding("home", "end(False)", show=False),
    Binding("end", "end(True)", show=False),
)
"""Ten rows at once and both ends, in every list of a whole window."""


class QuestionScreen(AskingScreen):
    """One list of choices at a time; subclasses fill it and take what was chosen."""

    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑↓", "move"),
        ("enter", "choose"),
        ("escape", "back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", show=False),
        Binding("up,k", "move(-1)", show=False),
        *PAGES,
        Binding("enter,space", "act", show=False),
        Binding("escape", "leave", show=False),
        *(Binding(f, f"digit({f})", show=False) for f in "123456789"),
        *(action.binding() for action in ACTIONS if action.id == "day.pause"),
        *(action.binding() for action in ACTIONS if action.where == "Places"),
    ]
    DEFAULT_CSS = """
    QuestionScreen { align: center top; }
    QuestionScreen > #body { max-width: 84; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows: Rows[str] = Rows(self.NAME, id="body")

    def body(self) -> Widget:
        """The list."""
        return self.rows

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.set_focus(self.rows)

    @property
    def room(self) -> int:
        """How many cells a row of text may take."""
        return max(20, min(84, self.size.width) - 8)

    def on_resize(self, _: Resize) -> None:
        """Lay the rows out for the new width."""
        self.refresh_view()

    def action_move(self, rows: int) -> None:
        """So many rows down or up."""
        self.rows.move(rows)

    def action_end(self, last: bool) -> None:
        """To one end of the list."""
        self.rows.end(last)

    def action_act(self) -> None:
        """Choose the row."""
        self.rows.act()

    def action_digit(self, number: int) -> None:
        """Choose the row of that number."""
        keys = [row.key for row in self.rows.rows if row.key is not None]
        if number <= len(keys):
            self.rows.stand_on(keys[number - 1])
            self.rows.act()

    def action_leave(self) -> None:
        """Leave the line that is typed or, where none is, the screen."""
        if self.prompt is not None:
            super().action_leave()
        else:
            self.back()

    def back(self) -> None:
        """One question back; the first one leaves the screen."""
        self.dismiss()

    def leave(self) -> str:
        """Leave from whichever question; what is to be said of that, where anything is."""
        self.dismiss()
        return ""

    def action_place(self, name: str) -> None:
        """Leave what lies over the place, then go there; a page that is being written stays."""
        if not all(isinstance(screen, QuestionScreen | Place) for screen in self.app.screen_stack):
            return
        said = ""
        while len(self.app.screen_stack) > 1:
            over = self.app.screen
            if isinstance(over, QuestionScreen):
                said = over.leave() or said
            else:
                over.dismiss()
        self.daybreak.go(name)
        if said:
            self.session.said = said
