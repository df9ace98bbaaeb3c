"""Where the files of a home lie, and how they looked at the last look."""

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

PROFILE = "profile"
"""The name of the file that is no month."""
_YEAR = re.compile(r"[12][0-9]{3}")
_FILE = re.compile(r"([12][0-9]{3}-(?:0[1-9]|1[0-2]))\.json")


class Stamp(NamedTuple):
    """What tells one state of a file from another without reading it."""

    size: int
    mtime: int
    inode: int
    ctime: int


def stamp_of(found: os.stat_result) -> Stamp:
    """The stamp in an answer of stat."""
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ino, found.st_ctime_ns)


def is_month(name: str) -> bool:
    """Whether this is a month's name."""
    return _FILE.fullmatch(f"{name}.json") is not None


@lru_cache(maxsize=1_000)  # an edit asks three times
def path_of(home: Path, name: str) -> Path:
    """Where the file of this name lies: profile.json, or YYYY/YYYY-MM.json."""
    if name == PROFILE:
        return home / "profile.json"
    return home / name[:4] / f"{name}.json"


class Found(NamedTuple):
    """What a look at a home found: its files by name, oldest month first, and what else lies there.

    `others` are files in its folders whose names are not ours: temporary ones, conflict copies.
    `closed` are folders of a year that could not be looked into, and why.
    """

    files: dict[str, Stamp]
    others: tuple[Path, ...] = ()
    closed: tuple[tuple[Path, OSError], ...] = ()


def scan(home: Path) -> Found:
    """Everything in a home; nothing where there is none yet, OSError when it may not be read."""
    files: dict[str, Stamp] = {}
    others: list[Path] = []
    closed: list[tuple[Path, OSError]] = []
    try:
        listed = _entries(home)
    except FileNotFoundError:
        return Found({})
    for entry in listed:
        if _YEAR.fullmatch(entry.name) and entry.is_dir():
            try:
                inside = _entries(Path(entry.path))
            except FileNotFoundError:
                continue  # it went at this moment
            except OSError as error:
                closed.append((Path(entry.path), error))
                continue
            for inner in inside:
                match = _FILE.fullmatch(inner.name)
                name = match[1] if match and inner.name.startswith(entry.name) else ""
                _sort(inner, name, files, others)
        else:
            _sort(entry, PROFILE if entry.name == "profile.json" else "", files, others)
    return Found(dict(sorted(files.items())), tuple(sorted(others)), tuple(closed))


def _entries(folder: Path) -> list["os.DirEntry[str]"]:
    with os.scandir(folder) as entries:
        return list(entries)


def _sort(
    entry: "os.DirEntry[str]", name: str, files: dict[str, Stamp], others: list[Path]
) -> None:
    try:
        if name:
            files[name] = stamp_of(entry.stat())
        elif entry.name[0] != "." and entry.is_file():
            others.append(Path(entry.path))
    except FileNotFoundError:
        return  # replaced at this moment: the next look has it
