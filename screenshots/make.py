"""Make the pictures of the README: the program itself on the sample life, at a fixed moment."""

import asyncio
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

from daybreak.commands.demo import SEED, YEARS
from daybreak.sampling import write_sample
from recovery.ledger import Ledger
from tui.app import DaybreakApp

NOW = datetime(2026, 5, 3, 21, 4, tzinfo=timezone(timedelta(hours=2)))
HERE = Path(__file__).parent
_WRITTEN = [
    "space" if letter == " " else letter
    for letter in "Walked the long way round, by the river. It was only a river."
]
PICTURES: dict[str, tuple[tuple[int, int], list[str]]] = {
    "today-80x24": ((80, 24), []),
    "today-120x40": ((120, 40), []),
    "today-60x20": ((60, 20), []),
    "contact": ((80, 24), ["s"]),
    "editor": ((80, 24), ["w", *_WRITTEN]),
    "settings": ((80, 24), ["comma"]),
    "journal": ((120, 40), ["J"]),
}
"""Each picture's size (columns, rows) and the keys that lead to it."""


async def picture(name: str, ledger: Ledger) -> None:
    """Open the program on the sample, press the keys, and keep what stands on the screen."""
    size, keys = PICTURES[name]
    app = DaybreakApp(ledger, lambda: NOW)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await app.settled()
        await pilot.pause()
        (HERE / f"{name}.svg").write_text(app.export_screenshot(title="daybreak"), "utf-8")


def main() -> None:
    """Every picture, from one sample."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = write_sample(Path(folder) / "home", Path(folder) / "state", YEARS, SEED, NOW)
        for name in PICTURES:
            asyncio.run(picture(name, ledger))


if __name__ == "__main__":
    main()
