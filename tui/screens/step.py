"""One step of the guide: why, what to do, and the very thing that it makes, filled in here."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from recovery.acts import change_step, write_entry
from recovery.errors import BadInput
from recovery.habit_line import say_habit
from recovery.habit_settings import TARGET
from recovery.ledger import Edit
from recovery.products import made_by
from recovery.program import step
from recovery.records import Habit
from recovery.sentences import SENTENCE, i_sentence, sentence_notes, so_far
from recovery.settings import Around, Turned, Typed
from recovery.standing import standing
from recovery.step_acts import answer_safety, begin_step
from recovery.step_habits import offered
from tui.new_habit import new_habit
from tui.questions import Question
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen
from tui.screens.settings_rows import habit_key
from tui.step_rows import SAID, SETTINGS, made_rows, making_rows, state_rows, words_of

_ANSWERS = ("profile", "safety")
_GOES_ON = "three parts, one after the other · enter goes on · escape leaves"


class StepScreen(QuestionScreen):
    """A step; whatever is made here puts it in progress, and only the person says it is done."""

    NAME = "Guide"
    KEYS = (("↑↓", "move"), ("enter", "choose"), ("z", "undo"), ("escape", "back"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("z", "undo", show=False),
        Binding("Z", "redo", show=False),
    ]

    def __init__(self, step_id: str) -> None:
        super().__init__()
        self.step = step(step_id)

    def on_mount(self) -> None:
        """Begin with why; the cursor waits below, on the first row that makes something."""
        super().on_mount()
        keys = [str(row.key) for row in self.rows.rows if row.key is not None]
        self.rows.stand_on(next(key for key in keys if not key.startswith("read ")))
        self.rows.read_from_top()

    def refresh_view(self) -> None:
        """The words of the step, what it made, what can be made, and its states."""
        session, one = self.session, self.step
        ledger = session.ledger
        width = max(20, min(84, self.size.width) - 8)
        rows: list[Row[str]] = [Row([])] if self.size.height >= 20 else []
        rows += [*words_of(one.why, width, "text"), *words_of(one.exercise, width, "muted")]
        rows += made_rows(one, ledger, session.today, width)
        rows += making_rows(one, ledger, self.size.width, width)
        state = standing(ledger).get(one.id, "open")
        rows += [Row([]), *state_rows(one, state, ledger.facts.steps)]
        self.rows.show(rows, title=f"{one.id}  {one.title}", note=SAID.get(state, state))

    # Saving

    def _begins(self) -> tuple[Edit, ...]:
        """That the step is in progress; an answer says that by itself."""
        if self.step.products[0].kind in _ANSWERS:
            return ()
        return begin_step(self.step.id, self.session.ledger.facts.steps, self.session.stamp())

    async def _keep(self, said: str, edits: Sequence[Edit]) -> None:
        """Save what was made, and that the step is in progress by it; raises what it cannot."""
        await self.session.act(said, [*edits, *self._begins()])

    async def _made(self, said: str, edits: Callable[[], Sequence[Edit]]) -> None:
        await self.act(said, lambda: [*edits(), *self._begins()])

    # What was chosen

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        what, _, which = str(event.key).partition(" ")
        if what in SAID:
            said = f"{self.step.title}: {SAID[what]}"
            await self.act(said, lambda: [change_step(self.step.id, what, self.session.stamp())])
        elif what == "safe":
            said = "your answer" if which else "the answer is taken back"
            profile = self.session.ledger.profile
            await self._made(said, lambda: [answer_safety(profile, which)])
        elif what == "set":
            await self._set(which)
        elif what == "offer":
            await self._offer(which)
        else:
            self._open(what, which)

    def _open(self, what: str, which: str) -> None:
        from tui.screens.feelings import FeelingsScreen
        from tui.screens.incident import IncidentScreen
        from tui.screens.list import ListScreen
        from tui.screens.rating import RatingScreen

        one = self.step
        if what == "list":
            tags = next(p.tags for p in one.products if p.name == which)
            self.app.push_screen(ListScreen(which, step=one.id, tags=tags))
        elif what in ("journal", "letter", "draft"):
            self._write(what, int(which))
        elif what == "habit":
            self._type_target(habit_key_of(which))
        elif what == "own":
            self._own()
        elif what == "read":
            self._read(int(which))
        elif what == "step":
            self.app.push_screen(StepScreen(which))
        elif what == "feelings":
            self.app.push_screen(FeelingsScreen(one.id))
        elif what == "ratings":
            self.app.push_screen(RatingScreen(one.id))
        else:
            self.app.push_screen(IncidentScreen(one.id))

    def _read(self, number: int) -> None:
        from tui.screens.reader import ReaderScreen

        made = made_by(self.step, self.session.ledger, self.session.today)
        entry = next((m.entry for m in made if m.entry and m.entry.id == number), None)
        if entry is not None:
            self.app.push_screen(ReaderScreen(entry))

    def _write(self, what: str, part: int) -> None:
        one = self.step
        if one.products[0].name == "sentence":
            self._build(())
            return
        thought = one.parts[part] if one.parts else one.prompt or one.title
        kind = "free" if what == "journal" else "letter"
        self.daybreak.write(prompt=thought, step=one.id, kind=kind)

    # Settings and habits

    def _around(self) -> Around:
        return Around(self.session.now(), self.session.ledger.habits)

    async def _set(self, key: str) -> None:
        setting = SETTINGS[key]
        if isinstance(setting, Turned):
            before = self.session.ledger.profile
            after = setting.turn(before, 1)
            await self._made(setting.changed(after), lambda: [Edit(before, after)])
        elif isinstance(setting, Typed):
            self._type(setting, lambda: self.session.ledger.profile)

    def _type_target(self, key: str) -> None:
        def kept() -> Habit:
            return next(h for h in self.session.ledger.habits if habit_key(h) == key)

        self._type(TARGET, kept, kept().name)

    def _type(self, setting: Typed[Any], subject: Callable[[], Any], label: str = "") -> None:
        def live(text: str) -> tuple[str, bool]:
            try:
                after = setting.read(subject(), text, self._around())
            except BadInput as error:
                return str(error), False
            return setting.reading(after, self._around()), True

        async def answer(text: str) -> None:
            before = subject()
            after = setting.read(before, text, self._around())
            edits = [] if after == before else [Edit(before, after)]
            if edits or self._begins():
                await self._keep(setting.changed(after), edits)
            else:
                self.session.said = "left as it was"

        text = setting.text(subject())
        self.ask(Question(label or setting.label, answer, text, live, setting.how))
        if self.prompt is not None:
            self.prompt.line.select_on_focus = True

    async def _offer(self, number: str) -> None:
        for product in self.step.products:
            for habit in offered(product.name, self.session.ledger.habits):
                if str(habit.id) == number:
                    await self._made(f"new habit {say_habit(habit)}", partial(_added, habit))

    def _own(self) -> None:
        async def keep(said: str, habit: Habit) -> None:
            await self._keep(said, _added(habit))

        self.ask(new_habit(self.session, keep))

    # The sentence in three parts

    def _build(self, parts: tuple[str, ...]) -> None:
        def all_parts(text: str) -> tuple[str, str, str]:
            one, two, three = (*parts, text, "", "")[:3]
            return one, two, three

        def live(text: str) -> tuple[str, bool]:
            sentence = so_far(*all_parts(text))
            return " · ".join((sentence, *sentence_notes(sentence))), True

        async def answer(text: str) -> None:
            if not text.strip():
                raise BadInput(f"the part after {SENTENCE[len(parts)]!r} is still empty")
            if len(parts) < 2:
                self._build((*parts, text))
                return
            sentence = i_sentence(*all_parts(text))
            when = self.session.stamp()
            edit = write_entry(sentence, when, kind="letter", step=self.step.id)
            await self._keep("a sentence", [edit])

        hint = f"{so_far(*all_parts(''))} · enter goes on" if parts else _GOES_ON
        self.ask(Question(SENTENCE[len(parts)], answer, "", live, hint, draft="note"))


def habit_key_of(number: str) -> str:
    """The key of the habit's row."""
    return f"habit {number}"


def _added(habit: Habit) -> list[Edit]:
    return [Edit(None, habit)]
