"""How fast a person can look back: History and its views on 1, 10 and 30 years of a life.

`python -m benchmarks.history` prints a table of ms from a key to its picture: the first view from
Today, each other view for the first time, all days instead of a year, and a step of the cursor.
Lives take turns; figures are medians, ratios to the one-year life are made within each round.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.compare import Figures
from benchmarks.keys import key_bytes
from benchmarks.lives import measure, sitting, until
from benchmarks.probe import press
from benchmarks.process import cpu_ms
from benchmarks.report import Size
from benchmarks.starting import NotShownError
from benchmarks.terminal import Terminal

VIEWS = {"2": "Strength of", "3": "By weekday and hour", "4": "The twelve", "5": "What goes with"}
"""The key of each other view, and words that only it shows."""

_TEN = {"first view ms": 150.0, "other views ms": 150.0, "all days ms": 150.0, "a day ms": 15.0}
GOALS = {"10 years": _TEN, "30 years": {what: 2 * goal for what, goal in _TEN.items()}}
"""What the medians are to stay within; thirty years may take twice as long as ten."""

STEPS = ("left", "up", "left", "down", "right", "up")


def look_back(home: Path, size: Size) -> Figures:
    """One sitting on that home: every view once, all days, and steps of the cursor."""
    with sitting(home, size) as terminal:
        busy = cpu_ms(terminal.pid)
        first = until(terminal, "H", "Every day")
        busy = cpu_ms(terminal.pid) - busy
        steps = [_change(terminal, key) for key in STEPS * 2]
        others = [until(terminal, key, words) for key, words in VIEWS.items()]
        everything = [_all_days(terminal, key) for key in "4213"]
        steps += [_change(terminal, key) for key in ("left", "left", "right", "left")]
    return {
        "first view ms": first,
        "other views ms": max(others),
        "all days ms": max(everything),
        "a day ms": median(steps),
        "slowest step ms": max(steps),
        "first view CPU ms": busy,
    }


def _change(terminal: Terminal, key: str) -> float:
    seen = press(terminal, key_bytes(key))
    if seen.visible is None:
        raise NotShownError(f"nothing changed after {key}:\n{terminal.emulator.text}")
    return seen.visible


def _all_days(terminal: Terminal, view: str) -> float:
    """The view with all days in place of a year; afterwards the year is back."""
    press(terminal, key_bytes(view))
    shown = until(terminal, "v", "v all")
    for name in ("v 30 days", "v 90 days", "v a year"):
        until(terminal, "v", name)
    return shown


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and exit 1 with a plain line where something was not shown."""
    return measure("history", __doc__, look_back, GOALS, arguments)


if __name__ == "__main__":
    sys.exit(main())
