"""The weekly rating: the twelve statements one after the other, a key each, then what moved."""

from datetime import date
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from recovery.acceptance import COUNT, newest, statements
from recovery.acts import rate
from recovery.step_acts import begin_step
from tui.paint import left, wrap
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen

WORDS = ("not yet", "a little", "half", "mostly", "yes")
"""How true a statement feels, 0 to 4."""
_MOVED_KEYS = (("enter", "back to your day"), ("z", "one back"), ("escape", "back"))
_PASSES = "0 to 4 as it feels · space keeps it"


class RatingScreen(QuestionScreen):
    """Each key is saved at once; leaving in between keeps what was rated so far.

    `step` is a step that is in progress by it.
    """

    NAME = "Rating"
    KEYS = (("0-4", "rate"), ("space", "keep"), ("z", "one back"), ("escape", "leave"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("0", "digit(0)", show=False),
        Binding("space", "keep", show=False),
        Binding("z,backspace", "one_back", show=False),
    ]

    def __init__(self, step: str = "G6") -> None:
        super().__init__()
        self.step = step
        self.number = 1
        self.before: dict[int, int] = {}
        self.rated: list[bool] = []

    def on_mount(self) -> None:
        """Remember how it was."""
        self.before = self._now()
        self.session.said = _PASSES
        super().on_mount()
        self._begin()

    def _now(self) -> dict[int, int]:
        """The newest rating of each statement that has one."""
        past = newest(self.session.ledger.facts.ratings, date.max, 1)
        return {number: ratings[-1].rating for number, ratings in past.items()}

    def _begin(self) -> None:
        """Stand on the rating that it has now."""
        self.rows.stand_on(str(self._now().get(self.number, 0)))

    def refresh_view(self) -> None:
        """The statement and the scale or, after the last one, what moved."""
        self.keys.pairs = _MOVED_KEYS if self.number > COUNT else self.KEYS
        self.keys.repaint()
        if self.number > COUNT:
            self.rows.show(self._moved(), title="What moved")
            return
        width = max(20, min(84, self.size.width) - 8)
        now = self._now().get(self.number)
        rows: list[Row[str]] = [Row([])]
        rows += [Row([(row, "title")]) for row in wrap(statements()[self.number - 1], width, 3)]
        rows.append(Row([]))
        for value, words in enumerate(WORDS):
            sign = ("  ●", "accent") if value == now else ("", "text")
            rows.append(Row([(f"{value}  ", "key"), (left(words, 9), "text"), sign], str(value)))
        self.rows.show(rows, title="As it feels today", note=f"{self.number} of {COUNT}")

    def _moved(self) -> list[Row[str]]:
        width = max(20, min(84, self.size.width) - 8)
        now = self._now()
        rows: list[Row[str]] = [Row([])]
        for number, value in now.items():
            was = self.before.get(number, value)
            if value == was:
                continue
            sign = ("↑ ", "kept") if value > was else ("↓ ", "muted")
            head, *more = wrap(statements()[number - 1], width - 2, 2)
            rows += [Row([sign, (head, "text")]), *(Row([("  " + row, "text")]) for row in more)]
            rows.append(Row([(f"  {WORDS[was]} → {WORDS[value]}", "muted")]))
        if len(rows) == 1:
            first = "This was the first time. From the next one on, what moved stands here."
            words = first if not self.before else "Nothing moved since the last time."
            rows += [Row([(row, "text")]) for row in wrap(words, width, 3)]
        held = sum(value >= 3 for value in now.values())
        calm = (
            f"{held} of {COUNT} hold today: mostly, or yes. It comes and goes; that is part of it."
        )
        return [*rows, Row([]), *(Row([(row, "muted")]) for row in wrap(calm, width, 3))]

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        await self._rate(int(str(event.key)))

    async def action_digit(self, number: int) -> None:  # type: ignore[override] # Textual awaits either kind
        """Rate the statement and go on."""
        if number <= 4 and self.number <= COUNT:
            await self._rate(number)

    async def _rate(self, value: int) -> None:
        session = self.session
        when = session.stamp()
        steps = session.ledger.facts.steps
        begins = begin_step(self.step, steps, when) if self.step else ()
        said = f"{statements()[self.number - 1]}: {WORDS[value]}"
        if await self.act(said, lambda: [rate(self.number, value, when), *begins]):
            self._go_on(rated=True)

    def action_keep(self) -> None:
        """The statement stays as it is; after the last one, back to the day."""
        if self.number > COUNT:
            self.back()
        else:
            self.session.said = _PASSES
            self._go_on(rated=False)

    def _go_on(self, *, rated: bool) -> None:
        self.rated.append(rated)
        self.number += 1
        if self.number > COUNT:
            self.session.said = ""
            self.rows.cursor = self.rows.top = 0
        self.update()
        self._begin()

    async def action_one_back(self) -> None:
        """One statement back; what was rated there a moment ago is taken back."""
        if not self.rated:
            return
        if self.rated.pop():
            await self.told(self.session.take_back)
        self.number -= 1
        self.update()
        self._begin()

    def action_act(self) -> None:
        """Choose the rating under the cursor; at the end, go back."""
        if self.number > COUNT:
            self.back()
        else:
            super().action_act()

    def back(self) -> None:
        """Leave; what was rated stays."""
        self.session.said = self.leave()

    def leave(self) -> str:
        """As back does, from any statement."""
        self.dismiss()
        count = sum(self.rated)
        left = "left as it was" if self.number <= COUNT else ""
        return f"{count} rated" if count else left
