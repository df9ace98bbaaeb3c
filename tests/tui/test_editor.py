"""The editor: what is written is kept to the letter, and one key saves and leaves."""

import subprocess
import sys
from dataclasses import replace

import pytest
from textual.document._wrapped_document import WrappedDocument
from textual.events import Paste
from textual.pilot import Pilot

from recovery.records import JournalEntry
from tests.life import NOW, PROFILE, TODAY, at, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import app, press, running, said, text
from tests.tui.written import HOSTILE, day_back, journal, newest, written
from tui.screens.editor import EditorScreen
from tui.screens.today import TodayScreen

PAGE = "First line\n\n" + "A long paragraph of a page. " * 40 + "\n\ttabbed\n"


async def paste(pilot: Pilot[None], words: str) -> None:
    focused = pilot.app.focused
    assert focused is not None
    focused.post_message(Paste(words))
    await pilot.pause()
    await pilot.pause()


def editor(pilot: Pilot[None]) -> EditorScreen:
    screen = pilot.app.screen
    assert isinstance(screen, EditorScreen)
    return screen


async def open_editor(pilot: Pilot[None], screen: EditorScreen) -> EditorScreen:
    pilot.app.push_screen(screen)
    await pilot.pause()
    await pilot.pause()
    return screen


@pytest.mark.parametrize("key", ["ctrl+s", "escape"])
async def test_one_key_saves_and_leaves(key: str) -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "w", *"Hi", "space", "at", *"sun", "enter", *"z", key)
        assert isinstance(pilot.app.screen, TodayScreen)
        assert said(pilot) == "saved: entry · z takes it back"
    entry = newest(home)
    assert (entry.text, entry.title, entry.tags) == ("Hi @sun\nz", "", ("sun",))
    assert (entry.day, entry.kind, entry.at) == (TODAY, "free", at(TODAY, 21, 4))


async def test_z_takes_what_was_written_back() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "w", *"Hi", "ctrl+s", "z")
    assert not written(home)


async def test_an_empty_text_leaves_and_writes_nothing() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "w", "space", "enter", "escape")
        assert said(pilot) == "nothing was written"
    assert not written(home)


async def test_the_title_is_a_line_above_the_text() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "w", "up", *"Lake", "enter", *"cold", "ctrl+s")
    assert (newest(home).title, newest(home).text) == ("Lake", "cold")


async def test_tab_and_down_go_between_title_and_text() -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, "w", "tab")
        assert editor(pilot).title_line.has_focus
        await press(pilot, "down")
        assert editor(pilot).sheet.has_focus


async def test_a_letter_is_kept_as_a_letter() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "L", *"Dear")
        assert "Letter" in text(pilot)
        await press(pilot, "escape")
    assert newest(home).kind == "letter"


async def test_a_thought_stands_above_and_becomes_the_title() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await open_editor(pilot, EditorScreen(prompt="What else ended with it?", step="B1"))
        assert "What else ended with it?" in text(pilot)
        await press(pilot, *"swim", "ctrl+s")
    entry = newest(home)
    assert (entry.title, entry.text) == ("What else ended with it?", "swim")
    assert (entry.kind, entry.step) == ("prompt", "B1")


async def test_a_thought_alone_is_not_an_entry() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await open_editor(pilot, EditorScreen(prompt="What else ended with it?"))
        await press(pilot, "escape")
    assert not written(home)


async def test_what_could_not_be_saved_stays_on_the_screen() -> None:
    home = newcomer()
    async with running(home) as pilot:
        home.refusing = "the disk is full: make room, then save again"
        await press(pilot, "w", *"Hi", "ctrl+s")
        assert editor(pilot).sheet.words == "Hi"
        assert said(pilot) == home.refusing
        home.refusing = ""
        await press(pilot, "escape")
    assert newest(home).text == "Hi"


async def test_an_entry_is_changed_in_place() -> None:
    home = journal()
    before = newest(home)
    async with running(home) as pilot:
        await press(pilot, "J", "e", "space", *"more", "ctrl+s")
        assert said(pilot) == "saved: entry of Sun 3 May changed · z takes it back"
    after = replace(before, text=before.text + " more", earlier=(before.text,))
    assert newest(home) == after


async def test_an_entry_that_was_only_looked_at_is_not_written_again() -> None:
    home = MemoryLedger(
        PROFILE, [JournalEntry(day=TODAY, at=at(TODAY, 8), title="a\x07b ", text=HOSTILE)]
    )
    async with running(home) as pilot:
        home.refusing = "nothing may be written now"
        await press(pilot, "J", "e", "ctrl+s")
        assert said(pilot) == "left as it was"


async def test_an_entry_that_was_emptied_is_left_as_it_was() -> None:
    home = journal()
    before = written(home)
    async with running(home) as pilot:
        await press(pilot, "J", "j", "e", "f7", "delete", "ctrl+s")
        assert said(pilot) == "left as it was"
    assert written(home) == before


async def test_a_day_gone_by_can_be_written_for() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "left_square_bracket", "w")
        assert "Saturday 2 May 2026" in text(pilot)
        await press(pilot, *"late", "ctrl+s")
        assert said(pilot) == "saved: entry for 2 May · z takes it back"
    assert (newest(home).day, newest(home).at) == (day_back(1), at(TODAY, 21, 4))


@pytest.mark.parametrize(
    "words",
    [
        HOSTILE,
        PAGE,
        "\x1b]0;title\x07\x9b2J\x85\u2028 a\x0bb\x0cc",
        "[red]x[/ [b",
        "👩\u200d👩\u200d👧 नमस्ते مرحبا",
    ],
    ids=["escapes", "page", "controls", "markup", "joined"],
)
async def test_a_paste_is_kept_to_the_letter_and_shown_harmlessly(words: str) -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "w")
        await paste(pilot, words)
        assert not [c for c in text(pilot) if c != "\n" and (ord(c) < 32 or 127 <= ord(c) < 160)]
        assert "\u202e" not in text(pilot)
        await press(pilot, "ctrl+s")
    assert newest(home).text == words


async def test_a_megabyte_is_kept_to_the_letter() -> None:
    home, words = newcomer(), ("word and words \x1b " * 7 + "\n") * 9_000
    async with running(home) as pilot:
        await press(pilot, "w")
        await paste(pilot, words)
        await press(pilot, "x", "ctrl+s")
    assert newest(home).text == words + "x"


async def test_a_page_pasted_into_the_title_leaves_its_first_line_there() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "w", "up")
        await paste(pilot, "Lake\x07\r\n\r\nIt was cold.\r\nVery.")
        await press(pilot, "ctrl+s")
    assert newest(home).title == "Lake␇"
    assert newest(home).text == "It was cold.\nVery."


async def test_what_is_cut_is_the_text_itself_and_pasted_again_the_same() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "w")
        await paste(pilot, "a\x1bb")
        await press(pilot, "f7", "ctrl+x")
        assert pilot.app.clipboard == "a\x1bb"
        await press(pilot, "ctrl+v", "ctrl+v", "f7", "ctrl+c")
        assert pilot.app.clipboard == "a\x1bba\x1bb"
        await press(pilot, "ctrl+s")
    assert newest(home).text == "a\x1bba\x1bb"


async def test_a_draft_is_handed_over_at_each_change_and_dropped_once_saved() -> None:
    drafts: list[str] = []
    async with running(newcomer()) as pilot:
        await open_editor(pilot, EditorScreen(keep=drafts.append))
        await press(pilot, *"Hi", "up", "up", *"T")
        assert drafts[-2:] == ["\nHi", "T\nHi"]
        await press(pilot, "ctrl+s")
    assert drafts[-1] == ""


async def test_a_draft_that_could_not_be_saved_is_not_dropped() -> None:
    home, drafts = newcomer(), [""]
    async with running(home) as pilot:
        await open_editor(pilot, EditorScreen(keep=drafts.append))
        home.refusing = "the disk is full"
        await press(pilot, *"Hi", "ctrl+s")
    assert drafts[-1] == "\nHi"


async def test_a_draft_is_gone_on_with() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await open_editor(pilot, EditorScreen(text="T\nline\n\nlast"))
        await press(pilot, *"!", "ctrl+s")
    assert (newest(home).title, newest(home).text) == ("T", "line\n\nlast!")


async def test_a_draft_is_only_handed_over_once_something_was_typed() -> None:
    home, drafts = journal(), list[str]()
    async with running(home) as pilot:
        await open_editor(pilot, EditorScreen(newest(home), keep=drafts.append))
        assert "16 words" in text(pilot)
        assert not drafts
        await press(pilot, "x", "backspace")
        assert len(drafts) == 2


async def test_words_are_counted() -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, "w")
        assert "0 words" in text(pilot)
        await press(pilot, *"one")
        assert "1 word ·" in text(pilot)
        await paste(pilot, " two\nthree")
        assert "3 words" in text(pilot)


async def test_without_unicode_every_cell_is_plain() -> None:
    home = journal()
    async with app(home, ascii_only=True).run_test(size=(80, 24)) as pilot:
        await press(pilot, "J", "e")
        await paste(pilot, "é “quoted” 世界\x1b")
        assert text(pilot).isascii()


def test_the_editor_is_only_made_when_it_is_needed() -> None:
    program = (
        "import sys, tui.app, tui.screens.journal\n"
        "print('textual.widgets._text_area' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "False"


async def test_a_text_is_cut_into_rows_once_for_each_width(monkeypatch: pytest.MonkeyPatch) -> None:
    widths: list[int] = []
    cut = WrappedDocument.wrap

    def counted(page: WrappedDocument, width: int, tab_width: int | None = None) -> None:
        widths.append(width)
        cut(page, width, tab_width)

    monkeypatch.setattr(WrappedDocument, "wrap", counted)
    home = MemoryLedger(PROFILE, [JournalEntry(day=TODAY, at=NOW, text="a word " * 400)])
    async with running(home) as pilot:
        await pilot.app.push_screen(EditorScreen(written(home)[0]))
        await pilot.pause()
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        await press(pilot, *"still")
        assert "still" in text(pilot)
    seen = [width for width in widths if width]
    assert len(seen) == len(set(seen)) == 2
