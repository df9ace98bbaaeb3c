"""The heatmap: a column a week, a row a weekday, a sign a day, and how many there are of each."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from recovery.frozen import frozen
from recovery.lookback.grid import month_row, weekday_names, weeks
from tui.lookback.look import Look
from tui.paint import Line, right, width_of

_LABEL = 5
_FEW_WEEKS = 15
Signs = Mapping[str, tuple[str, str]]
"""Each state's sign and the role that colours it."""


def heat_grid(
    states: Mapping[date, str], signs: Signs, look: Look, day: date, width: int
) -> list[Line]:
    """Eight rows: the months, then the weekdays; of a range too wide the weeks around `day`."""
    span, week_start = look.span, look.profile.week_start
    columns = weeks(span.first, span.last, week_start)
    room = max(1, width - _LABEL)
    cell = next((c for c in (3, 2) if len(columns) * c <= room), 1)
    columns = _window(columns, room // cell, day)
    rows: list[Line] = [[(" " * _LABEL + month_row(columns, cell, span.last, room), "muted")]]
    for row, name in enumerate(weekday_names(week_start)):
        here = (day.weekday() - week_start) % 7 == row
        line: Line = [(name.ljust(_LABEL), "accent" if here else "muted")]
        for begin in columns:
            when = begin + timedelta(days=row)
            sign = signs[states.get(when, "unknown")] if when in span else (" ", "text")
            _put(line, sign, cell, here=when == day)
        rows.append(line)
    return rows


def _window(columns: tuple[date, ...], most: int, day: date) -> tuple[date, ...]:
    """At most so many weeks, turned over by half pages so that the picture stands still."""
    if len(columns) <= most:
        return columns
    half = max(1, most // 2)
    from_end = len(columns) - sum(begin <= day for begin in columns)
    turns = max(0, (from_end - most) // half + 1)
    first = max(0, len(columns) - turns * half - most)
    return columns[first : first + most]


def _put(line: Line, sign: tuple[str, str], cell: int, *, here: bool) -> None:
    """One more cell at the end of the row; cells of one role are one span."""
    mark, role = sign
    if here:
        line += [(mark, "here"), (" " * (cell - 1), "text")]
    elif line[-1][1] == role and len(line) > 1:
        line[-1] = (line[-1][0] + mark.ljust(cell), role)
    else:
        line.append((mark.ljust(cell), role))


def is_narrow(look: Look) -> bool:
    """Whether the range has so few weeks that their grid leaves room for another part beside it."""
    return len(weeks(look.span.first, look.span.last, look.profile.week_start)) <= _FEW_WEEKS


def grid_width(look: Look, width: int) -> int:
    """How wide the grid of the range is drawn where there are `width` cells."""
    many = len(weeks(look.span.first, look.span.last, look.profile.week_start))
    room = width - _LABEL
    return _LABEL + min(room, many * next((c for c in (3, 2) if many * c <= room), 1))


@frozen
class Entry:
    """One line of a legend: a sign, what it means, and how many days have it."""

    sign: tuple[str, str]
    words: str
    days: int

    def line(self, figures: int = 0) -> Line:
        """The entry as a line, its number in a column of so many figures."""
        mark, role = self.sign
        number = right(str(self.days), max(figures, len(str(self.days))))
        return [(mark + " ", role), (number, "text"), (" " + self.words, "muted")]


def with_legend(
    grid: list[Line], legend: Sequence[Entry], drawn: int, width: int, height: int
) -> list[Line]:
    """The grid with its legend: beside it where there is room, else in rows below."""
    figures = max((len(str(entry.days)) for entry in legend), default=0)
    beside = [entry.line(figures) for entry in legend[: len(grid) - 1]]
    gap = min(6, width - drawn - max(map(width_of, beside), default=0))
    if gap > 1:
        rows = zip(grid, [[], *beside, *([[]] * len(grid))], strict=False)
        return [[*row, (" " * (drawn + gap - width_of(row)), "text"), *end] for row, end in rows]
    room = height - len(grid)
    below = _rows(legend, width, _LABEL, 3)
    if len(below) > room:
        below = _rows(legend, width, 0, 2)
    space: list[Line] = [[]] if room > len(below) else []
    return [*grid, *space, *below]


def _rows(legend: Sequence[Entry], width: int, margin: int, gap: int) -> list[Line]:
    rows: list[Line] = [[]]
    for entry in legend:
        line = entry.line()
        if rows[-1] and width_of(rows[-1]) + gap + width_of(line) > width:
            rows.append([])
        rows[-1] += [(" " * (gap if rows[-1] else margin), "text"), *line]
    return rows
