"""The weekly rating: twelve statements, one key each, and what moved afterwards."""

import pytest

from recovery.acceptance import latest, statements
from recovery.program import states
from recovery.records import Rating
from tests.life import TODAY, ledger, newcomer
from tests.memory import MemoryLedger
from tests.recovery.histories import histories
from tests.tui.driving import press, running, said, text
from tui.screens.rating import RatingScreen
from tui.screens.today import TodayScreen


def rated_today(home: MemoryLedger) -> list[tuple[int, int]]:
    kept = [r for r in home.records.values() if isinstance(r, Rating) and r.day == TODAY]
    return [(rating.statement, rating.rating) for rating in kept]


async def test_twelve_keys_rate_all_twelve() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "W", *"012340123401")
        assert "What moved" in text(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert said(pilot) == "12 rated"
    assert rated_today(home) == list(enumerate([0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1], 1))
    assert states(home.facts.steps) == {"G6": "doing"}


async def test_each_statement_is_asked_alone_and_says_which_it_is() -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, "W")
        assert statements()[0] in text(pilot)
        assert statements()[1] not in text(pilot)
        assert "1 of 12" in text(pilot)


async def test_space_keeps_what_was_and_records_nothing() -> None:
    home = ledger()
    before = latest(home.facts.ratings)
    async with running(home) as pilot:
        await press(pilot, "W", *["space"] * 12)
        assert "Nothing moved" in text(pilot)
    assert latest(home.facts.ratings) == before


async def test_escape_leaves_and_keeps_what_was_rated() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "W", "4", "3", "escape")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert said(pilot) == "2 rated"
    assert rated_today(home) == [(1, 4), (2, 3)]


async def test_z_goes_one_back_and_takes_that_rating_back() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "W", "4", "space", "z", "z", "1")
    assert rated_today(home) == [(1, 1)]


async def test_a_lower_rating_never_overwrites_and_is_shown_calmly() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "W", "1", *["space"] * 11)
        assert "yes → a little" in text(pilot)
        assert "↓" in text(pilot)
    assert histories(home.facts.ratings)[1][-2:] == (4, 1)


async def test_arrows_and_enter_rate_too() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "W", "j", "j", "enter")
    assert rated_today(home) == [(1, 2)]


async def test_the_panel_shows_which_moved() -> None:
    home = ledger()
    async with running(home, (120, 40)) as pilot:
        rows = [row for row in text(pilot).splitlines() if "▸" in row or "✓" in row]
        assert any("↑" in row for row in rows)


@pytest.mark.parametrize("key", ["5", "9", "a"])
async def test_other_keys_rate_nothing(key: str) -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "W", key)
        assert isinstance(pilot.app.screen, RatingScreen)
    assert not rated_today(home)


async def test_the_panel_names_the_key_for_all_once_a_week_has_passed() -> None:
    async with running(ledger()) as pilot:
        assert "W rates all" not in text(pilot)
    async with running(newcomer()) as pilot:
        assert "0 of 12 · W rates all" in text(pilot)
        await press(pilot, "W", *"012340123401")
        assert "back to your day" in text(pilot)
        assert "This was the first time" in text(pilot)
        await press(pilot, "enter")
        assert "W rates all" not in text(pilot)
        await press(pilot, "left_square_bracket")
        assert "W rates all" not in text(pilot)
