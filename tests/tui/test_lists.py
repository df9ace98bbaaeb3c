"""Lists on the screen: one editor for all of them; each key keeps what it says, z takes it back."""

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from recovery.acts import stamp
from recovery.item_acts import add_item, add_items
from recovery.ledger import Edit
from recovery.lines import lines_of
from recovery.lists import list_kinds
from recovery.program import states
from recovery.records import Item
from tests.life import NOW, PROFILE, TODAY, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, text
from tests.tui.written import HOSTILE
from tui.screens.list import ListScreen

WHEN = stamp(NOW, PROFILE)
SIZES = [(80, 24), (120, 40), (40, 15)]


def typed(words: str) -> list[str]:
    """The keys that write these words."""
    return ["space" if char == " " else char for char in words]


def lines(home: MemoryLedger, name: str) -> list[Item]:
    return list(lines_of(home.items, name))


async def opened(pilot: Pilot[None], name: str) -> ListScreen:
    screen = ListScreen(name)
    await pilot.app.push_screen(screen)
    await pilot.pause()
    return screen


def with_lines(name: str, *texts: str) -> MemoryLedger:
    home = newcomer()
    home.apply(add_items((), name, texts, WHEN))
    return home


async def test_lines_are_added_one_after_the_other_until_enter_alone() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await opened(pilot, "likes")
        await press(pilot, "a", *typed("my laugh"), "enter", *typed("@home cooking"), "enter")
        await press(pilot, "enter")
        assert "a line · What I like about me" in said(pilot)
        assert "my laugh" in text(pilot)
    kept = lines(home, "likes")
    assert [item.text for item in kept] == ["my laugh", "@home cooking"]
    assert kept[1].tags == ("home",)
    assert all(item.day == TODAY for item in kept)
    assert states(home.facts.steps) == {"C5": "doing"}


async def test_escape_from_an_empty_next_line_still_says_what_was_saved() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await opened(pilot, "good")
        await press(pilot, "a", *"sea", "enter", "escape")
        assert said(pilot).startswith("saved: a line")
        await press(pilot, "a", "x", "escape")
        assert said(pilot) == "left as it was"
    assert [item.text for item in lines(home, "good")] == ["sea"]


async def test_a_note_is_asked_for_where_the_list_has_one() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await opened(pilot, "people")
        await press(pilot, "a", *"Ana", "enter", *"0301", "enter", *"Ben", "enter", "enter")
        await press(pilot, "escape")
    assert [(item.text, item.note) for item in lines(home, "people")] == [
        ("Ana", "0301"),
        ("Ben", ""),
    ]


async def test_a_day_to_expect_asks_for_the_day_and_the_plan() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await opened(pilot, "dates")
        await press(pilot, "a", *typed("their birthday"), "enter", *typed("6 may"))
        assert "every year, 6 May" in said(pilot)
        await press(pilot, "enter", *typed("the sea"), "enter", "enter")
        assert "6 May · written 3 May" in text(pilot)
    kept = lines(home, "dates")[0]
    assert (kept.when, kept.note) == ("05-06", "the sea")


async def test_what_is_no_day_is_named_and_stays_to_be_mended() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await opened(pilot, "dates")
        await press(pilot, "a", "x", "enter", *"5/6", "enter")
        assert "could be" in said(pilot)
        await press(pilot, "escape")
        assert "no day yet, d sets it" in text(pilot)
    assert lines(home, "dates")[0].when == ""


async def test_enter_and_e_change_the_line() -> None:
    home = with_lines("good", "the se")
    async with running(home) as pilot:
        await opened(pilot, "good")
        await press(pilot, "enter", "a", "enter", "e", "s", "enter")
        await press(pilot, "e", "enter")
        assert said(pilot) == "left as it was"
    assert [item.text for item in lines(home, "good")] == ["the seas"]


async def test_a_line_moves_and_ends_are_ends() -> None:
    home = with_lines("good", "one", "two", "three")
    async with running(home) as pilot:
        await opened(pilot, "good")
        await press(pilot, "minus", "minus", "minus", "plus", "plus", "minus")
    assert [item.text for item in lines(home, "good")] == ["two", "one", "three"]


async def test_space_ticks_where_a_tick_means_something() -> None:
    home = with_lines("alone", "a film", "a walk")
    async with running(home) as pilot:
        await opened(pilot, "alone")
        await press(pilot, "j", "space")
        assert "1 of 2 ticked" in text(pilot)
        await press(pilot, "k", "space", "space")
    assert [item.ticked for item in lines(home, "alone")] == [False, True]


async def test_space_says_so_where_it_means_nothing() -> None:
    home = with_lines("good", "one")
    async with running(home) as pilot:
        await opened(pilot, "good")
        await press(pilot, "space")
        assert "nothing is ticked" in said(pilot)
    assert not lines(home, "good")[0].ticked


async def test_figures_put_the_offered_tags_on_a_line_and_take_them_off() -> None:
    home = with_lines("reasons", "the hours", "@values apart")
    async with running(home) as pilot:
        await opened(pilot, "reasons")
        assert "1 habit" in text(pilot)
        await press(pilot, "1", "2", "1", "j", "3")
        assert "stands in the line itself" in said(pilot)
    assert [item.tags for item in lines(home, "reasons")] == [("circumstance",), ("values",)]


async def test_x_puts_a_line_away_and_brings_it_back() -> None:
    home = with_lines("good", "one", "two")
    async with running(home) as pilot:
        await opened(pilot, "good")
        await press(pilot, "x")
        assert "put away" in text(pilot)
        assert [item.text for item in lines(home, "good")] == ["two"]
        await press(pilot, "j", "x")
    assert len(lines(home, "good")) == 2


async def test_z_takes_the_line_and_the_beginning_of_the_step_back() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await opened(pilot, "good")
        await press(pilot, "a", *"one", "enter", "enter", "z")
        assert "taken back" in said(pilot)
        await press(pilot, "Z")
        assert len(lines(home, "good")) == 1
        await press(pilot, "z")
    assert not home.items
    assert not home.facts.steps


async def test_an_empty_list_offers_the_lines_it_begins_with() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await opened(pilot, "bare-minimum")
        assert "I drank water" in text(pilot)
        await press(pilot, "enter", "space")
    assert [item.ticked for item in lines(home, "bare-minimum")] == [True, False, False, False]


async def test_the_tick_of_a_bare_minimum_holds_for_its_day() -> None:
    home = with_lines("bare-minimum", "I ate")
    item = lines(home, "bare-minimum")[0]
    home.apply([Edit(item, replace(item, ticked=True, at=item.at.replace(day=1)))])
    async with running(home) as pilot:
        await opened(pilot, "bare-minimum")
        assert "0 of 1 ticked" in text(pilot)
        await press(pilot, "space")
        assert "1 of 1 ticked" in text(pilot)


async def test_hostile_text_is_kept_and_shown_harmlessly() -> None:
    home = with_lines("good", HOSTILE)
    async with running(home) as pilot:
        await opened(pilot, "good")
        assert "\x1b" not in text(pilot)
        await press(pilot, "e", "enter")
    assert lines(home, "good")[0].text == HOSTILE


async def test_the_name_is_a_letter_where_that_is_wished() -> None:
    home = MemoryLedger(replace(PROFILE, name="Sam", letter="S"))
    home.apply([add_item((), "good", "Sam's laugh", WHEN)])
    async with running(home) as pilot:
        await opened(pilot, "good")
        assert "S's laugh" in text(pilot)
        assert "Sam" not in text(pilot)


async def test_what_could_not_be_saved_is_said_and_the_text_stays() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await opened(pilot, "good")
        await press(pilot, "a", *"one")
        home.refusing = "the disk is full"
        await press(pilot, "enter")
        assert said(pilot) == "the disk is full"
        home.refusing = ""
        await press(pilot, "enter", "enter")
    assert [item.text for item in lines(home, "good")] == ["one"]


async def test_ten_thousand_lines_move_at_once() -> None:
    home = with_lines("good", *(f"line {n}" for n in range(10_000)))
    async with running(home) as pilot:
        await opened(pilot, "good")
        await press(pilot, "pagedown", "down")
        assert "10,000 lines" in text(pilot)
        assert "line 11" in text(pilot)


@pytest.mark.parametrize("size", [(40, 15), (80, 24)], ids=str)
async def test_every_list_opens_empty_with_its_hint(size: tuple[int, int]) -> None:
    async with running(newcomer(), size) as pilot:
        for kind in list_kinds():
            screen = await opened(pilot, kind.name)
            assert kind.hint.split(";")[0][:20] in text(pilot)
            assert kind.title in text(pilot)
            screen.dismiss()
            await pilot.pause()


async def test_enter_adds_the_first_line_of_an_empty_list() -> None:
    home = newcomer()
    async with running(home) as pilot:
        pilot.app.push_screen(ListScreen("why"))
        await press(pilot, "enter", *"rest", "enter", "enter")
    assert [item.text for item in home.items] == ["rest"]


@pytest.mark.parametrize(("tags", "asked"), [((), False), (("jealousy",), True)])
async def test_the_fear_under_a_trigger_is_asked_for_only_by_the_step_about_it(
    tags: tuple[str, ...], asked: bool
) -> None:
    async with running(newcomer()) as pilot:
        pilot.app.push_screen(ListScreen("triggers", tags=tags))
        await press(pilot, "a", *"song", "enter")
        assert ("the fear under it" in said(pilot)) == asked


async def test_a_line_to_begin_with_that_holds_words_to_keep_away_is_left_out() -> None:
    home = newcomer()
    home.apply(add_items((), "phrases", ["chat"], stamp(NOW, PROFILE)))
    async with running(home) as pilot:
        pilot.app.push_screen(ListScreen("ticks-A4"))
        await press(pilot, "enter")
        assert "chat" not in text(pilot)
    assert len(lines_of(home.items, "ticks-A4")) == 4
