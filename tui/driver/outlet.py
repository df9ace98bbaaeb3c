"""Sending to a terminal that may read slowly, or not at all, without ever waiting for it."""

import asyncio
import os
import select
import termios
from collections.abc import Callable
from contextlib import suppress
from time import monotonic

CANCEL = b"\x18"  # ends a sequence that was cut in the middle
_PATIENCE = 0.25  # seconds that a terminal has for the last bytes


def open_terminal(*candidates: int) -> int | None:
    """A file of our own for the first of these that is a terminal, or None.

    The files that a shell hands down are shared with it: to make them non-blocking would make the
    shell's own reads and writes so.
    """
    flags = os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC
    for candidate in candidates:
        with suppress(OSError):
            return os.open(os.ttyname(candidate), flags)
    if any(os.isatty(candidate) for candidate in candidates):
        with suppress(OSError):  # the terminal of another user, or of another container
            return os.open("/dev/tty", flags)
    return None


class Outlet:
    """Sends what `news` gives, asking for it only when the terminal has taken all before.

    So nothing queues up: what a slow terminal missed is part of the next news. Runs on the event
    loop. A terminal that is gone takes everything.
    """

    def __init__(
        self, terminal: int, loop: asyncio.AbstractEventLoop, news: Callable[[], bytes]
    ) -> None:
        self._terminal, self._loop, self._news = terminal, loop, news
        self._rest = b""
        self._planned: asyncio.Handle | None = None
        self._watching = self._gone = self._closed = False

    def wake(self) -> None:
        """There is news: send it when the event loop has done what it is at."""
        if self._planned is None and not self._watching and not self._closed:
            self._planned = self._loop.call_soon(self._send)

    def _send(self) -> None:
        self._planned = None
        while not self._closed:
            self._rest = self._rest or self._news()
            if not self._rest:
                break
            self._write()
            if self._rest:
                self._watch(True)
                return
        self._watch(False)

    def _write(self) -> None:
        try:
            self._rest = self._rest[os.write(self._terminal, self._rest) :]
        except BlockingIOError:
            return
        except OSError:
            self._gone = True
        if self._gone:
            self._rest = b""

    def _watch(self, on: bool) -> None:
        if on and not self._watching:
            self._loop.add_writer(self._terminal, self._send)
        elif self._watching and not on:
            self._loop.remove_writer(self._terminal)
        self._watching = on

    def last(self, data: bytes) -> None:
        """Send these as the last bytes, at once, and close.

        A terminal that does not read is given a moment; then what waits for it is thrown away, so
        that these are the first it reads when it comes back.
        """
        if self._closed:
            return
        self._watch(False)
        self._closed = True
        self._rest += data
        self._wait_and_write()
        if self._rest:
            with suppress(termios.error):
                termios.tcflush(self._terminal, termios.TCOFLUSH)
            self._rest = CANCEL + data
            self._wait_and_write()
        os.close(self._terminal)

    def _wait_and_write(self) -> None:
        until = monotonic() + _PATIENCE
        while self._rest:
            left = until - monotonic()
            if left <= 0 or not select.select([], [self._terminal], [], left)[1]:
                return
            self._write()
