"""Letting go of screens that were closed.

Textual keeps the two grounds of a widget in a cache whose key is the widget's own picture: a
thousand of them, and all that hangs on them, stay in memory after their screens are gone.
"""

from functools import lru_cache

from textual._styles_cache import StylesCache
from textual.color import Color
from textual.style import Style
from textual.widget import Widget


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
