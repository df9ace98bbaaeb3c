"""Acceptance: the twelve statements, ticked or not, how they moved, and one next step."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from textual.message import Message

from recovery.acceptance import newest, statements
from recovery.records import Rating
from tui.paint import Line, Span, clip, left, spark
from tui.panels.panel import Panel
from tui.view import DayView

SHOWN = 5
"""The ratings that a row draws."""


class AcceptancePanel(Panel):
    """The checklist; enter ticks a statement, 0 to 4 rates it."""

    TITLE = "Acceptance"

    @dataclass(repr=False, eq=False)
    class Rated(Message):
        """A statement (1-12) was rated 0 to 4."""

        statement: int
        rating: int

    _past: Mapping[int, tuple[Rating, ...]] = MappingProxyType({})

    def show(self, view: DayView) -> None:
        """Draw this view, with the ratings up to its day."""
        self._past = newest(view.facts.ratings, view.day, SHOWN)
        super().show(view)

    def row_count(self) -> int:
        """A row a statement."""
        return len(statements())

    def act(self) -> None:
        """Tick the statement (mostly), or take the tick away (half)."""
        held = self._held(self.cursor + 1)
        self.post_message(self.Rated(self.cursor + 1, 2 if held else 3))

    def step(self, steps: int) -> None:
        """A little more true, or less."""
        now = self.view.held.get(self.cursor + 1, 0) if self.view else 0
        self.post_message(self.Rated(self.cursor + 1, max(0, min(4, now + steps))))

    def digit(self, figure: str) -> None:
        """Rate the statement, 0 (not yet) to 4 (yes)."""
        if figure in "01234":
            self.post_message(self.Rated(self.cursor + 1, int(figure)))

    def _held(self, statement: int) -> bool:
        return self.view is not None and self.view.held.get(statement, 0) >= 3

    def note(self) -> Line:
        """How many are held and, once a week has passed, the key that rates them all."""
        held = sum(self._held(number) for number in range(1, self.row_count() + 1))
        count = f"{held} of {self.row_count()}"
        if not self._is_due():
            return [(f"{count} held", "muted")]
        return [(f"{count} · ", "muted"), ("W", "key"), (" rates all", "muted")]

    def _is_due(self) -> bool:
        """Whether it is today, and nothing was rated in the six days before it."""
        view = self.view
        if view is None or view.day != view.today:
            return False
        # From the newest on: the ratings of years ago are not even made for this.
        newest_first = reversed(view.facts.ratings)
        last = next((rating.day for rating in newest_first if rating.day <= view.day), None)
        return last is None or last < view.day - timedelta(days=6)

    def lines(self, width: int, height: int) -> list[Line]:
        """As many statements as fit and, where there is room, the next step at the foot."""
        assert self.view is not None
        step: list[Line] = []
        if self.view.step and height >= 5:
            step = [_next_step(self.view.step.title, width)]
            step = [[], *step] if height >= 9 else step
        room = min(height - len(step), self.row_count())
        first = self.scrolled(room)
        rows = [self._row(number, width) for number in range(first + 1, first + room + 1)]
        return [*rows, *step]

    def _row(self, number: int, width: int) -> Line:
        here = self.has_focus and number == self.cursor + 1
        return self.made.get((number, here, width), lambda: self._drawn(number, width, here=here))

    def _drawn(self, number: int, width: int, *, here: bool) -> Line:
        assert self.view is not None
        past = self._past.get(number, ())
        held = self._held(number)
        drift = spark(tuple(rating.rating for rating in past), 4)
        room = width - 4 - 7
        return [
            ("▸ " if here else "  ", "cursor"),
            ("✓ " if held else "  ", "kept"),
            (
                left(clip(statements()[number - 1], room), room),
                "cursor" if here else "text",
            ),
            self._moved(past),
            (drift.rjust(5), "muted"),
        ]

    def _moved(self, past: tuple[Rating, ...]) -> Span:
        """Whether the statement moved in the week up to the shown day."""
        assert self.view is not None
        week = self.view.day - timedelta(days=6)
        by = 0
        if len(past) > 1 and past[-1].day >= week:
            by = past[-1].rating - past[-2].rating
        return (" ↑", "kept") if by > 0 else (" ↓", "muted") if by < 0 else ("  ", "text")


def _next_step(title: str, width: int) -> Line:
    words = "next step  " if 4 + len("next step  ") + len(title) <= width else ""
    return [("  ", "text"), ("G ", "key"), (words, "muted"), (title, "text")]
