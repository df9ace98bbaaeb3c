"""The first questions on the screen: in order, skippable, saved once, nothing lost on bad input."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from recovery.records import Profile
from tests.conftest import Snap
from tests.life import PROFILE
from tests.memory import MemoryLedger
from tests.tui.driving import app, press, running, said, text
from tui.screens.first_run import FirstRun
from tui.screens.today import TodayScreen

UNASKED = Profile()


@asynccontextmanager
async def asked(
    home: MemoryLedger, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[None], FirstRun]]:
    """The program on a home where nothing was asked yet."""
    async with running(home, size) as pilot:
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, FirstRun)
        yield pilot, screen


async def answer(pilot: Pilot[None], words: str) -> None:
    """Type the answer and go on."""
    screen = pilot.app.screen
    assert isinstance(screen, FirstRun)
    if words:
        screen.line.post_message(Paste(words))
    await press(pilot, "enter")


class Damaged(MemoryLedger):
    """A home whose profile lies there and cannot be read."""

    @property
    def whole(self) -> bool:
        return False


async def test_nobody_is_asked_again_because_their_answers_cannot_be_read() -> None:
    home = Damaged(UNASKED)
    home.told = ("profile.json is damaged, see: daybreak doctor",)
    async with running(home) as pilot:
        assert isinstance(pilot.app.screen, TodayScreen)
        assert "see: daybreak doctor" in said(pilot)


async def test_the_questions_come_in_order_and_the_answers_are_saved_as_one_change() -> None:
    home = MemoryLedger(UNASKED)
    async with asked(home) as (pilot, screen):
        seen = [screen.at]
        for words in ("", "21 april", "45", "lisbon", "letting go", "no"):
            assert home.profile == UNASKED
            await answer(pilot, words)
            seen.append(screen.at)
        assert seen == ["welcome", "start", "distance", "zone", "path", "safe", "done"]
        assert "Tuesday 21 April 2026, 12 days ago. Distance: 45 days." in text(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert said(pilot) == "", "the page before said it, and the line is free for the day"
        assert home.profile == Profile(
            start=date(2026, 4, 21),
            target=45,
            tz="Europe/Lisbon",
            path="letting-go",
            safe="safe",
            begun=True,
        )
        await press(pilot, "z")
    assert home.profile == UNASKED


async def test_enter_skips_each_question() -> None:
    home = MemoryLedger(UNASKED)
    async with asked(home) as (pilot, _):
        await press(pilot, *["enter"] * 7)
        assert isinstance(pilot.app.screen, TodayScreen)
    assert home.profile == Profile(target=30, tz="Europe/Berlin", begun=True)


@pytest.mark.parametrize("pages", [0, 2])
async def test_escape_skips_the_rest_and_keeps_what_was_answered(pages: int) -> None:
    home = MemoryLedger(UNASKED)
    async with asked(home) as (pilot, _):
        for words in ("", "yesterday")[:pages]:
            await answer(pilot, words)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert said(pilot) == "saved: your answers · z takes it back"
    start = date(2026, 5, 2) if pages else None
    assert home.profile == Profile(start=start, target=30, begun=True)


async def test_what_is_typed_is_read_back_and_stays_when_it_is_not_understood() -> None:
    home = MemoryLedger(UNASKED)
    async with asked(home) as (pilot, screen):
        await press(pilot, "enter")
        assert "enter: no day yet" in screen.reading.words
        await press(pilot, *"-3")
        assert screen.reading.words == "Thursday 30 April 2026 · 3 days ago"
        await press(pilot, "x", "enter")
        assert (screen.at, screen.line.value) == ("start", "-3x")
        assert screen.reading.asks
        await press(pilot, "backspace", "enter")
        assert screen.at == "distance"
        assert screen.line.value == ""
    assert home.profile == UNASKED


async def test_the_zone_page_says_what_time_it_is_here() -> None:
    async with asked(MemoryLedger(UNASKED)) as (pilot, screen):
        await press(pilot, "enter", "enter", "enter")
        assert "It is 21:04 here (Europe/Berlin)." in text(pilot)
        await answer(pilot, "berln")
        assert "perhaps Europe/Berlin" in screen.reading.words
        assert screen.line.value == "berln"


async def test_a_yes_about_safety_shows_where_help_is() -> None:
    home = MemoryLedger(UNASKED)
    async with asked(home) as (pilot, _):
        await press(pilot, *["enter"] * 5)
        await answer(pilot, "yes")
        assert home.profile.safe == "unsafe"
        assert "Thank you for saying so" in text(pilot)
        assert "emergency number" in text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_when_nothing_can_be_saved_the_answers_stay_and_escape_goes_on_without() -> None:
    home = MemoryLedger(UNASKED)
    home.refusing = "the folder cannot be written; nothing was saved"
    async with asked(home) as (pilot, screen):
        await press(pilot, *["enter"] * 5)
        await answer(pilot, "no")
        assert (screen.at, screen.line.value) == ("safe", "no")
        assert screen.reading.words == home.refusing
        await press(pilot, "escape")
        assert "escape once more goes on without it" in screen.reading.words
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen)
    assert home.profile == UNASKED


async def test_answers_of_another_session_are_left_alone() -> None:
    home = MemoryLedger(UNASKED)
    async with asked(home) as (pilot, _):
        home._profile = PROFILE
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen)
    assert home.profile == PROFILE


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+q"])
@pytest.mark.parametrize("pages", [0, 1])
async def test_the_program_can_be_left_at_any_question(key: str, pages: int) -> None:
    home = MemoryLedger(UNASKED)
    async with asked(home) as (pilot, _):
        await press(pilot, *["enter"] * pages, key)
        assert pilot.app._exit
    assert home.profile == UNASKED


@pytest.mark.parametrize(
    "profile", [PROFILE, replace(PROFILE, begun=False), Profile(begun=True)], ids=str
)
async def test_nobody_is_asked_twice(profile: Profile) -> None:
    async with running(MemoryLedger(profile)) as pilot:
        await pilot.pause()
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_every_page_fits_a_small_window() -> None:
    async with asked(MemoryLedger(UNASKED), (40, 15)) as (pilot, screen):
        for _ in range(7):
            shown = text(pilot)
            page = screen.sheet.page
            words = " ".join(" ".join(page.words).split())
            assert words in " ".join(shown.split())
            assert screen.at not in ("start", "zone") or "▸" in shown
            await answer(pilot, "yes" if screen.at == "safe" else "")


SIZES = pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=lambda s: f"{s[0]}x{s[1]}")


def new() -> MemoryLedger:
    return MemoryLedger(UNASKED)


@SIZES
def test_welcome(snap: Snap, size: tuple[int, int]) -> None:
    """What this is, what it is not, where help is, and that the words stay here."""
    assert snap(app(new()), size=size)


@SIZES
def test_the_start_day(snap: Snap, size: tuple[int, int]) -> None:
    """Question 1 of 5; under the typed day stands the long day and how long ago it was."""
    assert snap(app(new()), press=["enter", *"21", "space", *"apr"], size=size)


@SIZES
def test_a_day_with_two_readings(snap: Snap, size: tuple[int, int]) -> None:
    """Both readings are named in the accent; what was typed is still there."""
    assert snap(app(new()), press=["enter", *"5/6", "enter"], size=size)


@SIZES
def test_the_zone(snap: Snap, size: tuple[int, int]) -> None:
    """It is 21:04 here, and which zone here is."""
    assert snap(app(new()), press=["enter"] * 3, size=size)


@SIZES
def test_where_help_is(snap: Snap, size: tuple[int, int]) -> None:
    """After a yes: thanks, the emergency number, a helpline, then what was answered."""
    assert snap(app(new()), press=[*["enter"] * 5, "y", "enter"], size=size)
