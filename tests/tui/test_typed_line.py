"""Typed lines: whatever is pasted stands there harmlessly, in one row, and none of it is lost."""

from textual.app import App, ComposeResult
from textual.events import Paste

from tui.themes import DEFAULTS
from tui.typed_line import TitleLine, TypedLine


class Lines(App[None]):
    """One line of each kind."""

    ascii_only = False

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.text = text
        self.spilled: list[str] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of the program."""
        return DEFAULTS

    def compose(self) -> ComposeResult:
        """Both lines."""
        self.typed, self.title_line = TypedLine(self.text), TitleLine(self.text)
        yield self.typed
        yield self.title_line

    def on_title_line_spilled(self, event: TitleLine.Spilled) -> None:
        """Remember what did not fit into the title."""
        self.spilled.append(event.text)


async def test_a_paste_of_lines_becomes_one_line_with_all_of_them() -> None:
    app = Lines()
    async with app.run_test() as pilot:
        app.typed.post_message(Paste("one\r\ntwo\x1b[2J\u202e\n"))
        await pilot.pause()
        assert app.typed.words == "one two␛[2J·"


async def test_of_a_page_in_the_title_the_rest_is_handed_on() -> None:
    app = Lines()
    async with app.run_test() as pilot:
        app.title_line.post_message(Paste("one\r\n\r\ntwo\n"))
        await pilot.pause()
        assert app.title_line.words == "one"
        assert app.spilled == ["\ntwo"]


async def test_what_is_pasted_takes_the_place_of_what_was_selected() -> None:
    app = Lines("abc")
    async with app.run_test() as pilot:
        app.typed.select_all()
        app.typed.post_message(Paste("x"))
        await pilot.pause()
        assert app.typed.words == "x"


async def test_a_line_that_was_not_touched_gives_back_what_it_began_with() -> None:
    app = Lines("a\x07b\t")
    async with app.run_test() as pilot:
        assert app.typed.value == "a␇b    "
        assert app.typed.words == "a\x07b\t"
        app.typed.post_message(Paste("!"))
        await pilot.pause()
        assert app.typed.words == "a␇b    !"
