"""A page that cannot be saved: it can be left, as a draft, and nothing of it is lost."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from storage.drafts import Drafts
from tests.life import NOW, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said
from tests.tui.written import newest
from tui.app import DaybreakApp
from tui.screens.editor import EditorScreen
from tui.screens.today import TodayScreen

FULL = "the disk is full: make room, then save again"


@asynccontextmanager
async def sitting(home: MemoryLedger, folder: Path) -> AsyncIterator[Pilot[None]]:
    """The program with a folder for drafts."""
    app = DaybreakApp(home, lambda: NOW, drafts=Drafts(folder))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield pilot


def page(pilot: Pilot[None]) -> str:
    screen = pilot.app.screen
    assert isinstance(screen, EditorScreen)
    return screen.sheet.words


async def test_escape_again_leaves_it_as_a_draft_and_the_page_brings_it_back(
    tmp_path: Path,
) -> None:
    home = newcomer()
    async with sitting(home, tmp_path) as pilot:
        home.refusing = FULL
        await press(pilot, "w", *"Hi", "escape")
        assert page(pilot) == "Hi"
        assert said(pilot) == f"{FULL} · escape again leaves it as a draft"
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen) and "kept as a draft" in said(pilot)
        assert isinstance(pilot.app, DaybreakApp) and [*pilot.app.desk.texts.values()] == ["\nHi"]
        home.refusing = ""
        await press(pilot, "w", "exclamation_mark", "escape")
        assert not any(pilot.app.desk.texts.values())
    assert newest(home).text == "Hi!"


async def test_what_is_typed_after_a_refusal_is_tried_to_save_first(tmp_path: Path) -> None:
    home = newcomer()
    async with sitting(home, tmp_path) as pilot:
        home.refusing = FULL
        await press(pilot, "w", *"Hi", "escape", "o", "escape")
        assert page(pilot) == "Hio"


async def test_ctrl_s_tries_as_often_as_it_is_pressed(tmp_path: Path) -> None:
    home = newcomer()
    async with sitting(home, tmp_path) as pilot:
        home.refusing = FULL
        await press(pilot, "w", *"Hi", "ctrl+s", "ctrl+s", "ctrl+s")
        assert page(pilot) == "Hi"


async def test_quitting_again_ends_the_program_and_keeps_the_draft(tmp_path: Path) -> None:
    home = newcomer()
    async with sitting(home, tmp_path) as pilot:
        home.refusing = FULL
        await press(pilot, "w", *"Hi", "ctrl+q")
        assert page(pilot) == "Hi"
        await press(pilot, "ctrl+q")
        assert isinstance(pilot.app, DaybreakApp) and [*pilot.app.desk.texts.values()] == ["\nHi"]
    assert not pilot.app.is_running


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_where_no_draft_is_kept_the_page_stays(key: str) -> None:
    home = newcomer()
    async with running(home) as pilot:
        home.refusing = FULL
        await press(pilot, "w", *"Hi", key, key, key)
        assert page(pilot) == "Hi" and said(pilot) == FULL
