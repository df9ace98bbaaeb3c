"""What the guide, its steps, lists and the weekly rating look like, in colour and without.

Each docstring says what a person should see; in the smallest window the same, row by row.
"""

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from recovery.acts import change_step, write_entry
from recovery.item_acts import add_item, add_items
from recovery.ledger import Edit
from recovery.records import Profile
from tests.life import ledger, newcomer
from tests.memory import MemoryLedger
from tests.tui.conftest import Before, InEverySize
from tests.tui.driving import app, press
from tests.tui.test_guide import READY, WHEN, open_step, ready
from tui.screens.list import ListScreen

pytestmark = pytest.mark.usefixtures("ink")


def at_step(step_id: str, *keys: str, row: str = "") -> Before:
    """Open the step, stand on a row of it, and press the keys."""

    async def before(pilot: Pilot[None]) -> None:
        screen = await open_step(pilot, step_id)
        if row:
            screen.rows.stand_on(row)
        await press(pilot, *keys)

    return before


def at_list(name: str) -> Before:
    """Open the list."""

    async def before(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(ListScreen(name))

    return before


def answered(answer: str) -> MemoryLedger:
    """Somebody at the beginning who answered the question of D4."""
    home = newcomer()
    home.apply([Edit(home.profile, replace(home.profile, safe=answer))])
    return home


async def test_the_guide_at_the_gate(in_every_size: InEverySize) -> None:
    """Phases in bold, steps with a ring; under H what is still open, in muted sentences."""
    await in_every_size(app(answered("safe")), "G", *["tab"] * 6, *["down"] * 14)


async def test_a_gate_that_safety_keeps_closed(in_every_size: InEverySize) -> None:
    """No step under H and I; why they are closed, and what help is, in plain sentences."""
    await in_every_size(app(answered("unsafe")), "G", *["tab"] * 6, *["down"] * 14)


async def test_talking_again_when_the_gate_is_open(in_every_size: InEverySize) -> None:
    """The steps of H and I like any others; nothing announces them."""
    await in_every_size(app(ready()), "G", *["tab"] * 7)


async def test_a_step_that_makes_three_lists(in_every_size: InEverySize) -> None:
    """A6: why, the exercise, what was made so far, three lists with their counts, its states."""
    home = newcomer()
    home.apply([change_step("A6", "doing", WHEN)])
    home.apply(add_items((), "triggers", ["Sunday evenings", "our street"], WHEN))
    home.apply(add_items(home.items, "instead", ["a walk to the river"], WHEN))
    await in_every_size(app(home), before=at_step("A6"))


async def test_a_step_that_sets_what_counts(in_every_size: InEverySize) -> None:
    """A3: the kinds of contact with a tick and yes, or no; watching is no."""
    await in_every_size(app(newcomer()), before=at_step("A3", row="set reread"))


async def test_a_step_that_was_written_for(in_every_size: InEverySize) -> None:
    """B1: two texts by day and first words, to be read again; the cursor on writing one more."""
    home = newcomer()
    for words in ("The Sunday swim, and the flat in Lisbon.", "The joke about the cat."):
        made = write_entry(words, WHEN, title="", kind="prompt", step="B1")
        home.apply([made])
    home.apply([change_step("B1", "doing", WHEN)])
    await in_every_size(app(home), before=at_step("B1"))


async def test_the_safety_question_answered_with_yes(in_every_size: InEverySize) -> None:
    """D4: a filled ring before Yes, and right below it what to do in danger, where to look."""
    home = ready(replace(READY, safe="unsafe"))
    await in_every_size(app(home), before=at_step("D4", row="safe unsafe"))


async def test_a_sentence_being_built(in_every_size: InEverySize) -> None:
    """H5: `when` is asked for, and above it stands the sentence as far as it goes."""
    keys = ("enter", *"sad", "enter", *"plans")
    await in_every_size(app(ready()), before=at_step("H5", *keys, row="draft 0"))


async def test_feelings_beside_a_mood(in_every_size: InEverySize) -> None:
    """B2: a mood of 2, and a list of feelings of which two are ticked."""
    keys = ("enter", "2", "space", "j", "j", "space")
    await in_every_size(app(newcomer()), before=at_step("B2", *keys, row="feelings"))


async def test_a_list_with_notes_and_tags(in_every_size: InEverySize) -> None:
    """Three boundaries, each dated at the right, notes muted below, tags violet."""
    home = newcomer()
    say = (
        ("Sundays are mine @need", "I say it once, and go home", ()),
        ("No messages after ten in the evening, whatever the day was like", "", ("limit",)),
        ("Shouting", "I leave the room", ("deal-breaker",)),
    )
    for words, note, tags in say:
        home.apply([add_item(home.items, "boundaries", words, WHEN, note=note, tags=tags)])
    await in_every_size(app(home), before=at_list("boundaries"))


async def test_a_list_that_is_empty(in_every_size: InEverySize) -> None:
    """The hint, five lines to begin with, and how to add one."""
    await in_every_size(app(newcomer()), before=at_list("ticks-A4"))


async def test_all_lists(in_every_size: InEverySize) -> None:
    """A row a list, its count at the right edge; none of those behind the gate."""

    async def before(pilot: Pilot[None]) -> None:
        await press(pilot, "G")
        pilot.app.screen.query_one("#body").stand_on("lists")  # type: ignore[attr-defined] # Rows
        await press(pilot, "enter")

    home = newcomer()
    home.apply(add_items((), "why", ["to sleep again", "to hear myself"], WHEN))
    await in_every_size(app(home), before=before)


async def test_one_statement(in_every_size: InEverySize) -> None:
    """The first statement in bold, the scale 0 to 4 with the newest rating marked."""
    await in_every_size(app(ledger()), "W")


async def test_what_moved(in_every_size: InEverySize) -> None:
    """An arrow up in green, one down muted, what each rating was and is, one calm sentence."""
    await in_every_size(app(ledger()), "W", *"442211344322")


async def test_an_empty_home(in_every_size: InEverySize) -> None:
    """The guide of somebody who has set nothing: all steps open, the cursor on the first."""
    await in_every_size(app(MemoryLedger(Profile(begun=True))), "G")
