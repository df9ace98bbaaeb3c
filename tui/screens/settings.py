"""Settings: everything a person can set, saved at once and taken back with z."""

from dataclasses import replace
from typing import Any, ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Resize
from textual.widget import Widget

from recovery.care_settings import GROUP as CARE
from recovery.errors import BadInput
from recovery.habit_line import say_habit
from recovery.habit_settings import settings_of
from recovery.habits import change_habit
from recovery.ledger import Edit
from recovery.lines import lines_of
from recovery.lists import list_kind
from recovery.profile_settings import GROUPS
from recovery.records import Habit, Profile
from recovery.settings import Around, Setting, Turned, Typed, further
from recovery.text import visible
from recovery.wording import habits_as_wished
from tui.new_habit import new_habit
from tui.questions import Question
from tui.rows import Row, Rows
from tui.screens.list import ListScreen
from tui.screens.place import Place
from tui.screens.question import PAGES
from tui.screens.settings_rows import (
    ADD,
    ARCHIVE,
    OWN_KEYS,
    RoomySaid,
    SettingRows,
    habit_key,
    habits_rows,
    heading,
    line_of,
    one_habit_rows,
    own_keys_rows,
    room_of,
    setting_rows,
)
from tui.themes import THEMES

_THEMES = tuple(theme.name for theme in THEMES)
THEME: Turned[Profile] = Turned(
    key="theme",
    label="Colours",
    hint="dark, light, high contrast, or your terminal's own",
    say=lambda p: p.theme.removeprefix("daybreak-"),
    turn=lambda p, steps: replace(p, theme=further(_THEMES, p.theme, steps)),
)
"""The theme; it is one of the screen's, so the rules do not know it."""
_PAGE = (*GROUPS[:-1], CARE, (GROUPS[-1][0], (*GROUPS[-1][1], THEME)))
_BY_KEY = {setting.key: setting for _, settings in _PAGE for setting in settings}
_LISTS = ("dates", "phrases")
_HINTS = {
    ADD: "a name is enough; Read 20 min 2/week says all of it",
    ARCHIVE: "it leaves your day; all that is recorded stays, and it can come back",
    OWN_KEYS: "keys of your own stand in profile.json, under keys; here they are read",
}


class SettingsScreen(Place):
    """One list of all settings; a habit opens a list of its own in the same frame."""

    NAME = "Settings"
    BINDINGS: ClassVar[list[BindingType]] = [*PAGES]
    KEYS = (("enter", "change"), ("+ -", "next"), ("z", "undo"), ("escape", "back"), ("?", "help"))
    DEFAULT_CSS = """
    SettingsScreen.-narrow > #foot { height: 3; }
    SettingsScreen.-narrow Said { height: 2; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.said = RoomySaid()
        self.rows = SettingRows(self.NAME, id="body")
        self.opened: int | None = None
        self._stand = ""

    def body(self) -> Widget:
        """The list."""
        return self.rows

    def on_mount(self) -> None:
        """The keys go to the list."""
        self.set_focus(self.rows)

    def on_resize(self, event: Resize) -> None:
        """The columns follow the window."""
        self.set_class(event.size.width < 80, "-narrow")
        self.refresh_view()

    # What is shown

    @property
    def _profile(self) -> Profile:
        return self.session.ledger.profile

    @property
    def _habit(self) -> Habit | None:
        return self._habit_of(f"habit {self.opened}")

    def _habit_of(self, key: str) -> Habit | None:
        return next((h for h in self.session.ledger.habits if habit_key(h) == key), None)

    def _around(self) -> Around:
        return Around(self.session.now(), self.session.ledger.habits)

    def refresh_view(self) -> None:
        """Draw the settings as they are kept, in the colours that are set."""
        self.daybreak.show_theme(self._profile.theme)
        habit = self._habit
        if habit is None or habit.archived:
            self.opened = None
            note = "" if self.has_class("-narrow") else "what is recorded stays"
            self.rows.show(self._all_rows()[1:], title="All that can be set", note=note)
        else:
            rows = one_habit_rows(habit, room_of(self.app.size.width))
            self.rows.show(rows, title=visible(habit.name), note="escape goes back")
        if self._stand:
            self.rows.stand_on(self._stand)
            self._stand = ""
        self._explain()

    def _all_rows(self) -> list[Row[str]]:
        profile, room = self._profile, room_of(self.app.size.width)
        rows: list[Row[str]] = []
        for words, settings in _PAGE:
            rows += [*heading(words), *setting_rows(settings, profile, room)]
            rows += self._list_rows(room) if words == CARE[0] else []
        rows += own_keys_rows(profile, room)
        return [
            *rows,
            *habits_rows(habits_as_wished(self.session.ledger.habits, self._profile), room),
        ]

    def _list_rows(self, room: int) -> list[Row[str]]:
        rows: list[Row[str]] = []
        for name in _LISTS:
            count = len(lines_of(self.session.ledger.items, name)) or "empty"
            rows.append(Row(line_of(list_kind(name).title, str(count), room), f"list {name}"))
        return rows

    def _setting(self, key: str) -> Setting[Profile] | Setting[Habit] | None:
        if self._habit is not None:
            return next((s for s in settings_of(self._habit) if s.key == key), None)
        return _BY_KEY.get(key)

    @on(Rows.Moved)
    def _moved(self) -> None:
        self.session.said = ""
        self._explain()

    def _explain(self) -> None:
        """Say what the row is about, where nothing else is to be said."""
        if not self.session.said and self.prompt is None:
            self.said.say(self._hint(self.rows.key or ""))

    def _hint(self, key: str) -> str:
        setting = self._setting(key)
        if setting is not None:
            return setting.hint
        habit = self._habit_of(key)
        if key.startswith("list "):
            return list_kind(key.removeprefix("list ")).hint
        if habit is None:
            return _HINTS.get(key, "")
        return "enter brings it back" if habit.archived else f"{say_habit(habit)} · enter opens it"

    # Moving

    def action_move(self, rows: int) -> None:
        """So many rows down or up."""
        self.rows.move(rows)

    def action_end(self, last: bool) -> None:
        """The last row or the first one."""
        self.rows.end(last)

    def action_panel(self, step: int) -> None:
        """The first row of the next group, or of the one before."""
        self.rows.turn(step)
        self._moved()

    def action_leave(self) -> None:
        """Leave the line, then the habit, then the place."""
        if not self.asked and self.opened is not None:
            self._open(None)
        else:
            super().action_leave()

    def _open(self, habit: Habit | None) -> None:
        was, self.opened = self.opened, habit.id if habit else None
        self.session.said = ""
        self.rows.cursor = self.rows.top = 0
        self._stand = "name" if habit else f"habit {was}"
        self.update()

    # Changing

    def action_act(self) -> None:
        """Change what the row is about."""
        self.rows.act()

    async def action_side(self, steps: int) -> None:
        """One value on, or back."""
        await self.action_step(steps)

    async def action_step(self, steps: int) -> None:
        """One value on, or back; what is typed is changed with enter."""
        setting = self._setting(self.rows.key or "")
        if isinstance(setting, Turned):
            await self._turn(setting, steps)
        elif self.rows.key is not None:
            self.say("enter changes this one")

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        key = str(event.key)
        setting, habit = self._setting(key), self._habit_of(key)
        if isinstance(setting, Turned):
            await self._turn(setting, 1)
        elif isinstance(setting, Typed):
            self._type(setting)
        elif habit is not None and habit.archived:
            await self._archive(habit, False)
        elif habit is not None:
            self._open(habit)
        elif key.startswith("list "):
            self.app.push_screen(ListScreen(key.removeprefix("list ")))
        elif key == ADD:
            self._add()
        elif key == ARCHIVE and self._habit is not None:
            await self._archive(self._habit, True)

    @property
    def _subject(self) -> Profile | Habit:
        return self._habit or self._profile

    async def _turn(self, setting: Turned[Any], steps: int) -> None:
        before = self._subject
        after = setting.turn(before, steps)
        await self.act(setting.changed(after), [Edit(before, after)])

    def _type(self, setting: Typed[Any]) -> None:
        def live(text: str) -> tuple[str, bool]:
            try:
                after = setting.read(self._subject, text, self._around())
            except BadInput as error:
                return str(error), False
            return setting.reading(after, self._around()), True

        async def answer(text: str) -> None:
            before = self._subject
            after = setting.read(before, text, self._around())
            if after == before:
                self.session.said = "left as it was"
            else:
                await self.session.act(setting.changed(after), [Edit(before, after)])

        self._ask_over(
            Question(setting.label, answer, setting.text(self._subject), live, setting.how)
        )

    def _add(self) -> None:
        async def keep(said: str, habit: Habit) -> None:
            await self.session.act(said, [Edit(None, habit)])
            self._stand = habit_key(habit)

        self._ask_over(new_habit(self.session, keep))

    def _ask_over(self, question: Question) -> None:
        """Ask with what stands there selected, so that typing replaces it."""
        self.ask(question)
        if self.prompt is not None:
            self.prompt.line.select_on_focus = True

    async def _archive(self, habit: Habit, away: bool) -> None:
        after = change_habit(habit, self.session.ledger.habits, archived=away)
        self._stand = habit_key(habit)
        name = visible(habit.name)
        said = f"{name} archived, its days stay" if away else f"{name} is back"
        await self.act(said, [Edit(habit, after)])
