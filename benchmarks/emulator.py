"""A terminal's screen as a program's bytes leave it, and whether they changed anything on it."""

import re
from typing import Any

import pyte

# Sequences that pyte 0.8 misreads: it would draw their tail as text.
_UNKNOWN = re.compile(
    rb"\x1b\[[<>=][0-9;:]*[ -/]*[@-~]"  # kitty keyboard, secondary device attributes
    rb"|\x1b\[\?[0-9;]*\$[a-z]"  # questions about a mode
    rb"|\x1b\[\?[0-9;]*[A-Zaci-km-z]"  # private sequences other than setting a mode
    rb"|\x1b[_P^X][^\x1b\x07]*(?:\x1b\\|\x07)"  # APC, DCS, PM, SOS
    rb"|\x1b\[[0-9;]* q"  # the cursor's shape
)
# An escape sequence that a read() may have cut in two.
_PARTIAL = re.compile(rb"\x1b(?:[\[\]_P^X][^@-~\x07\x1b]{0,200})?$")


class Emulator:
    """A screen of `columns` x `rows` that also tells what became visible.

    `changes` counts the chunks of bytes that changed a cell or moved the visible cursor.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._held = b""
        self._cursor = (0, 0)
        self.changes = 0
        self._blank(columns, rows)

    def _blank(self, columns: int, rows: int) -> None:
        self._lines = [" " * columns] * rows
        self._cells: list[tuple[Any, ...]] = [()] * rows

    def feed(self, data: bytes) -> None:
        """Draw what a program wrote; a sequence cut in two waits for its second half."""
        data = self._held + data
        cut = _PARTIAL.search(data)
        end = cut.start() if cut else len(data)
        self._held = data[end:]
        self._stream.feed(_UNKNOWN.sub(b"", data[:end]))
        self._refresh()

    def _refresh(self) -> None:
        screen = self._screen
        changed = False
        for y in [y for y in screen.dirty if y < screen.lines]:
            row = screen.buffer[y]
            cells = tuple(row[x] for x in range(screen.columns))
            if cells != self._cells[y]:
                self._cells[y] = cells
                self._lines[y] = "".join(cell.data for cell in cells)
                changed = True
        screen.dirty.clear()
        cursor = (screen.cursor.y, screen.cursor.x)
        if not screen.cursor.hidden and cursor != self._cursor:
            self._cursor, changed = cursor, True
        self.changes += changed

    def resize(self, columns: int, rows: int) -> None:
        """Give the screen another size, as a person does with a window."""
        self._screen.resize(rows, columns)
        self._blank(columns, rows)
        self._screen.dirty.update(range(rows))
        self._refresh()

    @property
    def text(self) -> str:
        """What stands on the screen, one line a row."""
        return "\n".join(self._lines)

    @property
    def has_glyph(self) -> bool:
        """Whether anything but blanks is visible."""
        return any(line.strip() for line in self._lines)
