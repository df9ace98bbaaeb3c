"""One key at a time: a key is only taken in when all that the one before it began is done.

A line over a slow network delivers many keys at once. Textual hands each of them to what has the
focus at that moment, so that of `8` and enter the second one would come too early: the line that
`8` opens is not there yet. Here it waits its turn, and nothing that was typed is lost or misread.
"""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.driver import Driver
from textual.message_pump import MessagePump

from tui.inbox import give_inboxes, heard_out
from tui.straight import act_on

PATIENCE = 6.0
"""Seconds that one key may take (another session may hold the lock for five)."""


class OneKeyAtATime(App[None]):
    """An app whose keys and pastes wait for each other."""

    def __init__(self, driver: type[Driver] | None = None) -> None:
        give_inboxes()
        super().__init__(driver_class=driver)
        self._typed: deque[events.Key | events.Paste] = deque()
        self._turn: asyncio.Task[None] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Keys and pastes from the terminal stand in line; all else goes its way."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._typed.append(event)
            if self._turn is None or self._turn.done():
                self._turn = asyncio.create_task(self._take_turns())
            return
        await super().on_event(event)

    async def takes(self, event: events.Key | events.Paste) -> bool:
        """Whether the program itself takes it, so that nothing else gets it."""
        return False

    def after_a_key(self) -> None:
        """Called when a key was taken in."""

    async def settled(self) -> None:
        """Wait until everything typed so far was taken in."""
        if self._turn is not None:
            await self._turn

    async def _take_turns(self) -> None:
        while self._typed and self._running:
            event = self._typed.popleft()
            if not await self.takes(event) and not await self._went_straight(event):
                await super().on_event(event)
            if not self._goes_into_a_text(event):
                await self._done_with()
            self.after_a_key()

    async def _went_straight(self, event: events.Key | events.Paste) -> bool:
        if isinstance(event, events.Paste):
            return False
        try:
            return await act_on(self, event)
        except Exception as error:  # noqa: BLE001 - as Textual does with what an action raises
            self._handle_exception(error)
            return True

    def _goes_into_a_text(self, event: events.Key | events.Paste) -> bool:
        focused = self.focused
        if focused is None or isinstance(event, events.Paste):
            return False
        return focused.check_consume_key(event.key, event.character)

    async def _done_with(self) -> None:
        """Until two rounds through all that handles a key have found the same things in place."""
        before: list[Any] = []
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while self._running:
                    now = self._in_place()
                    for pump in now:
                        await heard_out(pump)
                    if now == before and self.is_settled():
                        return
                    before = now
                    await asyncio.sleep(0)

    def _in_place(self) -> list[MessagePump]:
        first: DOMNode = self.focused or self.screen
        return [first, *(node for node in first.ancestors if node is not first)]

    def is_settled(self) -> bool:
        """Whether nothing is on its way that the next key may be meant for."""
        return self.screen.is_mounted
