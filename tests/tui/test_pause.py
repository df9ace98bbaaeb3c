"""The pause: on record from the first second, alive in any session, ended in the person's words."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from recovery.acts import stamp
from recovery.item_acts import add_items
from recovery.records import Contact, JournalEntry, Urge
from storage.store import Store
from tests.life import NOW, PROFILE, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, text
from tests.tui.hard_hour import with_lists
from tui.app import DaybreakApp
from tui.breath import CELLS, ROUND, breath
from tui.screens.pause import PauseScreen
from tui.screens.slip import SlipScreen
from tui.screens.today import TodayScreen

WHEN = stamp(NOW, PROFILE)


def urges(home: MemoryLedger) -> list[Urge]:
    return [r for r in home.records.values() if isinstance(r, Urge)]


async def test_killed_and_started_again_after_four_minutes_six_are_left(person: Path) -> None:
    places = (person / "home", person / "state")
    home = Store.open(*places, lambda: NOW)
    profile = replace(PROFILE, version=home.profile.version)
    from recovery.ledger import Edit

    home.apply([Edit(home.profile, profile)])
    killed = DaybreakApp(home, lambda: NOW, start="pause")
    async with killed.run_test() as pilot:
        await pilot.pause()
        assert "10 minutes" in text(pilot)
    later = NOW + timedelta(minutes=4)
    again = Store.open(*places, lambda: later)
    async with DaybreakApp(again, lambda: later, start="pause").run_test() as pilot:
        await pilot.pause()
        assert "6 minutes" in text(pilot)
    kept = again.month("2026-05").urges
    assert len(kept) == 1
    assert kept[0].outcome == "open"


async def test_a_pause_over_the_end_of_the_day_is_still_the_same() -> None:
    home = newcomer()
    night = NOW.replace(day=4, hour=3, minute=56)
    async with DaybreakApp(home, lambda: night, start="pause").run_test() as pilot:
        await pilot.pause()
    later = night + timedelta(minutes=7)
    async with DaybreakApp(home, lambda: later, start="pause").run_test() as pilot:
        await pilot.pause()
        assert "3 minutes" in text(pilot)
    assert len(urges(home)) == 1


async def test_a_pause_on_a_past_day_belongs_to_today() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "left_square_bracket", "exclamation_mark", "escape", "exclamation_mark")
    assert [urge.day for urge in urges(home)] == [WHEN.day]


@pytest.mark.parametrize(("key", "outcome"), [("r", "rode-out"), ("t", "open")])
async def test_it_ends_with_its_strength_before_and_after(key: str, outcome: str) -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "exclamation_mark", "8", key, "3")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert "8 then and 3 now" in said(pilot)
    urge = urges(home)[0]
    assert (urge.strength, urge.after, urge.outcome) == (8, 3, outcome)
    assert urge.ended is not None


async def test_how_strong_it_is_can_be_left_unsaid() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "exclamation_mark", "r", "enter")
    assert (urges(home)[0].outcome, urges(home)[0].after) == ("rode-out", None)


async def test_contact_leads_to_the_kind_questions_and_keeps_the_strength() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "exclamation_mark", "7", "s", "2")
        assert isinstance(pilot.app.screen, SlipScreen)
        await press(pilot, "2", "enter", "2", "escape")
    assert (urges(home)[0].outcome, urges(home)[0].after) == ("slipped", 2)
    assert [r.kind for r in home.records.values() if isinstance(r, Contact)] == ["text"]


async def test_escape_from_the_last_question_goes_back_to_the_pause() -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, "exclamation_mark", "r", "escape")
        assert "Ten minutes" in text(pilot)
        await press(pilot, "escape")
        assert "the minutes go on" in said(pilot)


async def test_it_shows_ones_own_lists_and_only_those_that_hold_something() -> None:
    home = with_lists()
    async with running(home, (80, 60)) as pilot:
        await press(pilot, "exclamation_mark")
        shown = text(pilot)
    assert "Ana · 0301 555" in shown
    assert all(words in shown for words in ("to hear myself again", "I waited for hours"))
    assert shown.count("that I like") == 10
    assert shown.index("a walk to the river") < shown.index("Ana") < shown.index("myself")
    async with running(newcomer(), (80, 60)) as pilot:
        await press(pilot, "exclamation_mark")
        assert "My people" not in text(pilot)


async def test_phrases_stay_away_and_the_name_is_a_letter() -> None:
    home = MemoryLedger(replace(PROFILE, name="Sam", letter="S"))
    home.apply(add_items((), "unfiltered", ["Sam was late"], WHEN))
    home.apply(add_items(home.items, "phrases", ["a", "e", "o"], WHEN))
    async with running(home, (80, 40)) as pilot:
        await press(pilot, "exclamation_mark")
        assert "S was late" in text(pilot)
        assert "Light things" not in text(pilot)


async def test_a_list_opens_from_the_pause_and_leads_back() -> None:
    home = with_lists()
    async with running(home, (80, 40)) as pilot:
        await press(pilot, "exclamation_mark", "enter", "a", *"tea", "enter", "escape", "escape")
        assert isinstance(pilot.app.screen, PauseScreen)
        assert "· tea" in text(pilot)


async def test_the_message_is_written_as_a_letter_that_is_not_sent() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "exclamation_mark", "L", *"miss", "ctrl+s", "enter")
        assert isinstance(pilot.app.screen, PauseScreen)
    entry = next(r for r in home.records.values() if isinstance(r, JournalEntry))
    assert (entry.kind, entry.text) == ("letter", "miss")


async def test_it_is_all_there_where_nothing_can_be_saved() -> None:
    home = with_lists()
    home.refusing = "the disk is full"
    async with running(home, (80, 40)) as pilot:
        await press(pilot, "exclamation_mark")
        assert "the disk is full" in said(pilot)
        assert "a walk to the river" in text(pilot)
        home.refusing = ""
        await press(pilot, "r", "1")
    assert [urge.outcome for urge in urges(home)] == ["rode-out"]


def test_a_breath_is_four_in_seven_held_and_eight_out() -> None:
    words = [breath(second)[0] for second in range(ROUND)]
    assert words == ["breathe in"] * 4 + ["hold"] * 7 + ["breathe out"] * 8
    assert [breath(second)[1] for second in (3, 10, 18)] == [CELLS, CELLS, 0]


async def test_the_bar_moves_with_the_clock_and_space_makes_it_still() -> None:
    clock = [NOW]
    home = newcomer()
    program = DaybreakApp(home, lambda: clock[0], start="pause")
    async with program.run_test() as pilot:
        await pilot.pause()
        assert "breathe in" in text(pilot)
        clock[0] = NOW + timedelta(seconds=5)
        screen = program.screen
        assert isinstance(screen, PauseScreen)
        screen._tick()
        await pilot.pause()
        assert "hold" in text(pilot)
        await press(pilot, "space")
        assert "breathe in 4 · hold 7 · out 8" in text(pilot)


async def test_a_bar_that_was_made_still_stays_so_in_the_next_pause() -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, "exclamation_mark", "space", "escape", "exclamation_mark")
        assert "breathe in 4 · hold 7 · out 8" in text(pilot)


async def test_the_rest_is_drawn_again_once_a_minute() -> None:
    clock = [NOW]
    drawn: list[datetime] = []
    program = DaybreakApp(newcomer(), lambda: clock[0], start="pause")
    async with program.run_test() as pilot:
        await pilot.pause()
        screen = program.screen
        assert isinstance(screen, PauseScreen)
        screen.rows.show = lambda *_, **__: drawn.append(clock[0])  # type: ignore[method-assign]
        for second in range(120):
            clock[0] = NOW + timedelta(seconds=second)
            screen._tick()
    assert len(drawn) <= 2


@pytest.mark.parametrize(
    "keys",
    [["G", "enter"], ["G", "j", "j", "j", "enter", "enter"], ["question_mark"], ["s"], ["W"]],
    ids=["a step", "a list", "help", "contact", "the rating"],
)
async def test_it_opens_from_every_screen_that_is_no_text_and_leads_back(keys: list[str]) -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, *keys)
        before = pilot.app.screen
        await press(pilot, "exclamation_mark", "exclamation_mark")
        assert isinstance(pilot.app.screen, PauseScreen)
        await press(pilot, "escape")
        assert pilot.app.screen is before
    assert len(urges(home)) == 1
