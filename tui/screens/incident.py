"""Something that came from them: what, when, and the facts; one line of a factual record."""

from dataclasses import replace
from datetime import date

from textual import on

from recovery.day import day_month, long_day
from recovery.errors import BadInput
from recovery.incidents import WHAT, add_incident, read_moment
from recovery.step_acts import begin_step
from tui.questions import Question
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen

_OWN = "+"
_FACTS = "who, what, where, who saw it · enter saves"


class IncidentScreen(QuestionScreen):
    """What it was, in offered words or one's own; it is never a slip.

    `step` is a step that is in progress by it.
    """

    NAME = "Record"

    def __init__(self, step: str = "") -> None:
        super().__init__()
        self.step = step
        self.what = ""
        self.day, self.time = date.min, ""
        self.kept = False

    def on_mount(self) -> None:
        """Begin with what the record is."""
        self.session.said = "for an adviser: daybreak incidents prints it"
        super().on_mount()

    def refresh_view(self) -> None:
        """What it can have been."""
        rows = [
            Row([(f"{n if n < 10 else ' '}  ", "key"), (words, "text")], words)
            for n, words in enumerate(WHAT, 1)
        ]
        rows.append(Row([("+  ", "key"), ("other words", "muted")], _OWN))
        self.rows.show(rows, title="What came from them?")

    @on(Rows.Chosen)
    def _chosen(self, event: Rows.Chosen) -> None:
        if event.key == _OWN:
            self.ask(Question("what it was", self._own, hint="a few words · enter goes on"))
        else:
            self.what = str(event.key)
            self._ask_when()

    async def _own(self, text: str) -> None:
        self.what = text
        self._ask_when()

    def _ask_when(self) -> None:
        def live(text: str) -> tuple[str, bool]:
            try:
                self._moment(text)
            except BadInput as error:
                return str(error), False
            return f"{self._said_moment(text)} · enter goes on", True

        hint = f"enter: {day_month(self.session.day)}, no time · or yesterday 22:30"
        self.ask(Question("when", self._when, "", live, hint))

    def _moment(self, text: str) -> tuple[date, str]:
        return read_moment(text, self.session.day, self.session.today)

    def _said_moment(self, text: str) -> str:
        day, time = self._moment(text)
        return ", ".join(part for part in (long_day(day), time) if part)

    async def _when(self, text: str) -> None:
        self.day, self.time = self._moment(text)
        self.ask(Question("the facts", self._keep, hint=_FACTS, draft="note"))

    async def _keep(self, text: str) -> None:
        session = self.session
        now = session.stamp()
        when = replace(now, day=self.day)
        edits = add_incident(self.what, text, when, session.ledger.profile, time=self.time)
        begins = begin_step(self.step, session.ledger.facts.steps, now) if self.step else ()
        await session.act("a line in the record", [*edits, *begins])
        self.kept = True

    def on_prompt_answered(self) -> None:
        """Back, once it is saved; Textual then calls the handler of the class below this one."""
        if self.kept:
            self.dismiss()
