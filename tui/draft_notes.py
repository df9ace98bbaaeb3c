"""The notes under a text that is meant for somebody: gentle, and never in the way."""

from collections.abc import Callable

from recovery.errors import BadInput
from recovery.program import step
from recovery.sentences import (
    APOLOGY,
    apology_notes,
    apology_part,
    message_notes,
    sentence_notes,
)
from tui.canvas import Canvas
from tui.paint import Line, wrap

Noting = Callable[[str], tuple[str, ...]]
"""Gives the notes on a text, few and short."""
_NOTING: dict[str, Noting] = {
    "message": message_notes,
    "sentence": sentence_notes,
    "apology": lambda text: (*apology_notes(text), *filter(None, [apology_part(text)])),
}
_BEGINS = {
    "message": "Two or three lines: whether they are open to talk. One message, and then you wait.",
    "apology": f"Three parts: {', '.join(part[0].lower() + part[1:] for part in APOLOGY)}.",
}
_READ = 20_000
"""So much of a text is looked at; a message has a hundredth of it."""


def noting(step_id: str) -> Noting | None:
    """What looks at the draft of that step; None where the step makes none."""
    name = _draft(step_id)
    return _NOTING.get(name)


def begins(step_id: str) -> str:
    """How the draft of that step can begin; "" for any other text."""
    return _BEGINS.get(_draft(step_id), "")


def _draft(step_id: str) -> str:
    try:
        products = step(step_id).products
    except BadInput:
        return ""
    return next((product.name for product in products if product.kind == "draft"), "")


class Notes(Canvas):
    """The notes, muted, below the text; no row where there are none."""

    DEFAULT_CSS = "Notes { height: 0; }"

    def __init__(self, look: Noting) -> None:
        super().__init__(id="notes")
        self.look = look
        self.notes: tuple[str, ...] = ()
        self.most = 0

    def read(self, text: str, most: int) -> None:
        """Look at the text as it is now, and take at most so many rows."""
        self.notes, self.most = self.look(text[:_READ]), most
        self.styles.height = len(self._rows(self.size.width or 60))
        self.repaint()

    def _rows(self, width: int) -> list[str]:
        rows = [row for note in self.notes for row in wrap(f"· {note}", width, 2)]
        return rows[: self.most]

    def draw(self, width: int, height: int) -> list[Line]:
        """One note after the other, as far as there is room."""
        return [[(row, "muted")] for row in self._rows(width)]
