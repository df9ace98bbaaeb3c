"""Bars of blocks, in eighths of a cell: for the view that opens first, before plotext is loaded."""

from tui.paint import SPARKS


def columns(
    values: tuple[float | None, ...], high: float, size: tuple[int, int], *, ascii_only: bool
) -> tuple[str, ...]:
    """A bar a value in `size` (columns, rows), with a gap between two where there is room."""
    room, rows = size
    edges = [room * n // len(values) for n in range(len(values) + 1)]
    picture = []
    for row in reversed(range(rows)):
        cells = ""
        for value, begin, end in zip(values, edges, edges[1:], strict=False):
            wide = end - begin
            gap = min(wide // 4 + 1, 4) if wide > 1 else 0
            cells += _block(value or 0.0, high, row, rows, ascii_only) * (wide - gap) + " " * gap
        picture.append(cells)
    return tuple(picture)


def _block(value: float, high: float, row: int, rows: int, ascii_only: bool) -> str:
    """The cell of a bar in that row, 0 the lowest; a bar of something is always seen."""
    eighths = max(round(value / high * rows * 8), int(value > 0)) - row * 8
    if eighths <= 0:
        return " "
    if ascii_only:
        return "#" if eighths > 3 or not row else " "
    return SPARKS[min(eighths, 8) - 1]
