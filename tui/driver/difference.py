"""The difference between the picture that is wanted and the one that is shown."""

from operator import ne, or_

from tui.driver.grid import UNKNOWN, Grid
from tui.driver.letters import agreed, one_cell_each
from tui.driver.pen import Pen

_JUMP = 4
"""Cells that are cheaper to write again than to jump over: a jump is three or four bytes."""
_WIPE, _WIPE_REST = 12, 4
"""Blank cells that are cheaper to erase than to write, amid a row and up to its end."""
_UNSEEN = frozenset("123")  # attributes that do not show on a blank
_KEPT = ("", UNKNOWN)  # a right half is written with its left one


def draw(wanted: Grid, shown: Grid, pen: Pen) -> None:
    """Write what turns `shown` into `wanted`, and make it so; cells not known as wanted stay."""
    for y in sorted(wanted.touched):
        if wanted.texts[y] != shown.texts[y] or wanted.styles[y] != shown.styles[y]:
            _Row(y, wanted, shown, pen).draw()
    wanted.touched.clear()


class _Row:
    """One row of both pictures while it is made equal. A run is cells that differ, of one look."""

    def __init__(self, y: int, wanted: Grid, shown: Grid, pen: Pen) -> None:
        self._y, self._edge, self._pen = y, wanted.width, pen
        self._texts, self._styles = wanted.texts[y], wanted.styles[y]
        self._old_texts, self._old_styles = shown.texts[y], shown.styles[y]
        texts = map(ne, self._texts, self._old_texts)
        self._differ = bytearray(map(or_, texts, map(ne, self._styles, self._old_styles)))

    def draw(self) -> None:
        x = self._differ.find(1)
        while x >= 0:
            end = x + 1
            if self._texts[x] not in _KEPT:
                run = "".join(self._texts[x : self._run_end(x)])
                end = self._wipe(x, run) or self._write(x, run) or self._write_letter(x)
            x = self._differ.find(1, end)

    def _run_end(self, x: int) -> int:
        style, end, stop = self._styles[x], x + 1, self._differ.find(0, x)
        stop = self._edge if stop < 0 else stop
        while end < stop and self._styles[end] == style:
            end += 1
        return end

    def _done(self, x: int, end: int) -> None:
        self._old_texts[x:end] = self._texts[x:end]
        self._old_styles[x:end] = self._styles[x:end]

    def _wipe(self, x: int, run: str) -> int:
        """Erase the blanks from x on if that is cheaper; the column behind them, or 0."""
        style, end = self._styles[x], x
        if run[0] != " " or not self._pen.wipes or not _UNSEEN.issuperset(style.attributes):
            return 0
        while end < self._edge and self._texts[end] == " " and self._styles[end] == style:
            end += 1
        last = self._differ.rfind(1, x, end) + 1
        if last - x < (_WIPE_REST if end == self._edge else _WIPE):
            return 0
        self._reach(x)
        self._pen.look(style)
        self._pen.wipe(None if end == self._edge else last - x)
        self._done(x, last)
        return last

    def _write(self, x: int, run: str) -> int:
        """Write the simple letters that the run begins with; the column behind them, or 0."""
        simple = one_cell_each(run)
        if not simple:
            return 0
        letters = simple[0]
        if self._pen.wipes:
            blank = letters.find(" " * _WIPE, 1)
            letters = letters[:blank] if blank > 0 else letters.rstrip(" ") or letters
        end = x + len(letters)
        if not all(map((1).__eq__, map(len, self._texts[x:end]))):  # a letter with its marks
            return 0
        self._reach(x)
        self._pen.look(self._styles[x])
        self._pen.write(letters, len(letters), self._edge)
        self._done(x, end)
        return end

    def _write_letter(self, x: int) -> int:
        """Write one letter of any kind; the column behind it."""
        text, pen = self._texts[x], self._pen
        end = x + 2 if x + 1 < self._edge and not self._texts[x + 1] else x + 1
        self._reach(x)
        pen.look(self._styles[x])
        self._done(x, end)
        if agreed(text):
            pen.write(text, end - x, self._edge)
        else:
            pen.write_doubtful(text, end - x)
            if end < self._edge:  # the letter may have been drawn over it
                self._old_texts[end] = UNKNOWN
                self._differ[end] = 1
        return end

    def _reach(self, x: int) -> None:
        """Bring the pen there, over a few cells by writing them again."""
        pen = self._pen
        if pen.at and pen.at[0] == self._y and 0 < x - pen.at[1] <= _JUMP:
            start = pen.at[1]
            between, looks = "".join(self._old_texts[start:x]), {*self._old_styles[start:x]}
            # As many characters as cells: neither an unknown cell nor half a letter among them.
            known = between.isascii() and between.isprintable() and len(between) == x - start
            if known and len(looks) == 1 and looks <= {pen.style, self._styles[x]}:
                pen.look(looks.pop())
                pen.write(between, x - start, self._edge)
        pen.go(self._y, x)
