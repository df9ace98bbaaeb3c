"""Measure any terminal program: `python -m benchmarks --keys 'j*20' --idle 10 -- top -d 9`."""

import argparse
import dataclasses
import json
import sys
from collections.abc import Sequence
from statistics import median
from typing import Any

from benchmarks.compare import percentile
from benchmarks.keys import key_bytes, read_keys
from benchmarks.probe import Exit, Hold, Idle, Press, Resized, hang_up, hold, idle, press, resize
from benchmarks.report import read_size
from benchmarks.terminal import Command, Terminal


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--size", type=read_size, default=(120, 40), metavar="COLUMNSxROWS")
    parser.add_argument("--term", default="xterm-256color")
    parser.add_argument("--text", help="what stands on the screen once it is up")
    parser.add_argument("--keys", default="", help="j*3,down,ctrl-s,text:hello")
    parser.add_argument("--hold", metavar="KEY", help="hold this key for 2 s, 30 presses a second")
    parser.add_argument("--idle", type=float, default=0.0, metavar="SECONDS")
    parser.add_argument("--resize", type=read_size, action="append", default=[])
    parser.add_argument("--hang-up", choices=["close", "SIGHUP", "SIGTERM", "SIGINT"])
    parser.add_argument("--screen", action="store_true", help="print the last screen")
    parser.add_argument("command", nargs="+")
    return parser.parse_args(arguments)


def say_presses(presses: Sequence[Press]) -> dict[str, Any]:
    """One key's presses in short: medians, with the slowest in a hundred of what was seen."""
    seen = [one.visible for one in presses if one.visible is not None]
    return {
        "presses": len(presses),
        "answered": len(seen),
        "visible ms": [round(median(seen), 1), round(percentile(seen, 0.99), 1)] if seen else None,
        "bytes": median(one.sent for one in presses),
        "cpu ms": round(median(one.cpu for one in presses), 1),
    }


def plain(found: Hold | Idle | Resized | Exit) -> dict[str, Any]:
    """The fields of what was measured, rounded for reading."""
    fields = dataclasses.asdict(found).items()
    return {name: round(value, 1) if isinstance(value, float) else value for name, value in fields}


def measure(terminal: Terminal, args: argparse.Namespace) -> dict[str, Any]:
    """Everything that was asked for, in the order of the options."""
    emulator = terminal.emulator
    up = terminal.wait_text(args.text) if args.text else terminal.wait(lambda: emulator.has_glyph)
    terminal.settle(0.4)
    found: dict[str, Any] = {
        "up ms": None if up is None else round((up - terminal.started) * 1000, 1),
        "start bytes": terminal.total,
    }
    presses: dict[str, list[Press]] = {}
    for label, key in read_keys(args.keys):
        presses.setdefault(label, []).append(press(terminal, key))
    found["keys"] = {label: say_presses(some) for label, some in presses.items()}
    if args.hold:
        found["hold"] = plain(hold(terminal, key_bytes(args.hold), 30, 2))
    if args.idle:
        found["idle"] = plain(idle(terminal, args.idle))
    found["resize"] = [plain(resize(terminal, *size)) for size in args.resize]
    if args.screen:
        print(emulator.text)
    if args.hang_up:
        found["hang-up"] = plain(hang_up(terminal, args.hang_up))
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the command once, measure it and print JSON."""
    args = _arguments(arguments)
    columns, rows = args.size
    with Terminal(Command(args.command, columns, rows, args.term)) as terminal:
        print(json.dumps(measure(terminal, args), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
