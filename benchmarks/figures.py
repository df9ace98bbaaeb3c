"""Every figure that Daybreak is held to, measured in one run, as a table.

`python -m benchmarks.figures` prints the table; with `--write` it becomes the one in
docs/performance.md. Ratios are to a bare Textual app, in turns; times are this machine's.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks import homes, sitting, sshlab
from benchmarks.compare import Figures, ratio, take_turns
from benchmarks.counting import kept
from benchmarks.probe import press
from benchmarks.start import hello, today
from benchmarks.starting import NotShownError, start
from benchmarks.terminal import Command, Terminal

PAGE = homes.ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- made by make bench -->\n", "<!-- up to here -->\n"
SIZE = (120, 40)
OTHERS = ("calcurse", "dooit")
CUTS = tuple((how, frozen) for how in ("close", "SIGHUP", "SIGTERM") for frozen in (False, True))


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what it is of, the target, what was measured, and whether that keeps to it.

    A figure that is only there to compare has no target.
    """

    what: str
    target: str
    seen: str
    kept: bool | None = None

    def __str__(self) -> str:
        """The row of the table."""
        kept = {True: "yes", False: "**no**", None: ""}[self.kept]
        return f"| {self.what} | {self.target} | {self.seen} | {kept} |"


def at_most(what: str, seen: float, most: float, unit: str = "") -> Row:
    """A row for a figure that has an upper limit; ratios have the unit x."""
    digits = 2 if unit == "x" else 0 if seen >= 20 or seen == round(seen) else 1
    space = "" if unit in ("x", "") else " "
    limit = f"{most:,.{2 if unit == 'x' else 0}f}"
    return Row(
        what, f"at most {limit}{space}{unit}", f"{seen:,.{digits}f}{space}{unit}", seen <= most
    )


def starts(folder: Path, rounds: int) -> list[Row]:
    """The start beside hello, on ten years and on one day."""
    cases: dict[str, Callable[[], Figures]] = {
        name: lambda case=case: start(case).figures()  # type: ignore[misc]
        for name, case in {
            "hello": hello(SIZE),
            "1 day": today(homes.one_day(folder), SIZE),
            "10 years": today(homes.years(folder, 10), SIZE),
        }.items()
    }
    taken = take_turns(cases, rounds)
    base, short, long = taken["hello"], taken["1 day"], taken["10 years"]
    more = median(run["peak MiB"] for run in long) - median(run["peak MiB"] for run in short)
    return [
        at_most("ready for keys / hello", ratio(long, base, "answered ms"), 1.15, "x"),
        at_most("CPU of the start / hello", ratio(long, base, "CPU ms"), 1.15, "x"),
        at_most("first glyph / hello", ratio(long, base, "first glyph ms"), 0.15, "x"),
        at_most("memory / hello", ratio(long, base, "peak MiB"), 1.15, "x"),
        at_most("ready, 10 years / 1 day", ratio(long, short, "answered ms"), 1.05, "x"),
        at_most("memory, 10 years more than 1 day", more, 3, "MiB"),
    ]


def counts() -> list[Row]:
    """The bytes of single steps, which are the same on every machine."""
    wide, usual = kept()["120x40"], kept()["80x24"]
    return [
        at_most("start at 120x40", wide["start"], 10_000, "bytes"),
        at_most("start at 80x24", usual["start"], 6_000, "bytes"),
        at_most("a typed letter, median", wide["typed letter, median"], 100, "bytes"),
        at_most("a typed letter, most", wide["typed letter"], 150, "bytes"),
        at_most("a move in a list", wide["list move"], 200, "bytes"),
        at_most("a step that scrolls a list", wide["list scrolled"], 500, "bytes"),
        at_most("another panel", wide["panel change"], 2_500, "bytes"),
        at_most("another size", wide["resize"], 10_000, "bytes"),
    ]


def sat(home: Path, seconds: float) -> list[Row]:
    """A sitting on this machine."""
    keys, rest = sitting.keys(home, SIZE), sitting.rest(home, SIZE, seconds)
    return [
        at_most("a key in a list, median", keys["list key ms"], 4, "ms"),
        at_most("a key in a list, slowest in a hundred", keys["list key p99 ms"], 10, "ms"),
        at_most("a letter at 2,000 lines, median", keys["letter at 2,000 lines ms"], 12, "ms"),
        at_most("the same, slowest in a hundred", keys["letter at 2,000 lines p99 ms"], 30, "ms"),
        at_most("Escape", keys["escape ms"], 30, "ms"),
        at_most("a key held for 1.5 s: the screen behind", keys["held key lag ms"], 100, "ms"),
        at_most("idle, a minute", rest["idle bytes a minute"], 0, "bytes"),
        at_most("idle, a minute of it", rest["idle CPU ms a minute"], 150, "ms CPU"),
        at_most("the running pause, a minute", rest["pause bytes a minute"], 4_000, "bytes"),
        at_most("another size", rest["resize ms"], 60, "ms"),
    ]


def cuts(home: Path) -> list[Row]:
    """Every way in which a terminal goes away, amid a sentence."""
    rows = []
    for how, frozen in CUTS:
        found = sitting.cut_off(home, SIZE, how, frozen=frozen)
        name = f"{how}{', of a terminal that did not read' if frozen else ''}: gone after"
        rows.append(at_most(name, found["gone ms"], 2_000, "ms"))
    return rows


def far(home: Path, lines: Sequence[tuple[int, int]]) -> list[Row]:
    """Over real SSH on a slow line; nothing where this machine cannot make one."""
    rows = []
    for rtt, kbit in lines if sshlab.is_possible() else ():
        with sshlab.Lab(rtt, kbit) as lab:
            seen = sitting.over(lab, home, SIZE)
        name, late = f"{rtt} ms, {kbit} kbit/s", 35 if kbit < 1000 else 25
        rows += [
            at_most(f"{name}: a key beyond an echo", seen["key ms"] - seen["echo ms"], 10, "ms"),
            at_most(
                f"{name}: the same, slowest in a hundred",
                seen["key p99 ms"] - seen["echo ms"],
                late,
                "ms",
            ),
            at_most(f"{name}: behind a held key", seen["held key lag ms"], rtt + 100, "ms"),
        ]
    return rows


def beside(folder: Path) -> list[Row]:
    """Other programs of the terminal, where they are installed: what they send to begin."""
    rows = []
    for name in OTHERS:
        if not shutil.which(name):
            rows.append(Row(f"{name}, to compare", "", "not installed here"))
        else:
            env = {
                "HOME": str(folder),
                "XDG_DATA_HOME": str(folder),
                "XDG_CONFIG_HOME": str(folder),
            }
            with Terminal(Command([name], *SIZE, env=env)) as terminal:
                terminal.wait(lambda t=terminal: t.emulator.has_glyph)  # type: ignore[misc]
                terminal.settle(1.0)
                rows.append(Row(f"{name}, to compare: its start", "", f"{terminal.total:,} bytes"))
                key = press(terminal, b"\t")
                rows.append(Row(f"{name}, to compare: another panel", "", f"{key.sent:,} bytes"))
    return rows


def table(rows: Sequence[Row]) -> str:
    """The rows in Markdown."""
    return "\n".join(["| | target | measured | kept |", "|---|---|---|---|", *map(str, rows), ""])


def write(text: str, page: Path = PAGE) -> None:
    """Put the table in its place on the page."""
    before, _, rest = page.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(before + BEGIN + text + END + after, "utf-8")


def measured(folder: Path, args: argparse.Namespace) -> list[Row]:
    """All rows, each part announced before it is measured."""
    home = homes.years(folder / "sat", 10)
    parts: Mapping[str, Callable[[], list[Row]]] = {
        "starts": partial(starts, folder, args.rounds),
        "bytes": counts,
        "a sitting": partial(sat, home, args.seconds),
        "cut off": partial(cuts, home),
        "others": partial(beside, folder),
        "SSH": partial(far, home, ((100, 1000), (300, 128))),
    }
    rows: list[Row] = []
    for name, part in parts.items():
        if args.only in name:
            print(f"measuring: {name}", file=sys.stderr)
            rows += part()
    return rows


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and perhaps write; 1 with a plain line where something was not shown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.figures", description=__doc__)
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--seconds", type=float, default=20.0, help="how long idleness is watched")
    parser.add_argument("--only", default="", help="only parts whose name holds this")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    args = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="daybreak-bench-") as folder:
        (Path(folder) / "sat").mkdir()
        try:
            text = table(measured(Path(folder), args))
        except NotShownError as missing:
            print(missing, file=sys.stderr)
            return 1
    print(text)
    if args.write:
        write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
