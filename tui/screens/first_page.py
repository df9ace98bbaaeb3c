"""What a page of the first questions is made of: its words, the line, and what was understood."""

from textual.geometry import Size

from recovery.first_run import Page
from tui.canvas import Canvas
from tui.paint import Line, between, wrap

READING_ROWS = 2
"""How many rows stand under the line for what was understood."""


class Top(Canvas):
    """The name of the program, and which question this is."""

    DEFAULT_CSS = "Top { dock: top; height: 1; }"

    def __init__(self) -> None:
        super().__init__()
        self.progress = ""

    def draw(self, width: int, height: int) -> list[Line]:
        """One row."""
        return [between([(" Daybreak", "cursor")], [(self.progress + " ", "muted")], width)]


class Sheet(Canvas):
    """The words of a page, as high as they are; without room for it, without air between."""

    DEFAULT_CSS = "Sheet { height: auto; }"

    def __init__(self) -> None:
        super().__init__()
        self.page = Page("", ())
        self.room = 24

    def show(self, page: Page, room: int) -> None:
        """Show this page in at most `room` rows."""
        self.page, self.room = page, room
        self.refresh(layout=True)
        self.repaint()

    def rows(self, width: int) -> list[Line]:
        """The page in lines of that width."""
        title: list[Line] = [[(row, "title")] for row in wrap(self.page.title, width, 3)]
        words = [wrap(paragraph, width, 9) for paragraph in self.page.words]
        loose = len(title) + sum(len(rows) + 1 for rows in words) + 1 <= self.room
        lines: list[Line] = title
        for rows in words:
            lines += [[]] if loose else []
            lines += [[(row, "text")] for row in rows]
        return [*lines, []] if loose else lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the words take."""
        return len(self.rows(width))

    def draw(self, width: int, height: int) -> list[Line]:
        """The page."""
        return self.rows(width)


class Mark(Canvas):
    """Where the answer is typed."""

    DEFAULT_CSS = "Mark { width: 2; height: 1; }"

    def draw(self, width: int, height: int) -> list[Line]:
        """The sign of the cursor."""
        return [[("▸ ", "cursor")]]


class Reading(Canvas):
    """What was understood of the answer so far, or what can be typed."""

    DEFAULT_CSS = f"Reading {{ height: {READING_ROWS}; }}"

    def __init__(self) -> None:
        super().__init__()
        self.words, self.asks = "", False

    def say(self, words: str, *, asks: bool = False) -> None:
        """Show these words; what is not understood stands in the accent."""
        self.words, self.asks = words, asks
        self.repaint()

    def draw(self, width: int, height: int) -> list[Line]:
        """The words under the answer."""
        role = "accent" if self.asks else "muted"
        return [[("  ", "text"), (row, role)] for row in wrap(self.words, width - 2, height)]
