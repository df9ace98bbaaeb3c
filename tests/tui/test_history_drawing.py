"""Every part of every view, drawn for every kind of life at every size, without a terminal."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from recovery.lookback.ranges import NAMES
from tests.life import TODAY, ledger
from tests.memory import MemoryLedger
from tests.tui.looking_back import a_finding, a_year, no_data, odd_days, one_day
from tui.lookback.arrange import arranged
from tui.lookback.day_line import day_block
from tui.lookback.look import Here, Look
from tui.lookback.views import views
from tui.paint import Line, width_of
from tui.signs import plain

HOMES = {
    "nothing": no_data,
    "a day": one_day,
    "odd days": odd_days,
    "weeks": ledger,
    "a finding": a_finding,
    "years": lambda: a_year(2.2),
}
SIZES = [(120, 36), (100, 20), (80, 20), (60, 16), (40, 10), (24, 5)]
DAYS = (0, 200)
"""Days back from today on which the cursor stands, by turns."""


def drawn(look: Look, here: Here, size: tuple[int, int]) -> list[list[Line]]:
    """Every picture of that size: each view with each of its parts in front."""
    width, height = size
    found = []
    for view in views():
        for part in view.parts(look):
            found.append(arranged(view.parts(look), part, look, here, (width, height - 3)))
            part.down(look, here, 1)
            part.right(look, here, -1)
            found.append(arranged(view.parts(look), part, look, here, (width, height - 3)))
    return [*found, day_block(look, here, width, 3), day_block(look, here, width, 1)]


@pytest.mark.parametrize("ascii_only", [False, True], ids=["unicode", "ascii"])
@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
def test_every_picture_fits_and_says_something(
    home: Callable[[], MemoryLedger], ascii_only: bool
) -> None:
    kept = home()
    for name in NAMES:
        look = Look(kept, TODAY, name)
        for number, size in enumerate(SIZES[2:4] if ascii_only else SIZES):
            back = DAYS[number % 2]
            here = Here(look.inside(TODAY - timedelta(days=back)), ascii_only=ascii_only)
            for picture in drawn(look, here, size):
                check(picture, size[0], ascii_only)


def check(picture: list[Line], width: int, ascii_only: bool) -> None:
    """Every row is as wide as the window and holds nothing that moves a cursor."""
    assert picture
    words = ""
    for line in picture:
        text = "".join(part for part, _ in line)
        assert width_of(line) == width, text
        assert text.replace("\u2800", " ").isprintable(), text
        if ascii_only:
            odd = text.count("␛")  # a sign that a person typed has no letter of its own
            assert plain(text).isascii() and plain(text).count("?") == odd, text
        words += text
    assert any(char.isalnum() for char in words)


def test_a_view_of_a_future_day_after_a_clock_was_set_back() -> None:
    look = Look(a_year(0.5), TODAY - timedelta(days=60), "all")
    assert look.span.last == TODAY - timedelta(days=60)
    here = Here(look.inside(TODAY))
    for picture in drawn(look, here, (80, 20)):
        check(picture, 80, False)


def test_a_look_is_made_anew_only_when_something_changed() -> None:
    class Kept(MemoryLedger):
        """A ledger whose facts are one object while nothing changes, as the store's are."""

        facts = property(lambda self: self.same)

    home = Kept()
    home.same = MemoryLedger().facts  # type: ignore[attr-defined]
    look = Look(home, TODAY, "all")
    assert look.is_of(home, TODAY, "all")
    assert not look.is_of(home, TODAY, "a year")
    assert not look.is_of(home, TODAY - timedelta(days=1), "all")
    home.same = MemoryLedger().facts  # type: ignore[attr-defined]
    assert not look.is_of(home, TODAY, "all")
