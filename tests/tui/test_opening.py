"""The first picture is the frame of the screen that follows it: nothing moves, nothing changes."""

import pytest
from rich.color import ColorSystem
from rich.style import Style

from tests.life import ledger
from tests.tui.driver.emulator import Emulator
from tests.tui.driving import app
from tui.canvas import Inked
from tui.driver.grid import Grid
from tui.driver.reader import Reader
from tui.driver.sgr import after
from tui.opening import LOOKS, opening
from tui.themes import THEMES, fitting

SYSTEMS = {
    "true": ColorSystem.TRUECOLOR,
    "256": ColorSystem.EIGHT_BIT,
    "16": ColorSystem.STANDARD,
}
SIZES = [(120, 40), (80, 24), (81, 25), (94, 31), (79, 24), (80, 23), (40, 15), (20, 6), (9, 5)]


def drawn(size: tuple[int, int], *, ascii_only: bool = False, wipes: bool = False) -> Emulator:
    """A terminal with the first picture."""
    emulator = Emulator(*size)
    emulator.write(opening(size, None, ascii_only=ascii_only, wipes=wipes))
    return emulator


@pytest.mark.parametrize("ascii_only", [False, True], ids=["", "ascii"])
async def test_every_line_of_it_stays_where_it_is(ascii_only: bool) -> None:
    daybreak = app(ledger(), ascii_only=ascii_only)
    async with daybreak.run_test(size=(80, 24)) as pilot:
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            rows = [
                "".join(segment.text for segment in strip)
                for strip in daybreak.screen._compositor.render_strips()
            ]
            for y, row in enumerate(drawn(size, ascii_only=ascii_only).text.split("\n")):
                for x, sign in enumerate(row):
                    # What is blank is filled in, and a note may lie on an upper line.
                    assert sign in (" ─-") or rows[y][x] == sign, (size, x, y, row, rows[y])


def test_the_panels_and_their_names_are_in_it() -> None:
    words = ["Daybreak", "No", "contact", "Care", "Journal", "Acceptance"]
    assert [word for word in drawn((80, 24)).text.split() if word.isalpha()] == words
    assert [word for word in drawn((40, 15)).text.split() if word.isalpha()] == ["Daybreak", "Care"]


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_its_colours_are_those_of_the_theme(theme: str) -> None:
    daybreak = app(ledger())
    async with daybreak.run_test() as pilot:
        screen = daybreak.screen
        assert isinstance(screen, Inked)
        for name, system in SYSTEMS.items():
            daybreak.theme = fitting(theme, name)
            await pilot.pause()
            for role, look in zip(("focus", "text", "frame"), LOOKS[theme, name], strict=True):
                ink = screen.get_component_rich_style(f"ink--{role}")
                fresh = Style(color=ink.color, bgcolor=ink.bgcolor)
                real = fresh.render("x", color_system=system)[2:].partition("m")[0]
                assert look == real, (role, name)


@pytest.mark.parametrize("wipes", [False, True])
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 15), (1, 1)])
def test_it_fills_the_window_in_one_ground(size: tuple[int, int], wipes: bool) -> None:
    grid = Grid(*size)
    reader = Reader(grid)
    look = LOOKS["daybreak-light", "256"]
    assert reader.read(opening(size, look, wipes=wipes)) == ""
    assert not reader.lost
    grounds = {style.back for row in grid.styles for style in row}
    assert grounds == {after(grid.styles[0][0], look[0]).back} == {"48;5;231"}
    assert all(sign.isprintable() for row in grid.texts for sign in row)


def test_before_there_is_a_home_it_is_the_name_alone() -> None:
    emulator = Emulator(80, 24)
    emulator.write(opening((80, 24), None, panels=False))
    assert emulator.text.split() == ["Daybreak"]
