"""Daily copies of the home in the state folder.

Each is a whole home under its date. A file that is as it was the day before is a hard link to that
day's copy, so that a day costs only what changed. The files of the home itself are never linked,
because a program that writes over one would write over its copies.
"""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from storage.codec import DamagedError, sum_of
from storage.months import path_of, scan
from storage.page import page_of, read_bytes, read_page
from storage.plainly import why, why_unread
from storage.rotation import staying
from storage.safewrite import make_folder, sync_folder, write_new
from storage.schema import NewerError


class _ClosedError(Exception):
    """A part of the home cannot be looked into, so no copy of it would be whole."""


class Backups:
    """The dated copies of one home."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.home = home
        self.folder = folder
        self._made = ""

    def dates(self) -> tuple[str, ...]:
        """The days that have a copy, as YYYY-MM-DD, oldest first."""
        try:
            names = [path.name for path in self.folder.iterdir()]
        except OSError:
            return ()
        return tuple(sorted(name for name in names if _is_date(name)))

    def of(self, day: str) -> Path:
        """The home as it was at the first save of that day."""
        return self.folder / day

    def good(self, name: str, unlike: str = "") -> str:
        """The newest day whose copy of this file can be read; "" when there is none.

        `unlike` is the true checksum of a content that is not wanted.
        """
        sums = ((day, self._sum(day, name)) for day in reversed(self.dates()))
        return next((day for day, kept in sums if kept not in ("", unlike)), "")

    def _sum(self, day: str, name: str) -> str:
        """The true checksum of a copy; "" when it cannot be read."""
        page = read_page(self.of(day), name)
        return "" if page.barred or page.stamp is None else page.touched or sum_of(page.tree)

    def unreadable(self, day: str) -> tuple[Path, ...]:
        """The files of that day's copy that could not be put back."""
        pages = [read_page(self.of(day), name) for name in scan(self.of(day)).files]
        bad = [page for page in pages if page.damaged or page.stamp is None]
        return tuple(path_of(self.of(day), page.name) for page in bad)

    def make(self, today: date) -> str:
        """Make today's copy where there is none; "" or, in words, why it could not be made."""
        day = today.isoformat()
        if day == self._made:
            return ""
        return _problem(lambda: self._daily(day))

    def make_before(self, schema: int) -> str:
        """Make the copy from before files become of this schema; it stays for good. As `make`."""
        return _problem(lambda: self._once(f"before-schema-{schema}"))

    def _once(self, name: str) -> None:
        if not self.of(name).exists():
            self._make(name)

    def _daily(self, day: str) -> None:
        if day not in self.dates():
            self._make(day)
        self._made = day
        self._rotate()

    def _make(self, day: str) -> None:
        files, _, closed = scan(self.home)
        for folder, error in closed:
            raise _ClosedError(f"{folder} cannot be opened, {why_unread(error)}")
        if not files:
            return
        before = next(reversed(self.dates()), "")
        fresh = self.folder / f".new-{day}"
        _drop(fresh)
        make_folder(fresh)
        try:
            for name in files:
                _copy(self.home, self.of(before) if before else None, fresh, name)
            for folder in (fresh, *(year for year in fresh.iterdir() if year.is_dir())):
                sync_folder(folder)  # a copy that has its name has all its files
            fresh.rename(self.of(day))
        except OSError:
            _drop(fresh)
            raise
        sync_folder(self.folder)

    def _rotate(self) -> None:
        for left in self.folder.glob(".old-*"):
            _drop(left)
        days = [date.fromisoformat(day) for day in self.dates()]
        stay = staying(days)
        for day in days:
            if day not in stay:
                self._remove(day.isoformat())

    def drop_oldest(self) -> bool:
        """Give up the oldest copy to make room on a full disk; never the only one."""
        days = self.dates()
        return len(days) > 1 and self._remove(days[0])

    def _remove(self, day: str) -> bool:
        going = self.folder / f".old-{day}"
        try:
            self.of(day).rename(going)  # half of a copy must not look like a whole one
        except OSError:
            return False
        _drop(going)
        return True


def _problem(make: Callable[[], None]) -> str:
    """Make a copy; "" or, in words, why it could not be made."""
    try:
        make()
    except OSError as error:
        return why(error)
    except _ClosedError as closed:
        return str(closed)
    return ""


def _drop(folder: Path) -> None:
    with suppress(OSError):  # what stays is dropped before the next one is made
        shutil.rmtree(folder, ignore_errors=True)


def _is_date(name: str) -> bool:
    try:
        return len(name) == 10 and bool(date.fromisoformat(name))
    except ValueError:
        return False


def _copy(home: Path, before: Path | None, fresh: Path, name: str) -> None:
    """Put one file into a new copy: linked when it is as before, and left out when damaged."""
    goal = path_of(fresh, name)
    old = path_of(before, name) if before else None
    try:
        data, stamp = read_bytes(path_of(home, name))
        if old and _holds(old, data):
            _link(old, goal)
            return
        page = page_of(name, data, stamp)
        if old and page.touched and _is_as_before(old, stamp.size, stamp.mtime):
            _link(old, goal)  # no program wrote since, so it is the disk that differs
            return
    except DamagedError:
        if old and old.exists():
            _link(old, goal)
        return
    except NewerError:
        pass
    except FileNotFoundError:
        return
    make_folder(goal.parent)
    write_new(goal, data)
    os.utime(goal, ns=(stamp.mtime, stamp.mtime))


def _holds(old: Path, data: bytes) -> bool:
    """Whether a copy has these bytes; one that the disk has spoiled is not linked to again."""
    try:
        return read_bytes(old)[0] == data
    except OSError:
        return False


def _is_as_before(old: Path, size: int, mtime: int) -> bool:
    try:
        found = old.stat()
    except FileNotFoundError:
        return False
    return (found.st_size, found.st_mtime_ns) == (size, mtime)


def _link(old: Path, goal: Path) -> None:
    make_folder(goal.parent)
    try:
        os.link(old, goal)
    except OSError:  # a disk without links, or too many of them
        found = old.stat()
        write_new(goal, old.read_bytes())
        os.utime(goal, ns=(found.st_mtime_ns, found.st_mtime_ns))
