"""One run of a small app on a real pseudo-terminal, which reads only when it is asked to."""

import codecs
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

from tests.tui.driver.emulator import Emulator

ROOT = Path(__file__).parents[3]
PATIENCE = 30.0  # seconds; far more than anything takes on a machine that does something else


def _environment() -> dict[str, str]:
    unwanted = ("COLORTERM", "NO_COLOR", "TERM_PROGRAM", "COLUMNS", "LINES")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}


class Session:
    """Use it as a context manager. `deaf` starts the app with SIGHUP ignored, as nohup does."""

    def __init__(
        self, name: str, *, env: Mapping[str, str] | None = None, deaf: bool = False,
        stderr: int | None = None, size: tuple[int, int] = (80, 24), ahead: bytes = b"",
    ) -> None:  # fmt: skip
        self.emulator = Emulator(*size)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._master, self._slave = pty.openpty()
        self._open = True
        self._size(*size)
        self.found = self.attributes
        os.write(self._master, ahead)

        def child() -> None:
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            signal.signal(signal.SIGHUP, signal.SIG_IGN if deaf else signal.SIG_DFL)

        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.tui.driver.apps", name],
            cwd=ROOT,
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave if stderr is None else stderr,
            env={**_environment(), **(env or {})},
            start_new_session=True,
            preexec_fn=child,  # noqa: PLW1509 - no thread of ours runs yet
        )

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_: object) -> None:
        self.hang_up()
        os.close(self._slave)
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    @property
    def attributes(self) -> list[Any]:
        """How the terminal's line is set."""
        return termios.tcgetattr(self._slave)

    def _size(self, width: int, height: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def resize(self, width: int, height: int) -> None:
        """Change the window."""
        self.emulator.resize(height, width)
        self._size(width, height)

    def send(self, data: bytes) -> None:
        """Type, as much as it takes, reading meanwhile as terminals do."""
        until = monotonic() + PATIENCE
        os.set_blocking(self._master, False)
        while data and monotonic() < until:
            with suppress(BlockingIOError):
                data = data[os.write(self._master, data) :]
            self._read(0.01)

    def key(self, data: bytes) -> None:
        """Type without reading."""
        os.write(self._master, data)

    def _read(self, timeout: float) -> bool:
        if not select.select([self._master], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:
            return False
        self.emulator.write(self._decode(data))
        return bool(data)

    def until(self, seen: Callable[[], object], what: str = "") -> None:
        """Read until something is seen."""
        limit = monotonic() + PATIENCE
        while not seen():
            if monotonic() > limit:
                raise AssertionError(f"{what or 'it'} never came:\n{self.emulator.text}")
            self._read(0.05)

    def until_quiet(self) -> None:
        """Read until nothing has come for a while."""
        while self._read(0.5):
            continue

    def until_text(self, text: str) -> None:
        """Read until a text stands on the screen."""
        self.until(lambda: text in self.emulator.text, repr(text))

    def until_ended(self, *, reading: bool = True) -> int:
        """Wait until the app has ended; its exit code. What it sent last is read afterwards."""
        limit = monotonic() + PATIENCE
        while self.process.poll() is None:
            assert monotonic() < limit, f"it did not end:\n{self.emulator.text}"
            select.select([], [], [], 0.02) if not reading else self._read(0.02)
        while self._open and self._read(0.2):
            continue
        return self.process.returncode

    def hang_up(self) -> None:
        """Close the terminal."""
        if self._open:
            self._open = False
            os.close(self._master)
