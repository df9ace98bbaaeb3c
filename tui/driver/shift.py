"""Rows that only moved: the terminal moves them by itself, and nothing in them is sent again."""

from collections import Counter
from operator import ne, or_

from tui.driver.grid import UNKNOWN, Grid
from tui.driver.pen import Pen

_FEWEST = 6
"""Rows that differ, below which it is not worth a look."""
_ALIKE = 3
"""Rows that have to have moved by as much as each other."""
_GAIN = 40
"""Cells less to write that are worth the moving itself."""


def shift(wanted: Grid, shown: Grid, pen: Pen) -> None:
    """Move rows of the terminal, and of `shown`, where that brings it nearer to `wanted`.

    Never the first row: what leaves the screen at its top is kept by some terminals.
    """
    rows = [y for y in wanted.touched if wanted.texts[y] != shown.texts[y]]
    if len(rows) < _FEWEST:
        return
    by = _most_moved_by(rows, wanted, shown)
    if by:
        _Move(by, wanted, shown).make(pen)


def _most_moved_by(rows: list[int], wanted: Grid, shown: Grid) -> int:
    """By how many rows most of them moved, up is more than 0; 0 where they did not."""
    old = ["".join(texts) for texts in shown.texts]
    often = Counter(old)
    place = {text: y for y, text in enumerate(old) if often[text] == 1}
    new = ("".join(wanted.texts[y]) for y in rows)
    moved = Counter(place[text] - y for y, text in zip(rows, new, strict=True) if text in place)
    by, votes = moved.most_common(1)[0] if moved else (0, 0)
    return by if votes >= _ALIKE else 0


class _Move:
    """Whole rows by so many up, or down where it is less than 0."""

    def __init__(self, by: int, wanted: Grid, shown: Grid) -> None:
        self._by, self._wanted, self._shown = by, wanted, shown

    def make(self, pen: Pen) -> None:
        """Move the rows for which it is most worth it, if it is."""
        first, last, gain = self._best()
        if gain < _GAIN:
            return
        top, bottom = min(first, first + self._by), max(last, last + self._by)
        bare = range(last + 1, bottom + 1) if self._by > 0 else range(top, first)
        gain -= sum(self._fresh(y, wipes=pen.wipes) - self._unlike(y, y) for y in bare)
        known = all(UNKNOWN not in self._wanted.texts[y] for y in range(top, bottom + 1))
        if gain < _GAIN or not known:
            return
        pen.move_rows(top, bottom, self._by)
        self._shown.move(first, last, self._by)
        self._wanted.touched.update(range(top, bottom + 1))

    def _best(self) -> tuple[int, int, int]:
        """The first and the last row to be, and how many cells less there are to write in them."""
        best, begun, sum_ = (0, -1, 0), 0, 0
        for y in range(max(1, 1 - self._by), self._wanted.height - max(self._by, 0)):
            if sum_ <= 0:
                begun, sum_ = y, 0
            sum_ += self._unlike(y, y) - self._unlike(y, y + self._by)
            if sum_ > best[2]:
                best = (begun, y, sum_)
        return best

    def _unlike(self, y: int, old: int) -> int:
        """How many cells of row `y` to be are not as in that row of old."""
        texts = map(ne, self._wanted.texts[y], self._shown.texts[old])
        return sum(map(or_, texts, map(ne, self._wanted.styles[y], self._shown.styles[old])))

    def _fresh(self, y: int, *, wipes: bool) -> int:
        """What row `y` costs where nothing of it stands there."""
        return self._wanted.width - (self._wanted.texts[y].count(" ") if wipes else 0)
