"""The guardian: keeps what is being written, and ends the program when its terminal goes away.

It is a thread of its own, because a screen that waits for a terminal which does not read can do
neither: no handler of the event loop runs then, and no Python signal handler either.
"""

import os
import select
import signal
import threading
import time
from collections.abc import Callable, Mapping

from recovery.errors import DaybreakError

LOOK = 0.2
"""Seconds between two looks at the terminal and the desk."""
KEEP = 1.0
"""Seconds that a changed text may wait for the disk."""
GRACE = 1.0
"""Seconds that the screen has to leave by itself."""
_SIGNALS = frozenset({signal.SIGHUP, signal.SIGTERM})


class Guardian(threading.Thread):
    """Watches over one run of the screen.

    `texts` gives what is being written, `keep(name, text)` puts a draft on disk ("" drops it),
    `look` brings in what is written elsewhere meanwhile. `leave` asks the screen to end and `force`
    makes the terminal usable before the process does.
    `code` is the exit code where the terminal, and not the person, ended it; else 0.
    """

    def __init__(
        self,
        texts: Callable[[], Mapping[str, str]],
        keep: Callable[[str, str], None],
        leave: Callable[[], None],
        force: Callable[[], None],
        *,
        look: Callable[[], None] = lambda: None,
        terminal: int = 0,
    ) -> None:
        super().__init__(name="guardian", daemon=True)
        self._texts, self._keep, self._leave, self._force = texts, keep, leave, force
        self._look = look
        self._kept: Mapping[str, str] = {}
        self._terminal = select.poll()
        self._terminal.register(terminal, 0)
        self._over = threading.Event()
        self._saving = threading.Lock()
        self._changed_at: float | None = None
        self.code = 0

    @staticmethod
    def block() -> None:
        """Leave the signals to the guardian; called before any other thread is started."""
        signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)

    @staticmethod
    def unblock() -> None:
        """Give the signals back, for what runs after the screen."""
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)

    def run(self) -> None:
        """Look until the screen is over or the terminal is gone."""
        while not self._over.is_set():
            told = self._cut_off()
            self._look()
            if told:
                self.code = 128 + told
                self.save()
                self._end()
                return
            self._save_when_due()

    def finish(self) -> bool:
        """The screen has ended: keep what is left, drop what was saved, and look no more.

        False where a text could not be kept.
        """
        self._over.set()
        self.save()
        return all(self._kept.get(name) == text for name, text in self._texts().items())

    def _cut_off(self) -> int:
        told = signal.sigtimedwait(_SIGNALS, LOOK)
        if told is not None and told.si_signo in _SIGNALS:  # Python 3.11 gives any number at all
            return told.si_signo  # after a process that was stopped goes on
        gone = select.POLLHUP | select.POLLERR | select.POLLNVAL
        return signal.SIGHUP if any(event & gone for _, event in self._terminal.poll(0)) else 0

    def _save_when_due(self) -> None:
        if self._texts() == self._kept:
            self._changed_at = None
        elif self._changed_at is None:
            self._changed_at = time.monotonic()
        elif time.monotonic() - self._changed_at >= KEEP:
            self.save()

    def save(self) -> None:
        """Bring the drafts up to what is on the desk; what cannot be kept is tried again."""
        with self._saving:
            kept = dict(self._kept)
            for name, text in self._texts().items():
                if kept.get(name) != text:
                    try:
                        self._keep(name, text)
                    except DaybreakError:
                        continue  # the next look tries again; the text is still on the desk
                    kept[name] = text
            self._kept = kept
            self._changed_at = None

    def _end(self) -> None:
        self._leave()
        if not self._over.wait(GRACE):
            self._force()
            os._exit(self.code)
