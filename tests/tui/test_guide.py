"""The guide on the screen: every step makes what it says, by keyboard, and shows it again."""

from dataclasses import replace
from datetime import timedelta

import pytest
from textual.pilot import Pilot

from recovery.acts import change_step, stamp
from recovery.gate import NEEDED, UNSAFE
from recovery.products import product_of
from recovery.program import GuideStep, Product, state_of, step, steps
from recovery.records import Contact, JournalEntry, Mood, Profile, Rating
from recovery.standing import standing
from tests.life import NOW, PROFILE, TODAY, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, text
from tui.screens.guide import GuideScreen
from tui.screens.step import StepScreen

WHEN = stamp(NOW, PROFILE)
READY = replace(PROFILE, start=TODAY - timedelta(days=40), safe="safe")
WORDS = "quiet"
ACTED = {"profile", "settings", "habit", "safety", "ratings"}
"""What is told by another value than the words that were typed."""
KEYS = {
    "journal": ("journal 0", [*WORDS, "ctrl+s"]),
    "profile": ("set distance", ["4", "5", "enter"]),
    "settings": ("set reread", []),
    "feelings": ("feelings", ["4", "space", "enter"]),
    "ratings": ("ratings", ["3", "escape"]),
    "safety": ("safe safe", []),
    "incidents": ("incidents", ["1", "enter", *WORDS, "enter"]),
}


def ready(profile: Profile = READY) -> MemoryLedger:
    """Someone for whom the gate is open."""
    home = MemoryLedger(profile)
    home.apply([change_step(step_id, "done", WHEN) for step_id in NEEDED])
    return home


async def open_step(pilot: Pilot[None], step_id: str) -> StepScreen:
    """Open the step from the guide."""
    await press(pilot, "G")
    guide = pilot.app.screen
    assert isinstance(guide, GuideScreen)
    guide.rows.stand_on(step_id)
    await press(pilot, "enter")
    screen = pilot.app.screen
    assert isinstance(screen, StepScreen)
    return screen


def keys_of(one: GuideStep, product: Product) -> tuple[str, list[str]]:
    """The row that makes the product, and what is typed there."""
    if product.kind == "list":
        tag = ["1"] if len(product.tags) > 1 else []
        return f"list {product.name}", ["a", *WORDS, "enter", "escape", *tag, "escape"]
    if product.name == "sentence":
        return "draft 0", [*WORDS, "enter"] * 3
    if product.kind in ("letter", "draft"):
        return f"{product.kind} 0", [*WORDS, "ctrl+s", "escape"]
    return KEYS[product.kind]


def habit_keys(screen: StepScreen) -> tuple[str, list[str]]:
    """What is offered is added; else one of one's own, or another target."""
    keys = [str(row.key) for row in screen.rows.rows if row.key is not None]
    offer = next((key for key in keys if key.startswith("offer")), "")
    if offer:
        return offer, []
    if "own" in keys:
        return "own", [*WORDS, "enter"]
    return next(key for key in keys if key.startswith("habit")), [
        "4",
        "5",
        "space",
        *"min",
        "enter",
    ]


@pytest.mark.parametrize("one", steps(), ids=lambda one: one.id)
async def test_each_step_makes_its_products_by_keyboard_and_shows_them(one: GuideStep) -> None:
    home = ready()
    if one.id in NEEDED:
        home.apply([change_step(one.id, "open", WHEN)])
    before = product_of(one, home, TODAY)
    async with running(home, (80, 40)) as pilot:
        screen = await open_step(pilot, one.id)
        for product in one.products:
            row, keys = habit_keys(screen) if product.kind == "habit" else keys_of(one, product)
            screen.rows.stand_on(row)
            assert screen.rows.key == row
            await press(pilot, "enter", *keys)
            assert pilot.app.screen is screen
        shown = text(pilot)
    after = product_of(one, home, TODAY)
    assert after != before
    assert standing(home)[one.id] == "doing"
    assert "in progress" in shown
    if not {product.kind for product in one.products} & ACTED:
        new = [line for line in after if line not in before]
        assert all(line[:40] in shown for line in new)


async def test_done_and_open_again_keep_the_history() -> None:
    home = newcomer()
    async with running(home) as pilot:
        screen = await open_step(pilot, "B1")
        for state in ("doing", "done", "open"):
            screen.rows.stand_on(state)
            await press(pilot, "enter")
        assert text(pilot).count("3 May 2026:") == 3
        await press(pilot, "z")
        assert text(pilot).count("3 May 2026:") == 2
    assert state_of(home.facts.steps, "B1") == "done"


async def test_both_good_years_are_entries_of_their_own() -> None:
    home = newcomer()
    async with running(home) as pilot:
        screen = await open_step(pilot, "G2")
        for number in (0, 1):
            screen.rows.stand_on(f"journal {number}")
            await press(pilot, "enter", *"sun", "ctrl+s")
        assert "A good year, if they don't" in text(pilot)
    written = [r for r in home.records.values() if isinstance(r, JournalEntry)]
    assert [entry.title for entry in written] == list(step("G2").parts)
    assert {entry.step for entry in written} == {"G2"}


async def test_the_sentence_grows_while_it_is_built() -> None:
    home = ready()
    async with running(home, (120, 40)) as pilot:
        screen = await open_step(pilot, "H5")
        screen.rows.stand_on("draft 0")
        await press(pilot, "enter", *"sad", "enter")
        assert "I feel sad when …, I would like …." in said(pilot)
        await press(pilot, *"it", "enter", *"you", "space", *"must", "backspace", "t")
        assert "a wish leaves them free" in said(pilot)
        await press(pilot, "enter")
    entry = next(r for r in home.records.values() if isinstance(r, JournalEntry))
    assert entry.text == "I feel sad when it, I would like you must."
    assert entry.kind == "letter"


async def test_a_mood_with_feelings_is_one_record() -> None:
    home = newcomer()
    async with running(home) as pilot:
        screen = await open_step(pilot, "B2")
        screen.rows.stand_on("feelings")
        await press(pilot, "enter", "2", "space", "j", "j", "space", "enter")
    moods = [r for r in home.records.values() if isinstance(r, Mood)]
    assert [mood.mood for mood in moods] == [2]
    assert len(moods[0].feelings) == 2


async def test_an_incident_is_a_contact_that_came_in() -> None:
    home = newcomer()
    async with running(home) as pilot:
        screen = await open_step(pilot, "D4")
        screen.rows.stand_on("incidents")
        await press(pilot, "enter", "3", "enter", *"door", "enter")
    contact = next(r for r in home.records.values() if isinstance(r, Contact))
    assert (contact.direction, contact.triggers, contact.note) == ("in", ("turned up",), "door")


async def test_the_gate_says_in_plain_sentences_what_is_still_open() -> None:
    async with running(newcomer(), (80, 90)) as pilot:
        await press(pilot, "G")
        shown = text(pilot)
    assert "0 of 30 days so far" in shown
    assert "E3, Your part: still open." in shown
    assert "D4, Are you safe: one plain question is not answered yet." in shown
    assert "The first message" not in shown


async def test_an_open_gate_is_simply_readable() -> None:
    async with running(ready(), (80, 90)) as pilot:
        await press(pilot, "G")
        shown = text(pilot)
    assert "The first message" in shown
    assert "still open" not in shown.lower()


async def test_letting_go_hides_both_phases() -> None:
    async with running(ready(replace(READY, path="letting-go")), (80, 90)) as pilot:
        await press(pilot, "G")
        shown = text(pilot)
    assert "H  " not in shown
    assert "I  " not in shown


async def test_an_unsafe_answer_closes_them_and_shows_what_help_is() -> None:
    home = ready()
    async with running(home, (80, 90)) as pilot:
        screen = await open_step(pilot, "D4")
        screen.rows.stand_on("safe unsafe")
        await press(pilot, "enter")
        assert "call your local emergency number" in text(pilot)
        await press(pilot, "escape")
        shown = text(pilot)
    assert UNSAFE[:40] in shown
    assert "call your local emergency number" in shown
    assert "The first message" not in shown


async def test_what_help_is_comes_into_sight_with_the_answer_in_the_smallest_window() -> None:
    async with running(ready(), (40, 15)) as pilot:
        screen = await open_step(pilot, "D4")
        screen.rows.stand_on("safe unsafe")
        await press(pilot, "enter")
        assert "only you use." in text(pilot)


async def test_a_no_lets_the_phase_rest() -> None:
    home = ready()
    home.apply([change_step("H7", "done", WHEN)])
    async with running(home, (80, 90)) as pilot:
        await press(pilot, "G")
        shown = text(pilot)
    assert "These steps rest" in shown
    assert "The first message" not in shown


async def test_all_lists_are_a_row_away() -> None:
    async with running(newcomer(), (80, 60)) as pilot:
        await press(pilot, "G")
        guide = pilot.app.screen
        assert isinstance(guide, GuideScreen)
        guide.rows.stand_on("lists")
        await press(pilot, "enter")
        assert "Without the filter" in text(pilot)
        assert "The pace" not in text(pilot)
        await press(pilot, "enter")
        assert "Why this distance" in text(pilot)


async def test_a_low_window_begins_with_why_and_scrolls_to_the_rest() -> None:
    async with running(newcomer(), (40, 15)) as pilot:
        await open_step(pilot, "A1")
        assert "Distance gives both of you" in text(pilot)
        for _ in range(12):
            if "▸ Start day" not in text(pilot):
                await press(pilot, "down")
        assert "▸ Start day" in text(pilot)
        await press(pilot, *["up"] * 12)
        assert "Distance gives both of you" in text(pilot)


async def test_the_weekly_rating_counts_for_its_step() -> None:
    home = newcomer()
    async with running(home) as pilot:
        screen = await open_step(pilot, "G6")
        screen.rows.stand_on("ratings")
        await press(pilot, "enter", "4", "escape")
    assert [r.rating for r in home.records.values() if isinstance(r, Rating)] == [4]
    assert state_of(home.facts.steps, "G6") == "doing"


async def test_the_guide_opens_at_the_step_that_today_offers() -> None:
    home = newcomer()
    home.apply([change_step("C1", "doing", stamp(NOW, PROFILE))])
    async with running(home) as pilot:
        await press(pilot, "G", "enter")
        assert "The basics" in text(pilot)


async def test_a_page_key_goes_ten_steps_on_and_back() -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, "G")
        screen = pilot.app.screen
        assert isinstance(screen, GuideScreen)
        ids = [each.id for each in steps()]
        began = screen.rows.key
        await press(pilot, "pagedown")
        assert screen.rows.key == ids[ids.index(str(began)) + 10]
        await press(pilot, "pageup")
        assert screen.rows.key == began
