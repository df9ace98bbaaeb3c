"""Charts as SVG: shapes as well as colours, so that a page printed in grey still says it all."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from html import escape

from daybreak.report.blocks import Chart, Heat
from recovery.counting import count
from recovery.day import MONTHS
from recovery.lookback.buckets import Bucket
from recovery.lookback.grid import weekday_names, weeks

_WIDTH = 400
"""Units of a chart from edge to edge: its words can be read at the width of a telephone."""
_LEFT, _TOP, _FOOT = 40, 10, 26
_HIGH = 120
_CELL = 12.4
_YEAR = 53
"""Weeks of a whole year, which is as wide as the page."""
_BROADEST = 40.0
"""The widest bar: few of them do not grow into walls."""

_SHAPES = {
    "kept": '<circle cx="{x}" cy="{y}" r="4" class="kept"/>',
    "slip": '<path d="M{x} {top}L{right} {y}L{x} {bottom}L{left} {y}Z" class="slip"/>',
    "rode-out": '<path d="M{x} {top}L{right} {bottom}H{left}Z" class="urge"/>',
    "watched": '<circle cx="{x}" cy="{y}" r="3.4" class="watched"/>',
    "received": '<path d="M{x} {top}L{right} {y}L{x} {bottom}L{left} {y}Z" class="came"/>',
    "needed": '<path d="M{x} {top}L{right} {y}L{x} {bottom}L{left} {y}Z" class="came"/>'
    '<circle cx="{x}" cy="{y}" r="1.2" class="inner"/>',
    "paused": '<path d="M{left} {top}V{bottom}M{right} {top}V{bottom}" class="pause"/>',
    "today": '<circle cx="{x}" cy="{y}" r="4" class="today"/>',
    "unknown": '<circle cx="{x}" cy="{y}" r="0.8" class="dot"/>',
}


def sign(state: str, x: float, y: float) -> str:
    """The sign of a day's state, centred at that place."""
    shape = _SHAPES.get(state, _SHAPES["unknown"])
    half = 3.6
    places = {"x": x, "y": y, "left": x - half, "right": x + half, "top": y - half}
    return shape.format(**{n: f"{v:.1f}" for n, v in {**places, "bottom": y + half}.items()})


def heat_svg(heat: Heat) -> str:
    """The weeks of a year that hold a day: a column a week, a row a weekday."""
    columns = weeks(min(heat.states), max(heat.states), heat.week_start)
    width, height = _LEFT + len(columns) * _CELL + 4, 7 * _CELL + 22
    held = ", ".join(
        f"{count(list(heat.states.values()).count(state), 'day')} {words}"
        for state, words in heat.names.items()
        if state in heat.states.values()
    )
    share = min(1.0, width / (_LEFT + _YEAR * _CELL + 4))
    parts = [_open(width, height, f"{heat.year}: {held}", share)]
    for number, begin in enumerate(columns):
        first = (begin + timedelta(days=6)).replace(day=1)
        room = number < len(columns) - 1 or len(columns) == 1
        if first.year == heat.year and room and (first >= begin or not number):
            parts.append(_word(_LEFT + number * _CELL, 11, MONTHS[first.month - 1][:3]))
        for row in range(7):
            day = begin + timedelta(days=row)
            if day.year == heat.year and day in heat.states:
                x, y = _LEFT + (number + 0.5) * _CELL, 18 + (row + 0.5) * _CELL
                parts.append(sign(heat.states[day], x, y))
    for row, name in enumerate(weekday_names(heat.week_start)):
        parts.append(_word(0, 18 + (row + 0.75) * _CELL, name))
    return "".join([*parts, "</svg>"])


def chart_svg(chart: Chart) -> str:
    """A curve with a gap where nothing is known, or a bar a bucket; the scale and the dates."""
    spread = (chart.high - chart.low) or 1
    room = _WIDTH - _LEFT - 4

    def x(number: float) -> float:
        return _LEFT + (number + 0.5) * room / len(chart.parts)

    def y(value: float) -> float:
        return _TOP + (1 - (value - chart.low) / spread) * _HIGH

    parts = [_open(_WIDTH, _TOP + _HIGH + _FOOT, chart.caption)]
    for height in (chart.low, (chart.low + chart.high) / 2, chart.high):
        parts.append(f'<path d="M{_LEFT} {y(height):.1f}H{_WIDTH - 4}" class="rule"/>')
        parts.append(_word(_LEFT - 8, y(height) + 4, f"{height:g}", "end"))
    if chart.bars:
        wide = min(_BROADEST, 0.7 * room / len(chart.parts))
        parts += [
            f'<rect x="{x(n) - wide / 2:.1f}" y="{y(v):.1f}" width="{wide:.1f}"'
            f' height="{y(chart.low) - y(v):.1f}" class="bar"/>'
            for n, v in enumerate(chart.values)
            if v
        ]
    else:
        parts += [_line([(x(n), y(v)) for n, v in run]) for run in _runs(chart.values)]
    parts += [_word(x(n), _TOP + _HIGH + 16, name, "middle") for n, name in dates(chart.parts)]
    return "".join([*parts, "</svg>"])


def _runs(values: Sequence[float | None]) -> Iterator[list[tuple[int, float]]]:
    run: list[tuple[int, float]] = []
    for number, value in enumerate([*values, None]):
        if value is not None:
            run.append((number, value))
        elif run:
            yield run
            run = []


def _line(points: Sequence[tuple[float, float]]) -> str:
    if len(points) == 1:
        x, y = points[0]
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.4" class="point"/>'
    return f'<path d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in points)}" class="line"/>'


def dates(parts: Sequence[Bucket]) -> Iterator[tuple[int, str]]:
    """The buckets that get a word below them, at most six, with what is needed of their day."""
    step = max(1, -(-len(parts) // 6))
    years = parts[-1].last.year != parts[0].first.year
    for number in range(0, len(parts), step):
        if number > 0.92 * len(parts):
            return  # its word would reach beyond the edge
        day = parts[number].first
        month = MONTHS[day.month - 1][:3]
        whole = f"{day.day} {month} {day.year}" if len(parts) <= 4 else f"{month} {day.year}"
        yield number, whole if years else f"{day.day} {month}"


def _open(width: float, height: float, words: str, share: float = 1.0) -> str:
    """The beginning of a picture that takes this share of the page's width."""
    said = escape(words)
    size = f' style="--share: {share:.3f}"' if share < 1 else ""
    return (
        f'<svg viewBox="0 0 {width:.0f} {height:.0f}"{size} role="img" aria-label="{said}">'
        f"<title>{said}</title>"
    )


def _word(x: float, y: float, word: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(word)}</text>'
