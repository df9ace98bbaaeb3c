"""The sheet to write on: Textual's text area, drawn by ourselves.

Its own drawing sends control characters to the terminal as they are, and cuts a paragraph into
rows anew for every row on the screen: a key takes 0.16 s in a paragraph of 50,000 letters.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import is_

from rich.segment import Segment
from rich.style import Style
from textual.events import Paste
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea

from tui.cover import Cover
from tui.letting_go import let_go_of_watchers
from tui.typed_line import plain_strip

_MOST_DRAWN = 512
"""Rows that are kept as they were drawn."""


class WordCount:
    """The words of a text that is asked for at every key: only lines that changed are counted."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._words = 0

    def of(self, lines: Sequence[str]) -> int:
        """How many words there are in these lines."""
        old, new = self._lines, list(lines)
        shorter = min(len(old), len(new))
        begin = _alike(old, new)
        end = min(_alike(old[::-1], new[::-1]), shorter - begin)
        self._words += _words(new[begin : len(new) - end]) - _words(old[begin : len(old) - end])
        self._lines = new
        return self._words


def _alike(some: list[str], others: list[str]) -> int:
    """With how many of the very same lines both begin."""
    same = bytes(map(is_, some, others))
    unlike = same.find(0)
    return len(same) if unlike < 0 else unlike


def _words(lines: Iterable[str]) -> int:
    return sum(len(line.split()) for line in lines)


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
        self._drawn: dict[tuple[str, int, Style], Strip] = {}
        self._ground: tuple[int, Style] | None = None
        self._drawn_for: tuple[object, ...] = ()
        self._seen_rows: list[tuple[Strip, Strip]] = []
        self._count = WordCount()
        super().__init__(
            self.cover.put(text), id=id, compact=True, highlight_cursor_line=False, theme="css"
        )
        self.cursor_blink = False
        self.match_cursor_bracket = False

    def on_unmount(self) -> None:
        """A page that was closed leaves none of its words in memory."""
        self._drawn.clear()
        self._seen_rows.clear()
        self._count = WordCount()
        let_go_of_watchers(self)

    @property
    def words(self) -> str:
        """What is written."""
        return self.cover.take(self.document.text)

    @property
    def word_count(self) -> int:
        """How many words are written."""
        return self._count.of(self.document.lines)

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

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows; those that are the same as before are not coloured again.

        Without the styles of a text area's own drawing, which cost a key 0.5 ms.
        """
        self._ground = self.scrollable_content_region.width, self.rich_style
        drawn_for = (crop, self.get_line_filters(), self._ground)
        rows = [self.render_line(y) for y in crop.line_range]
        if drawn_for != self._drawn_for:
            drawn = super(TextArea, self).render_lines(crop)
        else:
            drawn = [
                known if row is before else self._coloured(crop, y)
                for y, row, (before, known) in zip(
                    crop.line_range, rows, self._seen_rows, strict=True
                )
            ]
        self._drawn_for, self._seen_rows = drawn_for, list(zip(rows, drawn, strict=True))
        return drawn

    def _coloured(self, crop: Region, y: int) -> Strip:
        return super(TextArea, self).render_lines(Region(crop.x, y, crop.width, 1))[0]

    def render_line(self, y: int) -> Strip:
        """One row of the sheet. The same words are drawn once, wherever they move."""
        rows = self.wrapped_document._offset_to_line_info  # what the sheet's own drawing reads
        row = y + self.scroll_offset.y
        width, style = self._ground or (self.scrollable_content_region.width, self.rich_style)
        if row >= len(rows):
            below = ("\n", width, style)  # a key that no row has
            return self._drawn.setdefault(below, Strip.blank(width, style))
        line, section = rows[row]
        breaks = [0, *self.wrapped_document.get_offsets(line), self._length(line)]
        first, last = breaks[section], breaks[section + 1]
        text = self.document.get_line(line)[first:last]
        start, end = sorted(self.selection)
        if "\t" in text or (start <= (line, last) and (line, first) <= end):
            is_end = section == len(breaks) - 2
            return self._strip(self._segments(line, first, last, is_end), width, style)
        kept = self._drawn.get((text, width, style))
        if kept is None:
            if len(self._drawn) >= _MOST_DRAWN:
                self._drawn.clear()
            kept = self._strip([Segment(self.cover.show(text))], width, style)
            self._drawn[text, width, style] = kept
        return kept

    def _length(self, line: int) -> int:
        return len(self.document.get_line(line))

    def _strip(self, segments: Iterable[Segment], width: int, style: Style) -> Strip:
        strip = Strip(segments).adjust_cell_length(width, style).apply_style(style)
        return plain_strip(strip, getattr(self.app, "ascii_only", False))

    def _segments(self, line: int, first: int, last: int, is_end: bool) -> Iterator[Segment]:
        text = self.document.get_line(line)
        tabs = iter(self.wrapped_document.get_tab_widths(line)[text.count("\t", 0, first) :])
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
