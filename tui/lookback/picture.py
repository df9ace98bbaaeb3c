"""The picture of a view: its parts and, below them, the day under the cursor."""

from tui.canvas import Canvas
from tui.lookback.arrange import arranged
from tui.lookback.day_line import day_block
from tui.lookback.look import Here, Look
from tui.lookback.views import View
from tui.paint import Line, between, fit, width_of


class Tabs(Canvas):
    """The five views by their keys, and the range at the right."""

    DEFAULT_CSS = "Tabs { dock: top; height: 1; }"

    def __init__(self) -> None:
        super().__init__()
        self.views: tuple[View, ...] = ()
        self.shown = 0
        self.range_name = ""
        self.key = "v"

    def draw(self, width: int, height: int) -> list[Line]:
        """As much of the names as fits; the one that is shown always does."""
        end: Line = [(self.key, "key"), (f" {self.range_name} ", "text")]
        short = [v.short for v in self.views]
        for names, gap in (
            ([v.name for v in self.views], " "),
            (short, " "),
            (short, ""),
            ([], ""),
        ):
            start = self._names(names, gap)
            if width_of(start) + width_of(end) < width:
                return [between(start, end, width)]
        return [fit(self._names([], ""), width)]

    def _names(self, names: list[str], gap: str) -> Line:
        line: Line = []
        for number, view in enumerate(self.views):
            here = number == self.shown
            name = names[number] if names else view.short if here else ""
            line += [
                (f" {number + 1}", "key"),
                (f" {name}{gap}" if name else "", "cursor" if here else "muted"),
            ]
        return line


class Picture(Canvas, can_focus=True):
    """One view, drawn as a whole."""

    DEFAULT_CSS = "Picture { width: 1fr; height: 1fr; }"

    def __init__(self) -> None:
        super().__init__(id="picture")
        self.view: View | None = None
        self.look: Look | None = None
        self.here: Here | None = None

    def show(self, view: View, look: Look, here: Here) -> None:
        """Draw this from now on."""
        self.view, self.look, self.here = view, look, here
        self.repaint()

    def draw(self, width: int, height: int) -> list[Line]:
        """The parts, then the day."""
        if self.view is None or self.look is None or self.here is None or width < 12 or height < 4:
            return []
        foot = 1 if height < 14 else 4 if height >= 26 or width < 70 else 3
        view, look, here = self.view, self.look, self.here
        parts = arranged(view.parts(look), view.part(look), look, here, (width, height - foot))
        return [*parts, *day_block(look, here, width, foot)]

    def text(self) -> str:
        """The picture as plain lines."""
        return "\n".join("".join(text for text, _ in line).rstrip() for line in self.lines_now())

    def lines_now(self) -> list[Line]:
        """The lines as they are drawn now."""
        width, height = self.size
        return [fit(line, width) for line in self.draw(width, height)]
