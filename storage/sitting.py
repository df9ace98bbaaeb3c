"""Which sessions are still at it: each holds a lock for as long as its process lives."""

import os
from contextlib import suppress
from pathlib import Path

from storage.lock import FLAGS
from storage.safewrite import close_quietly

try:
    import fcntl
except ImportError:  # a platform without it: there, every other session counts as ended
    fcntl = None  # type: ignore[assignment]


class Sitting:
    """One session's sign of life in a folder; it goes with the process, however that ends."""

    def __init__(self, folder: Path, session: str) -> None:
        self._folder = folder
        self.session = session
        self._held: int | None = None

    def begin(self) -> None:
        """Hold the lock from now on; where that cannot be, the session counts as ended."""
        if fcntl is None or self._held is not None:
            return
        try:
            held = os.open(self._path(self.session), FLAGS, 0o600)
        except OSError:
            return
        try:
            os.fchmod(held, 0o600)  # a umask may have taken the owner's own bits
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            close_quietly(held)
            return
        self._held = held

    def end(self) -> None:
        """Let go of the lock; a sign that cannot be taken away is taken for what it is later."""
        if self._held is None:
            return
        with suppress(OSError):
            self._path(self.session).unlink(missing_ok=True)
        close_quietly(self._held)
        self._held = None

    def is_alive(self, session: str) -> bool:
        """Whether that session's process is still there; a sign left behind is taken away."""
        if session == self.session or fcntl is None:
            return session == self.session
        try:
            held = os.open(self._path(session), os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
        except OSError:
            return False
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._path(session).unlink(missing_ok=True)
        except BlockingIOError:
            return True
        except OSError:
            return False
        finally:
            close_quietly(held)
        return False

    def _path(self, session: str) -> Path:
        return self._folder / f"{session}.live"
