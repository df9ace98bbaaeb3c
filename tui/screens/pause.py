"""The pause: ten minutes before anything is sent, with something to do in each of them."""

from dataclasses import replace
from typing import ClassVar

from textual import on

from recovery.acts import add_urge, close_urge
from recovery.day import in_zone
from recovery.ledger import Edit
from recovery.prompts import lights
from recovery.records import Urge
from recovery.waiting import left, say_left, waiting
from tui.paint import Line, clip, wrap
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen

_BEGINS_AT = 5
_WORDS = "It rises, and it passes. Breathe in for four, hold for seven, out for eight."
_ENDS = {
    "rode-out": "I rode it out",
    "slipped": "I made contact",
    "open": "Still here, and that is enough for now",
}


def _ideas(number: int) -> list[str]:
    """Three light things, others each minute."""
    ideas = lights()
    return [ideas[(number + n) % len(ideas)] for n in range(3)]


class PauseScreen(QuestionScreen):
    """An urge is on record from the first second; how it ends is the person's to say, or not."""

    NAME = "Pause"
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("1-9", "how strong"),
        ("↑↓", "move"),
        ("enter", "choose"),
        ("escape", "back"),
    )

    def __init__(self) -> None:
        super().__init__()
        self.urge: Urge | None = None

    async def on_mount(self) -> None:  # type: ignore[override] # Textual awaits either kind
        """Take up the pause that is running, or begin one."""
        super().on_mount()
        now = self.session.now()
        self.urge = waiting(self.session.view().urges, now)
        if self.urge is None:
            await self.act("a pause", lambda: [add_urge(_BEGINS_AT, self.session.stamp())])
            self.urge = waiting(self.session.view().urges, now)
        self.say("figures say how strong it is now · nothing has to be sent")
        self.update()
        self.set_interval(15, self.refresh_view)

    def refresh_view(self) -> None:
        """The time left, a few words, and the ways out."""
        if self.urge is None:
            return
        now = in_zone(self.session.now(), self.session.ledger.profile.tz)
        started = self.urge.started or now
        width = max(20, min(84, self.size.width) - 8)
        clock: Line = [
            (say_left(left(started, now)), "cursor"),
            (" · ", "muted"),
            (f"strength {self.urge.strength}", "text"),
        ]
        air: list[Row[str]] = [Row([])] if self.size.height >= 20 else []
        rows: list[Row[str]] = [Row(clock), *air]
        rows += [Row([(row, "text")]) for row in wrap(_WORDS, width, 3)]
        if air:
            ideas = _ideas(started.minute)
            rows += [*air, *(Row([("· " + clip(idea, width), "muted")]) for idea in ideas)]
        rows.append(Row([]))
        rows += [Row([(words, "text")], key) for key, words in _ENDS.items()]
        self.rows.show(rows, title="Ten minutes")

    async def action_digit(self, number: int) -> None:  # type: ignore[override] # Textual awaits either kind
        """How strong it is now."""
        if self.urge is not None and number != self.urge.strength:
            before = self.urge
            after = replace(before, strength=number)
            if await self.act(f"urge {number}", [Edit(before, after)]):
                self._find(before)
                self.refresh_view()

    def _find(self, urge: Urge) -> None:
        found = [u for u in self.session.view().urges if u.id == urge.id]
        self.urge = found[0] if found else urge

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        assert self.urge is not None
        if event.key == "slipped":
            from tui.screens.slip import SlipScreen

            await self.app.push_screen(SlipScreen())
            self.dismiss()
        elif event.key == "rode-out":
            if await self.act(
                "rode it out", [close_urge(self.urge, "rode-out", self.session.stamp())]
            ):
                self.dismiss()
        else:
            self.session.said = "still here"
            self.dismiss()

    def back(self) -> None:
        """Back to the day; the ten minutes go on and ! takes them up again."""
        self.session.said = "the ten minutes go on; ! takes you back to them"
        self.dismiss()
