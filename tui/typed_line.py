"""Lines to type in that never hold what a terminal must not get, and lose nothing of a paste."""

from dataclasses import dataclass

from rich.segment import Segment
from textual.events import Paste
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input

from recovery.text import storable, visible
from tui.signs import plain


class TypedLine(Input):
    """An `Input` of one row whose control characters become their pictures, line ends spaces.

    `words` is what stands in it; the text it began with is given back as it was, as long as
    nothing else was typed.
    """

    DEFAULT_CSS = """
    TypedLine, TypedLine:focus {
        height: 1; border: none; padding: 0; background: $background; color: $foreground;
        & .input--placeholder { color: $muted; text-style: not bold; }
    }
    """

    def __init__(self, text: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        shown = visible(storable(text))
        super().__init__(shown, placeholder=placeholder, id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._began = (text, shown)

    def on_mount(self) -> None:
        """Remember the screen that has to let go of this line."""
        self._page = self.screen

    def on_unmount(self) -> None:
        """Be let go of: the screen's own list of lines would keep it, and its words, for good."""
        self._page.text_selection_started_signal.unsubscribe(self)

    def begin(self, text: str) -> None:
        """Begin anew with this text, the cursor behind it."""
        shown = visible(storable(text))
        self._began = (text, shown)
        self.value = shown
        self.cursor_position = len(shown)

    @property
    def words(self) -> str:
        """What is written."""
        text, shown = self._began
        return text if self.value == shown else self.value

    def validate_value(self, value: str) -> str:
        """What may stand in the line; every way into it goes through here."""
        return visible(storable(value))

    def _on_paste(self, event: Paste) -> None:
        event.prevent_default()
        event.stop()
        self.take_paste(storable(event.text).rstrip("\n"))

    def take_paste(self, text: str) -> None:
        """Put what was pasted at the cursor, in place of what is selected."""
        self.replace(visible(text), *sorted(self.selection))

    def render_line(self, y: int) -> Strip:
        """The row; in plain letters on a terminal without Unicode."""
        return plain_strip(super().render_line(y), getattr(self.app, "ascii_only", False))


class TitleLine(TypedLine):
    """A line above a text: of a pasted page it takes the first line and hands on the rest."""

    @dataclass
    class Spilled(Message):
        """The rest of a paste, after its first line."""

        text: str

    def take_paste(self, text: str) -> None:
        """Put the first line at the cursor."""
        first, _, rest = text.partition("\n")
        super().take_paste(first)
        if rest:
            self.post_message(self.Spilled(rest))


def plain_strip(strip: Strip, wanted: bool) -> Strip:
    """The row in ASCII where that is wanted, as wide as before."""
    if not wanted:
        return strip
    return Strip([Segment(plain(s.text), s.style) for s in strip], strip.cell_length)
