"""Exactly how many bytes each step costs, without a terminal and without a clock.

`python -m benchmarks.counting` counts what the driver has to send for the first screen and for the
keys that are used most, on a made-up life; `--keep` makes it the table that tests hold it to.
The same code gives the same counts on every machine.
"""

import argparse
import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from rich.color import ColorSystem
from textual import events
from textual.driver import Driver
from textual.geometry import Size
from textual.pilot import Pilot

from benchmarks.homes import NOW
from daybreak.sampling import write_sample
from tui.app import DaybreakApp
from tui.driver.keys import Keys
from tui.driver.listener import Translator
from tui.driver.screen import Screen
from tui.driver.terminal import Wishes, beginning
from tui.opening import LOOKS, opening

TABLE = Path(__file__).with_name("counts.json")
GROWTH = 1.10
"""What a count may be, measured by the table's, before somebody has to say why."""

SIZES = {"120x40": (120, 40), "80x24": (80, 24)}
LETTERS = "so it goes on, and the evening is long. "
QUIET = 2
LIGHT = ("list move", "list scrolled", "typed letter")
"""Steps that are over at once, and often taken."""
DOWN, UP = "\x1b[B", "\x1b[A"
STEPS: tuple[tuple[str, str], ...] = (
    *(("list move", key) for key in (DOWN, DOWN, DOWN, UP, UP)),
    *(("panel change", key) for key in ("\t", "\t", "\t", "\t")),
    ("one step more", "+"),
    ("taken back", "z"),
    ("urge asked", "u"),
    ("urge kept", "6"),
    ("day before", "["),
    ("today again", "."),
    ("help", "?"),
    ("back from help", "\x1b"),
    ("history", "H"),
    ("guide", "G"),
    *(("phase of it", "\t") for _ in range(5)),
    *(("list scrolled", DOWN) for _ in range(5)),
    ("journal", "J"),
    ("settings", ","),
    ("back to today", "T"),
    ("editor", "w"),
    ("ten words pasted", f"\x1b[200~{LETTERS}so \x1b[201~"),
    *(("typed letter", letter) for letter in LETTERS),
    ("new line", "\r"),
    ("entry kept", "\x13"),
)


class Counting(Driver):
    """Counts what the thin driver would send, each time it is asked."""

    def start_application_mode(self) -> None:
        """Begin as the real one does, on top of the first picture."""
        width, height = self._size or (80, 24)
        first = opening((width, height), LOOKS["daybreak-dark", "256"], wipes=True)
        self._screen = Screen((width, height), wipes=True)
        self._screen.show(first)
        self.written = 0
        self.begun = len((first + beginning(Wishes(), opened=True)).encode())
        self.resize(width, height)

    def resize(self, width: int, height: int) -> None:
        """Change the window."""
        self._size = Size(width, height)
        self.send_message(events.Resize(self._size, self._size))

    def forget(self) -> None:
        """As the real one does when its window changed."""
        self._screen.forget()

    def type(self, text: str) -> None:
        """Send this from the keyboard, and then nothing for a moment."""
        keys, translator = Keys(), Translator()
        for piece in [*keys.feed(text.encode()), *([] if keys.wait is None else keys.time_is_up())]:
            for event in translator.events(piece):
                self.process_message(event)

    def write(self, data: str) -> None:
        """Take in what Textual writes."""
        self.written += len(data)
        self._screen.read(data, self._app.size)

    def count(self) -> int:
        """The bytes to the newest picture."""
        return len(self._screen.news().encode())

    def disable_input(self) -> None:
        """There is none."""

    def stop_application_mode(self) -> None:
        """There is no terminal to give back."""


@contextmanager
def _terminal() -> Iterator[None]:
    """Colours, whatever this terminal's person wants."""
    unwanted = os.environ.pop("NO_COLOR", None)
    try:
        yield
    finally:
        if unwanted is not None:
            os.environ["NO_COLOR"] = unwanted


async def _settled(pilot: Pilot[Any], moment: float | None = None) -> None:
    """Wait until nothing is written any more, so that only whole pictures are counted.

    `moment` is how many s the app has to begin in; None waits until its processor is idle.
    """
    driver = cast(Counting, pilot.app._driver)
    quiet = 0
    while quiet < QUIET:
        before = driver.written
        await pilot.pause(moment)
        await cast(DaybreakApp, pilot.app).settled()
        await pilot.pause(0.005)
        quiet = quiet + 1 if driver.written == before else 0


async def _counted(app: DaybreakApp, size: tuple[int, int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    async with app.run_test(headless=False, size=size) as pilot:
        driver = cast(Counting, app._driver)
        driver.type("\x1b[?2026;2$y")  # as a terminal answers that can hold a picture back
        await _settled(pilot)
        found["start"] = [driver.begun + driver.count()]
        for label, key in STEPS:
            driver.type(key)
            await _settled(pilot, 0 if label in LIGHT else None)
            found.setdefault(label, []).append(driver.count())
        driver.resize(size[0] - 1, size[1] - 1)
        driver.forget()
        await asyncio.sleep(0.2)  # Textual lets a window come to rest
        await _settled(pilot)
        found["resize"] = [driver.count()]
    return found


def counted(size: tuple[int, int]) -> dict[str, int]:
    """The bytes of each step on a screen of this size, the most where it is taken several times."""
    now = datetime.fromisoformat(NOW)
    with tempfile.TemporaryDirectory(prefix="daybreak-count-") as folder, _terminal():
        ledger = write_sample(Path(folder) / "home", Path(folder) / "state", 1, 1, now)
        app = DaybreakApp(ledger, lambda: now)
        app.driver_class = Counting
        app.console._color_system = ColorSystem.EIGHT_BIT
        found = asyncio.run(_counted(app, size))
    counts = {label: max(some) for label, some in found.items()}
    letters = sorted(found["typed letter"])
    counts["typed letter, median"] = letters[len(letters) // 2]
    return counts


def kept() -> Mapping[str, Mapping[str, int]]:
    """The table: size, step, bytes."""
    return cast(Mapping[str, Mapping[str, int]], json.loads(TABLE.read_text("utf-8")))


def grown(counts: Mapping[str, int], before: Mapping[str, int]) -> list[str]:
    """A line for each step that costs over a tenth more than it did, or is not in the table."""
    lines = []
    for step, count in counts.items():
        was = before.get(step)
        if was is None:
            lines.append(f"{step}: {count} bytes, and not in the table yet")
        elif count > max(was * GROWTH, was + 4):
            lines.append(f"{step}: {count} bytes, {count / was:.2f}x of the {was} that it was")
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Count, print, and say what grew; with --keep, write the table anew."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.counting", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="make these counts the table")
    args = parser.parse_args(arguments)
    counts = {name: counted(size) for name, size in SIZES.items()}
    print(json.dumps(counts, indent=1))
    if args.keep:
        TABLE.write_text(json.dumps(counts, indent=1) + "\n", "utf-8")
        return 0
    before = kept()
    lines = [f"{name}: {line}" for name in SIZES for line in grown(counts[name], before[name])]
    print(*lines, sep="\n", file=sys.stderr)
    return bool(lines)


if __name__ == "__main__":
    sys.exit(main())
