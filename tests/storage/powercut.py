"""A disk that loses power: every state that it may be found in, from the calls that were made.

What a file holds is sure once it was synced, and until then nothing, half or all of it is there.
What a folder holds is sure once the folder was synced; until then any of the changes to its names
may be missing, whatever their order.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any
from unittest.mock import patch

Op = tuple[str, ...]
"""A change of names: create, mkdir, link, rename, unlink or rmdir, and its paths."""
Names = dict[str, int]
"""Path -> the number of its file, 0 for a folder."""
ALL_UP_TO = 4
"""So many changes that are not sure are tried in every combination; of more, a choice."""
CALLS = ("open", "close", "write", "fsync", "mkdir", "link", "rename", "unlink", "rmdir")


@dataclass
class Disk:
    """The names and files below a place: what is sure, and what is there while power is."""

    place: Path
    names: Names = field(default_factory=dict)
    sure: Names = field(default_factory=dict)
    pending: list[Op] = field(default_factory=list)
    held: dict[int, bytes] = field(default_factory=dict)
    synced: dict[int, bytes] = field(default_factory=dict)
    open: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, place: Path) -> "Disk":
        """The disk as it lies there, all of it sure."""
        disk = cls(place, {str(place): 0})
        for path in sorted(place.rglob("*")):
            number = 0 if path.is_dir() else path.stat().st_ino
            disk.names[str(path)] = number
            if number:
                disk.held[number] = disk.synced[number] = path.read_bytes()
        disk.sure = dict(disk.names)
        return disk

    def changed(self, *op: str) -> None:
        """A change of names that is there, and not sure yet."""
        if op[-1].startswith(f"{self.place}/"):
            number = max(self.held, default=0) + 1
            _apply(self.names, op, number)
            if op[0] == "create":
                self.held[number] = b""
            self.pending.append((*op, str(number)))

    def wrote(self, path: str, data: bytes) -> None:
        """Bytes at the end of a file."""
        if path in self.names:
            self.held[self.names[path]] += data

    def sync(self, path: str) -> None:
        """The bytes of a file or the names in a folder are sure."""
        if self.names.get(path):
            self.synced[self.names[path]] = self.held[self.names[path]]
        left: list[Op] = []
        for op in self.pending:
            if str(Path(op[-2]).parent) == path:
                _apply(self.sure, op[:-1], int(op[-1]))
            else:
                left.append(op)
        self.pending = left

    def states(self) -> Iterator[dict[str, bytes | None]]:
        """What may be found after the power went now: path -> bytes, None for a folder."""
        for kept in _choices(self.pending):
            names = dict(self.sure)
            for op in kept:
                _apply(names, op[:-1], int(op[-1]))
            for part in (0.0, 0.5, 1.0):
                yield {path: self._found(number, part) for path, number in names.items()}
                if all(n in self.synced for n in names.values() if n):
                    break

    def _found(self, number: int, part: float) -> bytes | None:
        if not number:
            return None
        held = self.held[number]
        return self.synced.get(number, held[: int(len(held) * part)])


def _apply(names: Names, op: Op, number: int) -> None:
    """Make the change; one whose folder or file never came to be leaves things as they are."""
    kind, *paths = op
    goal = paths[-1]
    if kind in ("unlink", "rmdir"):
        names.pop(goal, None)
    elif str(Path(goal).parent) in names:
        if kind == "mkdir":
            names[goal] = 0
        elif kind == "create":
            names[goal] = number
        elif kind == "link" and paths[0] in names:
            names[goal] = names[paths[0]]
        elif kind == "rename" and paths[0] in names:
            for path in [p for p in names if p == paths[0] or p.startswith(f"{paths[0]}/")]:
                names[goal + path[len(paths[0]) :]] = names.pop(path)


def _choices(ops: list[Op]) -> Iterator[tuple[Op, ...]]:
    """Which of the changes may have reached the disk."""
    count = len(ops)
    sizes = range(count + 1) if count <= ALL_UP_TO else (0, 1, count - 1, count)
    for size in sizes:
        yield from combinations(ops, size)
    for end in range(2, count - 1) if count > ALL_UP_TO else ():
        yield tuple(ops[:end])


@contextmanager
def recording(disk: Disk, after: Callable[[], None]) -> Iterator[None]:
    """Let `disk` know of every call meanwhile, and call `after` each one that changed something."""

    def full(path: Any, folder: int | None = None) -> str:
        return str(Path(disk.open[folder], path) if folder else Path(path))

    def told(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **more: Any) -> Any:
            path = "" if isinstance(args[0], int) else full(args[0], more.get("dir_fd"))
            new = name == "open" and args[1] & os.O_CREAT and not os.path.lexists(path)
            result = real(*args, **more)
            if name == "open":
                disk.open[result] = path
                if not new:
                    return result
                disk.changed("create", path)
            elif name == "write":
                disk.wrote(disk.open.get(args[0], ""), bytes(args[1][:result]))
            elif name == "fsync":
                disk.sync(disk.open.get(args[0], ""))
            elif name == "close":
                disk.open.pop(args[0], None)
                return result
            elif name in ("link", "rename"):
                disk.changed(name, path, full(args[1]))
            else:
                disk.changed(name, path)
            after()
            return result

        return call

    patches = [patch.object(os, name, told(name, getattr(os, name))) for name in CALLS]
    for one in patches:
        one.start()
    try:
        yield
    finally:
        for one in patches:
            one.stop()


def lay_out(state: dict[str, bytes | None]) -> None:
    """Make the disk what `state` says; what lies in a folder that never came to be is not there."""
    for path, data in sorted(state.items()):
        if Path(path).parent.is_dir():
            if data is None:
                Path(path).mkdir(0o700)
            else:
                Path(path).write_bytes(data)
