"""When a part of the screen has dealt with what it was told: what one key after another needs."""

import asyncio

from textual.app import App, ComposeResult
from textual.events import Event
from textual.widget import Widget

from tests.tui.driving import app
from tui.inbox import Inbox, give_inboxes, heard_out


class Slow(Widget):
    """Something that is told twice, and takes its time over the first."""

    def __init__(self) -> None:
        super().__init__()
        self.may_go_on = asyncio.Event()
        self.heard: list[str] = []

    async def on_begun(self, _: "Begun") -> None:
        await self.may_go_on.wait()
        self.heard.append("begun")

    def on_ended(self, _: "Ended") -> None:
        self.heard.append("ended")


class Begun(Event, bubble=False):
    """The first."""


class Ended(Event, bubble=False):
    """The second."""


class Holding(App[None]):
    """An app of one slow part."""

    def compose(self) -> ComposeResult:
        yield Slow()


async def test_every_part_of_the_program_tells_when_it_has_nothing_to_do() -> None:
    async with app().run_test() as pilot:
        screen = pilot.app.screen
        parts = [pilot.app, screen, *screen.walk_children(with_self=False)]
        assert all(isinstance(part._message_queue, Inbox) for part in parts)
        await asyncio.wait_for(asyncio.gather(*map(heard_out, parts)), 5)


async def test_what_began_is_waited_for_to_its_end_and_with_it_what_came_after() -> None:
    give_inboxes()
    async with Holding().run_test() as pilot:
        slow = pilot.app.query_one(Slow)
        await heard_out(slow)
        slow.post_message(Begun())
        slow.post_message(Ended())
        waiting = asyncio.create_task(heard_out(slow))
        for _ in range(50):
            await asyncio.sleep(0)
        assert not waiting.done()
        slow.may_go_on.set()
        await asyncio.wait_for(waiting, 5)
        assert slow.heard == ["begun", "ended"]


async def test_a_part_that_is_taken_away_is_waited_for_no_longer() -> None:
    give_inboxes()
    async with Holding().run_test() as pilot:
        slow = pilot.app.query_one(Slow)
        slow.post_message(Begun())
        waiting = asyncio.create_task(heard_out(slow))
        await asyncio.sleep(0)
        removed = slow.remove()
        slow.may_go_on.set()
        await asyncio.wait_for(asyncio.gather(waiting, removed), 5)
        await heard_out(slow)
