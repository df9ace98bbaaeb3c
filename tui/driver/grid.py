"""The cells of a screen, as a terminal keeps them."""

from tui.driver.letters import LATER, drawable, letters, one_cell_each, plain_marks
from tui.driver.sgr import PLAIN, Style

UNKNOWN = "\0"
"""What stands in a cell of which nothing is known."""

_MOST = 32
"""Characters in a cell. Marks that are drawn again and again would grow without an end there."""


class Grid:
    """Rows of cells; a wide letter stands in its left cell, and the right one holds "".

    `touched` are the rows that were written to. Places are (row, column) from 0, and one outside
    of the grid is moved to its edge, as terminals do.
    """

    def __init__(self, width: int, height: int, encoding: str = "utf-8") -> None:
        self.width, self.height, self.encoding = max(width, 1), max(height, 1), encoding
        self.texts = [[UNKNOWN] * self.width for _ in range(self.height)]
        self.styles = [[PLAIN] * self.width for _ in range(self.height)]
        self.touched: set[int] = set()

    def forget(self) -> None:
        """Know nothing of any cell."""
        self.texts = [[UNKNOWN] * self.width for _ in range(self.height)]

    def move(self, first: int, last: int, by: int) -> None:
        """Put the rows that stand so many further down in the place of these, or up for a minus.

        Nothing is known of the rows that they leave.
        """
        new, old = slice(first, last + 1), slice(first + by, last + by + 1)
        self.texts[new], self.styles[new] = self.texts[old], self.styles[old]
        for y in range(last + 1, last + by + 1) if by > 0 else range(first + by, first):
            self.texts[y], self.styles[y] = [UNKNOWN] * self.width, [PLAIN] * self.width

    def fill(self, style: Style) -> None:
        """Make every cell blank in that look."""
        self.texts = [[" "] * self.width for _ in range(self.height)]
        self.styles = [[style] * self.width for _ in range(self.height)]

    def put(self, y: int, x: int, text: str, style: Style) -> int:
        """Write text without control characters and give the column behind it.

        What does not fit is written over the last column, as with a terminal that does not wrap.
        """
        self.touched.add(y)
        simple = one_cell_each(text)
        if simple and simple.end() == len(text):
            return self._put_cells(y, x, text, style)
        for letter, width in letters(text):
            spelled = drawable(letter, width, self.encoding)
            if width == 0:
                self._join(y, x, spelled)
            elif width == 1 or spelled != letter:
                x = self._put_cells(y, x, [*spelled] if spelled != letter else [letter], style)
            elif x + width > self.width:
                x = self._put_cells(y, x, " ", style)
            else:
                x = self._put_cells(y, x, [letter, ""], style)
        return x

    def _put_cells(self, y: int, x: int, cells: str | list[str], style: Style) -> int:
        texts, styles, room = self.texts[y], self.styles[y], self.width - x
        if len(cells) > room:
            x, room = min(x, self.width - 1), max(room, 1)
            cells = [*cells[: room - 1], cells[-1]]
        end = x + len(cells)
        # Half of a wide letter cannot stay: terminals blank it.
        if not texts[x]:
            texts[x - 1] = " "
        if end < self.width and not texts[end]:
            texts[end] = " "
        texts[x:end] = cells
        styles[x:end] = [style] * len(cells)
        return end

    def _join(self, y: int, x: int, marks: str) -> None:
        """Put marks without a width onto the letter before column x."""
        texts = self.texts[y]
        x = min(x, self.width) - 1
        if x > 0 and not texts[x]:
            x -= 1
        if x < 0 or texts[x] == UNKNOWN:
            return
        letter = texts[x]
        if len(letter.replace(LATER, "")) + len(marks) <= _MOST:
            texts[x] = f"{letter}{'' if plain_marks(marks) else LATER}{marks}"
