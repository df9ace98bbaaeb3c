"""What the first screen needs of a home, read as a new process reads it; prints nothing.

`python -m benchmarks.opening PLACE` opens a home of `benchmarks.homes` at its fixed time.
"""

import gc
import sys
from datetime import datetime
from pathlib import Path

from benchmarks.homes import NOW
from storage.store import Store
from tui.view import DayView, day_view


def first_screen(place: Path) -> DayView:
    """The day as Today shows it."""
    now = datetime.fromisoformat(NOW)
    store = Store.open(place / "home", place / "state", lambda: now)
    return day_view(store, now.date(), now.date(), None)


if __name__ == "__main__":
    gc.disable()  # as daybreak/__main__.py does until the first picture stands
    first_screen(Path(sys.argv[1]))
