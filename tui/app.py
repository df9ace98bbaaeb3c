"""The program on the screen: its places, its themes, and the few acts that every place has."""

import gc
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import SystemCommand
from textual.binding import BindingType
from textual.driver import Driver
from textual.screen import Screen

from recovery.care import FADING, fading
from recovery.contact import undecided
from recovery.days_ahead import expected
from recovery.drafts import Drafts, Unfinished
from recovery.errors import DaybreakError
from recovery.ledger import Ledger
from recovery.records import JournalEntry
from tui.actions import ACTIONS, program_bindings
from tui.coloured import Coloured
from tui.crash import crash_words
from tui.desk import Desk
from tui.keymap import read_keymap
from tui.letting_go import LettingGo, let_go_of_closed_screens
from tui.outside import Outside
from tui.screens.asking import AskingScreen
from tui.screens.place import Place
from tui.screens.today import TodayScreen
from tui.session import Session
from tui.small_caches import forget_many_answers

if TYPE_CHECKING:
    from tui.half_written import HalfWritten

LOOK_EVERY = 2.0
"""Seconds between two looks at what other sessions saved."""


def _collect_again() -> None:
    """Garbage is collected from the first picture on; what was made until then stays anyway."""
    gc.freeze()
    gc.enable()


def _history() -> Screen[Any]:
    from tui.screens.history import HistoryScreen

    return HistoryScreen()


def _journal() -> Screen[Any]:
    from tui.screens.journal import JournalScreen

    return JournalScreen()


def _guide() -> Screen[Any]:
    from tui.screens.guide import GuideScreen

    return GuideScreen()


def _settings() -> Screen[Any]:
    from tui.screens.settings import SettingsScreen

    return SettingsScreen()


class DaybreakApp(LettingGo, Coloured):
    """Daybreak on a terminal, over a ledger and a clock that it is given."""

    ENABLE_COMMAND_PALETTE = True
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {
        "today": TodayScreen,
        "history": _history,
        "journal": _journal,
        "guide": _guide,
        "settings": _settings,
    }
    DEFAULT_MODE = "today"
    BINDINGS: ClassVar[list[BindingType]] = [*program_bindings()]
    TITLE = "daybreak"
    CSS = """
    DaybreakApp.-upright .ink--quiet { text-style: none; }
    DaybreakApp:nocolor .ink--frame { text-style: dim; }
    CommandPalette > Vertical, CommandPalette > Vertical:dark { background: $background; }
    CommandPalette #--input { border: none; padding: 1 1 0 1; }
    CommandPalette SearchIcon { display: none; }
    CommandPalette CommandList { border: none; background: $background; scrollbar-size: 0 0; }
    CommandPalette CommandList > .option-list--option-highlighted {
        background: $panel; color: $accent;
    }
    """

    def __init__(
        self,
        ledger: Ledger,
        now: Callable[[], datetime],
        *,
        ascii_only: bool = False,
        start: str = "today",
        desk: Desk | None = None,
        drafts: Drafts | None = None,
        export: Callable[[str, str], str] | None = None,
        outside: Outside | None = None,
        driver: type[Driver] | None = None,
        colours: str = "true",
        italics: bool = True,
        follow: Callable[[], bool] = lambda: False,
    ) -> None:
        let_go_of_closed_screens()
        super().__init__(driver, colours)
        self._disable_tooltips = self._disable_notifications = True  # no mouse, and a line speaks
        self.set_class(not italics, "-upright")
        self.export = export
        self.outside = outside
        self.desk = desk or Desk()
        self.drafts = drafts
        self.half_written: HalfWritten | None = None
        self.animation_level = "none"
        self.session = Session(ledger, now, self.desk.hold, follow)
        self.ascii_only = ascii_only
        self.start = start
        self.keymap, said = read_keymap(ledger.profile.keys)
        self.session.said = " · ".join(said) or self._fading()
        self._today = self.session.today
        self._day_is_new = False
        self._asked: set[int] = set()
        self.begin_in(ledger.profile.theme)

    def _fading(self) -> str:
        """Said once a sitting, when life has been steady for long: less of this may be enough.

        Not where a day to expect is near: in a small window that is what the line has to say.
        """
        ledger, today = self.session.ledger, self.session.today
        steady = fading(ledger.profile, ledger.facts, today)
        return FADING if steady and not expected(ledger.items, today) else ""

    def leave_from_thread(self) -> None:
        """End the program; for another thread, and without waiting for the screen."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self.exit)

    def on_mount(self) -> None:
        """Take the person's keys, and ask what has to be asked first."""
        self.set_keymap(self.keymap)
        self.call_after_refresh(_collect_again)
        self._begin()
        self.set_interval(LOOK_EVERY, self._look_again)

    def _begin(self) -> None:
        profile = self.session.ledger.profile
        if self.start == "pause":
            from tui.screens.pause import PauseScreen

            self.push_screen(PauseScreen())
        elif not profile.begun and profile.start is None and self.session.ledger.whole:
            from tui.screens.first_run import FirstRun

            self.push_screen(FirstRun())
        else:
            self._ask_what_was_put_off()
        self._offer_drafts()

    def _ask_what_was_put_off(self) -> None:
        """One decision of an earlier day after the other, each once a day."""
        ledger = self.session.ledger
        put_off = undecided(ledger.facts.contacts, ledger.profile, self.session.today)
        contact = next((c for c in put_off if c.id not in self._asked), None)
        if contact is not None:
            from tui.screens.decide import DecideScreen

            self._asked.add(contact.id)
            self.push_screen(DecideScreen(contact), lambda _: self._ask_what_was_put_off())

    def _is_free(self) -> bool:
        """Whether a question may come up: at a place, where nothing was begun."""
        screen = self.screen
        return isinstance(screen, Place) and not screen.asked

    def _offer_drafts(self) -> None:
        if self.drafts is not None and self.drafts.all():
            from tui.half_written import HalfWritten

            self.half_written = HalfWritten(self, self.drafts)
            self.half_written.offer()

    async def _look_again(self) -> None:
        """Take in what another session saved, and the new day when one has begun."""
        self.free_what_was_closed()
        forget_many_answers()
        self.blank_when_idle(self.session.ledger.profile.blank_after)
        today = self.session.today
        try:
            changed = await self.session.look_again()
        except DaybreakError as error:
            self.session.said = self.session.trouble = str(error)
            changed = True
        if changed or today != self._today:
            if today != self._today:
                self._asked, self._day_is_new = set(), True
            self._today = today
            for screen in self.screen_stack:
                if isinstance(screen, AskingScreen):
                    screen.update()
        if self._day_is_new and self._is_free():
            self._day_is_new = False
            self._ask_what_was_put_off()

    def go(self, name: str) -> None:
        """Go to one of the five places; what was said in the one before has been read there."""
        if self.current_mode != name:
            self.session.settle()
            self.switch_mode(name)

    def action_command_palette(self) -> None:
        """The actions by their names; another press changes nothing."""
        from tui.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder="an action, by its name", id="--command-palette"))

    def search(self) -> None:
        """Go to the journal and search it there."""
        from tui.screens.journal import JournalScreen

        self.go("journal")
        screen = self.screen
        if isinstance(screen, JournalScreen):
            screen.call_later(screen.action_search)

    def action_help(self) -> None:
        """Every key on one page."""
        from tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen())

    def action_help_quit(self) -> None:
        """Control-c is pressed to copy, too, so it only names the way out."""
        screen = self.screen
        if isinstance(screen, Place) and not screen.asked:
            key = next(a for a in ACTIONS if a.id == "app.quit").key_shown(self.keymap)
            screen.say(f"{key} leaves Daybreak")

    async def action_quit(self) -> None:
        """Leave; a page that is open is saved first, and what waits to be is said once."""
        screen = self.screen
        if isinstance(screen, AskingScreen) and not await screen.may_leave():
            return
        if await self.session.leave(self._keep_drafts):
            self.exit()
        elif isinstance(screen, AskingScreen):
            screen.update()

    def _keep_drafts(self, texts: Mapping[str, str]) -> str:
        try:
            for name, words in texts.items():
                if self.drafts is not None:
                    self.drafts.keep(name, words)
        except DaybreakError as reason:
            return str(reason)
        return ""

    def write(self, *, prompt: str = "", step: str = "", kind: str = "free") -> None:
        """Open the editor on something new."""
        self.edit(Unfinished("entry", self.session.day, kind, step, prompt))

    def edit(
        self,
        what: Unfinished,
        entry: JournalEntry | None = None,
        text: str = "",
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Open the editor, `then` go on; what is typed lies on the desk until it is saved."""
        from tui.screens.editor import EditorScreen

        name = what.name()
        text = text or self.desk.texts.get(name, "")  # left there when it could not be saved
        self.push_screen(
            EditorScreen(
                entry,
                prompt=what.prompt,
                step=what.step,
                kind=what.kind,
                keep=lambda words: self.desk.put(name, words),
                text=text,
            ),
            lambda _: then(),
        )

    def read(self, entry: JournalEntry) -> None:
        """Open an entry to read it."""
        from tui.screens.journal import ReaderScreen

        self.push_screen(ReaderScreen(entry))

    def is_settled(self) -> bool:
        """Whether the screen that keys are meant for is there, and its question can be typed in."""
        screen = self.screen
        if isinstance(screen, AskingScreen) and screen.prompt is not None:
            return screen.prompt.ready
        return super().is_settled()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: every action that this screen has, by its name."""
        if not isinstance(screen, Place):
            return
        for action in ACTIONS:
            name = action.runs.split("(")[0].removeprefix("app.")
            owner = self if action.runs.startswith("app.") else screen
            if action.where != "Moving" and hasattr(owner, f"action_{name}"):
                yield SystemCommand(action.name, action.help, self._runs(screen, action.runs))
        from tui.palette import theme_commands

        yield from theme_commands(screen)

    def _runs(self, screen: Screen[Any], runs: str) -> Callable[[], None]:
        def start() -> None:
            self.run_worker(self.run_action(runs, screen), exit_on_error=True)

        return start

    def _fatal_error(self) -> None:
        # Textual's own crash screen prints the locals of every frame, and with them what a person
        # wrote; this one says where it happened and nothing else.
        self.bell()
        self._exit_renderables.append(crash_words(self._exception))
        self._close_messages_no_wait()
