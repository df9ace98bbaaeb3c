"""The messages that wait for a part of the screen, and whether that part has dealt with all.

Textual itself does not tell; to ask by messages of one's own was a fifth of what a key in a list
costs. With another version of it see that `message_pump` still makes its queues by that name.
"""

from asyncio import Future, get_running_loop
from typing import Any

from textual import message_pump
from textual._queue import Queue
from textual.message_pump import MessagePump


class Inbox(Queue[Any]):
    """Textual's queue of messages, which knows when its reader waits for the next one."""

    def __init__(self) -> None:
        super().__init__()
        self._idle = self._closed = False
        self._told: list[Future[None]] = []

    async def get(self) -> Any:
        """The next message, as soon as there is one."""
        if not self.values:
            self._idle = True
            self._tell()
        try:
            return self._taken(await super().get())
        finally:
            self._idle = False

    def get_nowait(self) -> Any:
        """The next message, where there is one; otherwise it raises."""
        return self._taken(super().get_nowait())

    def _taken(self, message: Any) -> Any:
        if message is None:  # the end: nobody comes for more
            self._closed = True
            self._tell()
        return message

    def _tell(self) -> None:
        told, self._told = self._told, []
        for future in told:
            if not future.done():
                future.set_result(None)

    @property
    def is_done(self) -> bool:
        """Whether every message was dealt with to its end."""
        return self._closed or (self._idle and not self.values)

    async def dealt_with(self) -> None:
        """Wait until it is done."""
        while not self.is_done:
            told = get_running_loop().create_future()
            self._told.append(told)
            await told


def give_inboxes() -> None:
    """From here on every part of a screen gets such a queue."""
    message_pump.Queue = Inbox  # type: ignore[attr-defined]


async def heard_out(pump: MessagePump) -> None:
    """Wait until it has nothing more to do, and is not amid anything."""
    inbox: object = pump._message_queue
    if pump.is_running and isinstance(inbox, Inbox):
        await inbox.dealt_with()
