"""Which sessions are still at it: each holds a lock for as long as its process lives."""

import os
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
        """Hold the lock from now on; `OSError` where the folder cannot be written."""
        if fcntl is None or self._held is not None:
            return
        held = os.open(self._path(self.session), FLAGS, 0o600)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BaseException:
            close_quietly(held)
            raise
        self._held = held

    def end(self) -> None:
        """Let go of the lock."""
        if self._held is not None:
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
