"""Small apps to run on a real terminal: `python -m tests.tui.driver.apps NAME`.

DRIVER is thin (the usual one) or plain; COUNT names a file for an app's own count of its pictures.
"""

import os
import subprocess
import sys
import termios
from pathlib import Path
from typing import Any, ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.widgets import Static

from tests.life import NOW, ledger
from tui.app import DaybreakApp
from tui.driver import driver_class
from tui.driver.early import Opened, attributes, make_raw
from tui.driver.screen import Screen

SLOW = 0.095  # seconds: before this an Escape is told, or it waited for a rest as Textual does


class Heard(App[None]):
    """Shows every key and paste that it is told, and that it is ready."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = [("ctrl+q", "quit")]

    def compose(self) -> ComposeResult:
        yield Static("ready", markup=False)

    def on_mount(self) -> None:
        self.animation_level = "none"
        self.words: list[str] = []

    def say(self, word: str) -> None:
        """Show one more word."""
        self.words.append(word)
        self.query_one(Static).update("ready " + " ".join(self.words))

    def on_key(self, event: events.Key) -> None:
        self.say(event.character if event.is_printable and event.character else event.key)
        if event.key == "T":
            self.set_timer(SLOW, lambda: self.say("slow"))
        if event.key == "E":
            with self.suspend():
                subprocess.run(["/bin/sh", "-c", "echo editing; read word"], check=True)
        if event.key == "R":
            raise RuntimeError("on purpose")

    def on_paste(self, event: events.Paste) -> None:
        self.say(f"paste:{len(event.text)}")


class Flood(App[None]):
    """Paints the whole screen anew as fast as it can, and keeps count in a file."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = [("ctrl+q", "quit")]
    CSS = "Static { width: 100%; height: 100%; }"

    def compose(self) -> ComposeResult:
        yield Static("")

    def on_mount(self) -> None:
        self.count = 0
        self.set_interval(1 / 100, self.paint)

    def paint(self) -> None:
        """Make the next picture, unlike the one before in every cell."""
        self.count += 1
        self.query_one(Static).update(f"[{self.count}] " + "abcdefghij"[self.count % 10] * 5000)
        Path(os.environ["COUNT"]).write_text(str(self.count))


class Returning(DaybreakApp):
    """Draws while its window has another size, of which its screen hears only when it is back.

    So it goes where a moment is slow: Textual waits for a window to rest before it tells a screen.
    """

    FIRST = Size(80, 24)

    async def _on_resize(self, event: events.Resize) -> None:
        await super()._on_resize(event)
        if self._resize_timer is not None and event.size == self.FIRST:
            self._resize_timer.resume()
        elif self._resize_timer is not None:
            self._resize_timer.pause()
            self.screen.refresh()


def stumble() -> None:
    """Make the model of the screen give up at its tenth write."""
    read, left = Screen.read, iter(range(10))

    def until_then(self: Screen, data: str, size: tuple[int, int]) -> None:
        if next(left, None) is None:
            raise RuntimeError("a model that does not hold")
        read(self, data, size)

    Screen.read = until_then  # type: ignore[method-assign]


def paint() -> Opened:
    """Begin as a quick start does: raw keys and a picture, before there is an app."""
    found = attributes(0)
    make_raw(0, lambda flags: flags & ~(termios.ECHO | termios.ICANON), lambda flags: flags)
    picture = "\x1b[1;1Hpainted"
    sys.stdout.write("\x1b[?1049h" + picture)
    sys.stdout.flush()
    return Opened(picture, found)


def app(name: str) -> App[Any]:
    """The app of that name."""
    if name == "daybreak":
        return DaybreakApp(ledger(), lambda: NOW)
    if name == "returning":
        return Returning(ledger(), lambda: NOW)
    if name == "stumble":
        stumble()
    return Flood() if name == "flood" else Heard()


if __name__ == "__main__":
    chosen = app(sys.argv[1])
    done = paint() if sys.argv[1] == "painted" else None
    driver = driver_class(os.environ.get("DRIVER", "thin"), done)
    chosen.driver_class = driver or chosen.driver_class
    chosen.run(mouse="MOUSE" in os.environ)
    sys.stdout.write("goodbye\n")
    sys.exit(chosen.return_code)
