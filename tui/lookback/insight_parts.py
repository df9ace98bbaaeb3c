"""Insight: what goes with what, with its figures; what waits for more days; and the method."""

from rich.cells import cell_len

from recovery.counting import count
from recovery.lookback.insight.pairs import Pair
from recovery.lookback.insight.say import METHOD, bars, figures, headline, missing, nothing_yet
from recovery.text import visible
from tui.lookback.look import Here, Look
from tui.lookback.part import Part, Scrolled
from tui.paint import Line, left, right, wrap

MORE = "The longer the range, the more can be told apart."


class Sentences(Scrolled):
    """What goes with what, the surest first."""

    TITLE = "What goes with what"
    wide = True
    least = 6

    def note(self, look: Look, here: Here) -> str:
        """How much was looked at."""
        pairs = look.insights.looked_at
        return f"{count(pairs, 'pair')} looked at" if pairs else ""

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A sentence, its figures below it, and air."""
        rows: list[Line] = []
        for pair in look.insights.found:
            rows += [[(visible(row), "title")] for row in wrap(headline(pair), width, 2)]
            rows += [[(visible(row), "muted")] for row in wrap(figures(pair), width, 3)]
            rows += [*_bars(pair, width), []]
        if not rows:
            rows = [[(row, "text")] for row in wrap(nothing_yet(look.insights), width, 3)]
            rows += [[], *([(row, "muted")] for row in wrap(MORE, width, 2))]
        return list(self.window(rows, height))


def _bars(pair: Pair, width: int) -> list[Line]:
    """A bar for each side, as long as its mean, where there is room for bars and words."""
    sides = [(visible(words), value) for words, value in bars(pair)]
    most = max(value for _, value in sides)
    first = max(cell_len(words) for words, _ in sides) + 2
    room = min(40, width - first - 7)
    if room < 10 or most <= 0:
        return []
    return [
        [
            (left(words, first), "text"),
            (left("━" * max(1, round(value / most * room)) if value else "", room), "bars"),
            (right(f"{value:.1f}", 6), "text"),
        ]
        for words, value in sides
    ]


class Waiting(Scrolled):
    """What cannot be compared yet, and how many days are missing."""

    TITLE = "Not yet"
    least = 5

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A pair a row, the nearest first."""
        waiting = look.insights.waiting
        if not waiting:
            return [[("Everything has days enough to be compared.", "text")]]
        return [[(visible(missing(wait)), "text")] for wait in self.window(waiting, height)]


class Method(Part):
    """How it is found."""

    TITLE = "How this is found"
    least = 5

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """The method in plain words."""
        return [[(row, "muted")] for row in wrap(METHOD, width, height)]
