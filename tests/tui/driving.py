"""Driving the screen in tests: an app over a ledger, keys, and what stands on it afterwards."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from tests.conftest import type_keys
from tests.life import NOW, ledger
from tests.memory import MemoryLedger
from tui.app import DaybreakApp
from tui.screens.asking import AskingScreen


def app(kept: MemoryLedger | None = None, *, ascii_only: bool = False) -> DaybreakApp:
    """The program on Sunday 3 May 2026 at 21:04 over this ledger, or over the small life."""
    return DaybreakApp(kept or ledger(), lambda: NOW, ascii_only=ascii_only)


@asynccontextmanager
async def running(
    kept: MemoryLedger, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Pilot[None]]:
    """The program running without a terminal; an exception in it is raised here."""
    async with app(kept).run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press the keys, each one taken in before the next."""
    await type_keys(pilot, *keys)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until what was typed is taken in and drawn."""
    assert isinstance(pilot.app, DaybreakApp)
    await pilot.app.settled()
    await pilot.pause()


def said(pilot: Pilot[None]) -> str:
    """The line above the keys."""
    screen = pilot.app.screen
    assert isinstance(screen, AskingScreen)
    return screen.said.words


def text(pilot: Pilot[None]) -> str:
    """Everything on the screen, as lines of text."""
    screen = pilot.app.screen
    width, height = pilot.app.size
    strips = screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips[:height]) if width else ""
