"""What a terminal is told when a full screen begins and ends."""

import os
import signal
import sys
import termios
from contextlib import suppress

from textual import constants

from recovery.frozen import frozen

_KEYBOARD = "\x1b[>25u"  # Kitty's protocol: escape codes, all keys, and the text that they mean
_KEYBOARD_OFF = "\x1b[<u"
_TITLE = "\x1b[22;2t\x1b]2;daybreak\x07"
"""Puts the title aside, where the terminal can, and says nothing but the name."""
_TITLE_BACK = "\x1b[23;2t"
_MOUSE = ("1000", "1006")
_MOVES = "1003"
_FOCUS = "1004"


@frozen
class Wishes:
    """What the terminal is asked to report beside keys."""

    mouse: bool = False
    moves: bool = False
    focus: bool = False

    @property
    def modes(self) -> tuple[str, ...]:
        """The numbers of the terminal's modes for it."""
        mouse = (*_MOUSE, _MOVES) if self.moves else _MOUSE
        return (*(mouse if self.mouse else ()), *((_FOCUS,) if self.focus else ()))


def beginning(wishes: Wishes, *, opened: bool = False, again: bool = False) -> str:
    """What is written first: the other screen (unless it is `opened`), modes, and one question.

    `again` is for a program that was stopped and goes on; the terminal counts its wishes.
    """
    modes = "".join(f"\x1b[?{mode}h" for mode in wishes.modes)
    keyboard = "" if constants.DISABLE_KITTY_KEY else _KEYBOARD_OFF * again + _KEYBOARD
    # Can it hold an update back until it is whole? Apple's prints the last letter of the question.
    question = "" if os.environ.get("TERM_PROGRAM") == "Apple_Terminal" else "\x1b[?2026$p"
    screen = "" if opened else "\x1b[?1049h"
    title = _TITLE if _has_title() and not again else ""
    return f"{screen}{title}\x1b[?25l\x1b[?7l\x1b[?2004h{modes}{keyboard}{question}"


def ending(wishes: Wishes, rows: int = 24) -> str:
    """What is written last: nothing stays of the picture, and every mode is as it was before.

    Its `rows` are erased one by one: a screen that is erased as a whole goes into the scrollback
    of tmux and GNU screen where these keep no other screen.
    """
    modes = "".join(f"\x1b[?{mode}l" for mode in reversed(wishes.modes))
    keyboard = "" if constants.DISABLE_KITTY_KEY else _KEYBOARD_OFF
    erased = "\r\n".join(["\x1b[K"] * rows)
    title = _TITLE_BACK if _has_title() else ""
    screen = f"\x1b[m\x1b[H{erased}\x1b[H{title}\x1b[?1049l\x1b[?25h"
    return f"\x1b[?2026l{keyboard}{modes}\x1b[?2004l\x1b[?7h{screen}"


def _has_title() -> bool:
    """Whether the terminal has a title; a console without one might show the words."""
    return not os.environ.get("TERM", "").startswith(("linux", "vt", "ansi", "cons"))


def window() -> tuple[int, int]:
    """Its columns and rows as `shutil` tells them, which loads three compressions with itself."""
    asked = [os.environ.get(name, "") for name in ("COLUMNS", "LINES")]
    columns, rows = (int(text) if text.isdecimal() else 0 for text in asked)
    if columns and rows:
        return columns, rows
    found = (0, 0)
    with suppress(ValueError, OSError):
        found = os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else -1)
    return columns or found[0] or 80, rows or found[1] or 24


def in_front(line: int) -> bool:
    """Whether this is the job in front. One in the background is stopped by asking, until it is."""
    if not os.isatty(line):
        return True

    def wait(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGSTOP)

    for stopping in (signal.SIGTTOU, signal.SIGTTIN):
        signal.signal(stopping, wait)
    try:
        termios.tcsetattr(line, termios.TCSANOW, termios.tcgetattr(line))
    except termios.error:
        return False
    finally:
        for stopping in (signal.SIGTTOU, signal.SIGTTIN):
            signal.signal(stopping, signal.SIG_DFL)
    return True
