"""How the lines of a list look: a sign, the words, the day, and what stands beside a line."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from recovery.lists import ListKind
from recovery.records import Item
from recovery.text import tags_in, visible
from recovery.yearly import say_when
from tui.paint import Line, clip, fit, right, wrap
from tui.reader import tagged
from tui.rows import Row

STARTS, ADD = "starts", "add"
"""What the row stands for that takes the lines which a list offers."""
_LOOKED_AT = 2000
_MOST = 4
_DAY = 9
Wish = Callable[[str], str]
"""Gives a person's text as they wish to read it."""


def width_of_rows(width: int) -> int:
    """How many cells a row has in a window of that width."""
    return max(12, min(width, 84) - 7)


def item_rows(
    item: Item, kind: ListKind, today: date, width: int, *, ticked: bool, wish: Wish
) -> list[Row[str]]:
    """A line of the list: its first row can be chosen, the rows below it belong to it."""
    expects = kind.dated and not item.archived
    day = "" if expects else _day(item.day, today)
    sign: Line = []
    if kind.ticks:
        sign = [("✓ ", "kept") if ticked else ("○ ", "muted")]
    indent = "  " if kind.ticks else ""
    room = width - len(indent) - _DAY
    words = wrap(visible(wish(item.text[:_LOOKED_AT])), room, _MOST) or [""]
    role = "muted" if item.archived else "text"
    first = fit([(words[0], role)], room) if item.archived else fit(tagged(words[0]), room)
    rows: list[Row[str]] = [Row([*sign, *first, (right(day, _DAY), "muted")], str(item.id))]
    rows += [Row([(indent, "text"), *tagged(row)]) for row in words[1:]]
    if not item.archived:
        beside = [_expected(item, today)] if expects else []
        beside += _beside(item, room, wish)
        rows += [Row([(indent + "  ", "text"), *line]) for line in beside]
    return rows


def _expected(item: Item, today: date) -> Line:
    """The day that the line is about, apart from the one on which it was written."""
    when = say_when(item.when)
    said = (when, "accent") if when else ("no day yet, d sets it", "muted")
    return [said, (f" · written {_day(item.day, today)}", "muted")]


def _beside(item: Item, room: int, wish: Wish) -> Iterator[Line]:
    tags = " ".join(
        f"@{visible(wish(t))}" for t in item.tags if t not in tags_in(item.text[:_LOOKED_AT])
    )
    if tags:
        yield [(clip(tags, room - 4), "watched")]
    for row in wrap(visible(wish(item.note[:_LOOKED_AT])), room - 2, 3):
        yield [(row, "muted")]


def _day(day: date, today: date) -> str:
    return f"{day.day} {day:%b}" if day.year == today.year else f"{day:%b %Y}"


def empty_rows(kind: ListKind, width: int) -> list[Row[str]]:
    """What stands in a list without a line: its hint and, where it has some, lines to begin with.

    Choosing the last row takes those lines.
    """
    rows: list[Row[str]] = [Row([(row, "muted")]) for row in wrap(kind.hint, width, 3)]
    if kind.starts:
        rows.append(Row([]))
        for words in kind.starts:
            wrapped = wrap(words, width - 2, 2)
            rows += [Row([("· " if n == 0 else "  ", "muted"), (row, "text")])
                     for n, row in enumerate(wrapped)]  # fmt: skip
        begin = "begin with these; each can be changed or put away"
        head, *more = wrap(begin, width, 2)
        rows += [Row([]), Row([(head, "accent")], STARTS), *(Row([(m, "accent")]) for m in more)]
    if kind.starts:
        return [*rows, Row([]), Row([("a", "key"), (" adds a line", "muted")])]
    return [*rows, Row([]), Row([("a", "key"), (" or enter adds a line", "muted")], ADD)]


_TAGS = "a figure tags it: "


def legend(tags: Sequence[str], width: int) -> list[Row[str]]:
    """The tags that figures put on a line; as many as fit."""
    line: Line = []
    used = 0
    for number, tag in enumerate(tags, 1):
        words = f" {tag}"
        apart = "   " if number > 1 else ""
        if used + len(apart) + 1 + len(words) > width:
            break
        line += [(apart + str(number), "key"), (words, "muted")]
        used += len(apart) + 1 + len(words)
    if line and used + len(_TAGS) <= width:
        line = [(_TAGS, "muted"), *line]
    return [Row(line)] if line else []
