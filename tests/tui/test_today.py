"""Today by keyboard: each key records what it says, at once, and z takes it back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from textual.widgets import Input

from recovery.acts import stamp, write_entry
from recovery.errors import MovedOn
from recovery.habits import START_SET
from recovery.records import HabitEntry, JournalEntry, Mood, Rating, Record, Urge
from tests.life import NOW, PROFILE, TODAY, ledger, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, settled, text
from tui.screens.today import TodayScreen
from tui.view import day_view

R = TypeVar("R", bound=Record)
SLEEP, WATER, EXERCISE, SOCIAL = START_SET


def kept(home: MemoryLedger, kind: type[R]) -> list[R]:
    return [r for r in home.records.values() if isinstance(r, kind) and r.day == TODAY]


class Watched(MemoryLedger):
    """A ledger that knows of which days the texts were asked for."""

    asked: list[date]

    def written_on(self, day: date) -> tuple[JournalEntry, ...]:
        self.asked.append(day)
        return super().written_on(day)


@pytest.mark.parametrize("written", [True, False])
def test_the_day_a_year_ago_is_read_where_something_was_written_then(
    written: bool,
) -> None:
    then = TODAY.replace(year=TODAY.year - 1, day=TODAY.day if written else TODAY.day - 1)
    home = Watched(PROFILE)
    home.apply([write_entry("A year of it.", stamp(NOW, PROFILE, then))])
    home.asked = []
    view = day_view(home, TODAY, TODAY, None)
    assert [e.text for e in view.year_ago] == ["A year of it."] * written
    assert home.asked == [then] * written


def amounts(home: MemoryLedger) -> dict[int, float | None]:
    return {entry.habit: entry.amount for entry in kept(home, HabitEntry)}


async def test_the_day_is_drawn_once_when_it_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[TodayScreen] = []

    def draw(screen: TodayScreen, whole: Callable[[TodayScreen], None]) -> None:
        drawn.append(screen)
        whole(screen)

    whole = TodayScreen.refresh_view
    monkeypatch.setattr(TodayScreen, "refresh_view", lambda screen: draw(screen, whole))
    async with running(ledger()):
        assert len(drawn) == 1


async def test_four_habits_and_a_mood_take_the_keys_that_the_readme_says() -> None:
    home = newcomer()
    sleep, water, exercise = ["7", ".", "5", "enter"], ["6", "enter"], ["enter", "enter"]
    keys = [*sleep, "j", *water, "j", *exercise, "j", "enter", "m", "4"]
    async with running(home) as pilot:
        await press(pilot, *keys)
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert f"A day in {len(keys)} key presses" in readme
    assert amounts(home) == {SLEEP.id: 7.5, WATER.id: 6, EXERCISE.id: 30, SOCIAL.id: 30}
    assert [mood.mood for mood in kept(home, Mood)] == [4]


async def test_an_entry_goes_on_in_the_next_row_with_a_whole_word() -> None:
    home = newcomer()
    home.apply([write_entry("line one line two line three", stamp(NOW, home.profile))])
    async with running(home, size=(80, 24)) as pilot:
        rows = text(pilot).splitlines()
    first = next(number for number, row in enumerate(rows) if "line one" in row)
    assert "line one line two line " in rows[first] and "│         three" in rows[first + 1]


async def test_a_step_more_and_less() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "j", "plus", "plus", "minus")
        assert "water 1" in said(pilot)
    assert amounts(home) == {WATER.id: 1}


async def test_less_than_nothing_is_nothing() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "minus")
    assert amounts(home) == {SLEEP.id: 0}


async def test_a_skip_says_that_it_is_neutral_and_x_takes_it_away_again() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "x")
        assert "neither adds nor ends" in said(pilot)
        assert kept(home, HabitEntry)[0].skip
        await press(pilot, "x")
    assert not kept(home, HabitEntry)


async def test_an_amount_with_a_unit_is_converted() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "4", "5", "m")
        assert "0.75" in said(pilot)
        await press(pilot, "enter")
    assert amounts(home) == {SLEEP.id: 0.75}


async def test_an_impossible_amount_is_named_and_stays_to_be_mended() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "4", "0", "enter")
        assert "24" in said(pilot)
        assert not kept(home, HabitEntry)
        await press(pilot, "backspace", "enter")
    assert amounts(home) == {SLEEP.id: 4}


async def test_escape_leaves_an_amount_and_keeps_nothing() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "7", "escape")
        assert said(pilot) == "left as it was"
        await press(pilot, "plus")
    assert amounts(home) == {SLEEP.id: 0.5}


async def test_an_urge_takes_two_keys_and_r_rides_it_out() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "u", "7")
        assert [(u.strength, u.outcome) for u in kept(home, Urge)] == [(7, "open")]
        assert "z takes it back · r once it has passed" in text(pilot)
        assert text(pilot).count("takes it back") == 1
        await press(pilot, "r")
        assert [u.outcome for u in kept(home, Urge)] == ["rode-out"]
        await press(pilot, "r")
        assert "no open urge" in said(pilot)


async def test_a_mood_outside_one_to_five_is_asked_again() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "m", "9")
        assert "1 (low) to 5 (good)" in said(pilot)
        await press(pilot, "escape", "m", "2")
    assert [mood.mood for mood in kept(home, Mood)] == [2]


async def test_a_statement_is_ticked_rated_and_unticked_and_all_ratings_stay() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "tab", "tab", "j", "enter", "4", "enter")
    assert [(r.statement, r.rating) for r in kept(home, Rating)] == [(2, 3), (2, 4), (2, 2)]


async def test_a_whole_quick_line_is_taken_back_by_one_key() -> None:
    home = newcomer()
    before = dict(home.records)
    async with running(home) as pilot:
        await press(pilot, "colon")
        line = pilot.app.screen.query_one(Input)
        line.value = 'sleep 7.5 water 6 mood 4 urge 6 @late "a [/ day"'
        await press(pilot, "enter")
        assert len(home.records) == len(before) + 5
        assert [e.text for e in kept(home, JournalEntry)] == ["a [/ day"]
        await press(pilot, "z")
    assert home.records == before


async def test_a_line_that_is_not_understood_saves_nothing_and_stays() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "colon")
        line = pilot.app.screen.query_one(Input)
        line.value = "sleep 7 slep 8"
        await press(pilot, "enter")
        assert "slep" in said(pilot)
        assert line.value == "sleep 7 slep 8"
    assert not home.records


async def test_undo_and_redo_go_back_and_forth_over_every_act() -> None:
    home = ledger()
    start = dict(home.records)
    async with running(home) as pilot:
        await press(pilot, "plus", "x", "u", "3", "m", "5", "tab", "tab", "enter")
        end = dict(home.records)
        await press(pilot, "z", "z", "z", "z", "z")
        assert home.records == start
        await press(pilot, "z")
        assert "nothing to take back" in said(pilot)
        await press(pilot, "Z", "Z", "Z", "Z", "Z")
        assert home.records == end


async def test_another_day_is_shown_and_filled_in() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "left_square_bracket", "left_square_bracket", "8", "enter")
        assert "2 days back" in text(pilot)
        entry = next(r for r in home.records.values() if isinstance(r, HabitEntry))
        assert entry.day.isoformat() == "2026-05-01"
        await press(pilot, "right_square_bracket")
        assert "yesterday" in text(pilot)
        await press(pilot, "full_stop", "right_square_bracket")
        assert "day ends at 04:00" in text(pilot)


async def test_what_else_is_to_be_said_hides_neither_what_was_saved_nor_what_was_not() -> None:
    home = newcomer()
    async with running(home) as pilot:
        home.told = ("today's backup could not be made",)
        await press(pilot, "plus")
        assert said(pilot).startswith("saved: sleep 0.5 h · z takes it back · today's backup could")
        home.full, home.told = "the disk is full", ("a file was changed outside Daybreak",)
        await press(pilot, "plus")
        assert said(pilot).startswith("not saved yet: sleep 1 h · the disk is full · ")
        assert said(pilot).endswith("changed outside Daybreak")


async def test_what_another_session_changed_is_not_tried_again() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "plus")
        home.refusing, home.refusal = "this was changed in another session", MovedOn
        await press(pilot, "plus")
        assert said(pilot) == home.refusing
        home.refusing = ""
        await press(pilot, "Z")
    assert amounts(home) == {SLEEP.id: 0.5}


async def test_what_went_wrong_is_shown_whole_in_as_many_rows_as_it_needs() -> None:
    home = newcomer()
    home.full = (
        "/home/anna/.local/share/daybreak/2026/2026-05.json: cannot be written, the disk is full"
    )
    async with running(home) as pilot:
        await press(pilot, "plus")
        *_, first, second, third, keys = text(pilot).splitlines()
        assert first == " not saved yet: sleep 0.5 h ·"
        assert "/home/anna/.local/share/daybreak/2026/2026-05.json: cannot be" in second
        assert third.endswith("it is tried again by itself · z takes it back")
        assert "help" in keys
        await pilot.resize_terminal(40, 15)
        await settled(pilot)
        assert "z takes it back" in " ".join(text(pilot).split())
        home.full = ""
        await press(pilot, "plus")
        assert text(pilot).splitlines()[-3].startswith("╰")


@pytest.mark.parametrize("size", [(79, 24), (80, 23), (60, 20), (40, 15), (20, 6), (1, 1)])
async def test_a_small_window_shows_one_panel_and_tab_the_others(size: tuple[int, int]) -> None:
    async with running(ledger(), size) as pilot:
        seen = []
        for _ in range(4):
            panels = [p for p in pilot.app.screen.query("Panel") if p.display]
            assert len(panels) == 1
            seen.append(panels[0].id)
            await press(pilot, "tab")
    assert sorted(seen, key=str) == ["acceptance", "care", "contact", "journal"]


async def test_blank_hides_everything_and_any_key_brings_it_back() -> None:
    home = ledger()
    before = dict(home.records)
    async with running(home) as pilot:
        await press(pilot, "b")
        assert text(pilot).strip() == ""
        await press(pilot, "plus")
        assert "Care" in text(pilot)
    assert home.records == before


async def test_help_names_every_key_and_what_the_program_is_not() -> None:
    async with running(ledger(), (100, 100)) as pilot:
        await press(pilot, "question_mark")
        shown = text(pilot)
    assert "An urge, then its strength 1 to 9" in shown
    assert "not therapy" in shown
    assert "emergency number" in shown


async def test_keys_that_come_all_at_once_wait_for_each_other() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await pilot.press("7", ".", "5", "enter", "j", "6", "enter", "m", "4", "u", "6")
        await settled(pilot)
        assert amounts(home) == {SLEEP.id: 7.5, WATER.id: 6}
        await pilot.press("w", *"Honest", "ctrl+s", "colon", *"social", "space", "1", "h", "enter")
        await settled(pilot)
    assert [e.text for e in kept(home, JournalEntry)] == ["Honest"]
    assert amounts(home)[SOCIAL.id] == 60
    assert [mood.mood for mood in kept(home, Mood)] == [4]
