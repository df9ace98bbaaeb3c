"""The difference between the picture that is wanted and the one that is shown."""

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
    """One row of both pictures while it is made equal."""

    def __init__(self, y: int, wanted: Grid, shown: Grid, pen: Pen) -> None:
        self._y, self._edge, self._pen = y, wanted.width, pen
        self._texts, self._styles = wanted.texts[y], wanted.styles[y]
        self._old_texts, self._old_styles = shown.texts[y], shown.styles[y]
        self._stop = " " if pen.wipes else UNKNOWN  # where it may be cheaper to go on otherwise

    def draw(self) -> None:
        texts, styles, old_texts, old_styles = (
            *(self._texts, self._styles),
            *(self._old_texts, self._old_styles),
        )
        x = 0
        while x < self._edge:  # once a cell of the screen: kept in one place to be quick
            text = texts[x]
            if text in _KEPT or (text == old_texts[x] and styles[x] == old_styles[x]):
                x += 1
            else:
                x = self._wipe(x) or self._write(x) or self._write_letter(x)

    def _differs(self, x: int) -> bool:
        return self._texts[x] != self._old_texts[x] or self._styles[x] != self._old_styles[x]

    def _done(self, x: int, end: int) -> None:
        self._old_texts[x:end] = self._texts[x:end]
        self._old_styles[x:end] = self._styles[x:end]

    def _write(self, x: int) -> int:
        """Write the simple letters of one look from x on; the column behind them, or 0."""
        texts, styles, style = self._texts, self._styles, self._styles[x]
        end = x
        while end < self._edge and len(texts[end]) == 1 and styles[end] == style:
            if end > x and (texts[end] == self._stop or not self._differs(end)):
                break
            end += 1
        simple = one_cell_each("".join(texts[x:end]))
        if not simple:
            return 0
        self._reach(x)
        self._pen.look(style)
        self._pen.write(simple[0], simple.end(), self._edge)
        self._done(x, x + simple.end())
        return x + simple.end()

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
        return end

    def _wipe(self, x: int) -> int:
        """Erase the blanks from x on if that is cheaper; the column behind them, or 0."""
        style = self._styles[x]
        if self._texts[x] != " " or not self._pen.wipes or not _UNSEEN.issuperset(style.attributes):
            return 0
        end = last = x
        while end < self._edge and self._texts[end] == " " and self._styles[end] == style:
            end += 1
            last = end if self._differs(end - 1) else last
        rest = end == self._edge
        if last - x < (_WIPE_REST if rest else _WIPE):
            return 0
        self._reach(x)
        self._pen.look(style)
        self._pen.wipe(None if rest else last - x)
        self._done(x, last)
        return last

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
