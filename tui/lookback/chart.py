"""Line and bar charts: plotext draws the curve, the scale and the dates around it are ours.

plotext is loaded when the first chart is drawn and never before.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from recovery.day import MONTHS
from recovery.lookback.buckets import Bucket
from tui.paint import Line, right

if TYPE_CHECKING:
    from textual_plotext.plot import Plot

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")

Values = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
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
    """A scale from 0 to a round number not below `most`, with the half of it marked."""
    step = 1.0
    while step * 10 <= most:
        step *= 10
    high = next(step * n for n in (1, 2, 4, 6, 8, 10) if step * n >= most)
    heights = (0.0, high / 2, high) if high > 1 else (0.0, high)
    return Scale(0.0, high, tuple((height, unit(height)) for height in heights))


@dataclass(frozen=True, slots=True)
class Chart:
    """Values over buckets of days, their scale, and the day that is marked.

    `role` colours what is drawn. Where a value is None nothing is known.
    """

    values: Sequence[float | None]
    parts: Sequence[Bucket]
    scale: Scale
    day: date
    role: str = "bars"
    ascii_only: bool = False

    def line(self, width: int, height: int) -> list[Line]:
        """A curve, with a gap where nothing is known."""
        return self._framed(_curve, width, height)

    def bars(self, width: int, height: int) -> list[Line]:
        """A bar a bucket."""
        return self._framed(_bars, width, height)

    def _framed(self, draw: "_Drawing", width: int, height: int) -> list[Line]:
        """The picture with its words on the left, and the dates below it."""
        room = width - self.scale.width - 2
        if room < 4 or height < 3:
            return []
        scale = (self.scale.low, self.scale.high)
        drawn = draw(tuple(self.values), scale, (room, height - 1), self.ascii_only)
        words = {_row(at, self.scale, len(drawn)): word for at, word in self.scale.marks}
        here = column(self.parts, self.day, room)
        rows: list[Line] = []
        for number, row in enumerate(drawn):
            edge = right(words.get(number, ""), self.scale.width) + "  "
            rows.append([(edge, "muted"), *_crossed(row, here, self.role)])
        margin = " " * (self.scale.width + 2)
        return [*rows, [(margin, "text"), *_dates(self.parts, room, here)]]


_Drawing = Callable[[Values, tuple[float, float], tuple[int, int], bool], tuple[str, ...]]


@lru_cache(maxsize=32)
def _curve(
    values: Values, scale: tuple[float, float], size: tuple[int, int], ascii_only: bool
) -> tuple[str, ...]:
    from textual_plotext.plot import Plot

    plot = Plot()
    plot.theme("clear")
    for places, heights in _unbroken(values):
        plot.plot(places, heights, marker="*" if ascii_only else "braille")
    plot.ylim(*scale)
    return _raster(plot, len(values), *size)


@lru_cache(maxsize=32)
def _bars(
    values: Values, scale: tuple[float, float], size: tuple[int, int], ascii_only: bool
) -> tuple[str, ...]:
    from textual_plotext.plot import Plot

    plot = Plot()
    plot.theme("clear")
    heights = [value or 0.0 for value in values]
    plot.bar(list(range(len(values))), heights, marker="#" if ascii_only else "hd", width=0.7)
    plot.ylim(*scale)
    return _raster(plot, len(values), *size)


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


def _dates(parts: Sequence[Bucket], room: int, here: int) -> Line:
    """The first and the last day at the ends, months or years between, and a mark at the day."""
    row = [" "] * room
    for number, part in enumerate(parts):
        begins = number == 0 or (part.first.year, part.first.month) != (
            parts[number - 1].first.year,
            parts[number - 1].first.month,
        )
        place = int(number * room / len(parts))
        name = _name(part.first, parts, number) if begins else ""
        free = row[max(0, place - 2) : place + len(name) + 1]
        if name and place + len(name) <= room and not "".join(free).strip():
            row[place : place + len(name)] = name
    text = "".join(row)
    mark = "▲" if text[here] == " " else text[here]
    return [(text[:here], "muted"), (mark, "cursor"), (text[here + 1 :], "muted")]


def _name(day: date, parts: Sequence[Bucket], number: int) -> str:
    """The month, or the year where it begins or the range is long."""
    years = parts[-1].last.year - parts[0].first.year
    if years >= 4:
        new = number == 0 or parts[number - 1].first.year != day.year
        return str(day.year) if new else ""
    if day.month == 1 and number:
        return str(day.year)
    short = MONTHS[day.month - 1][:3]
    return f"{day.day} {short}" if number == 0 and day.day > 1 else short
