"""What the five places share: every key of the program, and the acts that need no row."""

from typing import ClassVar

from textual.binding import BindingType

from tui.actions import bindings
from tui.screens.asking import AskingScreen


class Place(AskingScreen):
    """A full-window place of the program; subclasses give `body` and `refresh_view`."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def action_place(self, name: str) -> None:
        """Go to one of the five places."""
        self.daybreak.go(name)

    def action_leave(self) -> None:
        """Leave what was begun or, where nothing was, go back to Today."""
        if self.prompt is not None:
            super().action_leave()
        else:
            self.daybreak.go("today")

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self.told(self.session.take_back)

    async def action_redo(self) -> None:
        """Bring it back."""
        await self.told(self.session.bring_back)

    def action_day(self, days: int) -> None:
        """Turn to another day."""
        self.session.turn(days)
        self.session.said = ""
        self.update()

    def action_slip(self) -> None:
        """Contact: what it was and what to do now."""
        from tui.screens.slip import SlipScreen

        self.app.push_screen(SlipScreen())

    def action_pause(self) -> None:
        """Ten minutes before anything is sent."""
        from tui.screens.pause import PauseScreen

        self.app.push_screen(PauseScreen())

    def action_write(self) -> None:
        """Write in the journal."""
        self.daybreak.write()

    def action_letter(self) -> None:
        """Write a letter that is not sent."""
        self.daybreak.write(kind="letter")
