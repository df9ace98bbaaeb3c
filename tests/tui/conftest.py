"""Pictures of one screen in every size that it has to stand in, from one run of the program."""

from collections.abc import Awaitable, Callable
from typing import Protocol

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from tests.tui.driving import press, settled
from tui.app import DaybreakApp

SIZES = ((80, 24), (120, 40), (40, 15))
"""Columns and rows; the first picture of a test is 80x24, `.1` is 120x40 and `.2` is 40x15."""

Before = Callable[[Pilot[None]], Awaitable[None]]


class InEverySize(Protocol):
    """Takes the pictures of an app and compares them with those that were accepted."""

    async def __call__(self, app: DaybreakApp, *keys: str, before: Before | None = None) -> None:
        """Press the keys, or do what `before` does, and look at the screen in each size."""


@pytest.fixture
def in_every_size(snapshot: SnapshotAssertion) -> InEverySize:
    """A picture at 80x24, 120x40 and 40x15; an exception in the app is raised here."""
    accepted = snapshot.use_extension(SVGImageExtension)

    async def look(app: DaybreakApp, *keys: str, before: Before | None = None) -> None:
        seen = []
        async with app.run_test(size=SIZES[0]) as pilot:
            await settled(pilot)
            await press(pilot, *keys)
            if before is not None:
                await before(pilot)
            for size in SIZES:
                await pilot.resize_terminal(*size)
                await settled(pilot)
                seen.append(app.export_screenshot())
        for (columns, rows), picture in zip(SIZES, seen, strict=True):
            assert picture == accepted, f"{columns}x{rows} is not the accepted picture"

    return look


@pytest.fixture(params=["colour", "grey"])
def ink(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run with colours, and again as NO_COLOR has it; the program is made afterwards."""
    if request.param == "grey":
        monkeypatch.setenv("NO_COLOR", "1")
    return str(request.param)
