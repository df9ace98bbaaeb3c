"""The journal: a list that is read as far as it is seen, a reader, and what a key does there."""

from datetime import timedelta

from recovery.records import JournalEntry
from tests.life import PROFILE, TODAY, at, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, text
from tests.tui.written import HOSTILE, SEALED, Counted, journal, newest, written, years
from tui.entry_list import EntryList
from tui.reader import Reader
from tui.screens.journal import JournalScreen, ReaderScreen


async def test_entries_stand_newest_first_under_their_months() -> None:
    async with running(journal()) as pilot:
        await press(pilot, "J")
        shown = text(pilot)
        assert shown.index("May 2026") < shown.index("The first night") < shown.index("April 2026")
        assert "letter" in shown
        assert "@plans @places" in shown
        assert "★" in shown
        assert "12 entries" in shown


async def test_an_empty_journal_says_how_to_begin() -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, "J", "j", "e", "d", "asterisk", "enter")
        assert "Nothing is written yet" in text(pilot)
        assert not written(newcomer())


async def test_older_months_are_read_as_the_list_is_scrolled() -> None:
    kept = Counted(PROFILE, years(2))
    async with running(kept) as pilot:
        kept.asked = frozenset()
        await press(pilot, "J")
        assert len(kept.asked) <= 4
        await press(pilot, "pagedown", "pagedown", "pagedown")
        assert 4 < len(kept.asked) <= 10
        await press(pilot, *["end"] * 10)
        assert len(kept.asked) == len(kept.months())
        assert "day 728 back" in text(pilot)
        await press(pilot, "home")
        assert "day 0 back" in text(pilot)


async def test_enter_reads_and_escape_goes_back_to_the_list() -> None:
    async with running(journal()) as pilot:
        await press(pilot, "J", "j", "j", "enter")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert "I am not going to send this." in text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, JournalScreen)
        await press(pilot, "escape")
        assert "No contact" in text(pilot)


async def test_on_a_wide_screen_the_text_stands_beside_the_list() -> None:
    async with running(journal(), (120, 40)) as pilot:
        await press(pilot, "J")
        assert "it took a full minute" in text(pilot)
        await press(pilot, "down")
        assert "it took a full minute" not in text(pilot)
        assert "did not look in" in text(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.focused, Reader)
        await press(pilot, "escape")
        assert isinstance(pilot.app.focused, EntryList)


async def test_a_long_text_scrolls_to_its_end_and_back() -> None:
    async with running(journal(), (60, 20)) as pilot:
        await press(pilot, "J", "j", "j", "enter")
        first = text(pilot)
        assert "more below" in first
        await press(pilot, "down", "pagedown", "j", "end")
        assert "the end" in text(pilot)
        await press(pilot, "home")
        assert text(pilot) == first


async def test_a_star_is_one_key_and_z_takes_it_back() -> None:
    kept = journal()
    async with running(kept) as pilot:
        await press(pilot, "J", "j", "asterisk")
        assert [e.starred for e in written(kept)].count(True) == 3
        await press(pilot, "z")
        assert [e.starred for e in written(kept)].count(True) == 2


async def test_removing_asks_once_and_z_brings_the_entry_back() -> None:
    kept = journal()
    before = written(kept)
    async with running(kept) as pilot:
        await press(pilot, "J", "d")
        assert said(pilot) == "d again removes it; z brings it back"
        assert written(kept) == before
        await press(pilot, "d")
        assert written(kept) == before[:-1]
        await press(pilot, "z")
        assert written(kept) == before


async def test_a_second_d_on_another_entry_asks_again() -> None:
    kept = journal()
    async with running(kept) as pilot:
        await press(pilot, "J", "d", "down", "d", "escape", "d", "u", "left", "asterisk", "d")
        assert len(written(kept)) == 12


async def test_an_entry_removed_in_the_reader_goes_back_to_the_list() -> None:
    kept = journal()
    async with running(kept) as pilot:
        await press(pilot, "J", "enter", "d", "d")
        assert isinstance(pilot.app.screen, JournalScreen)
        assert len(written(kept)) == 11


async def test_what_could_not_be_saved_is_said_and_the_list_stays() -> None:
    kept = journal()
    async with running(kept) as pilot:
        kept.refusing = "the disk is full: make room and try again"
        await press(pilot, "J", "asterisk", "d", "d")
        assert said(pilot) == kept.refusing
        assert len(written(kept)) == 12


async def test_no_text_is_markup_and_no_control_character_reaches_the_terminal() -> None:
    async with running(journal(), (120, 40)) as pilot:
        await press(pilot, "J", "j", "j", "j", "j")
        shown = text(pilot)
        assert "␛[31mred␛[0m [bold]not markup[/bold] [/" in shown
        assert not set(shown) & set("\x1b\x07\u202e\u202c")
        assert any(entry.text == HOSTILE for entry in written(journal()))


async def test_a_sealed_letter_shows_only_its_day_until_it_opens() -> None:
    kept = journal()
    async with running(kept, (120, 40)) as pilot:
        await press(pilot, "J", *["j"] * 5)
        assert "Sealed until Friday 12 June 2026." in text(pilot)
        assert not any(word in text(pilot) for word in (SEALED, "To June", "@secret"))
        await press(pilot, "e")
        assert isinstance(pilot.app.screen, JournalScreen)
        assert "sealed until 12 June" in said(pilot)


async def test_a_letter_that_was_sealed_until_today_is_open() -> None:
    day = TODAY - timedelta(days=30)
    letter = JournalEntry(day=day, at=at(day, 9), title="Then", text="now", sealed=TODAY)
    async with running(MemoryLedger(PROFILE, [letter]), (120, 40)) as pilot:
        await press(pilot, "J")
        assert "Then" in text(pilot)
        assert "now" in text(pilot)


async def test_a_changed_entry_is_shown_as_it_is_now() -> None:
    kept = journal()
    async with running(kept) as pilot:
        await press(pilot, "J", "enter", "e", *"yes", "ctrl+s")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert "@morningyes" in text(pilot)
        assert newest(kept).tags == ("morningyes",)


async def test_what_an_entry_said_before_it_was_changed_can_be_read() -> None:
    kept = journal()
    for size in ((80, 24), (120, 40)):
        async with running(kept, size) as pilot:
            await press(pilot, "J", "e", "space", *"twice", "ctrl+s", "c")
            assert "as it was 1 change ago" in said(pilot)
            assert "an earlier text" in text(pilot)
            assert (
                "@morning twice" not in text(pilot).split("Entries")[0].split("1 change")[0][-400:]
            )
            await press(pilot, *["c"] * len(newest(kept).earlier))
            assert said(pilot) == "as it is now"


async def test_a_text_that_was_never_changed_says_so() -> None:
    async with running(journal()) as pilot:
        await press(pilot, "J", "c")
        assert said(pilot) == "this text was never changed"


async def test_o_shows_this_day_in_every_year_and_escape_shows_all() -> None:
    async with running(Counted(PROFILE, years(3))) as pilot:
        await press(pilot, "J", "o")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        shown = text(pilot)
        assert "On this day" in shown
        assert "May 2026" in shown and "May 2024" in shown
        assert "April" not in shown
        await press(pilot, "escape")
        assert "April 2026" in text(pilot)
