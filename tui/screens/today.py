"""Today: the four panels, and the keys that record a day."""

from textual import on
from textual.events import Resize
from textual.widget import Widget

from recovery.acceptance import statements
from recovery.acts import (
    add_amount,
    rate,
    toggle_skip,
    type_amount,
)
from recovery.amounts import read_amount, say_amount, say_target
from recovery.days_ahead import say_expected
from recovery.errors import BadInput
from recovery.item_acts import tick_item
from recovery.ledger import Edit
from recovery.records import Habit, HabitEntry
from recovery.seals import say_come
from recovery.wording import as_wished
from tui.panels.acceptance import AcceptancePanel
from tui.panels.care import CarePanel
from tui.panels.contact import ContactPanel
from tui.panels.journal import JournalPanel
from tui.panels.panel import Panel
from tui.questions import Question
from tui.screens.place import Place
from tui.still import StillGrid
from tui.view import DayView

_SHOWS = " · tab shows it"
"""The way to the panel that opens a letter, in a window that shows one panel at a time."""


class TodayScreen(Place):
    """Four panels at 80x24 and above; below that one at a time."""

    DEFAULT_CSS = """
    TodayScreen #body { layout: grid; grid-size: 2 2; grid-columns: 7fr 8fr; }
    TodayScreen.-single #body { grid-size: 1 1; grid-columns: 1fr; }
    TodayScreen.-single Panel { display: none; }
    TodayScreen.-single Panel.-front { display: block; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.panels: tuple[Panel, ...] = (
            ContactPanel(id="contact"),
            CarePanel(id="care"),
            JournalPanel(id="journal"),
            AcceptancePanel(id="acceptance"),
        )
        self.view: DayView | None = None

    def body(self) -> Widget:
        """The grid of panels."""
        return StillGrid(*self.panels, id="body")

    def on_mount(self) -> None:
        """Begin on Care, where most keys go (Textual calls the classes above by itself).

        The clock of Textual's frames goes from now on: the first one need not be waited for.
        """
        self._update_timer.resume()
        self._bring(self.panels[1])

    def on_resize(self, event: Resize) -> None:
        """One panel at a time in a small window."""
        single = event.size.width < 80 or event.size.height < 24
        self.set_class(single, "-single")
        key = getattr(self.app, "keymap", {}).get("panel.next", "tab")
        self.keys.here = ((key, "next panel" if event.size.width >= 56 else "→"),) * single
        self.keys.repaint()
        if single and self.view and not self.session.said:
            self.say(_ahead(self.view))

    def refresh_view(self) -> None:
        """Every panel draws the shown day."""
        self.view = self.session.view()
        for panel in self.panels:
            panel.show(self.view)

    @property
    def front(self) -> Panel:
        """The panel that the keys go to."""
        return next((p for p in self.panels if p.has_class("-front")), self.panels[1])

    def _bring(self, panel: Panel) -> None:
        for other in self.panels:
            other.set_class(other is panel, "-front")
        self.set_focus(panel)

    # Moving

    def action_panel(self, step: int) -> None:
        """The next panel, or the one before."""
        self._bring(self.panels[(self.panels.index(self.front) + step) % len(self.panels)])

    def action_side(self, step: int) -> None:
        """The panel beside this one."""
        number = self.panels.index(self.front)
        self._bring(self.panels[number - number % 2 + (1 if step > 0 else 0)])

    def action_move(self, rows: int) -> None:
        """A row up or down in the panel."""
        self.front.move(rows)

    # The row

    def action_act(self) -> None:
        """The plain action of the row."""
        self.front.act()

    def action_step(self, steps: int) -> None:
        """One step more or less."""
        self.front.step(steps)

    def action_skip(self) -> None:
        """Not today."""
        self.front.skip()

    def digit(self, figure: str) -> None:
        """A figure for the row."""
        self.front.digit(figure)

    @on(CarePanel.Stepped)
    async def _stepped(self, event: CarePanel.Stepped) -> None:
        habit, delta = event.habit, event.habit.step * event.steps

        def edits() -> list[Edit]:
            return [add_amount(self._entries(), habit, delta, self.session.stamp())]

        if habit.unit:
            now = next((e.amount for e in self._entries() if e.habit == habit.id), None) or 0.0
            said = f"{habit.name.lower()} {say_amount(max(0.0, now + delta), habit.unit)}"
        else:
            said = (
                f"{habit.name.lower()} done"
                if event.steps > 0
                else f"{habit.name.lower()} not done"
            )
        await self.act(said, edits)

    @on(CarePanel.Skipped)
    async def _skipped(self, event: CarePanel.Skipped) -> None:
        habit = event.habit
        was = any(e.skip for e in self._entries() if e.habit == habit.id)
        name = habit.name.lower()
        said = f"{name} open again" if was else f"{name} skipped"

        def edits() -> list[Edit]:
            return [toggle_skip(self._entries(), habit, self.session.stamp())]

        if await self.act(said, edits) and not was:
            self.say(f"{self.session.said} · neither adds nor ends anything")

    @on(AcceptancePanel.Rated)
    async def _rated(self, event: AcceptancePanel.Rated) -> None:
        words = ("not yet", "a little", "half", "mostly", "yes")[event.rating]
        said = f"{statements()[event.statement - 1]}: {words}"
        await self.act(said, lambda: [rate(event.statement, event.rating, self.session.stamp())])

    @on(CarePanel.Ticked)
    async def _ticked(self, event: CarePanel.Ticked) -> None:
        said = "that is enough for one line" if event.ticked else "open again"
        edit = tick_item(event.item, self.session.stamp(), event.ticked)
        await self.act(said, [edit])

    def _entries(self) -> tuple[HabitEntry, ...]:
        return self.session.view().habit_entries

    # Lines typed in the last row

    @on(CarePanel.Typing)
    def _typing(self, event: CarePanel.Typing) -> None:
        habit = event.habit

        def live(text: str) -> tuple[str, bool]:
            try:
                amount = read_amount(text, habit)
            except BadInput as error:
                return str(error), False
            sign = "+" if amount.adds else ""
            return f"{sign}{say_amount(amount.value)} of {say_target(habit)} · enter saves", True

        async def answer(text: str) -> None:
            await self._save_amount(habit, text)

        self.ask(Question(habit.name, answer, event.figure, live))

    async def _save_amount(self, habit: Habit, text: str) -> None:
        amount = read_amount(text, habit)
        when = self.session.stamp()
        edit = type_amount(self._entries(), habit, amount.value, when, adds=amount.adds)
        total = edit.after.amount if isinstance(edit.after, HabitEntry) else None
        said = f"{habit.name.lower()} {say_amount(total or 0.0, habit.unit)}"
        await self.session.act(said, [edit])

    # Ways to other places

    @on(ContactPanel.Opened)
    def _look_back(self) -> None:
        self.daybreak.go("history")

    @on(JournalPanel.Writing)
    def _write_from(self, event: JournalPanel.Writing) -> None:
        self.daybreak.write(prompt=event.thought, step=event.step)

    @on(JournalPanel.Come)
    def _open_letter(self, event: JournalPanel.Come) -> None:
        month = self.session.ledger.month(f"{event.seal.day:%Y-%m}")
        entry = next((e for e in month.journal if e.id == event.seal.entry), None)
        if entry is not None:
            self.daybreak.read(entry)

    @on(JournalPanel.Opened)
    def _read_entry(self, event: JournalPanel.Opened) -> None:
        self.daybreak.read(event.entry)


def _ahead(view: DayView) -> str:
    """What is near or has come, where the panels that say so are a key away."""
    if view.near:
        return as_wished(say_expected(view.near[0]), view.profile)
    return say_come(len(view.come)) + _SHOWS if view.come else ""
