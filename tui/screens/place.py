"""What the five places share: every key of the program, and the acts that need no row."""

from typing import ClassVar

from textual.binding import BindingType

from recovery.care import is_hard
from recovery.ledger import Edit
from tui.actions import bindings
from tui.screens.recording import RecordingScreen


class Place(RecordingScreen):
    """A full-window place of the program; subclasses give `body` and `refresh_view`."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def action_place(self, name: str) -> None:
        """Go to one of the five places."""
        self.daybreak.go(name)

    def action_leave(self) -> None:
        """Leave what was begun or, where nothing was, go back to Today."""
        if self.asked:
            super().action_leave()
        else:
            self.daybreak.go("today")

    def _end_prompt(self) -> None:
        super()._end_prompt()
        if self.daybreak.half_written is not None:
            self.daybreak.half_written.offer_next()

    def action_search(self) -> None:
        """Search the journal, in its place."""
        self.daybreak.search()

    def action_day(self, days: int) -> None:
        """Turn to another day."""
        self.session.turn(days)
        self.session.said = ""
        self.update()

    def action_slip(self) -> None:
        """Contact: what it was and what to do now."""
        from tui.screens.slip import SlipScreen

        self.app.push_screen(SlipScreen())

    def action_rate(self) -> None:
        """The twelve statements, one after the other."""
        from tui.screens.rating import RatingScreen

        self.app.push_screen(RatingScreen())

    async def action_hard(self) -> None:
        """The day on the screen is a hard one or, where it was, an ordinary one again."""
        day = self.session.day
        hard = is_hard(day, self.session.ledger.profile)
        said = "an ordinary day again" if hard else "a hard day: the bare minimum is enough"
        await self.act(said, self._turned_hard)

    def _turned_hard(self) -> tuple[Edit, ...]:
        from recovery.hard_day import turn_hard

        ledger, session = self.session.ledger, self.session
        return turn_hard(ledger.profile, ledger.items, session.day, session.stamp())

    def action_write(self) -> None:
        """Write in the journal."""
        self.daybreak.write()

    def action_letter(self) -> None:
        """Write a letter that is not sent."""
        self.daybreak.write(kind="letter")
