"""What the four panels share: a frame with a title, a focus, a cursor and the view they draw."""

from tui.canvas import Canvas
from tui.made import Made
from tui.paint import Line, framed
from tui.view import DayView


class Panel(Canvas, can_focus=True):
    """One panel of Today; it draws from a `DayView` and posts what the person wants."""

    DEFAULT_CSS = """
    Panel { width: 1fr; height: 1fr; }
    """
    TITLE = ""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.view: DayView | None = None
        self.cursor = 0
        self.top = 0
        self.made: Made[Line] = Made()

    def show(self, view: DayView) -> None:
        """Draw this view from now on."""
        self.view = view
        self.made.forget()
        self.cursor = max(0, min(self.cursor, self.row_count() - 1))
        self.repaint()

    def row_count(self) -> int:
        """How many rows the cursor can stand on."""
        return 0

    def move(self, rows: int) -> None:
        """Move the cursor by so many rows, no further than the ends."""
        self.cursor = max(0, min(self.cursor + rows, self.row_count() - 1))
        self.repaint()

    def act(self) -> None:
        """Do the plain action of the row."""

    def step(self, steps: int) -> None:
        """One step more or less, where the row has an amount."""

    def skip(self) -> None:
        """Skip the row for this day, where that means something."""

    def digit(self, figure: str) -> None:
        """A figure was typed on the row."""

    def scrolled(self, room: int) -> int:
        """The first row to draw so that the cursor is among the `room` rows drawn."""
        self.top = max(0, min(self.top, self.cursor, self.row_count() - room))
        self.top = max(self.top, self.cursor - room + 1)
        return self.top

    def note(self) -> Line:
        """What stands at the right end of the upper edge."""
        return []

    def lines(self, width: int, height: int) -> list[Line]:
        """What stands in the frame, `height` rows of `width` cells."""
        raise NotImplementedError

    def draw(self, width: int, height: int) -> list[Line]:
        """The panel with its frame; a margin as wide as the window allows."""
        if self.view is None or width < 8 or height < 3:
            return []
        margin = 2 if width >= 50 else 1
        inner, rows = width - 2 - 2 * margin, height - 2
        air = 1 if rows >= 12 else 0
        body: list[Line] = [[] for _ in range(air)]
        for line in self.lines(inner, rows - air):
            body.append([(" " * margin, "text"), *line])
        role = "focus" if self.has_focus else "frame"
        mark = "▸ " if self.has_focus and self.app.no_color else ""
        title: Line = [(mark + self.TITLE, "cursor" if self.has_focus else "title")]
        return framed(body, width, height, title=title, note=self.note(), role=role)

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show whether the keys go here."""
        super().watch_has_focus(has_focus)
        self.repaint()
