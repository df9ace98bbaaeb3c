"""A screen with a foot: the line that speaks, the keys, and a question typed in their place."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.css.query import QueryType
from textual.widget import Widget

from recovery.drafts import Unfinished
from recovery.errors import DaybreakError
from recovery.ledger import Edit
from tui.bars import Header, KeyBar, Said
from tui.canvas import Inked
from tui.questions import Question
from tui.session import Session
from tui.still import StillVertical

if TYPE_CHECKING:
    from tui.app import DaybreakApp
    from tui.prompt import Prompt


class AskingScreen(Inked):
    """Header, body and foot, and the one way in which a screen saves and speaks."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    AskingScreen { layout: vertical; }
    AskingScreen > #body { height: 1fr; }
    AskingScreen > #foot { dock: bottom; height: 2; }
    """
    NAME = ""
    KEYS: ClassVar[tuple[tuple[str, str], ...] | None] = None

    def __init__(self) -> None:
        super().__init__()
        self.header = Header(self.NAME)
        self.said = Said()
        self.keys = KeyBar(self.KEYS)
        self.prompt: Prompt | None = None
        self._asked_from: Widget | None = None
        self._following: Question | None = None
        self._draft = ""
        self._began = self._is_new = False

    @property
    def daybreak(self) -> "DaybreakApp":
        """The program."""
        return cast("DaybreakApp", self.app)

    @property
    def session(self) -> Session:
        """The sitting that this screen shows."""
        return self.daybreak.session

    async def may_leave(self) -> bool:
        """Whether the program may end here; what is written is saved first."""
        return True

    def body(self) -> Widget:
        """The widget between header and foot; its id is "body"."""
        raise NotImplementedError

    def refresh_view(self) -> None:
        """Draw what is kept now."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Header, body and foot."""
        yield self.header
        yield self.body()
        with StillVertical(id="foot"):
            yield self.said
            yield self.keys

    def on_mount(self) -> None:
        """Draw for the first time; once, though Textual calls this for each class, and they do."""
        if not self._began:
            self._began = self._is_new = True
            self.update()

    def on_screen_resume(self) -> None:
        """Draw what changed on another screen meanwhile; a screen that was just drawn has it."""
        if self.is_mounted and not self._is_new:
            self.update()
        self._is_new = False

    def update(self) -> None:
        """Header, words and body as they are now."""
        session = self.session
        profile = session.ledger.profile
        self.daybreak.show_theme(profile.theme)
        self.header.show(session.day, session.today, profile.rollover, session.kept_words())
        notices = session.ledger.notices()
        if notices:
            said = [session.said] if session.said else []
            session.said = session.trouble = " · ".join([*said, *notices])
        if self.prompt is None:
            self.said.say(session.said, whole=session.said == session.trouble)
        self.refresh_view()

    def say(self, words: str, *, asks: bool = False) -> None:
        """Say something in the line above the keys."""
        self.session.said = words
        self.said.say(words, asks=asks)

    async def act(self, said: str, edits: Sequence[Edit] | Callable[[], Sequence[Edit]]) -> bool:
        """Save edits, or let them wait, and draw what became of it; False where neither can be."""

        async def _save() -> None:
            await self.session.act(said, edits() if callable(edits) else edits)

        return await self.told(_save)

    async def told(self, change: Callable[[], Awaitable[None]]) -> bool:
        """Make the change; what a person should know of it stands in the line above the keys."""
        done = True
        try:
            await change()
        except DaybreakError as error:
            self.session.said = self.session.trouble = str(error)
            done = False
        self.update()
        return done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a line is typed, only leaving it is an action of the screen."""
        return self.prompt is None or action == "leave"

    def focus_next(self, selector: str | type[QueryType] = "*") -> Widget | None:
        """The next widget; while a line is typed the keys stay in it."""
        return super().focus_next(selector) if self.prompt is None else self.focused

    def focus_previous(self, selector: str | type[QueryType] = "*") -> Widget | None:
        """The widget before; while a line is typed the keys stay in it."""
        return super().focus_previous(selector) if self.prompt is None else self.focused

    def ask(self, question: Question) -> None:
        """Ask something in the last row; the keys go there until it is answered or left.

        What an answer asks in its turn follows in the same line.
        """
        if self.prompt is not None:
            self._following = question
            return
        from tui.prompt import Prompt

        self._asked_from = self.focused
        self.prompt = Prompt(question)
        self.keys.display = False
        self.query_one("#foot").mount(self.prompt)

    def on_prompt_read(self, event: "Prompt.Read") -> None:
        """Say what was understood so far; by name, since the line is imported when it is asked."""
        self.said.say(event.words, asks=not event.understood, whole=True)
        if self.prompt is not None:
            self._lay_down(self.prompt.question, self.prompt.line.words)

    def _lay_down(self, question: Question, words: str) -> None:
        """What is typed lies on the desk, and from there on disk, until it is saved or left."""
        if question.draft:
            self._draft = self._draft or self.unfinished(question.draft, self.session.day).name()
            began = question.text if question.draft == "note" else ""
            self.daybreak.desk.put(self._draft, self.unsaved() if words == began else words)

    def unfinished(self, what: str, day: date) -> Unfinished:
        """What a text that is typed here is, while it is not saved."""
        return Unfinished(what, day)

    def unsaved(self) -> str:
        """What was answered here and is not saved yet; it stays a draft."""
        return ""

    def drop_draft(self) -> None:
        """What was typed here was saved or given up."""
        if self._draft:
            self.daybreak.desk.clear(self._draft)
        self._draft = ""

    def on_prompt_answered(self) -> None:
        """The question is done with, or another one follows it."""
        following, self._following = self._following, None
        if following is not None and self.prompt is not None:
            self.drop_draft()
            self.prompt.turn(following)
            self.refresh_view()
            return
        self._end_prompt()
        self.update()

    def action_pause(self) -> None:
        """Ten minutes before anything is sent; from every screen, and once."""
        from tui.screens.pause import PauseScreen

        if not any(isinstance(screen, PauseScreen) for screen in self.app.screen_stack):
            self.app.push_screen(PauseScreen())

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self.told(self.session.take_back)

    async def action_redo(self) -> None:
        """Bring it back."""
        await self.told(self.session.bring_back)

    def action_leave(self) -> None:
        """Leave what was begun."""
        if self.prompt is not None:
            self._end_prompt()
            self.say("left as it was")

    def _end_prompt(self) -> None:
        if self.prompt is None:
            return
        if self._draft and self.unsaved():
            self.daybreak.desk.put(self._draft, self.unsaved())
        else:
            self.drop_draft()
        self.prompt.remove()
        self.prompt = self._following = None
        self.keys.display = True
        self.set_focus(self._asked_from)
