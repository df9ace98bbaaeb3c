"""The pause: ten minutes before anything is sent, with what is one's own to look at meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from recovery.acts import Stamp, add_urge, close_urge, stamp
from recovery.day import in_zone
from recovery.ledger import Edit
from recovery.records import Urge
from recovery.waiting import left, say_left, waiting
from tui.breath import Breath
from tui.paint import Line, wrap
from tui.pause_rows import pause_rows
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen
from tui.still import StillVertical

_BEGINS_AT = 5
_HINT = "1 to 9: how strong · nothing is sent"
_GOES_ON = "the minutes go on · ! leads back to them"
_LETTER = "Write what you would send; it stays here"
_DANGER = "In danger, or if you might hurt yourself: call the local emergency number."
_ENDS = {
    "rode-out": ("r", "I rode it out"),
    "slipped": ("s", "I made contact"),
    "open": ("t", "Still here, and that is enough for now"),
}
_END_KEYS = (("0-9", "how strong"), ("enter", "unsaid"), ("escape", "back"))
_SAID = {"rode-out": "rode it out", "slipped": "how strong it was", "open": "still here"}


class PauseScreen(QuestionScreen):
    """An urge is on record from the first second; how it ends is the person's to say, or not."""

    NAME = "Pause"
    KEYS = (
        ("r", "rode out"),
        ("s", "slip"),
        ("t", "still here"),
        ("L", "letter"),
        ("space", "stop the bar"),
        ("escape", "back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("0", "digit(0)", show=False),
        Binding("space", "still", show=False),
        Binding("L", "letter", show=False),
        *(Binding(key, f"ends('{end}')", show=False) for end, (key, _) in _ENDS.items()),
    ]
    DEFAULT_CSS = "PauseScreen #pause { height: 1fr; }"

    LOOKED_AT = True

    def __init__(self) -> None:
        super().__init__()
        self.rows = Rows("Ten minutes", id="pause")
        self.breath = Breath()
        self.urge: Urge | None = None
        self.end = ""
        self._drawn_for = ""

    def body(self) -> Widget:
        """The bar above the list."""
        return StillVertical(self.breath, self.rows, id="body")

    async def on_mount(self) -> None:  # type: ignore[override] # Textual awaits either kind
        """Take up the pause that is running, in whichever session it began, or begin one."""
        self.session.said = ""
        super().on_mount()
        await self.told(self._look_again)
        self.urge = waiting(self._urges(), self.session.now())
        if self.urge is None:
            await self._begin()
        else:
            self.session.said = _HINT
        self.rows.read_from_top()
        self.update()
        if self.session.still:
            self.action_still()
        self.set_interval(1, self._tick)

    async def _look_again(self) -> None:
        await self.session.look_again()

    async def _begin(self) -> None:
        edit = add_urge(_BEGINS_AT, self._stamp())
        assert isinstance(edit.after, Urge)
        self.urge = edit.after
        if await self.act("a pause", lambda: [edit]):
            self.urge = waiting(self._urges(), self.session.now())
            self.session.said = _HINT

    def _stamp(self) -> Stamp:
        return stamp(self.session.now(), self.session.ledger.profile)

    def _urges(self) -> list[Urge]:
        """Those of today and of the day before: ten minutes may go over the end of a day."""
        days = (self.session.today, self.session.today - timedelta(days=1))
        names = {f"{day:%Y-%m}" for day in days} & {*self.session.ledger.months()}
        return [u for name in names for u in self.session.ledger.month(name).urges if u.day in days]

    # What is shown

    def _tick(self) -> None:
        """A second has passed: the bar, and once a minute the rest."""
        if self.urge is None or not self.is_current:
            return
        now, started = self._times(self.urge)
        self.breath.show(int((now - started).total_seconds()))
        if not self.end and say_left(left(started, now)) != self._drawn_for:
            self.refresh_view()

    def _times(self, urge: Urge) -> tuple[datetime, datetime]:
        now = in_zone(self.session.now(), self.session.ledger.profile.tz)
        return now, urge.started or now

    def refresh_view(self) -> None:
        """The time left, one's own words, and the ways out."""
        if self.urge is None:
            return
        self.keys.pairs = _END_KEYS if self.end else self.KEYS
        self.keys.repaint()
        if self.end:
            self._show_end()
            return
        now, started = self._times(self.urge)
        self.breath.show(int((now - started).total_seconds()))
        self._drawn_for = say_left(left(started, now))
        width = self.room
        clock: Line = [(self._drawn_for, "cursor"), (" · ", "muted")]
        rows: list[Row[str]] = [Row([*clock, (f"strength {self.urge.strength}", "text")]), Row([])]
        rows += pause_rows(self.session.ledger, started.minute, width)
        rows += [Row([]), *_ways(width), Row([])]
        rows += [Row([(row, "muted")]) for row in wrap(_DANGER, width, 3)]
        self.rows.show(rows, title="Ten minutes")

    def _show_end(self) -> None:
        assert self.urge is not None
        rows = [
            Row([("How strong is it now?", "text")]),
            Row([(f"It was {self.urge.strength}. 0 is: it has passed.", "muted")]),
            Row([]),
            Row([("leave it unsaid", "text")], "unsaid"),
        ]
        self.rows.show(rows, title=_ENDS[self.end][1])

    # How strong, and how it ends

    async def action_digit(self, number: int) -> None:  # type: ignore[override] # Textual awaits either kind
        """How strong it is now."""
        if self.urge is None:
            return
        if self.end:
            await self._leave_with(number)
        elif number and number != self.urge.strength:
            after = replace(self.urge, strength=number)
            if await self._keep(f"strength {number}", after):
                if not self.session.waiting:
                    self.say(f"saved: strength {number}")
                self.refresh_view()

    async def _keep(self, said: str, after: Urge) -> bool:
        """Save the urge; one that could not be saved at first is saved now."""
        before = self.urge if self.urge is not None and self.urge.id else None
        if not await self.act(said, lambda: [Edit(before, after)]):
            return False
        kept = self.session.undo.done[-1].edits[0].after
        self.urge = kept if isinstance(kept, Urge) else after
        return True

    def action_ends(self, end: str) -> None:
        """One of the three ways out; how strong it is then comes next."""
        if not self.end:
            self.end = end
            self.rows.cursor = self.rows.top = 0
            self.session.said = "0 to 9 · enter leaves it unsaid"
            self.update()

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        what, _, name = str(event.key).partition(" ")
        if what == "unsaid":
            await self._leave_with(None)
        elif what == "letter":
            self.action_letter()
        elif what == "list":
            from tui.screens.list import ListScreen

            self.app.push_screen(ListScreen(name))
        else:
            self.action_ends(what)

    async def _leave_with(self, after: int | None) -> None:
        urge, end = self.urge, self.end
        assert urge is not None
        said = _SAID[end] + (f", {urge.strength} then and {after} now" if after is not None else "")
        # A contact closes the open urges of its day itself, so a slip only notes the strength here.
        outcome = "rode-out" if end == "rode-out" else "open"
        if after is None and end != "rode-out":
            self.session.said = said if end == "open" else ""
        else:
            closed = close_urge(urge, outcome, self._stamp(), after=after).after
            assert isinstance(closed, Urge)
            if not await self._keep(said, closed):
                return
        self.dismiss()
        if end == "slipped":
            from tui.screens.slip import SlipScreen

            self.app.push_screen(SlipScreen())

    # Meanwhile

    def action_still(self) -> None:
        """The bar stands still, or moves again."""
        if self.urge is not None:
            now, started = self._times(self.urge)
            self.breath.turn(int((now - started).total_seconds()))
            self.session.still = self.breath.still

    def action_letter(self) -> None:
        """What would be sent, written as a letter that is not."""
        self.daybreak.write(prompt="What you would send", kind="letter")

    def back(self) -> None:
        """From the last question to the pause; from there to the day, and the minutes go on."""
        if self.end:
            self.end = ""
            self.session.said = _HINT
            self.update()
        else:
            self.session.said = self.leave()

    def leave(self) -> str:
        """To the day, or to any place; the minutes go on."""
        self.dismiss()
        return _GOES_ON if self._goes_on() else ""

    def _goes_on(self) -> bool:
        if self.urge is None:
            return False
        now, started = self._times(self.urge)
        return left(started, now) > timedelta()


def _ways(width: int) -> Iterator[Row[str]]:
    """The letter box and the three ways out, under the keys that lead there."""
    named = {"letter": ("L", _LETTER), **_ENDS}
    for name, (key, words) in named.items():
        first, *more = wrap(words, width - 3, 2)
        yield Row([(f"{key}  ", "key"), (first, "text")], name)
        yield from (Row([("   " + row, "text")]) for row in more)
