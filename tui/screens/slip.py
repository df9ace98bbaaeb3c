"""Contact happened: what it was, what came before, what now, and what stays all the same."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from recovery.acts import add_contact
from recovery.care import shows_streak
from recovery.contact import streak_summary
from recovery.counting import count
from recovery.drafts import Unfinished
from recovery.kinds import KINDS
from recovery.ledger import Edit
from recovery.program import after_slip
from recovery.records import Contact, Urge
from recovery.slips import is_slip
from recovery.text import visible
from recovery.triggers import offered, own_triggers, trigger_of
from recovery.urges import rode_out
from recovery.wording import as_wished
from tui.paint import Line, wrap
from tui.questions import Question
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen
from tui.then_rows import THEN, then_rows

_GROUPS = {"out": "From you to them", "watch": "Watching, counted on its own",
           "in": "From them, or needed: never a slip"}  # fmt: skip
_OWN = "+"
_FACTS = "facts"
_DAY = "day"
_MARKS = (("space", "mark"), ("enter", "go on"), ("escape", "back"))
_LATELY = 3


class SlipScreen(QuestionScreen):
    """One question after the other; nothing is kept before the last one is answered.

    With a `note` that was half written, it begins where that was: `kind` and `triggers` are known.
    """

    NAME = "Contact"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "mark", show=False),
        Binding("z", "undo", show=False),
    ]

    def __init__(self, kind: str = "", triggers: Sequence[str] = (), note: str = "") -> None:
        super().__init__()
        self.page = "kind"
        self.kind = kind
        self.own: tuple[str, ...] = ()
        self.triggers = [*triggers]
        self.note = note

    def refresh_view(self) -> None:
        """Draw the question that is open."""
        title, rows = getattr(self, f"_{self.page}_page")()
        self.rows.show(rows, title=title)

    def _turn(self, page: str) -> None:
        self.page = page
        self.rows.cursor = self.rows.top = 0
        self.keys.pairs = _MARKS if page == "before" else self.KEYS
        self.keys.repaint()
        hints = {
            "kind": "whatever it was, it can be said here",
            "before": "space marks one · enter goes on",
            "then": "there is no wrong answer",
        }
        self.session.said = hints[page]
        self.update()

    def on_mount(self) -> None:
        """Begin with what it was."""
        super().on_mount()
        self.own = own_triggers(self.session.ledger.items, self._lately())
        self._turn("then" if self.note else "kind")
        if self.note:
            self._draft = self.unfinished("note", self.session.day).name()
            self._ask_note()

    def _lately(self) -> list[Contact | Urge]:
        """The records of the last months, for the words that they were given."""
        ledger = self.session.ledger
        found: list[Contact | Urge] = []
        for name in ledger.months()[-_LATELY:]:
            month = ledger.month(name)
            found += [*month.contacts, *month.urges]
        return found

    def _kind_page(self) -> tuple[str, list[Row[str]]]:
        rows: list[Row[str]] = []
        group = ""
        for number, kind in enumerate(KINDS.values(), 1):
            name = _GROUPS["in" if kind.direction == "needed" else kind.direction]
            if name != group:
                rows += [Row([]), Row([(name, "muted")])] if group else [Row([(name, "muted")])]
                group = name
            figure = str(number) if number <= 9 else " "
            such_as: Line = [(": " + kind.such_as, "muted")] if kind.such_as else []
            rows.append(Row([(figure + "  ", "key"), (kind.said, "text"), *such_as], kind.name))
        rows.append(Row([("   write down what they did, as a record", "text")], _FACTS))
        return "What was it?", rows

    def _before_page(self) -> tuple[str, list[Row[str]]]:
        rows: list[Row[str]] = []
        profile = self.session.ledger.profile
        for trigger in offered((*self.own, *self.triggers)):
            marked = trigger in self.triggers
            sign = ("● ", "accent") if marked else ("○ ", "muted")
            words = as_wished(trigger.replace("-", " "), profile)
            rows.append(Row([sign, (visible(words), "text")], trigger))
        rows.append(Row([("+ ", "key"), ("a word of your own", "muted")], _OWN))
        return "What came before it?", rows

    def _then_page(self) -> tuple[str, list[Row[str]]]:
        note: Line = [("   Add a note  ", "text"), (self.note and "written", "muted")]
        return "And now?", [*then_rows(self._answers(), self.room), Row([]), Row(note, "note")]

    def _answers(self) -> Mapping[str, tuple[str, str]]:
        if self.session.day != self.session.today:
            return THEN
        return {**THEN, "restart": ("Start a new attempt from today", THEN["restart"][1])}

    def _stays_page(self) -> tuple[str, list[Row[str]]]:
        session = self.session
        view = session.view()
        contact = streak_summary(view.facts.contacts, view.profile, session.today)
        rode, urges = rode_out(view.facts, view.profile, session.today)
        rows: list[Row[str]] = [
            Row([("Written down. You are still here.", "title")]),
            Row([]),
        ]
        if contact.all_days:
            kept = f"{contact.kept_days} of {count(contact.all_days, 'day')}"
            rows.append(Row([("kept     ", "muted"), (kept, "text")]))
        if urges:
            out = f"{rode} of {count(urges, 'urge')}"
            rows.append(Row([("rode out ", "muted"), (out, "text")]))
        if contact.best and shows_streak(view.profile):
            rows.append(Row([("longest  ", "muted"), (count(contact.best, "day"), "text")]))
        text = "No slip takes a kept day away. Nothing has to follow this one today."
        rows += [Row([]), *(Row([(r, "muted")]) for r in wrap(text, self.room, 3)), Row([])]
        rows.append(Row([("Back to your day", "text")], _DAY))
        step = after_slip(view.facts.steps, view.profile)
        if step:
            line: Line = [("When you like: ", "muted"), (step.title, "text")]
            rows.append(Row(line, step.id))
        return "What stays", rows

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        await getattr(self, f"_{self.page}_chosen")(str(event.key))

    async def _kind_chosen(self, key: str) -> None:
        if key == _FACTS:
            self.drop_draft()
            from tui.screens.incident import IncidentScreen

            self.dismiss()
            self.app.push_screen(IncidentScreen())
            return
        self.kind = key
        if KINDS[key].direction in ("in", "needed"):
            await self._keep("")
        else:
            self._turn("before")

    async def _before_chosen(self, _key: str) -> None:
        if is_slip(self._contact(), self.session.ledger.profile):
            self._turn("then")
        else:
            await self._keep("")

    def action_mark(self) -> None:
        """Mark what came before; elsewhere, choose the row."""
        key = self.rows.key
        if self.page != "before" or key is None:
            self.action_act()
        elif key == _OWN:
            self.ask(Question("before it", self._own_trigger, hint="a word or two · enter adds it"))
        else:
            self._toggle(key)
            self.update()

    def _toggle(self, trigger: str) -> None:
        if trigger in self.triggers:
            self.triggers.remove(trigger)
        else:
            self.triggers.append(trigger)

    async def _own_trigger(self, text: str) -> None:
        word = trigger_of(text)
        if word and word not in self.triggers:
            self.triggers.append(word)

    async def _then_chosen(self, key: str) -> None:
        if key == "note":
            self._ask_note()
        else:
            await self._keep(key)

    def _ask_note(self) -> None:
        hint = "enter keeps it · escape leaves it"
        self.ask(Question("note", self._note_taken, self.note, hint=hint, draft="note"))

    async def _note_taken(self, text: str) -> None:
        self.note = text
        self.session.said = "there is no wrong answer"

    def unfinished(self, what: str, day: date) -> Unfinished:
        """The note with what it belongs to: what happened, and what came before."""
        return Unfinished(what, day, self.kind, prompt="\n".join(self.triggers))

    def unsaved(self) -> str:
        """The note, until the contact is written down."""
        return self.note

    def _contact(self) -> Contact:
        edit = add_contact(self.kind, self.session.stamp(), self.session.ledger.profile)[0]
        assert isinstance(edit.after, Contact)
        return edit.after

    async def _keep(self, then: str) -> None:
        session = self.session
        kind = KINDS[self.kind]

        def edits() -> tuple[Edit, ...]:
            return add_contact(
                kind.name, session.stamp(), session.ledger.profile, session.view().urges,
                then=then, triggers=self.triggers, note=self.note,
            )  # fmt: skip

        if await self.act(kind.said, edits):
            self.drop_draft()
            if then:
                self.page = "stays"
                self.update()
                self.rows.read_from_top()
            else:
                self.dismiss()

    def back(self) -> None:
        """One question back; the first and the last one leave the screen."""
        before = {"before": "kind", "then": "before"}.get(self.page)
        if before:
            self._turn(before)
        else:
            if self.page == "kind":
                self.drop_draft()
                self.session.said = "nothing was recorded"
            self.dismiss()

    def leave(self) -> str:
        """Leave; a note that was written stays a draft."""
        self.dismiss()
        return "" if self.page == "stays" else "nothing was recorded"

    async def _stays_chosen(self, key: str) -> None:
        self.dismiss()
        if key != _DAY:
            from tui.screens.step import StepScreen

            self.app.push_screen(StepScreen(key))

    async def action_undo(self) -> None:
        """Take the contact back, where it is written down already."""
        if self.page == "stays":
            await super().action_undo()
            self.dismiss()
