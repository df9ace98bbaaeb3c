"""The same sitting on lives of 1, 10 and 30 years, which take turns."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks import homes
from benchmarks.compare import Figures, table, take_turns
from benchmarks.keys import key_bytes
from benchmarks.probe import press
from benchmarks.start import Size, read_size
from benchmarks.starting import NotShownError
from benchmarks.terminal import Command, Terminal

YEARS = {"1 year": 1, "10 years": 10, "30 years": 30}
Verdicts = Callable[[Mapping[str, Sequence[Figures]]], list[str]]
"""Says in a line a goal what was measured and what is to be reached."""


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
    verdicts: Verdicts,
    arguments: Sequence[str] | None,
) -> int:
    """Measure `sit` on every life, print, and return 1 where something was not shown."""
    parser = argparse.ArgumentParser(prog=f"python -m benchmarks.{name}", description=says)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--size", type=read_size, default=(120, 40), metavar="COLUMNSxROWS")
    parser.add_argument("--json", type=Path, help="write every figure of every run here")
    args = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="daybreak-bench-") as folder:
        cases: dict[str, Callable[[], Figures]] = {
            life: partial(sit, homes.years(Path(folder), years), args.size)
            for life, years in YEARS.items()
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
