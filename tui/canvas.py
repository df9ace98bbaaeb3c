"""A widget drawn line by line: the base of every panel, list and bar of the screen."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual._context import active_app
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tui.paint import Line, fit
from tui.signs import plain
from tui.still import Still

ROLES = (
    "text", "title", "muted", "quiet", "accent", "cursor", "key", "kept", "watched", "slip",
    "urge", "bars", "frame", "focus",
)  # fmt: skip
"""What a span can be; each has its component class on the screen, and so a colour a theme."""


class Inked(Still, Screen[None]):
    """A screen that holds the colours of its canvases: one set a screen, not one a widget."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"ink--{role}" for role in ROLES}
    DEFAULT_CSS = """
    Inked {
        background: $background;
        & .ink--text { color: $foreground; }
        & .ink--title { color: $foreground; text-style: bold; }
        & .ink--muted { color: $muted; }
        & .ink--quiet { color: $muted; text-style: italic; }
        & .ink--accent { color: $accent; }
        & .ink--cursor { color: $accent; text-style: bold; }
        & .ink--key { color: $accent; text-style: bold; }
        & .ink--kept { color: $kept; }
        & .ink--watched { color: $watched; }
        & .ink--slip { color: $slip; }
        & .ink--urge { color: $urge; }
        & .ink--bars { color: $bars; }
        & .ink--frame { color: $frame; }
        & .ink--focus { color: $accent; }
    }
    """

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """Where the keys go. Textual paints the whole screen anew for it, though the two widgets that
    it changes paint themselves."""

    def __init__(self) -> None:
        """A screen in the styles of this moment: without a word of that, each way to a place that
        was not opened before parses all styles twice more.
        """
        super().__init__()
        app = active_app.get(None)
        if app is not None:
            self._css_update_count = app._css_update_count


class Canvas(Still, Widget):
    """A widget whose picture is a list of lines, one a row, drawn from plain data.

    A subclass gives `draw`. `repaint` draws again and sends only the rows that changed.
    """

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, classes=classes)
        self._lines: list[Line] = []
        self._drawn_at = Size(0, 0)
        self._styles: dict[str, Style] = {}

    def draw(self, width: int, height: int) -> list[Line]:
        """The picture, `height` lines of `width` cells (shorter ones are filled)."""
        raise NotImplementedError

    def repaint(self) -> None:
        """Draw again and refresh the rows that differ."""
        if self._drawn_at != self.size or not self._lines:
            self._lines = []
            self.refresh()
            return
        before, self._lines = self._lines, self._draw()
        rows = [y for y, line in enumerate(self._lines) if y >= len(before) or before[y] != line]
        if rows:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in rows))

    def _draw(self) -> list[Line]:
        width, height = self.size
        lines = self.draw(width, height)[:height]
        lines += [[] for _ in range(height - len(lines))]
        self._drawn_at = self.size
        return [fit(line, width) for line in lines]

    def notify_style_update(self) -> None:
        """Forget the colours of the theme that was."""
        super().notify_style_update()
        self._styles.clear()

    def _style(self, role: str) -> Style:
        if role not in self._styles:
            self._styles[role] = self.screen.get_component_rich_style(f"ink--{role}")
        return self._styles[role]

    def render_line(self, y: int) -> Strip:
        """One row of the picture as Textual wants it."""
        size = self.size
        if self._drawn_at != size or not self._lines:
            self._lines = self._draw()
        if y >= len(self._lines):
            return Strip.blank(size.width, self.rich_style)
        ascii_only, styles = getattr(self.app, "ascii_only", False), self._styles
        return Strip(
            [
                Segment(plain(text) if ascii_only else text, styles.get(role) or self._style(role))
                for text, role in self._lines[y]
                if text
            ],
            size.width,
        )
