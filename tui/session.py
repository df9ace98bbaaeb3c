"""One sitting: the day on the screen, what was done, and the one path by which it is saved."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from recovery.acts import Stamp, stamp
from recovery.day import in_zone, logical_day
from recovery.ledger import Edit, Ledger
from recovery.undo import Undo
from tui.view import DayView, day_view


class Session:
    """The ledger as the screens use it; every change goes through `act`, one at a time."""

    def __init__(self, ledger: Ledger, now: Callable[[], datetime]) -> None:
        self.ledger = ledger
        self.now = now
        self.undo = Undo()
        self.saved_at: datetime | None = None
        self.said = ""
        self.trouble = ""
        """The last sentence about what went wrong; while it stands, it is shown to its end."""
        self.still = False
        self._shown: date | None = None
        self._saving = asyncio.Lock()

    @property
    def today(self) -> date:
        """The day that is running, by the person's zone and rollover."""
        profile = self.ledger.profile
        return logical_day(in_zone(self.now(), profile.tz), profile.rollover)

    @property
    def day(self) -> date:
        """The day on the screen."""
        return self._shown or self.today

    def turn(self, days: int) -> None:
        """Show another day: `days` on or back, 0 for today; never a day that is still to come."""
        wanted = self.day + timedelta(days=days) if days else self.today
        self._shown = wanted if date(1970, 1, 1) <= wanted < self.today else None

    def show(self, day: date) -> None:
        """Show this day."""
        self._shown = day if day < self.today else None

    def stamp(self) -> Stamp:
        """The stamp of something done now, for the day on the screen."""
        return stamp(self.now(), self.ledger.profile, self.day)

    def view(self) -> DayView:
        """Everything the screen shows, derived from the records as they are kept now."""
        return day_view(self.ledger, self.day, self.today, self.saved_at)

    async def act(self, said: str, edits: Sequence[Edit]) -> None:
        """Save the edits and remember them for undo; on `DaybreakError` nothing changed."""
        async with self._saving:
            kept = await asyncio.to_thread(self.ledger.apply, tuple(edits))
            self.undo = self.undo.did(said, kept)
            self._saved(f"saved: {said} · z takes it back")

    def put_off(self, said: str, edits: Sequence[Edit]) -> None:
        """Keep in mind what could not be saved, so that bringing back tries it again."""
        self.undo = self.undo.put_off(said, edits)

    async def take_back(self) -> None:
        """Undo the newest act of this session."""
        async with self._saving:
            if not self.undo.done:
                self.said = "nothing to take back in this session"
                return
            act = self.undo.done[-1]
            kept = await asyncio.to_thread(self.ledger.apply, act.inverse())
            self.undo = self.undo.took_back(kept)
            self._saved(f"taken back: {act.said} · Z brings it again")

    async def bring_back(self) -> None:
        """Redo the newest act that was taken back."""
        async with self._saving:
            if not self.undo.undone:
                self.said = "nothing to bring back"
                return
            act = self.undo.undone[-1]
            kept = await asyncio.to_thread(self.ledger.apply, act.edits)
            self.undo = self.undo.brought_back(kept)
            self._saved(f"saved: {act.said} · z takes it back")

    async def look_again(self) -> bool:
        """Take in what other sessions saved; True when anything changed."""
        async with self._saving:
            return await asyncio.to_thread(self.ledger.refresh)

    def _saved(self, said: str) -> None:
        self.saved_at = in_zone(self.now(), self.ledger.profile.tz)
        self.said = said
