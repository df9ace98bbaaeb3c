"""One writer at a time: a lock on `.lock` in the home, waited for at most five seconds."""

import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from recovery.errors import NotYet
from storage.plainly import what_now, why
from storage.safewrite import close_quietly

try:
    import fcntl
except ImportError:  # a platform without it: there, one session at a time is up to the person
    fcntl = None  # type: ignore[assignment]

PATIENCE = 5.0
"""How many seconds another session may take to finish its save."""
PAUSE = 0.02
FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)


@contextmanager
def locked(
    home: Path,
    patience: float = PATIENCE,
    clock: Callable[[], float] = time.monotonic,
    rest: Callable[[float], None] = time.sleep,
) -> Iterator[int]:
    """Hold the home's lock and give its descriptor; `NotYet` when it cannot be had.

    `patience` is in seconds; `clock` and `rest` are how they are counted and waited.
    The lock belongs to the open file: it goes with the process, however that ends, and is
    never taken from another session.
    """
    path = home / ".lock"
    try:
        held = _taken(path, clock() + patience, clock, rest)
    except OSError as error:
        done = f"nothing was saved, {what_now(error)}"
        raise NotYet(f"{path}: cannot be locked, {why(error)}", done) from None
    if held is None:
        if patience < PATIENCE:
            raise NotYet(f"{home}: another session is saving", "")
        took = f"another session is saving and took longer than {PATIENCE:.0f} seconds"
        raise NotYet(f"{home}: {took}", "nothing was saved, try again")
    try:
        yield held
    finally:
        close_quietly(held)


def _taken(
    path: Path, until: float, clock: Callable[[], float], rest: Callable[[float], None]
) -> int | None:
    while True:
        held = os.open(path, FLAGS, 0o600)
        try:
            if _tried(held) and _is_still(path, held):
                return held
        except BaseException:
            close_quietly(held)
            raise
        close_quietly(held)
        if clock() >= until:
            return None
        rest(PAUSE)


def _tried(held: int) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_still(path: Path, held: int) -> bool:
    """Whether the locked file is the one that others will open, not one that was replaced."""
    found = os.fstat(held)
    if stat.S_IMODE(found.st_mode) != 0o600:  # a umask took the owner's own bits
        os.fchmod(held, 0o600)
    try:
        return os.path.samestat(path.stat(), found)
    except FileNotFoundError:
        return False
