"""A model of the terminal's screen: from what Textual writes to the few bytes that are needed."""

from collections import Counter
from itertools import chain

from tui.driver.difference import draw
from tui.driver.grid import Grid
from tui.driver.pen import Pen, Place
from tui.driver.reader import Reader
from tui.driver.shift import shift

_AT_ONCE = 256
"""Characters that reach a terminal in one piece, so that no mark has to hold them together."""


class Screen:
    """The picture that Textual wants, the one the terminal shows, and what lies between.

    `read` takes in as many writes as come; `news` gives the bytes to the newest picture, whenever
    the terminal can take them. Pictures in between are never sent. Sizes are (width, height);
    `wipes` says that the terminal erases cells in the colour of its pen.
    """

    def __init__(
        self, size: tuple[int, int], encoding: str = "utf-8", *, wipes: bool = False
    ) -> None:
        self._encoding = encoding
        self._pen = Pen(wipes=wipes)
        self._resize(size)
        self._reader = Reader(self._wanted)
        self._passed: list[str] = []
        self._cursor: Place | None = (0, 0)
        self._unknown = False

    def _resize(self, size: tuple[int, int]) -> None:
        self.size = size
        self._wanted = Grid(*size, self._encoding)
        self._shown = Grid(*size, self._encoding)
        self._pen.at = None

    def show(self, painted: str) -> None:
        """Take `painted` as what the terminal shows already."""
        reader = Reader(self._shown)
        reader.read(painted)
        if reader.lost:
            self.forget()

    def read(self, data: str, size: tuple[int, int]) -> None:
        """Take in what Textual writes for a screen of this size."""
        if size != self.size:
            self._resize(size)
            self._reader.turn_to(self._wanted)
        passed = self._reader.read(data)
        if passed:
            self._passed.append(passed)
        if self._reader.lost:
            self._reader.lost = False
            self.forget()

    def forget(self) -> None:
        """Know nothing of what the terminal shows: the next news are the whole picture."""
        self._shown.forget()
        self._unknown = True
        self._pen.forget()
        self._wanted.touched.update(range(self._wanted.height))
        self._cursor = None

    def _clear(self) -> None:
        """Begin a whole picture with its ground, where the terminal shows it only once it is whole.

        Cells that are blank in the look that most have need not be written then.
        """
        self._unknown = False
        if not (self._pen.wipes and self._reader.synchronized):
            return
        (ground, _), *_others = Counter(chain.from_iterable(self._wanted.styles)).most_common(1)
        if not ground.attributes and not ground.link:
            self._pen.look(ground)
            self._pen.clear()
            self._shown.fill(ground)

    def news(self) -> str:
        """What the terminal has to be sent now; "" when it shows the newest picture already."""
        passed = "".join(self._passed)
        self._passed.clear()
        cursor = (self._reader.y, min(self._reader.x, self._wanted.width - 1))
        if self._wanted.touched or cursor != self._cursor:
            if self._unknown:
                self._clear()
            else:
                shift(self._wanted, self._shown, self._pen)
            draw(self._wanted, self._shown, self._pen)
            self._pen.go(*cursor)
            self._cursor = cursor
        picture = self._pen.take()
        if self._reader.synchronized and len(picture) > _AT_ONCE:
            picture = f"\x1b[?2026h{picture}\x1b[?2026l"
        return passed + picture
