"""A disk that errs: every call of the system can be made to go wrong, once or from then on."""

import errno
import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

FILES = ("open", "read", "write", "fsync", "close", "rename", "replace", "unlink", "link")
FOLDERS = ("mkdir", "rmdir", "scandir", "listdir")
LOOKS = ("stat", "lstat", "fstat", "chmod", "fchmod", "utime")
CALLS = (*FILES, *FOLDERS, *LOOKS)
ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EROFS", "EACCES", "EINTR")
WAYS = (*ERRORS, "short", "crash")
"""What can go wrong: an error by its name, a write of half the bytes, the end of the process."""


class Crash(BaseException):
    """The process ended here: nothing after it reaches the disk."""


@dataclass
class Disk:
    """Counts the calls that can go wrong and lets the `at`-th do so, and with `on` all after it."""

    way: str
    at: int
    on: bool
    calls: int = 0
    dead: bool = False
    held: set[int] = field(default_factory=set)

    @property
    def hit(self) -> bool:
        """Whether anything went wrong."""
        return self.calls > self.at

    def _can_err(self, name: str, args: tuple[Any, ...]) -> bool:
        return self.way != "short" or (name == "write" and len(args[1]) > 1)

    def _errs(self) -> bool:
        self.calls += 1
        return self.calls == self.at + 1 or (self.on and self.calls > self.at)

    def call(self, name: str, real: Callable[..., Any], *args: Any, **more: Any) -> Any:
        """The call as the system under test meets it."""
        if self.dead:
            raise Crash
        if not self._can_err(name, args) or not self._errs():
            return self._done(name, real(*args, **more), args)
        if self.way == "short":
            return real(args[0], args[1][: len(args[1]) // 2])
        if self.way == "crash":
            self.dead = True
            if name == "write":
                real(args[0], args[1][: len(args[1]) // 2])
            raise Crash
        if name == "close":
            self._done(name, real(*args), args)
        raise OSError(getattr(errno, self.way), os.strerror(getattr(errno, self.way)))

    def _done(self, name: str, result: Any, args: tuple[Any, ...]) -> Any:
        if name == "open":
            self.held.add(result)
        elif name == "close":
            self.held.discard(args[0])
        return result


@contextmanager
def failing(disk: Disk) -> Iterator[Disk]:
    """Let every call of the system go through `disk` meanwhile."""

    def wrapped(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *args, **more: disk.call(name, real, *args, **more)

    real = {name: getattr(os, name) for name in CALLS}
    flock = fcntl.flock
    for name, call in real.items():
        setattr(os, name, wrapped(name, call))
    fcntl.flock = wrapped("flock", flock)
    try:
        yield disk
    finally:
        for name, call in real.items():
            setattr(os, name, call)
        fcntl.flock = flock
        for held in disk.held:  # a process that ends lets go of its files, and of its locks
            os.close(held)
