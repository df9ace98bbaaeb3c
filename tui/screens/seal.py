"""After a letter is written: whether it stays open, or is closed until a day."""

from datetime import date, timedelta

from textual import on

from recovery.day import long_day
from recovery.errors import BadInput
from recovery.ledger import Edit
from recovery.letters import seal
from recovery.records import JournalEntry
from recovery.yearly import next_day, read_when
from tui.questions import Question
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen

_SPANS = (("a week", 7), ("a month", 30), ("half a year", 182))
_OPEN, _DAY = "open", "day"


def read_seal(text: str, today: date) -> date:
    """The next such day: `3 may`, or `3 may 2027`. BadInput for one that is past, or none."""
    when = read_when(text)
    if not when:
        raise BadInput("give a day, such as 3 june")
    day = next_day(when, today + timedelta(days=1))
    if day is None:
        raise BadInput(f"{text.strip()}: that day is past; give a later one")
    return day


class SealScreen(QuestionScreen):
    """The letter is saved already; until its day no word of a sealed one is shown or found."""

    NAME = "Letter"

    def __init__(self, letter: JournalEntry) -> None:
        super().__init__()
        self.letter = letter

    def refresh_view(self) -> None:
        """Open, or closed for a while."""
        today = self.session.today
        rows = [
            Row([("It is saved, and nothing is sent.", "text")]),
            Row([]),
            Row([("Leave it open", "text")], _OPEN),
        ]
        for words, days in _SPANS:
            until = today + timedelta(days=days)
            said = f" · until {long_day(until)}" if self.size.width >= 60 else ""
            rows.append(Row([(f"Seal it for {words}", "text"), (said, "muted")], str(days)))
        rows.append(Row([("Seal it until a day that you pick", "text")], _DAY))
        self.rows.show(rows, title="Shall it stay open?")

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        key = str(event.key)
        if key == _OPEN:
            self.dismiss()
        elif key == _DAY:
            self._ask_day()
        else:
            until = self.session.today + timedelta(days=int(key))
            if await self.act(*self._sealing(until)):
                self.dismiss()

    def _ask_day(self) -> None:
        def live(text: str) -> tuple[str, bool]:
            try:
                return f"until {long_day(read_seal(text, self.session.today))} · enter seals", True
            except BadInput as error:
                return str(error), False

        async def answer(text: str) -> None:
            await self.session.act(*self._sealing(read_seal(text, self.session.today)))

        self.ask(Question("until", answer, "", live, "3 june, or 3 june 2027 · escape leaves"))

    def _sealing(self, until: date) -> tuple[str, list[Edit]]:
        return f"sealed until {long_day(until)}", [seal(self.letter, until, self.session.today)]

    def on_prompt_answered(self) -> None:
        """Back, once it is sealed."""
        super().on_prompt_answered()
        self.dismiss()
