"""The first questions, a calm page each; every one can be skipped."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.widgets import Input

from recovery.errors import DaybreakError
from recovery.first_run import (
    QUESTIONS,
    answered,
    draft,
    finished,
    following,
    page,
    progress,
    reading,
)
from recovery.ledger import Edit
from recovery.records import Profile
from tui.bars import KeyBar
from tui.boxes import Horizontal, Vertical
from tui.canvas import Inked
from tui.screens.first_page import READING_ROWS, Mark, Reading, Sheet, Top
from tui.session import Session

if TYPE_CHECKING:
    from tui.app import DaybreakApp


_KEYS = (("enter", "go on"), ("escape", "skip rest"), ("ctrl+q", "quit"))
_LAST_KEYS = (("enter", "go to your day"),)


class FirstRun(Inked):
    """Welcome, five questions, and a last page; the answers are saved as one change."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "go_on", show=False),
        Binding("escape", "skip_the_rest", show=False),
        Binding("ctrl+c,ctrl+q", "app.quit", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    FirstRun { layout: vertical; align-horizontal: center; background: $background; }
    FirstRun #page { width: 100%; max-width: 74; height: 1fr; padding: 0 2; }
    FirstRun #line { height: 1; }
    FirstRun #line > Input, FirstRun #line > Input:focus {
        width: 1fr; height: 1; border: none; padding: 0; background: $background;
        color: $foreground;
    }
    FirstRun > KeyBar { dock: bottom; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.answers = Profile()
        self.at = "welcome"
        self.top = Top()
        self.sheet = Sheet()
        self.reading = Reading()
        self.keys = KeyBar(_KEYS)
        self.line = Input(compact=True, select_on_focus=False)
        self.line.cursor_blink = False
        self._told_once = False

    @property
    def session(self) -> Session:
        """The sitting that the answers are for."""
        return cast("DaybreakApp", self.app).session

    def compose(self) -> ComposeResult:
        """The name, the page with its line, and the keys."""
        yield self.top
        with Vertical(id="page"):
            yield self.sheet
            with Horizontal(id="line"):
                yield Mark()
                yield self.line
            yield self.reading
        yield self.keys

    def on_mount(self) -> None:
        """Begin with the welcome."""
        self.answers = draft(self.session.ledger.profile)
        self._turn("welcome")

    def on_resize(self, event: Resize) -> None:
        """The page stands in the upper third of the window."""
        air = max(0, (event.size.height - 15) // 3)
        self.query_one("#page").styles.padding = (air, 2, 0, 2)
        self._show()

    def _turn(self, name: str) -> None:
        self.at = name
        self.line.value = ""
        self.keys.pairs = _LAST_KEYS if name == "done" else _KEYS
        self.keys.repaint()
        self.query_one("#line").display = name in QUESTIONS
        self.set_focus(self.line if name in QUESTIONS else None)
        self._show()

    def _show(self) -> None:
        self._read(self.line.value)
        below = (1 if self.at in QUESTIONS else 0) + (READING_ROWS if self.reading.words else 0)
        shown = page(self.at, self.answers, self.session.now())
        self.sheet.show(shown, self.app.size.height - 2 - below)
        self.top.progress = progress(self.at)
        self.top.repaint()

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self._read(event.value)

    def _read(self, text: str) -> None:
        now = self.session.now()
        if text.strip():
            words, understood = reading(self.at, text, self.answers, now)
            self.reading.say(words, asks=not understood)
        else:
            self.reading.say(page(self.at, self.answers, now).how)

    @on(Input.Submitted)
    async def _submitted(self) -> None:
        await self.action_go_on()

    async def action_go_on(self) -> None:
        """Take the answer and turn the page; what is not understood stays and says why."""
        if self.at == "done":
            self.session.settle()  # this page has said that the answers are saved
            self.dismiss()
            return
        try:
            now = self.session.now()
            answers = answered(self.at, self.line.value.strip(), self.answers, now)
            if following(self.at) == "done":
                answers = await self._saved(answers)
        except DaybreakError as error:
            self.reading.say(str(error), asks=True)
            return
        self.answers = answers
        self._turn(following(self.at))

    async def action_skip_the_rest(self) -> None:
        """Keep what was answered and go to the day; a second time, go without keeping it."""
        try:
            if self.at != "done" and not self._told_once:
                await self._saved(self.answers)
        except DaybreakError as error:
            self._told_once = True
            self.reading.say(f"{error} · escape once more goes on without it", asks=True)
            return
        self.dismiss()

    async def _saved(self, answers: Profile) -> Profile:
        """Save the answers and give what is kept; another session's answers are left alone."""
        session = self.session
        kept = session.ledger.profile
        if not kept.begun:
            after = finished(kept, answers, session.now())
            await session.act("your answers", [Edit(kept, after)])
        return session.ledger.profile
