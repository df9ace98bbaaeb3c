"""A part of a view: a frame with a title, and how many rows it needs."""

from collections.abc import Sequence
from typing import TypeVar

from tui.lookback.look import Here, Look
from tui.paint import Line, framed

T = TypeVar("T")


ALL = 99
"""As many rows as there are."""


class Part:
    """One part of a view. `least` and `most` are the rows inside its frame.

    A `wide` part takes a whole row of the view; a `sticky` one stays while the others take turns.
    From `spare` rows more than the least on, the first of them stays empty.
    """

    TITLE = ""
    wide = False
    sticky = False
    least = 4
    most = ALL
    spare = 2

    def has(self, look: Look) -> bool:
        """Whether there is anything to see; else the part is left out."""
        return True

    def is_wide(self, look: Look) -> bool:
        """Whether it takes a whole row of the view."""
        return self.wide

    def room(self, look: Look) -> int:
        """The rows that it can use."""
        return self.most

    def title(self, look: Look, here: Here) -> str:
        """What stands in the upper edge."""
        return self.TITLE

    def note(self, look: Look, here: Here) -> str:
        """What stands at the right end of the upper edge."""
        return ""

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """What stands in the frame, at most `height` rows of `width` cells."""
        raise NotImplementedError

    def down(self, look: Look, here: Here, rows: int) -> None:
        """So many rows down (or up): a week on, where the part has no rows of its own."""
        here.day = look.step(here.day, rows * 7)

    def right(self, look: Look, here: Here, steps: int) -> None:
        """To the right (or left): a day on."""
        here.day = look.step(here.day, steps)

    def draw(
        self, look: Look, here: Here, width: int, height: int, air: int, *, front: bool
    ) -> list[Line]:
        """The part in its frame, with a margin as wide as there is room for and `air` above."""
        margin = 2 if width >= 50 else 1
        inner = width - 2 - 2 * margin
        rows = height - 2 - air
        drawn = self.lines(look, here, inner, rows)[:rows] if rows > 0 and inner > 0 else []
        body: list[Line] = [[]] * air + [[(" " * margin, "text"), *line] for line in drawn]
        note = self.note(look, here)
        mark = "▸ " if front and here.no_colour else ""
        return framed(
            body,
            width,
            height,
            title=[(mark + self.title(look, here), "cursor" if front else "title")],
            note=[(note, "muted")] if note else [],
            role="focus" if front else "frame",
        )


class Scrolled(Part):
    """A part that is a list, which scrolls under the keys for down and up."""

    def __init__(self) -> None:
        self.top = 0

    def window(self, rows: Sequence[T], room: int) -> Sequence[T]:
        """The rows that are seen where there is room for so many."""
        self.top = max(0, min(self.top, len(rows) - room))
        return rows[self.top : self.top + room]

    def down(self, look: Look, here: Here, rows: int) -> None:
        """The list scrolls."""
        self.top = max(0, self.top + rows)
