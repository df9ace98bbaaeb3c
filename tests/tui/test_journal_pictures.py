"""What the journal, its reader, letters and the editor look like, in colour and without.

Each docstring says what a person should see; in the smallest window the same, row by row.
"""

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from tests.life import PROFILE, newcomer
from tests.memory import MemoryLedger
from tests.tui.conftest import InEverySize
from tests.tui.driving import app
from tests.tui.test_letters import JUNE, LETTER
from tests.tui.written import journal
from tui.screens.editor import EditorScreen

pytestmark = pytest.mark.usefixtures("ink")


async def test_an_empty_journal(in_every_size: InEverySize) -> None:
    """One frame, and in it one muted sentence: nothing is written yet, w begins, L a letter."""
    await in_every_size(app(newcomer()), "J")


async def test_a_month_of_entries(in_every_size: InEverySize) -> None:
    """Entries under May, April and March; day and time, a star, title or first words, tags in
    violet, letter or prompt at the right; the cursor on the letter, the sealed one muted. At 120
    columns the letter stands beside the list; the smallest window keeps day, star and words."""
    await in_every_size(app(journal()), "J", "j", "j")


async def test_a_search_being_typed(in_every_size: InEverySize) -> None:
    """The two entries that hold the words, how many of all they are, and the line typed in."""
    await in_every_size(app(journal()), "J", "slash", *"bak")


async def test_a_search_that_begins(in_every_size: InEverySize) -> None:
    """All entries, and above the empty line what can be typed, as far as there is room."""
    await in_every_size(app(journal()), "J", "slash")


async def test_the_reader(in_every_size: InEverySize) -> None:
    """The letter on the whole window: day and time in the frame, title, kind, indented text."""
    await in_every_size(app(journal()), "J", "j", "j", "enter")


async def test_an_earlier_text(in_every_size: InEverySize) -> None:
    """The entry as it was before a change, and in the frame that it is an earlier text."""
    await in_every_size(app(journal()), "J", "e", "space", *"twice", "ctrl+s", "c")


async def test_a_sealed_letter(in_every_size: InEverySize) -> None:
    """Its day and nothing of its text, and the line that asks before it is opened early."""
    home = MemoryLedger(PROFILE, [replace(LETTER, sealed=JUNE)])
    await in_every_size(app(home), "J", "enter", "enter")


async def test_a_letter_that_was_opened(in_every_size: InEverySize) -> None:
    """Its text, and above the keys the question whether it is still true."""
    home = MemoryLedger(PROFILE, [replace(LETTER, sealed=JUNE)])
    await in_every_size(app(home), "J", "enter", "enter", "enter")


async def test_how_long_a_letter_stays_closed(in_every_size: InEverySize) -> None:
    """It is saved and nothing is sent; open, or sealed for a while, with the day at the right."""
    await in_every_size(app(newcomer()), "L", *"Hi", "ctrl+s")


async def test_an_apology_with_its_notes(in_every_size: InEverySize) -> None:
    """The three parts named above, the text, and two muted notes at the foot of the frame."""

    async def before(pilot: Pilot[None]) -> None:
        screen = EditorScreen(kind="letter", prompt="An apology", step="H6")
        await pilot.app.push_screen(screen)
        await pilot.pause()
        screen.sheet.put("I was late\nbut you never asked")

    await in_every_size(app(newcomer()), before=before)


async def test_the_editor_with_a_thought(in_every_size: InEverySize) -> None:
    """In a frame with the day: the thought muted, a place for a title, the text with an escape
    sign as its picture; below, the words and how to save, as far as there is room."""

    async def before(pilot: Pilot[None]) -> None:
        words = "What else ended with it: the plans, the places, the habits that were both yours?"
        screen = EditorScreen(prompt=words)
        await pilot.app.push_screen(screen)
        await pilot.pause()
        screen.sheet.put("The Sunday swim.\n\nThe joke about the neighbour's cat.\x1b @plans")

    await in_every_size(app(newcomer()), before=before)
