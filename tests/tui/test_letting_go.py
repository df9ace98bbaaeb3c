"""A screen that was closed leaves nothing in memory."""

import gc
from weakref import ref

import pytest
from textual._styles_cache import StylesCache
from textual.color import Color

from tests.life import ledger
from tests.tui.driving import press, running
from tui.app import DaybreakApp
from tui.letting_go import NOW_AND_THEN, SOON


async def test_a_closed_screen_takes_its_pictures_with_it() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "question_mark")
        pictures = ref(pilot.app.screen._styles_cache)
        await press(pilot, "escape")
        kept = StylesCache()
        kept.get_inner_outer(Color.parse("red"), Color.parse("blue"))
        other = ref(kept)
        del kept
        gc.collect()
        assert other() is None
    gc.collect()
    assert pictures() is None


async def test_a_line_that_was_left_takes_its_words_with_it() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "colon", "m", "o")
        line = ref(pilot.app.focused)
        await press(pilot, "escape", "colon", "escape")
        gc.collect()
        assert line() is None


async def test_a_page_that_was_closed_takes_its_words_with_it() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "w", "o", "n", "e")
        page = ref(pilot.app.focused)
        await press(pilot, "escape", "T", "w", "t", "escape", "T")
        gc.collect()
        assert page() is None


async def test_a_closed_page_is_freed_at_the_next_look_and_not_only_when_memory_has_grown() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "w", "o", "n", "e")
        page = ref(pilot.app.screen)
        await press(pilot, "escape", "T", "w", "t", "escape", "T")
        assert isinstance(pilot.app, DaybreakApp)
        gc.disable()
        try:
            await pilot.app._look_again()
        finally:
            gc.enable()
        assert page() is None
        assert not pilot.app.left_behind


async def test_of_what_is_closed_fast_only_a_megabyte_waits_to_be_freed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.app.LOOK_EVERY", 3_600.0)
    async with running(ledger()) as pilot:
        closed = []
        gc.disable()
        try:
            for _ in range(8):
                await press(pilot, "question_mark")
                closed.append(ref(pilot.app.screen))
                await press(pilot, "escape", "u", "escape")
            await pilot.pause(2 * SOON)
            kept = [screen for screen in closed if screen() is not None]
        finally:
            gc.enable()
        assert len(kept) < 3
        assert kept == closed[len(closed) - len(kept) :]


async def test_what_died_of_the_start_is_freed_after_many_closed_screens() -> None:
    async with running(ledger()) as pilot:
        assert isinstance(pilot.app, DaybreakApp)
        await press(pilot, "w", "o", "n", "e")
        page = ref(pilot.app.screen)
        gc.freeze()
        await press(pilot, "escape", "T", "question_mark", "escape")
        await pilot.app._look_again()
        assert page() is not None
        pilot.app.since_thaw = NOW_AND_THEN
        await press(pilot, "question_mark", "escape")
        await pilot.app._look_again()
        assert page() is None
        assert gc.get_freeze_count() > 0
