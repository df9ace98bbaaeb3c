"""A long sitting at random keys, thirty a second: whether memory or the time of a key grows.

`python -m benchmarks.soak --minutes 30` opens every place once, then prints a line a minute. It
exits 1 where the memory grew by 3 MiB or more after the first fifth, a key became half again as
slow, or the program ended. What the keys made is counted too: records are kept in memory, and that
is no leak.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks import homes
from benchmarks.probe import press
from benchmarks.process import cpu_ms, memory
from benchmarks.sitting import until
from benchmarks.terminal import Command, Terminal, now

RATE = 30
GROWTH, SLOWER = 3.0, 1.5
"""How many MiB it may grow, and what a key may take at the end, measured by the beginning."""
_PLAIN = [*"umsTHJGLvxzZ+-[].,/:?jkhl0123456789rnaei bdto"]
_NAMED = ["\t", "\x1b[Z", "\r", "\x7f", "\x13", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "ü", "漢"]
KEYS = _PLAIN + _NAMED * 2 + ["\x1b"] * 12
"""Everything but the keys that leave: those of every place, letters, and many ways back."""
_END, _BACK, _SHIFT_TAB = "\x1b[F", "\x1b", "\x1b[Z"
TOUR = [
    *("H", *"12345", "v", "\r", _BACK, "J", "/", "e", "n", "\r", _END, "\r", _BACK, _BACK, _BACK),
    *("G", "\r", _BACK, ",", _END, "\r", _BACK, "?", _END, _BACK, "\x10", "u", "n", _BACK, _BACK),
    *("T", "W", _BACK, "s", _BACK, "m", _BACK, "!", _BACK, _BACK, "w", "a", "\r", *_BACK * 2, "z"),
    *(
        "T",
        "[",
        "[",
        ".",
        "\t",
        "\t",
        _SHIFT_TAB,
        ":",
        "m",
        _BACK,
        "u",
        _BACK,
        "L",
        _BACK,
        "z",
        "T",
    ),
]
"""Every place once, the whole journal searched: what is loaded and read for them then stays."""


def keys_for(terminal: Terminal, seconds: float, chance: random.Random) -> None:
    """Press random keys at the rate."""
    start = now()
    for number in range(int(seconds * RATE)):
        time.sleep(max(0.0, start + number / RATE - now()))
        terminal.write(chance.choice(KEYS).encode())
        terminal.draw()


def go_round(terminal: Terminal) -> None:
    """Open every place once, so that only what goes on growing is measured."""
    for key in TOUR:
        terminal.write(key.encode())
        terminal.settle(0.15, 10)


def a_key(terminal: Terminal) -> float:
    """How many ms a question on Today takes, asked and left, from wherever the keys have led."""
    terminal.write(b"\x1b")
    for key in (b"\x1b", b"\x1b", b"\x1b", b"T", b"."):
        time.sleep(0.1)
        terminal.write(key)
    terminal.settle(1.0, 60)  # what was typed may still be worked at
    seen = [press(terminal, key, quiet=0.03).visible for key in (b"u", b"\x1b") * 4]
    return median(3000.0 if one is None else one for one in seen)


def soak(
    terminal: Terminal, minutes: float, chance: random.Random
) -> tuple[list[float], list[float]]:
    """The memory in MiB and the ms of a key, at each of thirty times."""
    sizes, times = [], []
    until(terminal, "days since")
    print(f"{memory(terminal.pid).resident / 1024:.1f} MiB at the start")
    go_round(terminal)
    for _ in range(30):
        keys_for(terminal, minutes * 2, chance)
        times.append(a_key(terminal))
        sizes.append(memory(terminal.pid).resident / 1024)
        print(f"{sizes[-1]:.1f} MiB, a key {times[-1]:.1f} ms, CPU {cpu_ms(terminal.pid):,.0f} ms")
        if terminal.ended:
            break
    return sizes, times


def made(home: Path) -> tuple[int, int]:
    """How many documents the files of a home hold, and their bytes."""
    files = [path for path in home.glob("home/**/*.json") if path.is_file()]
    trees = [json.loads(path.read_bytes()) for path in files]
    documents = sum(len(table) for tree in trees for name, table in tree.items() if name != "meta")
    return documents, sum(path.stat().st_size for path in files)


def main(arguments: Sequence[str] | None = None) -> int:
    """Sit, print, and say what grew."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="daybreak-soak-") as folder:
        home = homes.years(Path(folder), 1)
        before = made(home)
        argv, env = homes.daybreak("--restricted"), homes.places(home)
        with Terminal(Command(argv, 80, 24, env=env, folder=homes.ROOT)) as terminal:
            sizes, times = soak(terminal, args.minutes, random.Random(args.seed))
            ended = terminal.ended
        documents, size = (new - old for new, old in zip(made(home), before, strict=True))
    first = len(sizes) // 5
    grown = sizes[-1] - median(sizes[: first + 1])
    slower = median(times[-first:]) / median(times[:first]) if first else 1.0
    print(f"{args.minutes:g} minutes: {grown:+.1f} MiB, a key {slower:.2f}x as slow at the end")
    print(f"the keys made {documents:,} documents, {size / 1024:,.0f} KiB of files")
    if ended:
        print("the program ended by itself", file=sys.stderr)
    return ended or grown >= GROWTH or slower > SLOWER


if __name__ == "__main__":
    sys.exit(main())
