"""A question in the last row: a label and a line to type in, with a live reading above it."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from recovery.errors import DaybreakError
from tui.boxes import Horizontal
from tui.canvas import Canvas
from tui.paint import Line, width_of
from tui.questions import Question
from tui.typed_line import TypedLine


class Label(Canvas):
    """The words before the line."""

    DEFAULT_CSS = "Label { height: 1; width: auto; }"

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words: Line = []
        self.say(words)

    def say(self, words: str) -> None:
        """Show these words, in a column as wide as they are."""
        self.words = [(f" {words} ", "key")]
        self.styles.width = width_of(self.words)
        self.repaint()

    def draw(self, width: int, height: int) -> list[Line]:
        """The words in the colour of keys."""
        return [self.words]


class Prompt(Horizontal):
    """One question; it goes away when it is answered or left."""

    DEFAULT_CSS = """
    Prompt { height: 1; }
    Prompt > TypedLine, Prompt > TypedLine:focus { width: 1fr; }
    """

    @dataclass
    class Read(Message):
        """What was understood so far."""

        words: str
        understood: bool

    @dataclass
    class Answered(Message):
        """The answer was taken."""

    def __init__(self, question: Question) -> None:
        super().__init__(id="prompt")
        self.question = question
        self.line = TypedLine(question.text)
        self.ready = False
        """Whether the line has had the keys."""

    def compose(self) -> ComposeResult:
        """The label and the line."""
        yield Label(self.question.label)
        yield self.line

    def on_mount(self) -> None:
        """The keys go to the line, its cursor behind what stands there."""
        self.line.focus()
        self.line.cursor_position = len(self.question.text)
        self._read(self.question.text)

    def on_descendant_focus(self) -> None:
        """The line has the keys."""
        self.ready = True

    def turn(self, question: Question) -> None:
        """Ask something else in the same line, which keeps the keys."""
        self.question = question
        self.query_one(Label).say(question.label)
        self.line.begin(question.text)
        self._read(question.text)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._read(event.value)

    def _read(self, text: str) -> None:
        if text.strip() and self.question.live:
            self.post_message(self.Read(*self.question.live(text)))
        else:
            self.post_message(self.Read(self.question.hint, True))

    @on(Input.Submitted)
    async def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        try:
            await self.question.answer(event.value)
        except DaybreakError as error:
            self.post_message(self.Read(str(error), False))
            return
        self.post_message(self.Answered())
