"""Letters: kept and never sent, sealed until a day, opened early only when asked twice."""

from dataclasses import replace
from datetime import date

import pytest
from textual.pilot import Pilot

from recovery.errors import BadInput
from recovery.records import JournalEntry
from tests.life import PROFILE, TODAY, at, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, text
from tests.tui.written import newest, written
from tui.screens.editor import EditorScreen
from tui.screens.seal import SealScreen, read_seal
from tui.screens.today import TodayScreen

SECRET = "cormorant"
JUNE = date(2026, 6, 3)
LETTER = JournalEntry(
    day=date(2026, 4, 2), at=at(date(2026, 4, 2), 9), kind="letter", title="Dear you", text=SECRET
)
WIDTHS = [(80, 24), (120, 40)]


def kept(letter: JournalEntry) -> MemoryLedger:
    return MemoryLedger(PROFILE, [letter])


async def test_a_letter_is_saved_first_and_then_asked_about() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "L", *"Hi", "ctrl+s")
        assert isinstance(pilot.app.screen, SealScreen)
        assert newest(home).text == "Hi"
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TodayScreen)
    assert (newest(home).kind, newest(home).sealed) == ("letter", None)


@pytest.mark.parametrize(("keys", "until"), [("2", date(2026, 5, 10)), ("3", date(2026, 6, 2))])
async def test_a_figure_seals_it_for_a_while(keys: str, until: date) -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "L", *SECRET, "ctrl+s", *keys)
        assert SECRET not in text(pilot)
    assert newest(home).sealed == until


async def test_it_is_sealed_until_a_day_that_is_typed() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "L", *SECRET, "ctrl+s", "5", *"3", "space", *"june")
        assert "until Wednesday 3 June 2026" in said(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TodayScreen)
        await press(pilot, "z")
    assert newest(home).sealed is None


def test_a_day_of_every_year_is_the_next_one_and_never_today() -> None:
    assert read_seal("3 june", TODAY) == JUNE
    assert read_seal("3 may", TODAY) == date(2027, 5, 3)


@pytest.mark.parametrize("words", ["", "3 may 2026", "2020-01-01", "soon"])
def test_a_day_that_is_past_or_none_is_named(words: str) -> None:
    with pytest.raises(BadInput):
        read_seal(words, TODAY)


async def test_an_entry_is_not_asked_about() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "w", *"Hi", "ctrl+s")
        assert isinstance(pilot.app.screen, TodayScreen)


@pytest.mark.parametrize("size", WIDTHS, ids=str)
async def test_a_sealed_letter_opens_early_only_after_it_asked_once(size: tuple[int, int]) -> None:
    home = kept(replace(LETTER, sealed=JUNE))
    async with running(home, size) as pilot:
        await press(pilot, "J", "enter")
        assert "Sealed until Wednesday 3 June 2026" in text(pilot)
        await press(pilot, "enter")
        assert SECRET not in text(pilot)
        assert "not its day yet" in said(pilot)
        await press(pilot, "enter")
        assert SECRET in text(pilot)
        assert "Still true?" in said(pilot)
        await press(pilot, "n")
        assert "still true: no" in said(pilot)
    letter = written(home)[0]
    assert (letter.opened, letter.answer, letter.sealed) == (TODAY, "no", JUNE)


async def test_leaving_the_question_leaves_it_sealed() -> None:
    home = kept(replace(LETTER, sealed=JUNE))
    async with running(home) as pilot:
        await press(pilot, "J", "enter", "enter", "escape", "enter")
        assert SECRET not in text(pilot)
    assert written(home)[0].opened is None


@pytest.mark.parametrize("size", WIDTHS, ids=str)
async def test_on_its_day_it_is_read_and_asked_whether_it_is_still_true(
    size: tuple[int, int],
) -> None:
    home = kept(replace(LETTER, sealed=TODAY))
    async with running(home, size) as pilot:
        await press(pilot, "J", "enter")
        assert SECRET in text(pilot)
        assert "Still true?" in said(pilot)
        await press(pilot, "y")
    assert (written(home)[0].answer, written(home)[0].opened) == ("yes", TODAY)


async def test_no_word_of_a_sealed_letter_is_on_any_screen_or_found() -> None:
    home = kept(replace(LETTER, day=TODAY, title=SECRET, tags=(SECRET,), step="G3", sealed=JUNE))
    async with running(home, (120, 40)) as pilot:
        for keys in ("T", "H", "J", "G", "comma", "slash"):
            await press(pilot, "escape", keys)
            assert SECRET not in text(pilot)
        await press(pilot, "escape", "J", "slash", *SECRET)
        assert "nothing holds these words" in said(pilot)


async def editing(pilot: Pilot[None], step: str) -> None:
    await pilot.app.push_screen(EditorScreen(kind="letter", prompt="An apology", step=step))
    await pilot.pause()


async def test_notes_stand_under_a_draft_and_never_stop_it() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await editing(pilot, "H6")
        assert "Three parts" in text(pilot)
        await press(pilot, *"sorry", "space", *"but")
        assert "may take back what came before" in text(pilot)
        await press(pilot, "ctrl+s", "escape")
    assert newest(home).text == "sorry but"


async def test_a_first_message_is_read_for_what_it_asks() -> None:
    async with running(newcomer()) as pilot:
        await editing(pilot, "H2")
        await press(pilot, *"hello")
        assert "It asks nothing yet" in text(pilot)


async def test_other_letters_have_no_notes() -> None:
    async with running(newcomer()) as pilot:
        await editing(pilot, "G3")
        await press(pilot, *"but")
        assert "take back" not in text(pilot)


@pytest.mark.parametrize("size", WIDTHS, ids=str)
async def test_today_says_that_a_letters_day_has_come_and_opens_it(size: tuple[int, int]) -> None:
    home = kept(replace(LETTER, sealed=TODAY))
    async with running(home, size) as pilot:
        assert "a letter's day has come" in text(pilot)
        assert SECRET not in text(pilot) and LETTER.title not in text(pilot)
        await press(pilot, "tab", "k")
        assert "▸ a letter's day has come  enter" in text(pilot)
        await press(pilot, "enter")
        assert SECRET in text(pilot)
        assert "Still true?" in said(pilot)
        await press(pilot, "escape")
        assert "has come" not in text(pilot)
        await press(pilot, "z")
        assert "a letter's day has come" in text(pilot)
    assert written(home)[0].opened is None


async def test_before_its_day_and_on_other_days_today_says_nothing_of_it() -> None:
    home = kept(replace(LETTER, sealed=JUNE))
    async with running(home) as pilot:
        assert "has come" not in text(pilot)
    home = kept(replace(LETTER, sealed=TODAY))
    async with running(home) as pilot:
        await press(pilot, "left_square_bracket")
        assert "has come" not in text(pilot)


async def test_several_letters_are_one_line_and_open_in_the_order_of_their_days() -> None:
    older = replace(LETTER, day=date(2026, 4, 1), text="the first", sealed=date(2026, 5, 1))
    home = MemoryLedger(PROFILE, [replace(LETTER, sealed=TODAY), older])
    async with running(home) as pilot:
        assert "the day of 2 letters has come" in text(pilot)
        await press(pilot, "tab", "k", "enter")
        assert "the first" in text(pilot)
        await press(pilot, "y", "escape")
        assert "a letter's day has come" in text(pilot)


async def test_a_small_window_says_it_above_the_keys_and_the_journal_marks_it() -> None:
    home = kept(replace(LETTER, sealed=TODAY))
    async with running(home, (60, 20)) as pilot:
        assert "a letter's day has come · tab shows it" in said(pilot)
        await press(pilot, "tab")
        assert "a letter's day has come" in text(pilot)
        await press(pilot, "J")
        assert "its day has come · Dear you" in text(pilot) and SECRET not in text(pilot)
        await press(pilot, "enter")
        assert SECRET in text(pilot)
        await press(pilot, "escape")
        assert "its day has come" not in text(pilot)
