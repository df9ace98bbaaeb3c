"""Reading what is written to a terminal: which cells it means, and what else is in it."""

import re

from tui.driver.grid import Grid
from tui.driver.sgr import PLAIN, Style, after

_TOKEN = re.compile(
    r"\x1b\[([\d;:]*)m"  # 1: a look
    r"|\x1b\[(\d*)(?:;(\d*))?[Hf]"  # 2, 3: a place
    r"|\x1b\]8;([^\x07\x1b]*)(?:\x07|\x1b\\)"  # 4: a link
    r"|([^\x00-\x1f\x7f-\x9f]+)"  # 5: text
    r"|(\r?\n)"  # 6: the next row
    r"|\x1b\[(\d*)([CX])"  # 7, 8: a step to the right, or cells to erase
    r"|\x1b\[0?(K)"  # 9: the rest of the row to erase
    r"|\x1b[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[<-?]?[\d;:]*[ -/]*[@-~]|\x1b[ -/]*[0-~]|.",
    re.S,
)
_UNFINISHED = re.compile(r"\x1b(?:\[[ -?]*|[\]P_^X][^\x07]*)?\Z")
_SYNC = ("\x1b[?2026h", "\x1b[?2026l")
# What neither draws nor moves the cursor: bell, NUL, window titles and clipboard, questions, the
# keyboard, the cursor's form, and modes but those of margins, columns and the other screen.
_HARMLESS = re.compile(
    r"[\x00\x07\x7f]|\x1b\].*|\x1b\[\?(?!(?:3|6|47|69|104[789])[hl])\d+[hl]"
    r"|\x1b\[[<-?]?[\d;]*(?:\$p|[cn]| q)|\x1b\[[<-?][\d;]*u|\x1b\[2[0-3][;\d]*t",
    re.S,
)


class Reader:
    """Keeps the place and the look that the next text gets, over many writes.

    `lost` says that something was passed on of which nobody knows what it does to the picture;
    `synchronized` that updates are marked. Whoever reacts sets `lost` back.
    """

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.y = self.x = 0
        self.style: Style = PLAIN
        self.lost = self.synchronized = False
        self._held = ""

    def turn_to(self, grid: Grid) -> None:
        """Write into another grid from here on."""
        self.grid = grid
        self._go(self.y, self.x)

    def read(self, data: str) -> str:
        """Write into the grid what the data draw, and give back what is to be passed on."""
        data = self._held + data
        unfinished = _UNFINISHED.match(data, max(data.rfind("\x1b"), 0))
        end = unfinished.start() if unfinished else len(data)
        self._held = data[end:]
        passed: list[str] = []
        for token in _TOKEN.finditer(data, 0, end):
            kind = token.lastindex
            if kind == 5:
                self.x = self.grid.put(self.y, self.x, token[5], self.style)
            elif kind == 1:
                self.style = after(self.style, token[1])
            elif kind == 4:
                self.style = self.style._replace(link="" if token[4] == ";" else token[4])
            elif kind == 6:
                self._next_row()
            elif kind == 8 and token[8] == "C":
                self._go(self.y, self.x + max(int(token[7] or 1), 1))
            elif kind in (8, 9):
                self._erase(int(token[7] or 1) if kind == 8 else self.grid.width)
            elif kind in (2, 3):
                self._go(int(token[2] or 1) - 1, int(token[3] or 1) - 1)
            elif token[0] in _SYNC:
                self.synchronized = True
            else:
                self.lost = self.lost or not _HARMLESS.fullmatch(token[0])
                passed.append(token[0])
        return "".join(passed)

    def _go(self, y: int, x: int) -> None:
        self.y = min(max(y, 0), self.grid.height - 1)
        self.x = min(max(x, 0), self.grid.width - 1)

    def _erase(self, cells: int) -> None:
        room = max(self.grid.width - self.x, 1)
        self.grid.put(self.y, self.x, " " * max(min(cells, room), 1), self.style)

    def _next_row(self) -> None:
        if self.y == self.grid.height - 1:
            self.lost = True  # the terminal scrolls
        self._go(self.y + 1, 0)
