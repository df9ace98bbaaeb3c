"""The history: its views, ranges and parts, the day under the cursor, and what leaves it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from textual.pilot import Pilot

from recovery.errors import CouldNot
from recovery.ledger import Edit
from recovery.records import Contact
from tests.life import NOW, TODAY, at, ledger
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, text
from tests.tui.looking_back import a_year, no_data, odd_days, one_day
from tui.app import DaybreakApp
from tui.screens.history import HistoryScreen

HOMES = {"nothing": no_data, "a day": one_day, "odd days": odd_days, "weeks": ledger}


def history(pilot: Pilot[None]) -> HistoryScreen:
    screen = pilot.app.screen
    assert isinstance(screen, HistoryScreen)
    return screen


def day(pilot: Pilot[None]) -> date:
    here = history(pilot).here
    assert here is not None
    return here.day


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
async def test_whatever_was_recorded_every_view_opens(home: Callable[[], MemoryLedger]) -> None:
    async with running(home(), (80, 24)) as pilot:
        await press(pilot, "H")
        for view in "12345":
            await press(pilot, view, "tab", "down", "right", "v")
            assert "opens it" in text(pilot)


async def test_a_key_a_view() -> None:
    titles = ("Every day", "Strength", "Mood", "The twelve statements", "What goes with what")
    async with running(a_year(), (120, 40)) as pilot:
        await press(pilot, "H")
        for key, title in zip("12345", titles, strict=True):
            await press(pilot, key)
            assert title in text(pilot)
        await press(pilot, "6", "0")
        assert "What goes with what" in text(pilot)


async def test_without_colour_the_part_with_the_keys_has_a_mark(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with running(a_year(), (120, 40)) as pilot:
        await press(pilot, "H")
        assert "▸ Every day" not in text(pilot)
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(a_year(), (120, 40)) as pilot:
        await press(pilot, "H")
        assert "▸ Every day" in text(pilot)
        await press(pilot, "tab", "tab")
        assert "▸ Together" in text(pilot) and "▸ Every day" not in text(pilot)


async def test_ranges_turn_with_v() -> None:
    async with running(a_year(1.5)) as pilot:
        await press(pilot, "H")
        for name, days in (("a year", 365), ("all", 549), ("30 days", 30), ("90 days", 90)):
            assert f"v {name}" in text(pilot)
            assert f"of {days} days" in text(pilot)
            await press(pilot, "v")
        await press(pilot, "V")
        assert "v 90 days" in text(pilot)


async def test_the_cursor_moves_as_the_heatmap_lies() -> None:
    async with running(a_year()) as pilot:
        await press(pilot, "H")
        assert day(pilot) == TODAY
        await press(pilot, "left", "left", "up")
        assert day(pilot) == TODAY - timedelta(days=15)
        await press(pilot, "left_square_bracket", "down", "right")
        assert day(pilot) == TODAY - timedelta(days=8)
        await press(pilot, "right", "right", "down")
        assert day(pilot) == TODAY
        await press(pilot, "pageup")
        assert day(pilot) == TODAY - timedelta(days=182)
        await press(pilot, "full_stop")
        assert day(pilot) == TODAY


async def test_the_cursor_stays_in_the_range() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "H", *["left"] * 9)
        assert day(pilot) == date(2026, 3, 31)
        await press(pilot, "v", "v")
        assert day(pilot) == date(2026, 4, 4)


async def test_the_day_is_spelled_out() -> None:
    async with running(ledger(), (120, 40)) as pilot:
        await press(pilot, "H", "left", "down", "down")
        assert day(pilot) == TODAY - timedelta(days=5)
        await press(pilot, *["left_square_bracket"] * 7)
        screen = text(pilot)
        assert "Tuesday 21 April 2026" in screen
        assert "slip" in screen and "replied" in screen


async def test_what_was_rated_is_counted_on_its_own_day() -> None:
    async with running(ledger(), (120, 40)) as pilot:
        await press(pilot, "H")
        assert "4 statements rated" in text(pilot)
        await press(pilot, "left_square_bracket")
        assert "rated" not in text(pilot)
        await press(pilot, *["left_square_bracket"] * 6)
        assert "4 statements rated" in text(pilot)


async def test_a_slip_before_the_start_is_named_as_such() -> None:
    async with running(odd_days(), (120, 40)) as pilot:
        await press(pilot, "H", "v")
        screen = history(pilot)
        assert screen.look is not None and screen.here is not None
        screen.here.day = screen.look.span.first
        await press(pilot, "4", "1")
        row = text(pilot).split("29 March 2025")[1].splitlines()[1]
        assert "before" in row and "texted or messaged" in row


async def test_enter_opens_the_day_and_history_comes_back_to_it() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "H", "left", "enter")
        assert pilot.app.current_mode == "today"
        assert pilot.app.screen.query("#care")
        assert "Sunday 26 April" in text(pilot)
        await press(pilot, "H")
        assert day(pilot) == date(2026, 4, 26)


async def test_looking_around_leaves_the_day_that_is_recorded_on() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "H", "left", "left", "T")
        assert "Sunday 3 May" in text(pilot) or "Sun 3 May" in text(pilot)


async def test_editing_a_past_day_changes_everything_at_once_and_can_be_undone() -> None:
    home = ledger()
    async with running(home, (120, 40)) as pilot:
        await press(pilot, "H", "left")
        before = text(pilot)
        assert "kept 32 of 34 days" in before and "longest         19 days" in before
        await press(pilot, "enter", "s", "2", "enter", "1", "escape", "H")
        after = text(pilot)
        assert "kept 31 of 34 days" in after
        assert "26 Apr" in after and "texted or messaged" in after
        assert "between slips   12 days" in after
        assert sum(isinstance(r, Contact) for r in home.records.values()) == 4
        await press(pilot, "z")
        assert "taken back" in said(pilot)
        assert "kept 32 of 34 days" in text(pilot)


async def test_a_habit_amount_shows_in_its_views_at_once() -> None:
    async with running(ledger(), (120, 40)) as pilot:
        await press(pilot, "H", "2")
        assert "7 some" in text(pilot) and "reached" not in text(pilot).split("some")[1]
        await press(pilot, "enter", "8", "enter", "H")
        assert "1 reached" in text(pilot) and "6 some" in text(pilot)


async def test_attempts_take_the_cursor_to_the_day_that_ended_them() -> None:
    async with running(ledger(), (120, 40)) as pilot:
        await press(pilot, "H", "tab", "down")
        assert day(pilot) == date(2026, 4, 21)
        await press(pilot, "down", "down")
        assert day(pilot) == date(2026, 4, 2)
        await press(pilot, "enter")
        assert "Thursday 2 April" in text(pilot)


async def test_the_note_of_a_slip_stands_by_its_attempt() -> None:
    home = ledger()
    slip = next(r for r in home.records.values() if isinstance(r, Contact) and r.kind == "reply")
    note = Contact(
        day=slip.day, at=slip.at, direction="out", kind="reply", id=slip.id, note="Mia's"
    )
    home.apply([Edit(slip, note)])
    async with running(home, (120, 40)) as pilot:
        await press(pilot, "H")
        row = next(line for line in text(pilot).splitlines() if "replied" in line)
        assert "Mia's" in row


async def test_the_other_habits_are_a_key_away() -> None:
    async with running(a_year(), (80, 24)) as pilot:
        await press(pilot, "H", "2", "down")
        assert "Water" in text(pilot).split("Read")[1]
        await press(pilot, "tab", "plus")
        assert "Exercise" in text(pilot).split("Read")[1]
        await press(pilot, "tab")
        assert "Strength of exercise" in text(pilot)


async def test_statements_choose_the_curve() -> None:
    async with running(a_year(), (120, 40)) as pilot:
        await press(pilot, "H", "4", "down", "down")
        assert text(pilot).count("I can miss them and be all right today") == 2


async def test_a_hidden_streak_stays_hidden() -> None:
    home = a_year()
    home._profile = home._profile.__class__(
        **{name: getattr(home._profile, name) for name in ("start", "tz", "begun", "pauses")},
        show_streak=False,
    )
    async with running(home, (120, 40)) as pilot:
        await press(pilot, "H")
        assert "longest" not in text(pilot) and "still here" in text(pilot)
        assert "345" not in text(pilot)


async def test_escape_goes_back_to_today() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "H", "escape")
        assert pilot.app.current_mode == "today"


async def test_a_view_is_kept_as_a_picture_and_as_text() -> None:
    kept: list[tuple[str, str]] = []

    def export(svg: str, plain: str) -> str:
        kept.append((svg, plain))
        return "kept"

    async with DaybreakApp(ledger(), lambda: NOW, export=export).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "H", "ctrl+e")
        assert said(pilot) == "kept"
    svg, plain = kept[0]
    assert svg.startswith("<svg") and "texted" in svg
    assert "@font-face" not in svg and "cdnjs" not in svg
    assert "Every day" in plain and "texted or messaged" in plain
    assert plain == "\n".join(line.rstrip() for line in plain.splitlines())


async def test_a_view_that_cannot_be_kept_is_said_plainly() -> None:
    def export(_svg: str, _plain: str) -> str:
        raise CouldNot("/there: cannot be written, the disk is full")

    async with DaybreakApp(ledger(), lambda: NOW, export=export).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "H", "ctrl+e")
        assert said(pilot) == "/there: cannot be written, the disk is full"


async def test_a_sample_is_not_kept() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "H", "ctrl+e")
        assert "not kept" in said(pilot)


async def test_another_day_is_taken_in_without_a_key() -> None:
    home = ledger()
    async with running(home, (120, 40)) as pilot:
        await press(pilot, "H")
        late = date(2026, 5, 2)
        slip = Contact(day=late, at=at(late, 22), direction="out", kind="call")
        home.apply([Edit(None, slip)])
        history(pilot).update()
        await pilot.pause()
        assert "called" in text(pilot)
