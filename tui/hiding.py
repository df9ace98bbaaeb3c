"""Hiding the screen from others: at a key, or when no key has come for a while."""

from time import monotonic

from textual.driver import Driver
from textual.events import Key, Paste

from tui.turns import OneKeyAtATime


class Hiding(OneKeyAtATime):
    """An app whose screen can be blanked; any key brings it back and does nothing else."""

    def __init__(self, driver: type[Driver] | None = None) -> None:
        super().__init__(driver)
        self._touched = monotonic()

    @property
    def _is_blank(self) -> bool:
        return getattr(self.screen, "BLANK", False)

    def action_blank(self) -> None:
        """Hide everything until a key is pressed."""
        if not self._is_blank:
            from tui.screens.blank import BlankScreen

            self.push_screen(BlankScreen())

    async def takes(self, event: Key | Paste) -> bool:
        """A blank screen goes at any key, and the key is not acted on."""
        self._touched = monotonic()
        if not self._is_blank:
            return False
        await self.pop_screen()
        return True

    def blank_when_idle(self, minutes: int) -> None:
        """Hide everything when no key has come for so long; 0 is never.

        A pause stays: it is ten minutes of looking at it.
        """
        away = minutes and monotonic() - self._touched >= 60 * minutes
        if away and not getattr(self.screen, "LOOKED_AT", False):
            self.action_blank()
