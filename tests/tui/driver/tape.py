"""A Textual app between two terminals in memory: its own bytes go to one, our news to the other."""

from collections.abc import Callable
from typing import Any, ClassVar, Literal

from textual import events
from textual.app import App, ComposeResult
from textual.driver import Driver
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static, TextArea

from tests.tui.driver.emulator import Emulator
from tui.driver.keys import Keys
from tui.driver.listener import Translator
from tui.driver.screen import Screen

THEMES = ("textual-dark", "textual-light", "ansi-light", "ansi-dark")


class Tape(Driver):
    """Takes what the app writes; `prompt` sends the news after each write, else `step` does."""

    prompt: ClassVar[bool] = True

    def start_application_mode(self) -> None:
        width, height = self._size or (80, 24)
        self.theirs, self.ours = Emulator(width, height), Emulator(width, height)
        self.news = Screen((width, height), wipes=True)
        self.theirs_bytes = 0
        self.resize(width, height)

    def resize(self, width: int, height: int) -> None:
        """Change the window, as the person at both terminals."""
        for emulator in (self.theirs, self.ours):
            emulator.resize(height, width)
        self.news.forget()
        self._size = Size(width, height)
        self.send_message(events.Resize(self._size, self._size))

    def type(self, data: bytes) -> None:
        """Send this from the keyboard, and then nothing for a moment."""
        keys, translator = Keys(), Translator()
        for piece in [*keys.feed(data), *([] if keys.wait is None else keys.time_is_up())]:
            for event in translator.events(piece):
                self.process_message(event)

    def write(self, data: str) -> None:
        self.theirs.write(data)
        self.news.read(data, self._app.size)
        if self.prompt:
            self.ours.write(self.news.news())

    def agree(self) -> bool:
        """Whether both terminals show the same, once ours has all that there is for it."""
        self.ours.write(self.news.news())
        return self.ours.cells == self.theirs.cells and self.ours.place == self.theirs.place

    def compare(self) -> None:
        """Both terminals show the same now."""
        self.ours.write(self.news.news())
        assert self.ours.cells == self.theirs.cells
        assert self.ours.place == self.theirs.place

    def disable_input(self) -> None:
        pass

    def stop_application_mode(self) -> None:
        pass


class LazyTape(Tape):
    """A terminal that is too slow for the pictures between two steps."""

    prompt = False


class Question(ModalScreen[None]):
    """A screen in front of another, with frames of its own."""

    CSS = "Question { align: center middle; } #ask { width: 60%; height: 50%; border: heavy red; }"
    BINDINGS: ClassVar = [("escape", "dismiss")]

    def compose(self) -> ComposeResult:
        yield Static("[b]really?[/b] [link='http://example.org/a?b=1']漢字[/link] " * 8, id="ask")


class Options(OptionList):
    """A list that pages only where it has a row: Textual's own raises in a window without one."""

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        if self.scrollable_content_region.area:
            super()._move_page(direction)


class Sampler(App[None]):
    """Everything that draws in hard ways: fields, an editor, a list, links, themes, a window."""

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #words { background: $primary; text-style: bold italic; }
    Input { border: round $accent; } TextArea { height: 1fr; } OptionList { height: 6; }
    """
    BINDINGS: ClassVar = [("ctrl+t", "theme"), ("ctrl+o", "ask")]

    def __init__(self, driver: Callable[..., Any]) -> None:
        super().__init__(driver_class=driver)  # type: ignore[arg-type]
        self.animation_level = "none"

    def compose(self) -> ComposeResult:
        yield Static(
            "[dim]wide 漢字かな[/] [link='http://example.org']e\u0301❤\ufe0f[/] 👩\u200d🚀 ",
            id="words",
        )
        yield Input(placeholder="a line… ｗｉｄｅ")
        yield TextArea("two\n漢字 lines\n" + "long " * 20, show_line_numbers=True)
        yield Options(*(f"row {number} {'漢字' * number}" for number in range(12)))

    def action_theme(self) -> None:
        self.theme = THEMES[(THEMES.index(self.theme) + 1) % len(THEMES)]

    def action_ask(self) -> None:
        self.push_screen(Question())
