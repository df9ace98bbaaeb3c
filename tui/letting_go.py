"""Letting go of screens that were closed.

Textual keeps the two grounds of a widget in a cache whose key is the widget's own picture: a
thousand of them, and all that hangs on them, stay in memory after their screens are gone.
"""

import gc
import sys
from collections.abc import Callable
from functools import lru_cache
from sys import getallocatedblocks

from textual._styles_cache import StylesCache
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.color import Color
from textual.style import Style
from textual.widget import Widget

GROWN = 12_000
"""Pieces of memory, about a megabyte: three closed screens, or as many questions that were left."""
SOON = 0.03
"""Seconds until it is freed: the picture that the key asked for comes first."""
NOW_AND_THEN = 25
"""After so many closed screens, what died of the program's start is looked for too."""


class LettingGo(App[None]):
    """An app that soon frees what a closed screen held.

    Its parts hold each other, and Python by itself frees such rings only once a quarter of all that
    is in memory was added: in a long sitting, megabytes of closed screens.
    """

    left_behind = False
    """Whether a screen was closed since the last time."""
    since_thaw = 0
    """How many since the garbage of the start was looked for, which is kept out of all other looks
    because it takes twice as long: the first picture's rows, the styles of an earlier theme."""
    _ground = 0
    """How many pieces of memory there were after the last time."""
    _is_due = False

    def pop_screen(self) -> AwaitComplete:
        """Close the screen that is on top."""
        self.left_behind = True
        self.since_thaw += 1
        return super().pop_screen()

    def after_a_key(self) -> None:
        """Free what was left behind where it has become much, however fast the keys come."""
        pieces = getallocatedblocks()
        self._ground = self._ground or pieces
        if pieces > self._ground + GROWN and not self._is_due:
            self._is_due = self.left_behind = True
            self.set_timer(SOON, self.free_what_was_closed)

    def free_what_was_closed(self) -> None:
        """Free it, where there is anything."""
        if self.left_behind:
            self.left_behind = self._is_due = False
            self._collect()
            self._ground = getallocatedblocks()
            giver_back()(0)

    def _collect(self) -> None:
        thaw = self.since_thaw >= NOW_AND_THEN and len(self.screen_stack) == 1
        if thaw:  # nothing is open that would be kept out from now on and die soon
            self.since_thaw = 0
            gc.unfreeze()
        gc.collect()
        if thaw:
            gc.freeze()


@lru_cache(maxsize=1)
def giver_back() -> Callable[[int], object]:
    """What gives freed memory back to the system: glibc keeps megabytes of it by itself."""
    if sys.platform != "linux":
        return int
    from ctypes import CDLL

    trim: Callable[[int], object] = getattr(CDLL(None), "malloc_trim", int)  # musl has none
    return trim


@lru_cache(maxsize=64)
def grounds(base: Color, background: Color) -> tuple[Style, Style]:
    """The ground within a widget's frame and the one around it; the colours alone are the key."""
    return Style(background=base + background), Style(background=base)


def let_go_of_closed_screens() -> None:
    """From here on a closed screen takes its pictures with it."""

    def inner_outer(_: StylesCache, base: Color, background: Color) -> tuple[Style, Style]:
        return grounds(base, background)

    StylesCache.get_inner_outer = inner_outer  # type: ignore[method-assign, assignment]


def let_go_of_watchers(closing: Widget) -> None:
    """Take the closing widget, and the text in it, off the app's list of who watches the theme.

    Textual does so only when the theme changes the next time.
    """
    for watchers in getattr(closing.app, "__watchers", {}).values():
        watchers[:] = [watcher for watcher in watchers if watcher[0] is not closing]
