"""A terminal in memory, as strict as a good one: wide letters, marks, a right edge that holds.

pyte on its own stops drawing at a mark without a width, keeps half of a wide letter, and knows no
dim text; all that is put right here, with the widths that Rich and Textual lay out by.
"""

import re
from typing import Any

import pyte
from rich.cells import split_graphemes

# What pyte would draw as text: questions and Kitty's keyboard protocol.
_UNKNOWN = re.compile(r"\x1b\[[<>=][0-9;:]*[ -/]*[@-~]|\x1b\[\?[0-9;]*\$[a-z]")
_MODES = re.compile(r"\x1b\[\?([\d]+)([hl])")
DIM = "dim "
MOST = 32  # characters in a cell; every terminal has such an end

Cell = tuple[Any, ...]


class Emulator(pyte.Screen):
    """A terminal of `width` x `height`; `written` is everything that it was sent."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__(width, height)
        self.written = ""
        self._stream = pyte.Stream(self)

    def write(self, text: str) -> None:
        """Draw what a program wrote; a line feed also goes to the row's start, as ttys do."""
        self.written += text
        plain = _UNKNOWN.sub("", text)
        self._stream.feed(plain.replace("\r\n", "\n").replace("\n", "\r\n"))

    @property
    def modes(self) -> set[int]:
        """The private modes that were set and not reset."""
        last = {int(mode): what for mode, what in _MODES.findall(self.written)}
        return {mode for mode, what in last.items() if what == "h"}

    @property
    def cells(self) -> list[list[Cell]]:
        """Every cell: its letter, its colours and its attributes."""
        return [[tuple(self.buffer[y][x]) for x in range(self.columns)] for y in range(self.lines)]

    @property
    def text(self) -> str:
        """What can be read, one line a row."""
        return "\n".join("".join(cell[0] for cell in row) for row in self.cells)

    @property
    def place(self) -> tuple[int, int]:
        """The cursor's row and column."""
        return self.cursor.y, min(self.cursor.x, self.columns - 1)

    def draw(self, data: str) -> None:
        """Write text at the cursor, without wrapping."""
        for start, end, width in split_graphemes(data)[0]:
            if width:
                self._put(data[start:end], width)
            else:
                self._join(data[start:end])
        self.dirty.add(self.cursor.y)

    def _put(self, letter: str, width: int) -> None:
        line, cursor = self.buffer[self.cursor.y], self.cursor
        if cursor.x + width > self.columns:
            letter = letter if width == 1 else " "
            cursor.x, width = self.columns - 1, 1
        end = cursor.x + width
        if line[cursor.x].data == "":
            line[cursor.x - 1] = line[cursor.x - 1]._replace(data=" ")
        if end < self.columns and line[end].data == "":
            line[end] = line[end]._replace(data=" ")
        line[cursor.x] = cursor.attrs._replace(data=letter)
        if width == 2:
            line[cursor.x + 1] = cursor.attrs._replace(data="")
        cursor.x = end

    def _join(self, marks: str) -> None:
        line, x = self.buffer[self.cursor.y], self.cursor.x - 1
        if x > 0 and line[x].data == "":
            x -= 1
        if x >= 0 and len(line[x].data) + len(marks) <= MOST:
            line[x] = line[x]._replace(data=line[x].data + marks)

    def select_graphic_rendition(self, *codes: int, **private: bool) -> None:
        """As in pyte, and dim text besides, kept as a word before the colour."""
        dim = self.cursor.attrs.fg.startswith(DIM)
        self.cursor.attrs = self.cursor.attrs._replace(fg=self.cursor.attrs.fg.removeprefix(DIM))
        super().select_graphic_rendition(*codes, **private)
        left = list(codes or (0,))
        while left:
            code = left.pop(0)
            if code in (38, 48):
                del left[: 2 if left[0] == 5 else 4]
            dim = code == 2 or (dim and code not in (0, 22))
        if dim:
            self.cursor.attrs = self.cursor.attrs._replace(fg=DIM + self.cursor.attrs.fg)
