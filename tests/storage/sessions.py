"""Sessions in processes of their own, which can be killed at any moment."""

import os
import select
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass
class Session:
    """A child process that runs `work` and says what it did, a line each."""

    work: Callable[[], Iterator[str]]
    heard: list[str] = field(default_factory=list)
    pid: int = 0
    _from: int = -1
    _rest: bytes = b""

    def start(self) -> "Session":
        """Begin; the child ends by itself when its work is done."""
        self._from, into = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            code = 1
            try:
                os.close(self._from)
                for line in self.work():
                    os.write(into, line.encode() + b"\n")
                code = 0
            finally:
                os._exit(code)
        os.close(into)
        return self

    def hear(self, seconds: float, lines: int = 0) -> bool:
        """Take in what it says until it ends, or the time is over and so many lines were said.

        True when it ended.
        """
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 or len(self.heard) < lines:
            left = max(left, 0.0) if len(self.heard) >= lines else 60.0
            if select.select([self._from], [], [], left)[0]:
                part = os.read(self._from, 65536)
                if not part:
                    return True
                *said, self._rest = (self._rest + part).split(b"\n")
                self.heard += [line.decode() for line in said]
        return False

    def kill(self) -> None:
        """End it at once, whatever it is doing, and take in what it had said."""
        os.kill(self.pid, signal.SIGKILL)
        self.hear(60)
        self.close()

    def close(self) -> int:
        """Wait for its end; its exit code."""
        os.close(self._from)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
