"""The row above the keys: a sentence that is longer than it is said whole, in as many rows."""

import pytest

from tests.life import newcomer
from tests.tui.driving import press, running, text

TROUBLE = (
    "/home/a-person/.local/share/daybreak/2026/2026-05.json is not JSON (line 1);"
    " nothing was saved into it, see: daybreak doctor"
)


def words(screen: str) -> str:
    """The screen's text with every break a single space."""
    return " ".join(screen.split())


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (40, 15)])
async def test_what_went_wrong_is_said_to_its_end(size: tuple[int, int]) -> None:
    home = newcomer()
    home.refusing = TROUBLE
    async with running(home, size) as pilot:
        await press(pilot, "x")
        assert words(text(pilot)).count(TROUBLE.partition(" ")[2]) == 1
        assert text(pilot).splitlines()[-1].startswith(" u urge")
        home.refusing = ""
        await press(pilot, "plus")
        rows = text(pilot).splitlines()
        assert rows[-2].startswith(" saved: sleep 0.5 h") and "╯" in rows[-3]


async def test_a_line_is_read_back_whole_while_it_is_typed() -> None:
    async with running(newcomer()) as pilot:
        line = "sleep 7.5 water 6 exercise 30 social 1h mood 4 urge 6 @evening"
        await press(pilot, "colon", *("space" if c == " " else c for c in line))
        said = "Sleep 7.5 h · Water 6 glasses · Exercise 30 min · Social 60 min · Mood 4 · Urge 6"
        assert f"{said} @evening" in words(text(pilot))


async def test_a_window_that_changes_lays_the_words_out_anew() -> None:
    home = newcomer()
    home.refusing = TROUBLE
    async with running(home, (160, 40)) as pilot:
        await press(pilot, "x")
        assert TROUBLE in text(pilot)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert words(text(pilot)).count("see: daybreak doctor") == 1


async def test_control_c_names_the_way_out_and_leaves_a_line_that_is_typed() -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, "ctrl+c")
        assert text(pilot).splitlines()[-2].strip() == "q leaves Daybreak"
        await press(pilot, "colon", "8", "ctrl+c")
        assert text(pilot).splitlines()[-1].endswith("8")
        assert "leaves Daybreak" not in text(pilot)
