"""Care around the day: a hard day, days to expect, quiet mode, and what is kept from the eyes."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from recovery.acts import add_mood, add_urge, change_step, stamp, write_entry
from recovery.care import FADING, is_hard
from recovery.habits import make_habit
from recovery.item_acts import add_item, add_items
from recovery.ledger import Edit
from recovery.pauses import read_pause, say_pause
from recovery.records import JournalEntry, Pause, Profile
from tests.life import NOW, PROFILE, TODAY, at, ledger, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, text
from tui.screens.list import ListScreen
from tui.screens.settings import SettingsScreen

WHEN = stamp(NOW, PROFILE)


def hard_day(profile: Profile = PROFILE) -> MemoryLedger:
    home = ledger(replace(profile, hard_days=(TODAY,)))
    home.apply(add_items((), "bare-minimum", ["I ate", "I drank", "one human"], WHEN))
    return home


async def test_d_marks_the_day_as_hard_and_as_an_ordinary_one_again() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "D")
        assert is_hard(TODAY, home.profile)
        assert "a hard day" in text(pilot)
        await press(pilot, "D")
    assert not is_hard(TODAY, home.profile)


async def test_on_a_hard_day_the_bare_minimum_is_ticked_above_the_habits() -> None:
    home = hard_day()
    async with running(home) as pilot:
        await press(pilot, *["k"] * 8, "space", "j", "j", "j", "8", "enter")
        assert "✓ I ate" in text(pilot)
    assert [item.ticked for item in home.items] == [True, False, False]
    assert any(r.amount == 8 for r in home.month("2026-05").habits if r.day == TODAY)


async def test_the_bare_minimum_stays_away_on_other_days() -> None:
    home = hard_day(replace(PROFILE))
    home.apply([])
    async with running(home) as pilot:
        await press(pilot, "left_square_bracket")
        assert "I ate" not in text(pilot)


async def test_a_day_to_expect_is_named_three_days_before_with_its_plan() -> None:
    home = ledger()
    day = add_item((), "dates", "their birthday", WHEN, day="6 may", note="the sea")
    home.apply([day])
    async with running(home, (120, 40)) as pilot:
        assert "in 3 days, Wednesday 6 May 2026: their birthday" in " ".join(text(pilot).split())
        assert "your plan: the sea" in text(pilot)
        await press(pilot, "left_square_bracket")
        assert "birthday" not in text(pilot)


async def test_a_plan_takes_a_second_row_where_there_is_one() -> None:
    home = ledger()
    note = "a walk with Ana, the phone stays at home"
    home.apply([add_item((), "dates", "their birthday", WHEN, day="6 may", note=note)])
    async with running(home, (80, 24)) as pilot:
        rows = [row.split("││")[0].strip("│ ") for row in text(pilot).splitlines()]
    assert f"your plan: {note}" in " ".join(rows)


async def test_in_a_small_window_a_day_to_expect_is_said_below() -> None:
    home = ledger()
    home.apply([add_item((), "dates", "their birthday", WHEN, day="6 may", note="the sea")])
    async with running(home, (40, 15)) as pilot:
        assert said(pilot).startswith("in 3 days")


async def test_in_a_pause_care_says_that_nothing_is_due() -> None:
    pause = Pause(first=TODAY - timedelta(days=1), last=TODAY)
    async with running(ledger(replace(PROFILE, pauses=(pause,)))) as pilot:
        assert "a pause: nothing is due" in text(pilot)
        await press(pilot, "left_square_bracket", "left_square_bracket")
        assert "nothing is due" not in text(pilot)


async def test_quiet_mode_shows_neither_streak_nor_marks() -> None:
    async with running(ledger(replace(PROFILE, quiet=True)), (120, 40)) as pilot:
        shown = text(pilot)
    assert "since 21 April" not in shown
    assert "mark" not in shown


async def test_a_mark_is_a_muted_line_on_its_day() -> None:
    home = MemoryLedger(replace(PROFILE, start=TODAY - timedelta(days=14)))
    async with running(home, (120, 40)) as pilot:
        assert "14 days, one of the marks" in text(pilot)


async def test_after_a_long_steady_time_less_is_suggested_once() -> None:
    home = MemoryLedger(replace(PROFILE, start=TODAY - timedelta(days=100)))
    async with running(home, (120, 40)) as pilot:
        assert said(pilot) == FADING
        await press(pilot, "left_square_bracket")
        assert said(pilot) == ""


async def test_the_thought_belongs_to_a_step_in_progress_and_can_be_turned_off() -> None:
    home = newcomer()
    home.apply([change_step("B1", "doing", WHEN)])
    async with running(home, (120, 40)) as pilot:
        assert "What else ended with it" in text(pilot)
        await press(pilot, "tab", "enter", *"sun", "ctrl+s")
    entry = next(r for r in home.records.values() if isinstance(r, JournalEntry))
    assert entry.step == "B1"
    async with running(MemoryLedger(replace(PROFILE, prompts=False)), (120, 40)) as pilot:
        assert "a thought" not in text(pilot)


async def test_the_name_is_a_letter_in_the_journal_everywhere() -> None:
    profile = replace(PROFILE, name="Sam", letter="S")
    entry = JournalEntry(day=TODAY, at=at(TODAY, 8), title="Sam called", text="I miss Sam's voice")
    home = MemoryLedger(profile, [entry])
    async with running(home, (120, 40)) as pilot:
        for keys in (["T"], ["J"], ["enter"]):
            await press(pilot, *keys)
            assert "Sam" not in text(pilot)
            assert "S called" in text(pilot)
        await press(pilot, "e", "ctrl+s")
    assert home.month("2026-05").journal[0].text == "I miss Sam's voice"


async def test_the_name_is_a_letter_in_tags_habits_feelings_and_pauses_too() -> None:
    pause = Pause(first=TODAY, last=TODAY, why="without Sam")
    home = ledger(replace(PROFILE, name="Sam", letter="S", pauses=(pause,)))
    home.apply([Edit(None, make_habit("No Sam", existing=home.habits))])
    home.apply([add_mood(3, WHEN, ["missing-sam"]), add_urge(6, WHEN, ["sam"])])
    home.apply([write_entry("a walk @sam", WHEN)])
    async with running(home, (120, 40)) as pilot:
        for keys in (["T"], ["J"], ["enter"], ["H", "2"], ["3"], ["comma", "end"]):
            await press(pilot, *keys)
            assert not re.search(r"\bsam\b", text(pilot), re.IGNORECASE), keys


async def test_quiet_mode_names_no_days_of_the_attempt_anywhere() -> None:
    home = ledger(replace(PROFILE, quiet=True))
    async with running(home, (120, 40)) as pilot:
        await press(pilot, "H", "1")
        assert "longest" not in text(pilot)


async def test_the_lists_of_days_and_words_open_from_the_settings() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "comma")
        screen = pilot.app.screen
        assert isinstance(screen, SettingsScreen)
        screen.rows.stand_on("list phrases")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ListScreen)
        await press(pilot, "escape")
        assert "Words to keep away" in text(pilot)


@pytest.mark.parametrize(
    ("key", "keys", "want"),
    [
        ("prompts", [], {"prompts": False}),
        ("quiet", [], {"quiet": True}),
        ("name of them", [*"Sam", "enter"], {"name": "Sam"}),
        ("letter", [*"S", "enter"], {"letter": "S"}),
    ],
)
async def test_each_of_these_can_be_set(key: str, keys: list[str], want: dict[str, object]) -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "comma")
        screen = pilot.app.screen
        assert isinstance(screen, SettingsScreen)
        screen.rows.stand_on(key)
        await press(pilot, "enter", *keys)
    assert {name: getattr(home.profile, name) for name in want} == want


async def test_a_pause_is_typed_read_back_and_ended() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "comma")
        screen = pilot.app.screen
        assert isinstance(screen, SettingsScreen)
        screen.rows.stand_on("pause")
        await press(pilot, "enter", *"1", "space", *"may, the sea")
        assert "1 May, the sea" in said(pilot)
        await press(pilot, "enter")
        assert [say_pause(pause) for pause in home.profile.pauses] == ["1 May, the sea"]
        await press(pilot, "enter", "enter")
    assert [say_pause(pause) for pause in home.profile.pauses] == ["1 May to 2 May, the sea"]


def test_a_pause_over_the_new_year_ends_in_the_next_one() -> None:
    pause = read_pause("28 december to 3 january", TODAY.replace(month=12))
    assert ((pause.last or TODAY) - pause.first).days == 6


async def test_a_day_to_expect_goes_before_the_suggestion_in_a_small_window() -> None:
    home = MemoryLedger(replace(PROFILE, start=TODAY - timedelta(days=100)))
    home.apply([add_item((), "dates", "their birthday", WHEN, day="6 may")])
    async with running(home, (40, 15)) as pilot:
        assert said(pilot).startswith("in 3 days")
