"""A terminal's line, and taking the terminal before there is an app: nothing heavy is imported."""

import os
import select
import signal
import termios
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

Attributes = list[Any]
"""How a line is set, as termios tells it."""

LFLAG, IFLAG, CC = 3, 0, 6
_BEGIN = b"\x1b[?1049h\x1b[?25l"
_END = b"\x18\x1b[m\x1b[H\x1b[2J\x1b[?1049l\x1b[?25h"  # first of all, end what may have been cut
_ECHOING = termios.ECHO | termios.ICANON | termios.IEXTEN
_CHANGING = termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
_FATAL = (signal.SIGTERM, signal.SIGHUP)


class Opened:
    """A terminal that was put into the other screen and raw mode before.

    `painted` is what was drawn there, for a window of `size` (columns, rows; None: it is not
    known); `attributes` are the line's as they were found (None: no line). Whoever goes on with it
    sets `taken`. `changed` is set where the window had another size since, if only for a moment:
    of what was drawn some is lost then.
    """

    def __init__(
        self,
        painted: str,
        attributes: Attributes | None,
        size: tuple[int, int] | None = None,
    ) -> None:
        self.painted, self.attributes, self.size = painted, attributes, size
        self.taken = self.changed = False

    def window_changed(self, *_: object) -> None:
        """Note that the window has, or had, another size; a handler of SIGWINCH."""
        self.changed = True

    def give_back(self) -> None:
        """Leave the terminal as it was found, unless somebody has taken it."""
        if self.taken:
            return
        self.taken = True
        with suppress(OSError, termios.error):
            if not select.select([], [1], [], 0.25)[1]:  # it does not read
                termios.tcflush(1, termios.TCOFLUSH)
            os.write(1, _END)
        restore(0, self.attributes)


def open_early(picture: str, size: tuple[int, int], encoding: str = "utf-8") -> Opened | None:
    """Draw the picture on the terminal's other screen; None where this job is not in front.

    Keys that are typed from now on wait unseen for the app, except for the one that interrupts.
    """
    found = attributes(0)
    try:
        if found is None or os.tcgetpgrp(0) != os.getpgrp():
            return None
    except OSError:  # a terminal, but not the one of this session
        return None
    opened = Opened(picture, found, size)
    for fatal in _FATAL:
        if signal.getsignal(fatal) is signal.SIG_DFL:
            signal.signal(fatal, _giving_back(opened))
    signal.signal(signal.SIGWINCH, opened.window_changed)
    try:
        _begin(picture.encode(encoding, "replace"))
    except BaseException:  # an interruption, for instance: whoever called has nothing to give back
        opened.give_back()
        raise
    return opened


def _begin(picture: bytes) -> None:
    make_raw(
        0, lambda on: on & ~_ECHOING, lambda on: on & ~_CHANGING,
        unused=(termios.VSUSP, termios.VQUIT),
    )  # fmt: skip
    rest = _BEGIN + picture
    with suppress(OSError):
        while rest:
            rest = rest[os.write(1, rest) :]


def _giving_back(opened: Opened) -> Callable[[int, object], None]:
    """What gives the terminal back when a signal ends the start."""

    def handler(number: int, _: object) -> None:
        opened.give_back()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    return handler


def attributes(line: int) -> Attributes | None:
    """How the line is set; None where there is none."""
    try:
        return termios.tcgetattr(line)
    except termios.error:
        return None


def make_raw(
    line: int,
    local: Callable[[int], int],
    inward: Callable[[int], int],
    *,
    unused: tuple[int, ...] = (),
) -> None:
    """Have every key at once and unchanged; `local` and `inward` turn the flags of the line.

    `unused` are signs of the line, as VSUSP, that are to be keys like any other.
    """
    found = attributes(line)
    if found is None:
        return
    flags, characters = list(found), list(found[CC])
    flags[LFLAG], flags[IFLAG] = local(found[LFLAG]), inward(found[IFLAG])
    characters[termios.VMIN] = 1
    for sign in unused:
        characters[sign] = b"\0"
    flags[CC] = characters
    restore(line, flags)


def restore(line: int, found: Attributes | None) -> None:
    """Set the line as it was found, without waiting for what is still to be shown."""
    if found is not None:
        with suppress(termios.error):
            termios.tcsetattr(line, termios.TCSANOW, found)


def wipes(environment: Mapping[str, str]) -> bool:
    """Whether the terminal of this environment erases cells in the colour that is set.

    It is the system's database that knows. GNU screen does not, whatever it is said to be.
    """
    name = environment.get("TERM", "")
    if not name or "STY" in environment:
        return False
    try:
        import curses

        curses.setupterm(name, 2)
        return curses.tigetflag("bce") == 1 and curses.tigetstr("ech") is not None
    except (ImportError, curses.error, TypeError):
        return False
