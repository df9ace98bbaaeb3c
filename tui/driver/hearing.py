"""The half of the driver that listens: keys at once, and an end when nobody is there any more."""

import os
import signal
import termios
from contextlib import suppress
from threading import Thread

from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.driver.keys import Keys
from tui.driver.listener import Listener
from tui.driver.terminal import Wishes

_GOODBYE = 1.0  # seconds that the listening thread has to end
_HUNG_UP = 129  # what a shell says of a program that SIGHUP ended


class HearingDriver(LinuxDriver):
    """A LinuxDriver that decides on an Escape soon, and ends the app when its terminal is gone.

    What came half, broken or unasked is dropped, and takes no key with it.
    """

    _listener: Listener | None = None

    def _listen(self, wishes: Wishes) -> None:
        keys = Keys(mouse=wishes.mouse, focus=wishes.focus)
        self._listener = Listener(self.fileno, keys, self.process_message)
        self._key_thread = Thread(
            target=self._run_input_thread, name="terminal-listener", daemon=True
        )
        self._key_thread.start()

    def run_input_thread(self) -> None:
        """Tell the app what is typed; end it when the terminal is gone."""
        if self._listener is not None and not self._listener.run():
            with suppress(RuntimeError):  # the loop has ended before
                self._loop.call_soon_threadsafe(self._hung_up)

    def send_message(self, message: Message) -> None:
        """Tell the app, from whichever thread; Textual makes a task of its own for each key."""
        self._loop.call_soon_threadsafe(self._app.post_message, message)

    def _hung_up(self) -> None:
        self._app.exit(return_code=_HUNG_UP)

    def disable_input(self) -> None:
        """Stop listening, and throw away what was typed meanwhile."""
        thread, listener = self._key_thread, self._listener
        if thread is None or listener is None:
            return
        self._key_thread = self._listener = None
        signal.signal(signal.SIGWINCH, signal.SIG_DFL)
        listener.stop()
        thread.join(_GOODBYE)
        if not thread.is_alive():
            listener.close()
        with suppress(termios.error):
            termios.tcflush(self.fileno, termios.TCIFLUSH)

    def _sigtstp_application(self, *_: object) -> None:
        # Not between any two steps of a write: when the event loop comes to it.
        if self._loop.is_closed():
            os.kill(os.getpid(), signal.SIGSTOP)
        else:
            self._loop.call_soon_threadsafe(super()._sigtstp_application)

    def _sigcont_application(self, *_: object) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._continued)

    def _continued(self) -> None:
        """Take the terminal back after a stop."""
        if self._must_signal_resume and self._auto_restart:
            self.resume_application_mode()
