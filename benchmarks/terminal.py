"""A program on a pseudo-terminal of its own, with every byte it writes stamped as it arrives.

Times are in seconds of `time.perf_counter`, whose zero all processes of a machine share on Linux.
"""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.emulator import Emulator
from benchmarks.process import end

now = time.perf_counter

# What a modern terminal says to the questions that programs ask at their start.
ANSWERS = (
    (b"\x1b[c", b"\x1b[?64;1;2;22c"),
    (b"\x1b[0c", b"\x1b[?64;1;2;22c"),
    (b"\x1b[6n", b"\x1b[1;1R"),
    (b"\x1b[?2026$p", b"\x1b[?2026;2$y"),
)
_UNWANTED = ("COLORTERM", "NO_COLOR", "TERM_PROGRAM", "COLUMNS", "LINES")


@dataclass(frozen=True, slots=True)
class Command:
    """What to start, and on which terminal; `env` is added to an environment of few surprises."""

    argv: Sequence[str]
    columns: int = 120
    rows: int = 40
    term: str = "xterm-256color"
    env: Mapping[str, str] | None = None
    folder: Path | None = None

    def environment(self) -> dict[str, str]:
        """This process's environment without what changes how Python and Textual behave."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if name not in _UNWANTED and not name.startswith(("PYTHON", "TEXTUAL"))
        }
        return {**kept, "TERM": self.term, **(self.env or {})}


class Terminal:
    """One run of a command. A thread reads and stamps; drawing waits until somebody looks.

    `total` and `writes` count the bytes and the reads so far, `last` is when the last came.
    `first_byte` and `first_glyph` are stamps, once seen. While `frozen` is set it reads nothing.
    Use it as a context manager.
    """

    def __init__(self, command: Command) -> None:
        self.command = command
        self.emulator = Emulator(command.columns, command.rows)
        self.total = self.writes = 0
        self.last = 0.0
        self.first_byte: float | None = None
        self.first_glyph: float | None = None
        self.ended = False
        self.frozen = False
        self._unseen: deque[tuple[float, bytes]] = deque()
        self._news = threading.Event()

    def __enter__(self) -> "Terminal":
        self._master, slave = pty.openpty()
        self._open = True
        self.set_size(self.command.columns, self.command.rows)
        self._stop_read, self._stop_write = os.pipe()
        self.process, self.started = self._spawn(slave)
        self.pid = self.process.pid
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        return self

    def _spawn(self, slave: int) -> tuple[subprocess.Popen[bytes], float]:
        """The process, and the moment of its exec as the child itself saw it."""
        told, tell = os.pipe()

        def child() -> None:
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            os.write(tell, struct.pack("d", now()))

        process = subprocess.Popen(
            self.command.argv,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=self.command.folder,
            env=self.command.environment(),
            start_new_session=True,
            preexec_fn=child,  # noqa: PLW1509 - no thread of ours runs yet
        )
        os.close(slave)
        os.close(tell)
        (started,) = struct.unpack("d", os.read(told, 8))
        os.close(told)
        return process, started

    def __exit__(self, *_raised: object) -> None:
        if self.process.poll() is None:
            end(self.pid)
            self.process.wait(5)
        self.hang_up()
        os.close(self._stop_read)
        os.close(self._stop_write)

    def hang_up(self) -> None:
        """Close the terminal, as a lost connection does.

        The reader leaves first: its poll() would keep the file open, and nothing would hang up.
        """
        if self._open:
            self._open = False
            os.write(self._stop_write, b"x")
            self._reader.join(2)
            os.close(self._master)

    def set_size(self, columns: int, rows: int) -> None:
        """Tell the program that its window is `columns` x `rows` now."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def write(self, data: bytes) -> None:
        """Type."""
        os.write(self._master, data)

    def _read(self) -> None:
        poll = select.poll()
        poll.register(self._master, select.POLLIN)
        poll.register(self._stop_read, select.POLLIN)
        while not any(fd == self._stop_read for fd, _event in poll.poll()):
            if self.frozen:
                time.sleep(0.02)
                continue
            try:
                data = os.read(self._master, 65536)
            except OSError:
                data = b""
            self._take(now(), data)
            if not data:
                return

    def _take(self, stamp: float, data: bytes) -> None:
        if data:
            self._answer(data)
            self._unseen.append((stamp, data))
            self.total += len(data)
            self.writes += 1
            self.last = stamp
        else:
            self.ended = True
        self._news.set()

    def _answer(self, data: bytes) -> None:
        for question, answer in ANSWERS:
            if question in data:
                with suppress(OSError):  # the program may be gone already
                    os.write(self._master, answer)

    def draw(self, seen: Callable[[], bool] | None = None) -> float | None:
        """Draw what has arrived; the stamp of the bytes that made `seen()` true, if any did."""
        while self._unseen:
            stamp, data = self._unseen.popleft()
            self.emulator.feed(data)
            self.first_byte = self.first_byte or stamp
            if self.first_glyph is None and self.emulator.has_glyph:
                self.first_glyph = stamp
            if seen and seen():
                return stamp
        return None

    def wait(self, seen: Callable[[], bool], timeout: float = 15.0) -> float | None:
        """Wait until `seen()` is true of the screen; the stamp, or None after `timeout` s."""
        if seen():
            return now()
        limit = now() + timeout
        while True:
            stamp = self.draw(seen)
            left = limit - now()
            if stamp is not None or left <= 0 or (self.ended and not self._unseen):
                return stamp
            self._news.wait(min(left, 0.2))
            self._news.clear()

    def wait_text(self, text: str, timeout: float = 15.0) -> float | None:
        """Wait until `text` stands on the screen."""
        return self.wait(lambda: text in self.emulator.text, timeout)

    def settle(self, quiet: float = 0.25, timeout: float = 5.0) -> float:
        """Wait until nothing was written for `quiet` s from now on; the stamp of the last byte."""
        since = now()
        limit = since + timeout
        while not self.ended and now() < limit:
            since = max(since, self.last)
            left = since + quiet - now()
            if left <= 0:
                break
            self._news.wait(left)
            self._news.clear()
        self.draw()
        return self.last
