"""A benchmark whose cases take turns: its options, its table, and its goals in a line each."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.compare import Figures, table, take_turns
from benchmarks.starting import NotShownError

Size = tuple[int, int]
Verdicts = Callable[[Mapping[str, Sequence[Figures]]], list[str]]
"""Says in a line a goal what was measured and what is to be reached."""


def read_size(text: str) -> Size:
    """`120x40` as (columns, rows)."""
    columns, rows = text.lower().split("x")
    return int(columns), int(rows)


def options(name: str, says: str | None, rounds: int) -> argparse.ArgumentParser:
    """What every such benchmark can be asked."""
    parser = argparse.ArgumentParser(prog=f"python -m benchmarks.{name}", description=says)
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument("--size", type=read_size, default=(120, 40), metavar="COLUMNSxROWS")
    parser.add_argument("--json", type=Path, help="write every figure of every run here")
    return parser


def report(
    cases: Mapping[str, Callable[[], Figures]], args: argparse.Namespace, verdicts: Verdicts
) -> int:
    """Measure the cases in turns and print; 1 with a plain line where something was not shown."""
    try:
        taken = take_turns(cases, args.rounds)
    except NotShownError as missing:
        print(missing, file=sys.stderr)
        return 1
    if args.json:
        args.json.write_text(json.dumps(taken, indent=1), encoding="utf-8")
    print(table(taken), *verdicts(taken), sep="\n")
    return 0
