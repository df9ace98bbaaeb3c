"""A real pseudo-terminal with the program in it, read through an emulator."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from types import TracebackType

import pexpect
import pyte

PATIENCE = 20.0
"""Seconds after which a picture that does not come is a fault."""


class Terminal:
    """The program as a person has it: keys in, a screen out.

    `received` is every byte that it has sent, for what an emulator does not show. `command` is
    what runs in it, where that is not the program itself.
    """

    PROGRAM = (sys.executable, "-m", "daybreak")

    def __init__(
        self,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
        command: Sequence[str] = PROGRAM,
    ) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.received = bytearray()
        # A window has its own size; one that is set here would stay whatever becomes of the window.
        kept = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")}
        surroundings = {**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8", **(env or {})}
        self.child = pexpect.spawn(
            command[0],
            [*command[1:], *arguments],
            env=surroundings,
            dimensions=(rows, columns),
            timeout=PATIENCE,
        )
        self.child.delaybeforesend = None  # else 50 ms of nothing before each key

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.child.close(force=True)

    @property
    def text(self) -> str:
        """Everything on the screen."""
        return "\n".join(self.screen.display)

    def keys(self, text: str) -> None:
        """Type."""
        self.child.send(text)

    def until(self, words: str) -> None:
        """Read until the words stand on the screen."""
        while words not in self.text:
            self._read()

    def until_gone(self, words: str) -> None:
        """Read until the words stand there no more."""
        while words in self.text:
            self._read()

    def until_quiet(self, seconds: float = 0.08) -> None:
        """Read until nothing has come for a moment."""
        with suppress(pexpect.TIMEOUT):
            while True:
                self._take(self.child.read_nonblocking(65536, seconds))

    def _read(self) -> None:
        try:
            self._take(self.child.read_nonblocking(65536, PATIENCE))
        except (pexpect.TIMEOUT, pexpect.EOF) as error:
            raise AssertionError(f"it did not come; the screen is\n{self.text}") from error

    def _take(self, data: bytes) -> None:
        self.received += data
        self._stream.feed(data)

    def resize(self, columns: int, rows: int) -> None:
        """Another window size."""
        self.child.setwinsize(rows, columns)
        self.screen.resize(rows, columns)

    def ends(self) -> int:
        """Read to the end; the exit code."""
        self.child.expect(pexpect.EOF)
        self._take(self.child.before or b"")
        self.child.close()
        status: int | None = self.child.exitstatus
        return -1 if status is None else status
