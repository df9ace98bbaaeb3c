"""A bar to breathe with: in for four, hold for seven, out for eight; or still, as words alone."""

from textual.app import ComposeResult

from tui.boxes import Horizontal
from tui.canvas import Canvas
from tui.paint import Line

IN, HOLD, OUT = 4, 7, 8
ROUND = IN + HOLD + OUT
"""Seconds of one breath."""
CELLS = 8
"""How long the bar is when the breath is full."""
_STILL = f"breathe in {IN} · hold {HOLD} · out {OUT}"


def breath(seconds: int) -> tuple[str, int]:
    """What to do in that second since the beginning, and how many cells of the bar are full."""
    at = seconds % ROUND
    if at < IN:
        return "breathe in", (at + 1) * CELLS // IN
    if at < IN + HOLD:
        return "hold", CELLS
    # Every other second is enough on the way out, and half as much to send.
    return "breathe out", CELLS - (at - IN - HOLD + 1) // 2 * 2 * CELLS // OUT


class Words(Canvas):
    """One row of words; a widget of its own, so that the bar beside it is sent without it."""

    DEFAULT_CSS = "Words { height: 1; }"

    def __init__(self, role: str, width: int) -> None:
        super().__init__()
        self.words, self.role = "", role
        self.styles.width = width

    def say(self, words: str) -> None:
        """Show these words from now on."""
        if words != self.words:
            self.words = words
            self.repaint()

    def draw(self, width: int, height: int) -> list[Line]:
        """The words in one colour: each change of colour is sent anew with every change."""
        return [[(self.words.ljust(width), self.role)]]


class Breath(Horizontal):
    """One row; a new picture only when a second has passed, and then of a few cells."""

    DEFAULT_CSS = "Breath { height: 1; }"

    def __init__(self) -> None:
        super().__init__(id="breath")
        self.still = False
        self.now = Words("text", 16)
        self.bar = Words("accent", CELLS)

    def compose(self) -> ComposeResult:
        """The words, then the bar."""
        yield self.now
        yield self.bar

    def show(self, seconds: int) -> None:
        """So many seconds have passed."""
        words, full = breath(seconds)
        self.now.say("   " + (_STILL if self.still else words))
        self.bar.say("━" * full)

    def turn(self, seconds: int) -> None:
        """Stand still or, where it does, move again."""
        self.still = not self.still
        self.bar.display = not self.still
        self.now.styles.width = len(_STILL) + 3 if self.still else 16
        self.show(seconds)
