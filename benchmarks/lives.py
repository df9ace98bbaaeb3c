"""The same sitting on lives of 1, 10 and 30 years, which take turns."""

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks import homes
from benchmarks.compare import Figures, ratio
from benchmarks.keys import key_bytes
from benchmarks.probe import press
from benchmarks.report import Size, options, report
from benchmarks.starting import NotShownError
from benchmarks.terminal import Command, Terminal

YEARS = {"1 year": 1, "10 years": 10, "30 years": 30}
Goals = Mapping[str, Mapping[str, float]]
"""By life and by figure, what its median is to stay within, in ms."""


@contextmanager
def sitting(home: Path, size: Size) -> Iterator[Terminal]:
    """Daybreak on that home, its first picture drawn."""
    argv, env = homes.daybreak(), homes.places(home)
    command = Command(argv, columns=size[0], rows=size[1], env=env, folder=homes.ROOT)
    with Terminal(command) as terminal:
        if terminal.wait(lambda: "days since" in terminal.emulator.text, 20) is None:
            raise NotShownError(f"Today never came:\n{terminal.emulator.text}")
        terminal.settle(0.5)
        yield terminal


def until(terminal: Terminal, key: str, words: str) -> float:
    """Press the key; the ms until the words stand on the screen."""
    seen = press(terminal, key_bytes(key), lambda: words in terminal.emulator.text, timeout=10)
    if seen.visible is None:
        raise NotShownError(f"{words!r} never came after {key}:\n{terminal.emulator.text}")
    return seen.visible


def measure(
    name: str,
    says: str | None,
    sit: Callable[[Path, Size], Figures],
    goals: Goals,
    arguments: Sequence[str] | None,
) -> int:
    """Measure `sit` on every life, print, and return 1 where something was not shown."""
    args = options(name, says, rounds=5).parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="daybreak-bench-") as folder:
        cases: dict[str, Callable[[], Figures]] = {
            life: partial(sit, homes.years(Path(folder), years), args.size)
            for life, years in YEARS.items()
        }
        return report(cases, args, partial(verdicts, goals))


def verdicts(goals: Goals, taken: Mapping[str, Sequence[Figures]]) -> list[str]:
    """One line a life and a figure: what was measured and what is to be reached."""
    lines = []
    for life, of_it in goals.items():
        for what, goal in of_it.items():
            seen = median(run[what] for run in taken[life])
            times_one = ratio(taken[life], taken["1 year"], what)
            lines.append(
                f"{life}: {what.removesuffix(' ms')} {seen:.0f} ms, {times_one:.2f}x of 1 year"
                f" (goal: at most {goal:.0f} ms)"
            )
    return lines
