"""One sitting: the day on the screen, what was done, and the one path by which it is saved."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from recovery.acts import Stamp, stamp
from recovery.day import in_zone, logical_day
from recovery.facts import make_days
from recovery.ledger import Edit, Ledger
from recovery.undo import Undo
from tui.rest import Rest
from tui.retry import Retry
from tui.shown import Waiting
from tui.view import DayView, day_view
from tui.waiting import WaitingLedger

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

P = ParamSpec("P")
T = TypeVar("T")


class Session:
    """The ledger as the screens use it; every change goes through `act`, one at a time.

    `hold` takes the texts that wait to be saved, each time that they are others. `follow` is called
    once when changes have come to rest, and is true when the ledger took in what others saved.
    """

    def __init__(
        self,
        ledger: Ledger,
        now: Callable[[], datetime],
        hold: Callable[[Mapping[str, str]], None] = lambda texts: None,
        follow: Callable[[], bool] = lambda: False,
    ) -> None:
        self.ledger = WaitingLedger(ledger)
        self.now = now
        self.undo = Undo()
        self.saved_at: datetime | None = None
        self.said = ""
        self.trouble = ""
        """The last sentence about what went wrong; while it stands, it is shown to its end."""
        self.still = False
        self._shown: date | None = None
        self._saving = asyncio.Lock()
        self._hold = hold
        self._follow = follow
        self._thread: ThreadPoolExecutor | None = None
        self._rest = Rest()
        self._retry = Retry()
        self._has_history = False
        self._asked_to_leave: tuple[Waiting, ...] = ()

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

    def settle(self) -> None:
        """Have nothing more to say of what is done; trouble stays until it is over."""
        if self.said != self.trouble:
            self.said = ""

    def stamp(self) -> Stamp:
        """The stamp of something done now, for the day on the screen."""
        return stamp(self.now(), self.ledger.profile, self.day)

    def view(self) -> DayView:
        """Everything the screen shows, derived from the records as they are kept now."""
        return day_view(self.ledger, self.day, self.today, self.saved_at)

    def kept_words(self) -> tuple[str, str]:
        """How it stands with saving, in a few words and in fewer; "" where nothing was done."""
        if self.waiting:
            return f"{self.waiting} not saved yet", "not saved"
        if self.ledger.unconfirmed:
            return "saved, not confirmed", "not confirmed"
        return (f"saved {self.saved_at:%H:%M}", "saved") if self.saved_at else ("", "")

    @property
    def waiting(self) -> int:
        """How many changes are on the screen and not saved yet."""
        return len(self.ledger.acts)

    async def act(self, said: str, edits: Sequence[Edit]) -> None:
        """Save the edits and remember them for undo; on `DaybreakError` nothing changed.

        What cannot be saved at this moment waits, and is said to.
        """
        async with self._saving:
            kept = await self._applied(edits)
            self.undo = self.undo.did(said, kept)
            self._tell(f"saved: {said}", f"not saved yet: {said}", kept, "z takes it back")

    async def take_back(self) -> None:
        """Undo the newest act of this session."""
        async with self._saving:
            if not self.undo.done:
                self.said = "nothing to take back in this session"
                return
            act = self.undo.done[-1]
            kept = await self._applied(act.inverse())
            self.undo = self.undo.took_back(kept)
            self._tell(
                f"taken back: {act.said}",
                f"taken back, which is not saved yet: {act.said}",
                kept,
                "Z brings it again",
            )

    async def bring_back(self) -> None:
        """Redo the newest act that was taken back."""
        async with self._saving:
            if not self.undo.undone:
                self.said = "nothing to bring back"
                return
            act = self.undo.undone[-1]
            kept = await self._applied(act.edits)
            self.undo = self.undo.brought_back(kept)
            self._tell(f"saved: {act.said}", f"not saved yet: {act.said}", kept, "z takes it back")

    async def look_again(self) -> bool:
        """Take in what other sessions saved, and save what waits when it is time to try again.

        True when anything changed.
        """
        async with self._saving:
            changed = await self.in_thread(self.ledger.refresh)
            if not self._has_history:
                self._has_history = True
                await self.in_thread(self._load_history)
            if self._retry.is_due():
                changed = await self._try_again() or changed
            if changed:
                self._rest.disturb()
            if self._rest.has_come():
                changed = await self.in_thread(self._follow) or changed
            return changed

    def _load_history(self) -> None:
        """Load what the first screen did not need: at its first look back it would wait for it."""
        make_days(self.ledger.kept.facts)

    async def leave(self, keep: Callable[[Mapping[str, str]], str]) -> bool:
        """Save what waits before the program ends; False, and said once, where it cannot be.

        `keep` puts the texts in it on disk as drafts, and says what is in its way.
        """
        async with self._saving:
            if not self._retry.running:
                return True
            await self._try_again()
            asked, self._asked_to_leave = self._asked_to_leave, self.ledger.acts
            if not self.waiting or asked == self.ledger.acts:
                return True
            texts, it = self.ledger.texts(), "it" if self.waiting == 1 else "them"
            problem = keep(texts) if texts else ""
            kept = f"; texts in {it} stay as drafts" if texts else ""
            self.said = self.trouble = f"{self._not_saved()} · leaving again goes without {it}" + (
                f"; {problem}" if problem else kept
            )
            return False

    def end(self) -> None:
        """The screen is gone: try once more what waits; the texts of the rest stay drafts."""
        if self._thread is not None:
            self._thread.shutdown()  # what it is saving still comes first
        if self.ledger.acts:
            self.ledger.try_again()
            self._hold(self.ledger.texts())

    async def in_thread(self, task: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
        """What may wait for a disk, done in one and the same thread.

        It is never done twice at a time, and each thread more has memory of its own.
        """
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, "saving")
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, partial(task, *args, **named))

    async def _applied(self, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        try:
            return await self.in_thread(self.ledger.apply, tuple(edits))
        finally:
            self._rest.disturb()
            self._keep_trying()

    async def _try_again(self) -> bool:
        before = self.waiting, self.ledger.unconfirmed
        changed = await self.in_thread(self.ledger.try_again)
        self._keep_trying()
        if not self.waiting and before[0]:
            self._saved("saved: what was waiting")
        elif not self.ledger.unconfirmed and before[1]:
            self._saved("saved, and the disk has confirmed it now")
        if self.ledger.refused:
            self.said = self.trouble = self.ledger.reason
        return changed or not self._retry.running

    def _keep_trying(self) -> None:
        """Go on trying while something waits, and keep the texts in it as drafts."""
        self._retry.go_on(bool(self.ledger.acts) or self.ledger.unconfirmed)
        self._hold(self.ledger.texts())

    def _tell(self, saved: str, waits: str, kept: Sequence[Edit], back: str) -> None:
        if not self.ledger.waits(kept):
            self._saved(f"{saved} · {back}")
            return
        why = f"{self.ledger.reason} · it is tried again by itself"
        self.said = self.trouble = f"{waits} · {why} · {back}"

    def _not_saved(self) -> str:
        changes = "1 change is" if self.waiting == 1 else f"{self.waiting} changes are"
        return f"{changes} not saved yet: {self.ledger.reason}"

    def _saved(self, said: str) -> None:
        self.saved_at = in_zone(self.now(), self.ledger.profile.tz)
        self.said = said
