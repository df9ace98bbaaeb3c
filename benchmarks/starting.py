"""One start of a program, from its exec to the first key that it answers."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.keys import key_bytes
from benchmarks.process import cpu_ms, memory
from benchmarks.terminal import Command, Terminal


class NotShownError(Exception):
    """What a start waits for never came; the text ends with the screen as it was."""


@dataclass(frozen=True, slots=True)
class Case:
    """A program to start: once `picture` and the sign `moves` are shown, `key` is pressed.

    The key is answered when `answer` stands on the screen or, without one, when the sign has moved.
    """

    command: Command
    picture: str
    key: str
    answer: str = ""
    moves: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """What one start took: ms since exec, CPU in ms, bytes written, peak memory in MiB."""

    first_byte: float
    first_glyph: float
    picture: float
    answered: float
    cpu: float
    sent: float
    peak: float

    def figures(self) -> dict[str, float]:
        """The figures by the titles of a table's columns."""
        return {
            "first byte ms": self.first_byte,
            "first glyph ms": self.first_glyph,
            "picture ms": self.picture,
            "answered ms": self.answered,
            "CPU ms": self.cpu,
            "bytes": self.sent,
            "peak MiB": self.peak,
        }


def start(case: Case, timeout: float = 20.0) -> Start:
    """Start the program, press its key at once, and end it. Raises NotShownError."""
    with Terminal(case.command) as terminal:
        shown = [text for text in (case.picture, case.moves) if text]
        picture = terminal.wait(lambda: all(s in terminal.emulator.text for s in shown), timeout)
        if picture is None:
            raise _not_shown(case, terminal, f"{case.picture!r} never came")
        answered = terminal.wait(_press(case, terminal), timeout)
        if answered is None:
            raise _not_shown(case, terminal, f"the key {case.key} was not answered")
        terminal.settle(0.4)
        if terminal.ended:
            raise _not_shown(case, terminal, f"it ended after the key {case.key}")
        return Start(
            first_byte=_since_exec(terminal, terminal.first_byte),
            first_glyph=_since_exec(terminal, terminal.first_glyph),
            picture=_since_exec(terminal, picture),
            answered=_since_exec(terminal, answered),
            cpu=cpu_ms(terminal.pid),
            sent=terminal.total,
            peak=memory(terminal.pid).peak / 1024,
        )


def _since_exec(terminal: Terminal, stamp: float | None) -> float:
    return ((stamp or terminal.started) - terminal.started) * 1000


def _press(case: Case, terminal: Terminal) -> Callable[[], bool]:
    """Press the case's key; what is true of the screen once it is answered."""
    emulator = terminal.emulator
    place = emulator.text.find(case.moves)
    terminal.write(key_bytes(case.key))
    if case.answer:
        return lambda: case.answer in emulator.text
    return lambda: emulator.text.find(case.moves) not in (-1, place)


def _not_shown(case: Case, terminal: Terminal, what: str) -> NotShownError:
    screen = "\n".join(line.rstrip() for line in terminal.emulator.text.splitlines()).strip()
    return NotShownError(f"{' '.join(case.command.argv)}: {what}. Its screen:\n{screen}")
