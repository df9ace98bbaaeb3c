"""What is recorded from wherever a person is: an urge, a mood, and a whole day in a line."""

from recovery.acts import add_mood, add_urge, close_urge, line_edits
from tui.questions import Question
from tui.screens.asking import AskingScreen

_ASKS = {
    "urge": "how strong is it, 1 to 9 · escape leaves it",
    "mood": "how is it, 1 (low) to 5 (good) · escape leaves it",
}
_HINT = 'sleep 7.5 water 6 social 1h mood 4 urge 6 @evening "text" · enter saves'


class RecordingScreen(AskingScreen):
    """A screen on which `u`, `m`, `r` and `:` record for the day that the sitting shows."""

    def __init__(self) -> None:
        super().__init__()
        self.pending = ""

    @property
    def asked(self) -> bool:
        """Whether a question is open, to be answered or left before anything else is."""
        return self.prompt is not None or bool(self.pending)

    def digit(self, figure: str) -> None:
        """What a figure does where nothing was asked; here nothing."""

    def on_screen_suspend(self) -> None:
        """What was begun here is not answered by a figure typed after coming back."""
        self.pending = ""

    async def action_digit(self, figure: str) -> None:
        """A figure: the answer to a question, or for the screen."""
        pending, self.pending = self.pending, ""
        if pending == "urge" and figure != "0":
            await self._record_urge(int(figure))
        elif pending == "mood" and figure in "12345":
            await self._record_mood(int(figure))
        elif pending:
            self._ask_figure(pending)
        else:
            self.digit(figure)

    def action_leave(self) -> None:
        """Leave what was begun."""
        if self.pending:
            self.pending = ""
            self.say("left as it was")
        else:
            super().action_leave()

    def action_urge(self) -> None:
        """An urge: the strength comes next."""
        self._ask_figure("urge")

    def action_mood(self) -> None:
        """A mood: the number comes next."""
        self._ask_figure("mood")

    def _ask_figure(self, pending: str) -> None:
        self.pending = pending
        self.say(_ASKS[pending], asks=True)

    async def _record_urge(self, strength: int) -> None:
        if await self.act(f"urge {strength}", lambda: [add_urge(strength, self.session.stamp())]):
            self.say(f"{self.session.said} · r once it has passed · ! for company")

    async def _record_mood(self, mood: int) -> None:
        await self.act(f"mood {mood}", lambda: [add_mood(mood, self.session.stamp())])

    async def action_ride(self) -> None:
        """The newest open urge has passed."""
        open_urges = [u for u in self.session.view().urges if u.outcome == "open"]
        if not open_urges:
            self.say("no open urge on this day")
            return
        urge = open_urges[-1]
        await self.act("rode it out", [close_urge(urge, "rode-out", self.session.stamp())])

    def action_quick(self) -> None:
        """A whole day in a line."""
        self.ask_line()

    def ask_line(self, text: str = "") -> None:
        """Ask for the line, which may be half written already."""
        from recovery.quickline import read_live

        def live(text: str) -> tuple[str, bool]:
            return read_live(text, self.session.ledger.habits)

        self.ask(Question(":", self._save_line, text, live, _HINT, draft="line"))

    async def _save_line(self, text: str) -> None:
        from recovery.quickline import read_line, say_intent
        from recovery.wording import as_wished

        habits = self.session.ledger.habits
        intents = read_line(text, habits)
        entries = self.session.view().habit_entries
        edits = line_edits(intents, entries, habits, self.session.stamp())
        said = " · ".join(say_intent(intent, habits) for intent in intents)
        await self.session.act(as_wished(said, self.session.ledger.profile), edits)
