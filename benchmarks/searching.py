"""How fast the journal answers a search: each letter typed, on 1, 10 and 30 years of a life.

`python -m benchmarks.searching` prints a table of ms: from `/` until all years are read, from a
letter typed meanwhile to its first change of the screen, and from a letter typed afterwards to the
last byte of its answer. Lives take turns; ratios to the one-year life are made within each round.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.compare import Figures
from benchmarks.keys import key_bytes
from benchmarks.lives import measure, sitting, until
from benchmarks.probe import Press, press
from benchmarks.report import Size
from benchmarks.starting import NotShownError
from benchmarks.terminal import Terminal

_EACH = {"early ms": 100.0, "a key ms": 100.0}
GOALS = {"10 years": _EACH, "30 years": _EACH}
"""A letter is answered within so many ms at the median, on ten years and on thirty."""

EARLY = "the"
"""Typed at once, while older months are still being read."""
TYPED = ("and still", "@evening walk", "kind:letter in:2025 i", "zzzz")
"""Typed once all is read: words, a tag, a kind with a year, and what nothing holds."""


def search(home: Path, size: Size) -> Figures:
    """One sitting on that home: the search is opened, typed into at once, and then again."""
    with sitting(home, size) as terminal:
        until(terminal, "J", "Entries")
        opened = until(terminal, "/", "words")
        early = [_seen(terminal, letter) for letter in EARLY]
        began = terminal.wait(lambda: "so far" not in terminal.emulator.text, 20)
        if began is None:
            raise NotShownError(f"the years were never read:\n{terminal.emulator.text}")
        terminal.settle(0.5)
        answers = [_answered(terminal, letter) for words in TYPED for letter in _anew(words)]
    return {
        "/ ms": opened,
        "early ms": median(early),
        "a key ms": median(answers),
        "slowest key ms": max(answers),
    }


def _anew(words: str) -> Sequence[str]:
    """The keys that empty the line and type these words."""
    return ("ctrl-u", *("space" if letter == " " else letter for letter in words))


def _typed(terminal: Terminal, key: str, quiet: float) -> Press:
    seen = press(terminal, key_bytes(key), quiet=quiet)
    if seen.visible is None or seen.last is None:
        raise NotShownError(f"nothing changed after {key}:\n{terminal.emulator.text}")
    return seen


def _seen(terminal: Terminal, key: str) -> float:
    return _typed(terminal, key, 0.001).visible or 0.0


def _answered(terminal: Terminal, key: str) -> float:
    return _typed(terminal, key, 0.12).last or 0.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and exit 1 with a plain line where something was not shown."""
    return measure("searching", __doc__, search, GOALS, arguments)


if __name__ == "__main__":
    sys.exit(main())
