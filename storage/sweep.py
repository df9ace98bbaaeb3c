"""Temporary files that a session left when it was cut off."""

import time
from collections.abc import Iterable
from pathlib import Path

from recovery.errors import CouldNot
from storage.lock import locked

STALE = 3600.0
"""Seconds after which no session can still be writing a temporary file."""


def stale(others: Iterable[Path]) -> tuple[Path, ...]:
    """Those of the files that are temporary ones which nobody writes any more.

    Their age is told by the machine's own clock, as the disk's times are.
    """
    return tuple(path for path in others if ".tmp." in path.name and _age(path) > STALE)


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0  # its session finished just now


def sweep(home: Path, others: Iterable[Path]) -> int:
    """Remove stale temporary files, under the lock; how many went. Never in the way of a start."""
    going = stale(others)
    if not going:
        return 0
    try:
        with locked(home, patience=0.0):
            for path in going:
                path.unlink(missing_ok=True)
    except (OSError, CouldNot):
        return 0
    return len(going)
