"""Searching the journal: the list follows each letter, and escape shows all again."""

from tests.life import PROFILE
from tests.tui.driving import press, running, said, text
from tests.tui.written import Counted, journal, written, years
from tui.screens.journal import JournalScreen


async def test_the_list_follows_each_letter_and_counts() -> None:
    async with running(journal()) as pilot:
        await press(pilot, "J", "slash", *"bak")
        assert said(pilot) == "2 of 12 entries"
        assert "I walked past" in text(pilot)
        assert "The first night" not in text(pilot)


async def test_enter_keeps_what_was_found_and_escape_shows_all() -> None:
    async with running(journal()) as pilot:
        await press(pilot, "J", "slash", *"bak", "enter")
        assert said(pilot) == "escape shows all again"
        assert "The first night" not in text(pilot)
        await press(pilot, "down", "enter", "escape", "escape")
        assert isinstance(pilot.app.screen, JournalScreen)
        assert "The first night" in text(pilot)


async def test_escape_while_typing_shows_all_again() -> None:
    async with running(journal()) as pilot:
        await press(pilot, "J", "slash", *"bak", "escape")
        assert "The first night" in text(pilot)
        assert "12 entries" in text(pilot)


async def test_an_emptied_line_shows_all_again() -> None:
    async with running(journal()) as pilot:
        await press(pilot, "J", "slash", *"ba", "backspace", "backspace")
        assert "12 entries" in text(pilot)
        assert "The first night" in text(pilot)


async def test_a_tag_is_looked_for_in_the_tags_alone() -> None:
    async with running(journal()) as pilot:
        await press(pilot, "J", "slash", "at", *"plans")
        assert said(pilot) == "2 of 12 entries"


async def test_words_that_nothing_holds_leave_the_line_open() -> None:
    async with running(journal()) as pilot:
        await press(pilot, "J", "slash", *"xy", "enter")
        assert "nothing holds these words" in said(pilot)
        assert "/ xy" in text(pilot)


async def test_what_is_sealed_is_not_found() -> None:
    async with running(journal()) as pilot:
        await press(pilot, "J", "slash")
        for words in (["N", "o", "b", "o"], ["J", "u", "n"], ["at", "s", "e"]):
            await press(pilot, *words)
            assert said(pilot) == "nothing holds these words."
            await press(pilot, "ctrl+u")


async def test_the_search_reaches_every_year() -> None:
    kept = Counted(PROFILE, years(2))
    async with running(kept) as pilot:
        await press(pilot, "J", "slash", *"728")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert said(pilot) == f"1 of {len(written(kept))} entries"
        assert "day 728 back" in text(pilot)


async def test_a_found_entry_can_be_starred_and_the_search_stays() -> None:
    kept = journal()
    async with running(kept) as pilot:
        await press(pilot, "J", "slash", *"bak", "enter", "asterisk")
        assert [e.starred for e in written(kept)].count(True) == 3
        assert "2 of 12 entries" in text(pilot)
