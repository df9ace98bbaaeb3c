"""A list of any length: it opens and moves at once, and every line of it can be reached."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.item_acts import add_items, archive_item
from tests.life import PROFILE
from tests.memory import MemoryLedger
from tests.recovery.test_products import WHEN
from tests.tui.driving import press, running, text
from tui.list_window import REACH, Window
from tui.screens.list import ListScreen

MANY = 600


def long_list() -> MemoryLedger:
    home = MemoryLedger(PROFILE)
    home.apply(add_items((), "unfiltered", [f"line {n}" for n in range(MANY)], WHEN))
    home.apply([archive_item(home.items[0], WHEN)])
    return home


async def test_only_the_lines_near_the_cursor_are_laid_out_and_the_rest_is_counted() -> None:
    async with running(long_list()) as pilot:
        await pilot.app.push_screen(ListScreen("unfiltered"))
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, ListScreen)
        assert len(screen.rows.rows) < 2 * REACH
        shown = text(pilot)
        seen = len(re.findall(r"   line \d+ |▸ line \d+ ", shown))
        assert f"{MANY - 1} lines · {MANY - seen} more below" in shown


async def test_the_last_line_is_reached_by_going_down_and_the_first_by_going_up() -> None:
    async with running(long_list()) as pilot:
        await pilot.app.push_screen(ListScreen("unfiltered"))
        await pilot.pause()
        await press(pilot, *["pagedown"] * (MANY // 10))
        shown = text(pilot)
        assert f"line {MANY - 1} " in shown
        assert "put away" in shown and "▸ line 0 " in shown and "the end" in shown
        await press(pilot, *["pageup"] * (MANY // 10))
        assert "▸ line 1 " in text(pilot)
        assert f"line {MANY - 1} " not in text(pilot)


async def test_end_and_home_lead_to_the_last_line_and_the_first_however_long_the_list_is() -> None:
    async with running(long_list()) as pilot:
        await pilot.app.push_screen(ListScreen("unfiltered"))
        await pilot.pause()
        await press(pilot, "end")
        assert "▸ line 0 " in text(pilot) and "the end" in text(pilot)
        await press(pilot, "home")
        assert "▸ line 1 " in text(pilot)


async def test_what_is_in_sight_stays_there_while_more_is_laid_out() -> None:
    async with running(long_list()) as pilot:
        await pilot.app.push_screen(ListScreen("unfiltered"))
        await pilot.pause()
        await press(pilot, *["pagedown"] * 6)
        for number in range(62, 62 + REACH):
            await press(pilot, "down")
            shown = re.findall(r"([ ▸]) line (\d+) ", text(pilot))
            assert shown[-1] == ("▸", str(number))
            assert len(shown) == 19


async def test_a_new_line_stands_in_sight_below_all_others() -> None:
    home = long_list()
    async with running(home) as pilot:
        await pilot.app.push_screen(ListScreen("unfiltered"))
        await pilot.pause()
        await press(pilot, "a", *"new", "enter", "enter")
        assert "▸ new" in text(pilot)
        await press(pilot, "x")
        assert f"{MANY - 1} lines" in text(pilot)
        await press(pilot, "z")
        assert f"{MANY} lines" in text(pilot)


@given(
    st.integers(1, 5000),
    st.lists(st.floats(0, 1), min_size=1, max_size=20),
    st.integers(3, 200),
)
def test_a_screen_around_the_cursor_is_always_laid_out(
    count: int, places: list[float], height: int
) -> None:
    window = Window()
    for place in places:
        here = int(place * (count - 1))
        window = window.around(here, count, height)
        assert window.first <= max(0, here - height)
        assert window.last >= min(count, here + height)
        assert 0 <= window.first <= here < window.last <= count


@pytest.mark.parametrize("count", [0, 1])
def test_of_a_short_list_all_is_laid_out(count: int) -> None:
    assert Window().around(0, count, 24) == Window(0, count)
