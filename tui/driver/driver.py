"""The driver for thin lines: Textual's pictures as differences, keys at once, and no waiting."""

import atexit
import os
import signal
import sys
from asyncio import TimerHandle
from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.drivers._writer_thread import WriterThread
from textual.geometry import Size

from tui.driver.early import Opened, attributes, make_raw, restore, wipes
from tui.driver.hearing import HearingDriver
from tui.driver.outlet import Outlet, open_terminal
from tui.driver.screen import Screen
from tui.driver.terminal import Wishes, beginning, ending, in_front, window

if TYPE_CHECKING:
    from textual.app import App

SETTLED = 0.1
"""Seconds after which a window that changed is at rest."""


class ThinDriver(HearingDriver):
    """Sends the cells that changed, and drops the pictures that a slow terminal has no time for.

    Where its model of the screen does not hold, it hands over to Textual's own way of writing for
    the rest of the run. A subclass may ask for mouse moves and focus reports, and may say what a
    quick start has painted.
    """

    mouse_moves: ClassVar[bool] = False
    focus_reports: ClassVar[bool] = False
    opened: ClassVar[Opened | None] = None

    def __init__(
        self,
        app: "App[Any]",
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        """As in Textual."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._wishes = Wishes(mouse, mouse and self.mouse_moves, self.focus_reports)
        self._encoding = getattr(self._file, "encoding", None) or "utf-8"
        self._painted = self.opened
        self._screen = Screen((80, 24), self._encoding)
        self._outlet: Outlet | None = None
        self._plain = False
        self._repaint: TimerHandle | None = None

    def start_application_mode(self) -> None:
        """Take the terminal: the other screen, raw keys, and the two ways to talk with it."""
        if not in_front(self.fileno):
            return
        signal.signal(signal.SIGWINCH, self._on_window)
        painted, self._painted = self._painted, None
        self._screen = Screen(self._get_terminal_size(), self._encoding, wipes=wipes(os.environ))
        if painted:
            painted.taken = True
            if not painted.changed and painted.size in (None, self._screen.size):
                self._screen.show(painted.painted)
        self.attrs_before = painted.attributes if painted else attributes(self.fileno)
        atexit.register(self.let_go)
        make_raw(self.fileno, self._patch_lflag, self._patch_iflag)
        self._open(beginning(self._wishes, opened=painted is not None))
        self._tell_size()
        self._listen(self._wishes)
        if self._must_signal_resume:
            self._must_signal_resume = False
            self.send_message(self.SignalResume())

    def _open(self, first: str) -> None:
        files = [stream.fileno() for stream in (self._file, sys.__stdout__) if stream is not None]
        terminal = None if self._plain else open_terminal(*files)
        if terminal is None:
            self._hand_over(first)
        else:
            self._outlet = Outlet(terminal, self._loop, self._news)
            self.write(first)

    def write(self, data: str) -> None:
        """Take what Textual writes; it is sent when the terminal can take it."""
        if self._writer_thread is not None:
            super().write(data)
        elif self._outlet is not None:
            try:
                self._screen.read(data, self._app.size)
            except Exception:  # noqa: BLE001 - whatever the model stumbles over, the screen goes on
                self._hand_over(data)
            else:
                self._outlet.wake()

    def _news(self) -> bytes:
        try:
            return self._screen.news().encode(self._encoding, "replace")
        except Exception:  # noqa: BLE001 - as above
            self._loop.call_soon(self._hand_over)
            return b""

    def _hand_over(self, data: str = "") -> None:
        """Write as Textual does from here on, beginning with the whole picture."""
        self._plain = True
        if self._outlet is not None:
            self._outlet.last(b"\x1b[m")
            self._outlet = None
        if self._writer_thread is None:
            assert self._file is not None
            self._writer_thread = WriterThread(self._file)
            self._writer_thread.start()
        super().write(data)
        self._loop.call_soon(lambda: self._app.refresh(layout=True))

    def _get_terminal_size(self) -> tuple[int, int]:
        return window()

    def _on_window(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._look_at_window)

    def _look_at_window(self) -> None:
        """Paint anew, even where the size is the old one: a window that shrank has lost cells."""
        self._screen.forget()
        if self._outlet is not None and self._app.size == Size(*self._get_terminal_size()):
            self._outlet.wake()
        self._tell_size()
        if self._repaint is not None:
            self._repaint.cancel()
        self._repaint = self._loop.call_later(SETTLED, self._paint_all)

    def _paint_all(self) -> None:
        """Paint once more when the window has come to rest.

        Textual draws nothing where it comes back to its size before the screen was told of another
        one; the model had that other size, and kept nothing of the picture. What the terminal shows
        already is not sent again.
        """
        self._repaint = None
        if self._app.is_running:
            self._app.refresh(layout=True)

    def _tell_size(self) -> None:
        size = Size(*self._get_terminal_size())
        self.send_message(events.Resize(size, size))

    def _continued(self) -> None:
        if self._outlet is not None:  # stopped from outside; the shell had the terminal meanwhile
            make_raw(self.fileno, self._patch_lflag, self._patch_iflag)
            self.write(beginning(self._wishes, again=True))
        else:
            super()._continued()

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was found."""
        self.disable_input()
        self.let_go()

    def let_go(self) -> None:
        """Give the terminal back, in a second at most, from whichever thread; once is enough.

        For whoever ends the process without waiting for the event loop.
        """
        atexit.unregister(self.let_go)
        last = ending(self._wishes, self._screen.size[1])
        outlet, self._outlet = self._outlet, None
        if outlet is not None:
            outlet.last(last.encode())
        elif self._writer_thread is not None:
            _at_most_a_second(partial(self._writer_thread.write, last))
        restore(self.fileno, self.attrs_before)
        self.attrs_before = None

    def close(self) -> None:
        """End Textual's writing thread, if it came to that; not longer than a second."""
        if self._writer_thread is not None:
            _at_most_a_second(self._writer_thread.stop)
            self._writer_thread = None


def _at_most_a_second(task: Callable[[], None]) -> None:
    """Do what may wait for a terminal for ever, and go on without it if it does."""
    doing = Thread(target=task, daemon=True)
    doing.start()
    doing.join(1.0)
