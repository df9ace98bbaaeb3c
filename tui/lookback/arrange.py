"""Parts put together: as many as fit, side by side where the window is wide enough."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from tui.lookback.look import Here, Look
from tui.lookback.part import Part
from tui.paint import Line, fit


@dataclass
class _Band:
    """Parts side by side, and the rows they take."""

    parts: list[Part]
    rows: int

    def most(self, look: Look) -> int:
        """The rows that it can use."""
        return max(part.room(look) for part in self.parts) + 2

    @property
    def air(self) -> int:
        """An empty row below the upper edges, where no part misses it."""
        return int(all(self.rows - 2 >= part.least + part.spare for part in self.parts))


def bands(parts: Sequence[Part], look: Look, columns: int) -> list[_Band]:
    """The parts in order; where there are two columns, two narrow ones beside each other."""
    found: list[_Band] = []
    for part in parts:
        last = found[-1].parts if found else []
        if columns == 2 and len(last) == 1 and not last[0].is_wide(look) and not part.is_wide(look):
            last.append(part)
        else:
            found.append(_Band([part], 0))
    alone = [band for band in found if len(band.parts) == 1 and not band.parts[0].is_wide(look)]
    for first, second in zip(alone[::2], alone[1::2], strict=False):
        if columns == 2:
            first.parts += second.parts
            found.remove(second)
    for band in found:
        band.rows = max(part.least for part in band.parts) + 2
    return found


def chosen(
    parts: Sequence[Part], front: Part, look: Look, columns: int, height: int
) -> list[_Band]:
    """The bands that fit, the front part's among them; all of them where there is room."""
    everything = bands(parts, look, columns)
    if sum(band.rows for band in everything) <= height:
        return everything
    number = next(n for n, band in enumerate(everything) if front in band.parts)
    sticky = [b for b in everything if any(p.sticky for p in b.parts) and front not in b.parts]
    turn = [*everything[number:], *everything[:number]]
    found = [turn[0]]
    room = height - turn[0].rows
    for band in [*sticky, *(b for b in turn[1:] if b not in sticky)]:
        if band.rows <= room:
            found.append(band)
            room -= band.rows
    return [band for band in everything if band in found]


def stretched(shown: list[_Band], height: int, look: Look) -> None:
    """Give the rows that are left to the parts that can use them, the shortest first."""
    spare = height - sum(band.rows for band in shown)
    while spare > 0:
        able = [band for band in shown if band.rows < band.most(look)] or shown[-1:]
        min(able, key=lambda band: band.rows).rows += 1
        spare -= 1
    if spare < 0:
        shown[-1].rows += spare


def arranged(
    parts: Sequence[Part], front: Part, look: Look, here: Here, size: tuple[int, int]
) -> list[Line]:
    """The parts as one picture of exactly that size, in columns and rows."""
    width, height = size
    columns = 2 if width >= 100 else 1
    shown = chosen(parts, front, look, columns, height)
    stretched(shown, height, look)
    picture: list[Line] = []
    for band in shown:
        edges = [width * n // len(band.parts) for n in range(len(band.parts) + 1)]
        sizes = [z - a for a, z in pairwise(edges)]
        blocks = [
            part.draw(look, here, cells, band.rows, band.air, front=part is front)
            for part, cells in zip(band.parts, sizes, strict=True)
        ]
        for rows in zip_longest(*blocks, fillvalue=[]):
            beside = [fit(row, cells) for row, cells in zip(rows, sizes, strict=True)]
            picture.append([span for row in beside for span in row])
    return picture[:height]
