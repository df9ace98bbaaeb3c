"""How long Daybreak takes to start, beside a bare Textual app in the same run.

`python -m benchmarks.start` prints a table: ms from exec to the first byte, the first glyph, the
first picture and the first answered key, then CPU, bytes and peak memory. The cases take turns;
figures are medians, ratios are made within each round.
"""

import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from benchmarks import homes
from benchmarks.compare import Figures, ratio
from benchmarks.report import Size, options, report
from benchmarks.starting import Case, start
from benchmarks.terminal import Command

BASE = "hello"
GOALS = {"picture ms": 1.5, "answered ms": 1.6}


def hello(size: Size) -> Case:
    """The bare Textual app, whose text changes at the key x."""
    argv = [sys.executable, "-m", "benchmarks.hello"]
    command = Command(argv, columns=size[0], rows=size[1], folder=homes.ROOT)
    return Case(command, picture="Hello, world", key="x", answer="Heard it")


def _daybreak(home: Path, size: Size) -> Command:
    env = homes.places(home)
    argv = homes.daybreak()
    return Command(argv, columns=size[0], rows=size[1], env=env, folder=homes.ROOT)


def first_run(home: Path, size: Size) -> Case:
    """Daybreak where nothing was saved yet: a welcome, and Enter brings the first question."""
    return Case(_daybreak(home, size), picture="Welcome", key="enter", answer="1 of")


def today(home: Path, size: Size) -> Case:
    """Daybreak on a life: Today, where j moves the cursor sign a row down."""
    return Case(_daybreak(home, size), picture="Daybreak", key="j", moves="▸")


def cases(folder: Path, size: Size) -> dict[str, Case]:
    """Everything that is measured, the base first and once more to show the noise."""
    return {
        BASE: hello(size),
        "hello again": hello(size),
        "daybreak, empty": first_run(homes.empty(folder), size),
        "daybreak, 1 day": today(homes.one_day(folder), size),
        "daybreak, 10 years": today(homes.years(folder, 10), size),
    }


def verdicts(taken: Mapping[str, Sequence[Figures]]) -> list[str]:
    """One line a goal and case: the ratio that was measured and the one to reach."""
    return [
        f"{name}: {what.removesuffix(' ms')} {ratio(runs, taken[BASE], what):.2f}x of {BASE}"
        f" (goal: at most {goal}x)"
        for name, runs in taken.items()
        if name.startswith("daybreak")
        for what, goal in GOALS.items()
    ]


def _measure(case: Case) -> Figures:
    return start(case).figures()


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and exit 1 with a plain line where a program did not start."""
    parser = options("start", __doc__, rounds=9)
    parser.add_argument("--only", default="", help="only cases whose name holds this, and hello")
    args = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="daybreak-bench-") as folder:
        chosen: dict[str, Callable[[], Figures]] = {
            name: partial(_measure, case)
            for name, case in cases(Path(folder), args.size).items()
            if name == BASE or args.only in name
        }
        print(f"{args.rounds} rounds of {len(chosen)} cases at {args.size[0]}x{args.size[1]}.")
        return report(chosen, args, verdicts)


if __name__ == "__main__":
    sys.exit(main())
