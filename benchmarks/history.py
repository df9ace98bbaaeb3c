"""How fast a person can look back: History and its views on 1, 10 and 30 years of a life.

`python -m benchmarks.history` prints a table of ms from a key to its picture: the first view from
Today, each other view for the first time, all days instead of a year, and a step of the cursor.
Lives take turns; figures are medians, ratios to the one-year life are made within each round.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks import homes
from benchmarks.compare import Figures, ratio, table, take_turns
from benchmarks.keys import key_bytes
from benchmarks.probe import press
from benchmarks.process import cpu_ms
from benchmarks.start import Size, read_size
from benchmarks.starting import NotShownError
from benchmarks.terminal import Command, Terminal

VIEWS = {"2": "Strength of", "3": "By weekday and hour", "4": "The twelve", "5": "What goes with"}
"""The key of each other view, and words that only it shows."""

GOALS = {"first view ms": 150.0, "other views ms": 150.0, "all days ms": 150.0, "a day ms": 15.0}
"""What the median on ten years is to stay within; on thirty years, twice that."""

STEPS = ("left", "up", "left", "down", "right", "up")


def look_back(home: Path, size: Size) -> Figures:
    """One sitting on that home: every view once, all days, and steps of the cursor."""
    argv, env = homes.daybreak(), homes.places(home)
    command = Command(argv, columns=size[0], rows=size[1], env=env, folder=homes.ROOT)
    with Terminal(command) as terminal:
        if terminal.wait(lambda: "days since" in terminal.emulator.text, 20) is None:
            raise NotShownError(f"Today never came:\n{terminal.emulator.text}")
        terminal.settle(0.5)
        busy = cpu_ms(terminal.pid)
        first = _until(terminal, "H", "Every day")
        busy = cpu_ms(terminal.pid) - busy
        steps = [_change(terminal, key) for key in STEPS * 2]
        others = [_until(terminal, key, words) for key, words in VIEWS.items()]
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


def _until(terminal: Terminal, key: str, words: str) -> float:
    seen = press(terminal, key_bytes(key), lambda: words in terminal.emulator.text, timeout=10)
    if seen.visible is None:
        raise NotShownError(f"{words!r} never came after {key}:\n{terminal.emulator.text}")
    return seen.visible


def _change(terminal: Terminal, key: str) -> float:
    seen = press(terminal, key_bytes(key))
    if seen.visible is None:
        raise NotShownError(f"nothing changed after {key}:\n{terminal.emulator.text}")
    return seen.visible


def _all_days(terminal: Terminal, view: str) -> float:
    """The view with all days in place of a year; afterwards the year is back."""
    press(terminal, key_bytes(view))
    shown = _until(terminal, "v", "v all")
    for name in ("v 30 days", "v 90 days", "v a year"):
        _until(terminal, "v", name)
    return shown


def verdicts(taken: Mapping[str, Sequence[Figures]]) -> list[str]:
    """One line a goal: what was measured and what is to be reached."""
    lines = []
    for name, times in (("10 years", 1), ("30 years", 2)):
        for what, goal in GOALS.items():
            seen = median(run[what] for run in taken[name])
            times_one = ratio(taken[name], taken["1 year"], what)
            lines.append(
                f"{name}: {what.removesuffix(' ms')} {seen:.0f} ms, {times_one:.2f}x of 1 year"
                f" (goal: at most {goal * times:.0f} ms)"
            )
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and exit 1 with a plain line where something was not shown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.history", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--size", type=read_size, default=(120, 40), metavar="COLUMNSxROWS")
    parser.add_argument("--json", type=Path, help="write every figure of every run here")
    args = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="daybreak-bench-") as folder:
        lives = {"1 year": 1, "10 years": 10, "30 years": 30}
        cases: dict[str, Callable[[], Figures]] = {
            name: partial(look_back, homes.years(Path(folder), years), args.size)
            for name, years in lives.items()
        }
        try:
            taken = take_turns(cases, args.rounds)
        except NotShownError as missing:
            print(missing, file=sys.stderr)
            return 1
    if args.json:
        args.json.write_text(json.dumps(taken, indent=1), encoding="utf-8")
    print(table(taken), *verdicts(taken), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
