"""How it is now: a mood, and the feelings that fit, as many as there are."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from recovery.acts import add_mood
from recovery.kinds import FEELINGS
from recovery.step_acts import begin_step
from recovery.text import storable, visible
from tui.questions import Question
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen

_OWN = "+"
_MOODS = ("low", "rather low", "in between", "rather good", "good")


class FeelingsScreen(QuestionScreen):
    """First the mood, 1 to 5; then space marks feelings, and enter keeps both as one record.

    `step` is a step that is in progress by it.
    """

    NAME = "How it is"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "mark", show=False)]

    def __init__(self, step: str = "") -> None:
        super().__init__()
        self.step = step
        self.mood = 0
        self.feelings: list[str] = []

    def on_mount(self) -> None:
        """Begin with the mood."""
        self.session.said = "1 is low, 5 is good"
        super().on_mount()

    def refresh_view(self) -> None:
        """The mood or, once there is one, the feelings."""
        rows: list[Row[str]] = []
        if not self.mood:
            for number, words in enumerate(_MOODS, 1):
                rows.append(Row([(f"{number}  ", "key"), (words, "text")], str(number)))
            self.rows.show(rows, title="How is it?")
            return
        for feeling in [*FEELINGS, *(f for f in self.feelings if f not in FEELINGS)]:
            sign = ("● ", "accent") if feeling in self.feelings else ("○ ", "muted")
            rows.append(Row([sign, (visible(feeling.replace("-", " ")), "text")], feeling))
        rows.append(Row([("+ ", "key"), ("a word of your own", "muted")], _OWN))
        self.rows.show(rows, title=f"Mood {self.mood}: what is there?")

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        if self.mood:
            await self._keep()
            return
        self.mood = int(str(event.key))
        self.rows.cursor = self.rows.top = 0
        self.session.said = "space marks feelings · enter saves"
        self.update()

    def action_digit(self, number: int) -> None:
        """The mood; feelings are marked with space."""
        if not self.mood:
            super().action_digit(number)

    def action_mark(self) -> None:
        """Mark the feeling."""
        key = self.rows.key
        if not self.mood or key is None:
            self.action_act()
        elif key == _OWN:
            self.ask(Question("a feeling", self._own, hint="a word or two · enter adds it"))
        else:
            self._turn(key)
            self.refresh_view()

    def _turn(self, feeling: str) -> None:
        if feeling in self.feelings:
            self.feelings.remove(feeling)
        else:
            self.feelings.append(feeling)

    async def _own(self, text: str) -> None:
        word = "-".join(storable(text).split()).lower()
        if word and word not in self.feelings:
            self.feelings.append(word)

    async def _keep(self) -> None:
        session = self.session
        steps = session.ledger.facts.steps
        when = session.stamp()
        begins = begin_step(self.step, steps, when) if self.step else ()
        if await self.act(
            f"mood {self.mood}", lambda: [add_mood(self.mood, when, self.feelings), *begins]
        ):
            self.dismiss()

    def back(self) -> None:
        """Back to the mood, or away."""
        if self.mood:
            self.mood = 0
            self.session.said = "1 is low, 5 is good"
            self.update()
        else:
            self.session.said = self.leave()

    def leave(self) -> str:
        """Away, from the mood or from what goes with it."""
        self.dismiss()
        return "nothing was recorded"
