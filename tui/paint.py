"""Lines of text with roles: how panels are drawn before any terminal is involved.

A span is (text, role); a line is a list of spans. Widths are terminal cells.
"""

from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size

Span = tuple[str, str]
Line = list[Span]

SPARKS = "▁▂▃▄▅▆▇█"


def width_of(line: Iterable[Span]) -> int:
    """How many cells the line takes."""
    return sum([cell_len(text) for text, _ in line])


def clip(text: str, width: int) -> str:
    """The text in at most `width` cells, its end shown as … when something is left out."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def left(text: str, width: int) -> str:
    """The text from the left edge of a column `width` cells wide."""
    return set_cell_size(clip(text, width), max(width, 0))


def right(text: str, width: int) -> str:
    """The text against the right edge of a column `width` cells wide."""
    short = clip(text, width)
    return " " * (width - cell_len(short)) + short


def fit(line: Line, width: int) -> Line:
    """The line in exactly `width` cells: cut with … where too long, filled where too short."""
    room, total = width, width_of(line)
    if total <= width:
        return [*line, (" " * (width - total), "text")] if total < width else line
    out: Line = []
    for text, role in line:
        size = cell_len(text)
        if size >= room:
            out.append((clip(text + " ", room), role))
            break
        out.append((text, role))
        room -= size
    return fit(out, width) if width_of(out) < width else out


def between(start: Line, end: Line, width: int) -> Line:
    """One line with `start` at the left edge and `end` at the right one, `end` cut first."""
    gap = width - width_of(start) - width_of(end)
    if gap < 1:
        return fit(start, width)
    return [*start, (" " * gap, "text"), *end]


def wrap(text: str, width: int, most: int) -> list[str]:
    """The text in at most `most` rows of `width` cells, broken at spaces where there are any."""
    if width < 1 or most < 1:
        return []
    rows, used = [""], 0
    for word in text.split():
        for piece in _pieces(word, width):
            size, gap = cell_len(piece), " " if rows[-1] else ""
            if used + len(gap) + size <= width:
                rows[-1] += gap + piece
                used += len(gap) + size
            else:
                rows.append(piece)
                used = size
        if len(rows) > most:
            return [*rows[: most - 1], clip(rows[most - 1] + " …", width)]
    return rows if rows[0] else []


def _pieces(word: str, width: int) -> list[str]:
    """The word in pieces that each fit into `width` cells (a wide letter in one cell does not)."""
    if cell_len(word) <= width:
        return [word]
    pieces = [""]
    for char in word:
        if pieces[-1] and cell_len(pieces[-1] + char) > width:
            pieces.append("")
        pieces[-1] += char
    return pieces


def bar(share: float, width: int) -> Line:
    """A bar of `width` cells filled to `share` (0 to 1); its rest is thinner, colour or not."""
    halves = round(max(0.0, min(1.0, share)) * width * 2)
    full, half = divmod(halves, 2)
    head = "━" * full + "╸" * half
    return [(head, "bars"), ("─" * (width - full - half), "frame")]


def spark(values: Iterable[float | None], top: float) -> str:
    """One cell a value, as high as its share of `top`; what is unknown is the lowest line."""
    return "".join(
        SPARKS[0]
        if value is None or top <= 0
        else SPARKS[round(max(0.0, min(1.0, value / top)) * (len(SPARKS) - 1))]
        for value in values
    )


def framed(
    lines: list[Line], width: int, height: int, *, title: Line, note: Line, role: str
) -> list[Line]:
    """The lines in a frame of `width` x `height` whose title and note sit in the upper edge."""
    inner = width - 2
    head: Line = [("─ ", role), *title, (" ", role)] if title else []
    tail: Line = [(" ", role), *note, (" ─", role)] if note else []
    if width_of(head) + width_of(tail) > inner:
        tail = []
    head = fit(head, inner) if width_of(head) > inner else head
    rule = "─" * (inner - width_of(head) - width_of(tail))
    rows: list[Line] = [[("╭", role), *head, (rule, role), *tail, ("╮", role)]]
    for number in range(height - 2):
        line = lines[number] if number < len(lines) else []
        rows.append([("│", role), *fit(line, inner), ("│", role)])
    rows.append([("╰" + "─" * inner + "╯", role)])
    return rows[:height]
