"""Line and bar charts: plotext draws the curve, the scale and the dates around it are ours.

plotext is loaded when the first chart is drawn and never before.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from recovery.day import MONTHS
from recovery.frozen import frozen
from recovery.lookback.buckets import Bucket
from recovery.lookback.scale import round_top
from tui.lookback.columns import columns
from tui.paint import Line, right

if TYPE_CHECKING:
    from textual_plotext.plot import Plot

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")

BROADEST = 14
"""The most cells of a bar and its gap: few bars do not grow into walls."""

Values = tuple[float | None, ...]


@frozen
class Scale:
    """The heights of a chart: from `low` to `high`, with a word at some of them."""

    low: float
    high: float
    marks: tuple[tuple[float, str], ...]

    @property
    def width(self) -> int:
        """Cells of the widest word."""
        return max((len(word) for _, word in self.marks), default=0)


def up_to(most: float, unit: Callable[[float], str] = "{:g}".format) -> Scale:
    """A scale from 0 to a round number not below `most`; its half is marked where it is whole."""
    high = round_top(most)
    heights = (0.0, high) if high % 2 else (0.0, high / 2, high)
    return Scale(0.0, high, tuple((height, unit(height)) for height in heights))


@frozen
class Chart:
    """Values over buckets of days, their scale, and the day that is marked.

    `role` colours what is drawn. Where a value is None nothing is known. `names` and `below` stand
    under the buckets of their numbers: the dates where nothing else is given, and another row.
    """

    values: Sequence[float | None]
    parts: Sequence[Bucket]
    scale: Scale
    day: date
    role: str = "bars"
    ascii_only: bool = False
    names: Mapping[int, str] | None = None
    below: Mapping[int, str] | None = None

    def line(self, width: int, height: int) -> list[Line]:
        """A curve, with a gap where nothing is known."""
        return self._framed(_curve, width, height)

    def bars(self, width: int, height: int) -> list[Line]:
        """A bar a bucket."""
        return self._framed(_bars, self._broad(width), height)

    def blocks(self, width: int, height: int) -> list[Line]:
        """A bar a bucket, drawn without plotext, so that the first view need not wait for it."""
        return self._framed(_blocks, self._broad(width), height)

    def _broad(self, width: int) -> int:
        return min(width, self.scale.width + 2 + BROADEST * len(self.parts))

    def _framed(self, draw: "_Drawing", width: int, height: int) -> list[Line]:
        """The picture with its words on the left, and the dates below it."""
        room = width - self.scale.width - 2
        if room < 4 or height < 3:
            return []
        scale = (self.scale.low, self.scale.high)
        foot = self._foot(room, height)
        drawn = draw(tuple(self.values), scale, (room, height - len(foot)), self.ascii_only)
        words = {_row(at, self.scale, len(drawn)): word for at, word in self.scale.marks}
        here = column(self.parts, self.day, room)
        rows: list[Line] = []
        for number, row in enumerate(drawn):
            edge = right(words.get(number, ""), self.scale.width) + "  "
            rows.append([(edge, "muted"), *_crossed(row, here, self.role)])
        margin = " " * (self.scale.width + 2)
        marked = [_marked(foot[0], here), *([(row, "text")] for row in foot[1:])]
        return [*rows, *([(margin, "text"), *line] for line in marked)]

    def _foot(self, room: int, height: int) -> list[str]:
        """What stands under the picture: the names and, where it is not too low, the other row."""
        many = len(self.parts)
        names = date_names(self.parts) if self.names is None else self.names
        if not self.below or height < 6:
            return [_placed(names, many, room, 2)]
        return [_placed(names, many, room, 1), _placed(self.below, many, room, 1)]


_Drawing = Callable[[Values, tuple[float, float], tuple[int, int], bool], tuple[str, ...]]


def _blocks(
    values: Values, scale: tuple[float, float], size: tuple[int, int], ascii_only: bool
) -> tuple[str, ...]:
    return columns(values, scale[1], size, ascii_only=ascii_only)


@lru_cache(maxsize=32)
def _curve(
    values: Values, scale: tuple[float, float], size: tuple[int, int], ascii_only: bool
) -> tuple[str, ...]:
    from textual_plotext.plot import Plot

    plot = Plot()
    plot.theme("clear")
    for places, heights in _unbroken(values):
        line = "braille" if len(places) > 1 else "dot"  # a point alone is lost among small dots
        plot.plot(places, heights, marker="*" if ascii_only else line)
    plot.ylim(*scale)
    return _raster(plot, len(values), *size)


@lru_cache(maxsize=32)
def _bars(
    values: Values, scale: tuple[float, float], size: tuple[int, int], ascii_only: bool
) -> tuple[str, ...]:
    from textual_plotext.plot import Plot

    plot = Plot()
    plot.theme("clear")
    many, marker = len(values), "#" if ascii_only else "hd"
    heights = [value or 0.0 for value in values]
    if size[0] >= 2 * many:
        plot.bar(list(range(many)), heights, marker=marker, width=0.5 if ascii_only else 0.7)
    else:
        # Where there is no room for gaps, bars that touch are calmer than gaps here and there.
        halves = [(n + 0.5) * many / (2 * size[0]) - 0.5 for n in range(2 * size[0])]
        tops = [(place, heights[min(many - 1, int(place + 0.5))]) for place in halves]
        for some, run in groupby(tops, key=lambda top: top[1] > 0):
            if some:
                plot.plot(*zip(*run, strict=True), marker=marker, fillx=True)
    plot.ylim(*scale)
    return _raster(plot, many, *size)


def _raster(plot: "Plot", many: int, width: int, height: int) -> tuple[str, ...]:
    """The picture alone, row by row, in cells without colour."""
    plot.frame(False)
    plot.xticks([], [])
    plot.yticks([], [])
    plot.xlim(-0.5, many - 0.5)
    plot.plotsize(width, height)
    plot._set_size(width, height)
    rows = _COLOUR.sub("", plot.build()).split("\n")[:height]
    return tuple(row[:width].ljust(width) for row in [*rows, *[""] * (height - len(rows))])


def _unbroken(values: Values) -> list[tuple[list[int], list[float]]]:
    """The stretches of values without a gap, as places and heights."""
    found: list[tuple[list[int], list[float]]] = []
    for place, value in enumerate(values):
        if value is None:
            continue
        if not found or found[-1][0][-1] != place - 1:
            found.append(([], []))
        found[-1][0].append(place)
        found[-1][1].append(value)
    return found


def column(parts: Sequence[Bucket], day: date, width: int) -> int:
    """The cell in which the bucket of that day is drawn."""
    number = next((n for n, part in enumerate(parts) if day <= part.last), len(parts) - 1)
    return min(width - 1, int((number + 0.5) * width / len(parts)))


def _crossed(row: str, here: int, role: str) -> Line:
    """A row of the picture with the column of the day under the cursor marked where it is empty."""
    cell = row[here]
    mark = ("┊", "frame") if cell in " \u2800" else (cell, "cursor")
    return [(row[:here], role), mark, (row[here + 1 :], role)]


def _row(height: float, scale: Scale, rows: int) -> int:
    share = (height - scale.low) / (scale.high - scale.low)
    return min(rows - 1, max(0, round((1 - share) * (rows - 1))))


def _placed(names: Mapping[int, str], many: int, room: int, gap: int) -> str:
    """A row with a name where the bucket of its number begins, or a cell beside that.

    One that would still touch the name before it is left out.
    """
    row = ""
    for number, name in names.items():
        place = int(number * room / many)
        free = len(row) + gap if row else 0
        if place + 1 >= free and max(place, free) + len(name) <= room:
            row = row.ljust(max(place, free)) + name
    return row.ljust(room)


def _marked(text: str, here: int) -> Line:
    """The row with a mark at the day under the cursor."""
    mark = "▲" if text[here] == " " else text[here]
    return [(text[:here], "muted"), (mark, "cursor"), (text[here + 1 :], "muted")]


def date_names(parts: Sequence[Bucket]) -> dict[int, str]:
    """The first day, then each month or, of a long range, each year at the bucket it begins in."""
    years = parts[-1].last.year - parts[0].first.year >= 4
    found: dict[int, str] = {}
    for number, part in enumerate(parts):
        before = parts[number - 1].first if number else None
        if before is None or before.year != part.first.year:
            found[number] = _named(part.first, first=before is None, years=years)
        elif before.month != part.first.month and not years:
            found[number] = MONTHS[part.first.month - 1][:3]
    return found


def _named(day: date, *, first: bool, years: bool) -> str:
    """The day with which the range begins, or that of a new year."""
    if years or (day.month == 1 and not first):
        return str(day.year)
    short = MONTHS[day.month - 1][:3]
    return f"{day.day} {short}" if first and day.day > 1 else short
