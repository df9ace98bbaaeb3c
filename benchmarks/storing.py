"""How long one habit entry takes to be safe, beside SQLite in the same run.

`python -m benchmarks.storing` prints, for a life of 1 day and of 1, 10 and 30 years, the median ms
of one saved edit, of the same commit in SQLite (WAL, synchronous=FULL), and of a new process that
opens what the first screen needs; beside the ms of an edit and of an opening stands how many times
those of 1 day they are. Lives take turns, and so do an edit and a commit: each is the first thing
after another process had the machine. Ratios are made within each round, and are medians.
"""

import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from statistics import median

from benchmarks.homes import NOW, ROOT, one_day, years
from recovery.ledger import Edit
from recovery.records import HabitEntry
from storage.store import Store

ROUNDS = 40
ROW = ("2026-05-03", NOW, "Europe/Berlin", 1, 7.5, 0, "")


@dataclass
class Life:
    """One life on disk in both ways, and the ms that were measured."""

    name: str
    home: Path
    store: Store
    entry: HabitEntry
    rows: sqlite3.Connection
    edits: list[float] = field(default_factory=list)
    commits: list[float] = field(default_factory=list)
    opens: list[float] = field(default_factory=list)


def opened(home: Path) -> Store:
    """The store of a home of `benchmarks.homes`, at the fixed time."""
    return Store.open(home / "home", home / "state", lambda: datetime.fromisoformat(NOW))


def life(name: str, home: Path, days: int) -> Life:
    """A life and a table with as many rows as it has habit entries."""
    store = opened(home)
    entry = store.month(store.months()[-1]).habits[-1]
    rows = sqlite3.connect(home / "rows.db", isolation_level=None)
    rows.execute("pragma journal_mode=wal")
    rows.execute("pragma synchronous=full")
    rows.execute(
        "create table entry(id integer primary key, day, at, tz, habit, amount, skip, note)"
    )
    rows.execute("begin")
    numbered = ((n, *ROW) for n in range(days * 4))
    rows.executemany("insert into entry values(?,?,?,?,?,?,?,?)", numbered)
    rows.execute("commit")
    return Life(name, home, store, entry, rows)


def timed(act: Callable[[], object]) -> float:
    """How many ms it takes."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def one_round(one: Life, number: int) -> None:
    """One edit and one commit of this life, each after an opening: a person's come one by one."""

    def edit() -> None:
        (made,) = one.store.apply([Edit(one.entry, replace(one.entry, amount=float(number + 1)))])
        assert isinstance(made.after, HabitEntry)
        one.entry = made.after

    def commit() -> None:
        one.rows.execute("update entry set amount=? where id=2", (float(number),))

    reads = [sys.executable, "-m", "benchmarks.opening", str(one.home)]
    for act, taken in ((edit, one.edits), (commit, one.commits)):
        one.opens.append(timed(lambda: subprocess.run(reads, cwd=ROOT, check=True)))
        taken.append(timed(act))


def main() -> int:
    """Make the lives, measure them in turns and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        lives = [life("1 day", one_day(place), 1)]
        lives += [life(f"{n} years", years(place, n), n * 365) for n in (1, 10, 30)]
        for number in range(ROUNDS):
            for one in lives:
                one_round(one, number)
        print(TITLES)
        for one in lives:
            print(row(one, lives[0]))
            one.rows.close()
        for line in verdicts(lives):
            print(line)
    return 0


TITLES = f"{'':9} edit ms  to 1 day  sqlite ms  to sqlite  open ms  to 1 day"


def row(one: Life, first: Life) -> str:
    """A life's line of the table; `first` is the life of one day."""
    edit, commit, start = (median(ms) for ms in (one.edits, one.commits, one.opens))
    grown, beside = times(one.edits, first.edits), times(one.edits, one.commits)
    slower = times(one.opens, first.opens)
    return (
        f"{one.name:9} {edit:7.2f} {grown:9.2f} {commit:10.2f} {beside:10.2f} "
        f"{start:8.1f} {slower:9.2f}"
    )


def verdicts(lives: list[Life]) -> list[str]:
    """The goals, each beside what was measured; `lives` are those of 1 day and 1, 10, 30 years."""
    day, _, ten, thirty = lives
    slowest = max(times(one.edits, one.commits) for one in lives)
    return [
        f"an edit: at most {slowest:.1f}x of SQLite's commit (goal: 5x)",
        f"an edit at 30 years: {times(thirty.edits, day.edits):.2f}x of 1 day (goal: 1.5x)",
        f"opening at 10 years: {times(ten.opens, day.opens):.2f}x of 1 day (goal: 1.2x)",
    ]


def times(these: list[float], those: list[float]) -> float:
    """How many times longer these took, round by round."""
    return median(a / b for a, b in zip(these, those, strict=True))


if __name__ == "__main__":
    sys.exit(main())
