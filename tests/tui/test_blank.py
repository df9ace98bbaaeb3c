"""The blank screen: there at once from everywhere, gone with any key, and nothing else happens."""

from dataclasses import replace

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from recovery.records import Profile
from tests.life import PROFILE, ledger
from tests.tui.driving import press, running, settled, text
from tui import hiding
from tui.app import DaybreakApp
from tui.screens.blank import BlankScreen
from tui.themes import THEMES

HIDES = [
    ("b",),
    ("J", "enter", "b"),
    ("question_mark", "b"),
    ("s", "ctrl+l"),
    ("exclamation_mark", "b"),
    ("w", *"half", "ctrl+l"),
    ("colon", *"water", "ctrl+l"),
    ("7", "ctrl+l"),
    ("ctrl+p", "ctrl+l"),
]


def blank(pilot: Pilot[None]) -> bool:
    """Whether nothing at all is shown."""
    return isinstance(pilot.app.screen, BlankScreen) and not text(pilot).strip()


@pytest.mark.parametrize("keys", HIDES, ids=" ".join)
async def test_everything_is_hidden_and_comes_back_as_it_was(keys: tuple[str, ...]) -> None:
    async with running(ledger()) as pilot:
        await press(pilot, *keys[:-1])
        before, focused = text(pilot), pilot.app.focused
        await press(pilot, keys[-1])
        assert blank(pilot)
        await press(pilot, "x")
        assert text(pilot) == before or keys[0] == "exclamation_mark"
        assert pilot.app.focused is focused


KEYS = ("b", "q", "tab", "escape", "enter", "z", "5", "ctrl+l", "ctrl+p", "ctrl+q", "ctrl+c", "f1")


async def test_any_key_brings_it_back_and_is_not_acted_on() -> None:
    home = ledger()
    before = dict(home.records)
    async with running(home) as pilot:
        await press(pilot, "J")
        shown = text(pilot)
        for key in KEYS:
            await press(pilot, "b")
            assert blank(pilot)
            await press(pilot, key)
            assert text(pilot) == shown, key
    assert home.records == before


async def test_a_paste_brings_it_back_and_goes_nowhere() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "w", *"half")
        before = text(pilot)
        await press(pilot, "ctrl+l")
        pilot.app.post_message(Paste("from elsewhere"))
        await pilot.pause()
        await settled(pilot)
        assert text(pilot) == before


async def test_it_is_blank_in_every_theme() -> None:
    async with running(ledger()) as pilot:
        for theme in THEMES:
            pilot.app.theme = theme.name
            await press(pilot, "b")
            assert blank(pilot)
            await press(pilot, "b")


class Clock:
    """A clock that stands until it is put on."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock that the program measures idle time by."""
    clock = Clock()
    monkeypatch.setattr(hiding, "monotonic", clock)
    return clock


async def idle(pilot: Pilot[None], clock: Clock, minutes: float) -> None:
    """So many minutes without a key, and the program's look around after them."""
    clock.now += 60 * minutes
    assert isinstance(pilot.app, DaybreakApp)
    await pilot.app._look_again()
    await settled(pilot)


def blanks_after(minutes: int) -> Profile:
    return replace(PROFILE, blank_after=minutes)


async def test_it_blanks_by_itself_only_where_that_is_set(clock: Clock) -> None:
    async with running(ledger()) as pilot:
        await idle(pilot, clock, 600)
        assert not blank(pilot)


async def test_a_key_puts_it_off(clock: Clock) -> None:
    async with running(ledger(blanks_after(5))) as pilot:
        await idle(pilot, clock, 4.9)
        await press(pilot, "j")
        await idle(pilot, clock, 4.9)
        assert not blank(pilot)
        await idle(pilot, clock, 0.2)
        assert blank(pilot)
        await press(pilot, "x")
        assert "Care" in text(pilot)


async def test_what_is_being_written_is_there_after_it(clock: Clock) -> None:
    async with running(ledger(blanks_after(1))) as pilot:
        await press(pilot, "w", *"half")
        await idle(pilot, clock, 2)
        assert blank(pilot)
        await press(pilot, "x", *"way")
        assert "halfway" in text(pilot)


async def test_a_pause_is_there_to_be_looked_at(clock: Clock) -> None:
    async with running(ledger(blanks_after(1))) as pilot:
        await press(pilot, "exclamation_mark")
        await idle(pilot, clock, 5)
        assert not blank(pilot)


async def test_the_time_is_set_in_settings() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "comma")
        screen = pilot.app.screen
        screen.query_one("#body").stand_on("blank")  # type: ignore[attr-defined] # its list
        await press(pilot, "enter", "enter", "enter")
        assert home.profile.blank_after == 5
        assert "after 5 min" in text(pilot)
