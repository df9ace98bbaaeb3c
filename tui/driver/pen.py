"""Writing to a terminal in as few bytes as its place and look allow."""

from tui.driver.letters import LATER
from tui.driver.sgr import PLAIN, Style, change

Place = tuple[int, int]


def _sideways(step: int) -> str:
    if step < 0:
        return "\b" * -step if step > -4 else f"\x1b[{-step}D"
    return f"\x1b[{step}C" if step > 1 else "\x1b[C"


class Pen:
    """What was written and not yet taken, and where it leaves the terminal.

    `at` is the (row, column) from 0 that is written next, None where terminals do not agree: behind
    the last column, and behind a letter of doubtful width. `style` None is a look nobody knows.
    `wipes` says that this terminal erases cells in the colour of its pen.
    """

    def __init__(self, *, wipes: bool = False) -> None:
        self.wipes = wipes
        self.at: Place | None = None
        self.style: Style | None = None
        self._out: list[str] = []

    def take(self) -> str:
        """Everything written since the last time."""
        text = "".join(self._out)
        self._out.clear()
        return text

    def forget(self) -> None:
        """Know neither place nor look: the next step says both in full."""
        self.at = self.style = None

    def go(self, y: int, x: int) -> None:
        """Move there."""
        if self.at == (y, x):
            return
        step = x - self.at[1] if self.at and self.at[0] == y else 0
        if step:
            self._out.append(_sideways(step))
        elif x:
            self._out.append(f"\x1b[{y + 1 if y else ''};{x + 1}H")
        else:
            self._out.append(f"\x1b[{y + 1}H" if y else "\x1b[H")
        self.at = (y, x)

    def look(self, style: Style) -> None:
        """Write in this look from here on."""
        if self.style != style:
            self._out.append(change(self.style, style))
            self.style = style

    def write(self, text: str, cells: int, edge: int) -> None:
        """Write text that takes so many cells, in a row that ends at column `edge`."""
        self._out.append(text)
        if self.at:
            y, x = self.at
            self.at = (y, x + cells) if x + cells < edge else None

    def wipe(self, cells: int | None) -> None:
        """Make so many cells blank, or all up to the row's end, and stay before them."""
        self._out.append("\x1b[K" if cells is None else f"\x1b[{cells}X")

    def clear(self) -> None:
        """Make the whole screen blank, and stay where it was."""
        self._out.append("\x1b[2J")

    def move_rows(self, top: int, bottom: int, by: int) -> None:
        """Move the rows from `top` to `bottom` up by so many, or down where it is less than 0.

        Lines are deleted or inserted, not scrolled: those that are scrolled away from the top of
        their margins go into the scrollback of tmux and GNU screen where these keep no other
        screen. That the margins reach to the first row keeps them out of it as well.
        """
        lines = f"\x1b[{abs(by) if abs(by) > 1 else ''}{'M' if by > 0 else 'L'}"
        self._out.append(f"\x1b[;{bottom + 1}r\x1b[{top + 1}H{lines}\x1b[r")
        self.at = None

    def write_doubtful(self, letter: str, cells: int) -> None:
        """Write a letter that some terminals draw in more or fewer cells than `cells`."""
        if cells > 1 and self.at:  # where it is drawn narrower, nothing old shows beside it
            y, x = self.at
            self._out.append(" " * cells)
            self.at = None
            self.go(y, x)
        # Marks that came in texts of their own did not widen it; they do not here either.
        self._out.append(letter.replace(LATER, change(None, self.style or PLAIN)))
        self.at = None
