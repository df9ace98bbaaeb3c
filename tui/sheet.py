"""The sheet to write on: Textual's text area, drawn by ourselves.

Its own drawing sends control characters to the terminal as they are, and cuts a paragraph into
rows anew for every row on the screen: a key takes 0.16 s in a paragraph of 50,000 letters.
"""

from collections.abc import Iterator
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.events import Paste
from textual.strip import Strip
from textual.widgets import TextArea

from tui.cover import Cover
from tui.letting_go import let_go_of_watchers
from tui.typed_line import plain_strip


class Sheet(TextArea):
    """A text to write; `words` is the text as it will be kept, to the letter."""

    DEFAULT_CSS = """
    Sheet, Sheet:focus {
        border: none; padding: 0; background: $background; color: $foreground;
        scrollbar-size: 0 0;
        & .text-area--cursor {
            background: $input-cursor-background; color: $input-cursor-foreground;
        }
        & .text-area--selection {
            background: $input-selection-background; color: $foreground;
        }
    }
    """

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        self.cover = Cover()
        super().__init__(
            self.cover.put(text), id=id, compact=True, highlight_cursor_line=False, theme="css"
        )
        self.cursor_blink = False
        self.match_cursor_bracket = False

    def on_unmount(self) -> None:
        """A page that was closed leaves none of its words in memory."""
        let_go_of_watchers(self)

    @property
    def words(self) -> str:
        """What is written."""
        return self.cover.take(self.document.text)

    def put(self, text: str) -> None:
        """Insert the text at the cursor, in place of what is selected."""
        result = self.replace(
            self.cover.put(text), *self.selection, maintain_selection_offset=False
        )
        self.move_cursor(result.end_location)

    async def _on_paste(self, event: Paste) -> None:
        event.prevent_default()
        event.stop()
        self.put(event.text)

    def action_paste(self) -> None:
        """Insert what was copied."""
        self.put(self.app.clipboard)

    def action_copy(self) -> None:
        """Copy what is selected."""
        super().action_copy()
        self._uncover_copy()

    def action_cut(self) -> None:
        """Cut what is selected, or the line."""
        super().action_cut()
        self._uncover_copy()

    def _uncover_copy(self) -> None:
        copied = self.cover.take(self.app.clipboard)
        if copied != self.app.clipboard:
            self.app.copy_to_clipboard(copied)

    def action_cursor_up(self, select: bool = False) -> None:
        """A row up; from the very beginning to the line above the sheet."""
        if self.cursor_location == (0, 0) and not select:
            self.screen.focus_previous()
        else:
            super().action_cursor_up(select)

    def _rewrap_and_refresh_virtual_size(self) -> None:
        """Cut the text into rows, but not again for a width that it is cut for already."""
        page = self.wrapped_document
        if (page._width, page._tab_width) != (self.wrap_width, self.indent_width):
            page.wrap(self.wrap_width, tab_width=self.indent_width)
        self._line_cache.clear()
        self._refresh_size()

    def render_line(self, y: int) -> Strip:
        """One row of the sheet."""
        rows = self.wrapped_document._offset_to_line_info  # what the sheet's own drawing reads
        row = y + self.scroll_offset.y
        width, style = self.scrollable_content_region.width, self.rich_style
        if row >= len(rows):
            return Strip.blank(width, style)
        strip = Strip(self._segments(*rows[row])).adjust_cell_length(width, style)
        return plain_strip(strip.apply_style(style), getattr(self.app, "ascii_only", False))

    def _segments(self, line: int, section: int) -> Iterator[Segment]:
        text = self.document.get_line(line)
        breaks = [0, *self.wrapped_document.get_offsets(line), len(text)]
        first, last = breaks[section], breaks[section + 1]
        tabs = iter(self.wrapped_document.get_tab_widths(line)[text.count("\t", 0, first) :])
        is_end = section == len(breaks) - 2
        cuts = sorted({first, last, *(c for c in self._cuts(line) if first < c < last)})
        for start, end in pairwise(cuts):
            yield Segment(_spaced(self.cover.show(text[start:end]), tabs), self._look(line, start))
        if is_end:
            yield Segment(" ", self._look(line, last))

    def _cuts(self, line: int) -> Iterator[int]:
        """Where in this line the look may change."""
        for row, column in self.selection:
            if row == line:
                yield from (column, column + 1)

    def _look(self, line: int, column: int) -> Style | None:
        start, end = sorted(self.selection)
        if self.has_focus and self.selection.end == (line, column):
            return self.get_component_rich_style("text-area--cursor")
        if start <= (line, column) < end:
            return self.get_component_rich_style("text-area--selection")
        return None


def _spaced(text: str, tabs: Iterator[int]) -> str:
    """The text with each tab as wide as it stands there."""
    if "\t" not in text:
        return text
    parts = text.split("\t")
    return parts[0] + "".join(" " * next(tabs, 1) + part for part in parts[1:])
