"""Reading what is written to a terminal: which cells it means, and what else is in it."""

import re
from functools import lru_cache

from tui.driver.grid import Grid
from tui.driver.sgr import PLAIN, Style, after

_TOKEN = re.compile(
    r"(?P<span>\x1b\[[\d;:]*m[^\x00-\x1f\x7f-\x9f]+\x1b\[0m)"  # by far the most of all
    r"|\x1b\[(?P<look>[\d;:]*)m"
    r"|(?P<place>\x1b\[\d*(?:;\d*)?[Hf])"
    r"|\x1b\]8;(?P<link>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
    r"|(?P<row>\r?\n)"
    r"|(?P<step>\x1b\[\d*[CD]|\x08)"
    r"|(?P<erasure>\x1b\[\d*X|\x1b\[0?K)"
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


@lru_cache(maxsize=4096)
def _look(parameters: str) -> Style:
    return after(PLAIN, parameters)


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
        self._meanings = {
            "span": self._span,
            "text": self._text,
            "look": self._look,
            "place": self._place,
            "row": self._row,
            "step": self._step,
            "erasure": self._erasure,
            "link": self._link,
        }

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
            if token.lastgroup:
                self._meanings[token.lastgroup](token[token.lastgroup])
            elif token[0] in _SYNC:
                self.synchronized = True
            else:
                self.lost = self.lost or not _HARMLESS.fullmatch(token[0])
                passed.append(token[0])
        return "".join(passed)

    def _span(self, span: str) -> None:
        parameters, _, text = span[2:-4].partition("m")
        if self.style != PLAIN:
            self._look(parameters)
            self._text(text)
            self._look("0")
        else:
            self.x = self.grid.put(self.y, self.x, text, _look(parameters))

    def _text(self, text: str) -> None:
        self.x = self.grid.put(self.y, self.x, text, self.style)

    def _look(self, parameters: str) -> None:
        self.style = after(self.style, parameters)

    def _link(self, parameters: str) -> None:
        self.style = self.style._replace(link="" if parameters == ";" else parameters)

    def _place(self, sequence: str) -> None:
        y, _, x = sequence[2:-1].partition(";")
        self._go(int(y or 1) - 1, int(x or 1) - 1)

    def _go(self, y: int, x: int) -> None:
        self.y = min(max(y, 0), self.grid.height - 1)
        self.x = min(max(x, 0), self.grid.width - 1)

    def _step(self, sequence: str) -> None:
        cells = max(int(sequence[2:-1] or 1), 1)
        start = min(self.x, self.grid.width - 1)
        self._go(self.y, start + cells if sequence[-1] == "C" else start - cells)

    def _erasure(self, sequence: str) -> None:
        room = max(self.grid.width - self.x, 1)
        cells = room if sequence[-1] == "K" else max(int(sequence[2:-1] or 1), 1)
        self.grid.put(self.y, self.x, " " * min(cells, room), self.style)

    def _row(self, _: str) -> None:
        if self.y == self.grid.height - 1:
            self.lost = True  # the terminal scrolls
        self._go(self.y + 1, 0)
