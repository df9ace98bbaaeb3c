"""Something that came from them: what it was, then the facts; one line of a factual record."""

from textual import on

from recovery.incidents import WHAT, add_incident
from recovery.step_acts import begin_step
from tui.questions import Question
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen

_OWN = "+"
_FACTS = "who, what, where, who saw it · enter saves, also without"


class IncidentScreen(QuestionScreen):
    """What it was, in offered words or one's own; it is never a slip.

    `step` is a step that is in progress by it.
    """

    NAME = "Record"

    def __init__(self, step: str = "") -> None:
        super().__init__()
        self.step = step
        self.what = ""

    def on_mount(self) -> None:
        """Begin with what the record is."""
        self.session.said = "day and time are kept with it · daybreak incidents prints it"
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
            self._ask_facts()

    async def _own(self, text: str) -> None:
        self.what = text
        self._ask_facts()

    def _ask_facts(self) -> None:
        self.ask(Question("the facts", self._keep, hint=_FACTS))

    async def _keep(self, text: str) -> None:
        session = self.session
        when = session.stamp()
        edits = add_incident(self.what, text, when, session.ledger.profile)
        begins = begin_step(self.step, session.ledger.facts.steps, when) if self.step else ()
        await session.act("a line in the record", [*edits, *begins])

    def on_prompt_answered(self) -> None:
        """Back, once it is saved."""
        saved = self._following is None
        super().on_prompt_answered()
        if saved:
            self.dismiss()
