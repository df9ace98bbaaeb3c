"""The first picture: on the terminal before anything heavy is loaded, with no word of yours in it.

Keys that are typed meanwhile wait for the screen.
"""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from daybreak.terminals import colours, has_screen, has_unicode

if TYPE_CHECKING:
    from tui.driver.early import Opened


class Asked:
    """What of a command line the first picture hangs on."""

    def __init__(self, home: str | None, *, ascii_only: bool, demo: bool) -> None:
        self.home, self.ascii_only, self.demo = home, ascii_only, demo


def asked(words: Sequence[str]) -> Asked | None:
    """The command line read quickly; None where it may not lead to Today by the thin driver."""
    home, ascii_only, demo = None, False, False
    left = list(words)
    while left:
        word = left.pop(0)
        if word == "--home" and left:
            home = left.pop(0)
        elif word.startswith("--home="):
            home = word.removeprefix("--home=")
        elif word == "--ascii":
            ascii_only = True
        elif word in ("--restricted", "--unrestricted"):
            continue
        elif word == "demo" and not demo:
            demo = True
        else:
            return None
    return Asked(home, ascii_only=ascii_only, demo=demo)


def open_early(words: Sequence[str]) -> "Opened | None":
    """Draw the first picture where this command line leads to the full screen, else do nothing."""
    wanted = asked(words)
    environment = os.environ
    if wanted is None or sys.platform == "win32" or not has_screen():
        return None
    if "COLUMNS" in environment or "LINES" in environment:
        return None  # the screen goes by these, whatever the window is
    if "SSH_ORIGINAL_COMMAND" in environment:
        return None  # it may be refused
    found = os.get_terminal_size(sys.stdout.fileno())
    size = (found.columns or 80, found.lines or 24)  # a terminal that does not know, as the screen
    theme = "daybreak-dark" if wanted.demo else _theme(wanted.home)
    from tui.driver import early
    from tui.opening import LOOKS, opening

    picture = opening(
        size,
        LOOKS.get((theme or "daybreak-dark", colours())),
        panels=theme is not None,
        ascii_only=wanted.ascii_only or not has_unicode(),
        wipes=early.wipes(environment),
    )
    return early.open_early(picture, size, sys.stdout.encoding)


def _theme(home: str | None) -> str | None:
    from daybreak.places import home_folder
    from storage.glance import theme_of

    return theme_of(home_folder(home))
