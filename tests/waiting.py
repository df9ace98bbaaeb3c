"""Waiting for what tells nobody that it has come: a file, or a line in one."""

import select
import time
from collections.abc import Callable


def wait_for(what: Callable[[], bool], seconds: float) -> bool:
    """Whether it comes true in time; looked at a hundred times a second, and idle in between."""
    until = time.monotonic() + seconds
    while not what():
        if time.monotonic() > until:
            return False
        select.select([], [], [], 0.01)
    return True
