"""The keys that work everywhere: from each of the five places, and over a question."""

import pytest

from recovery.records import Mood, Urge
from tests.life import TODAY, ledger, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, text
from tui.screens.history import HistoryScreen

PLACES = pytest.mark.parametrize("place", ["T", "H", "J", "G", "comma"])


def urges(home: MemoryLedger) -> list[tuple[int, str]]:
    return [(u.strength, u.outcome) for u in home.records.values() if isinstance(u, Urge)]


@PLACES
async def test_an_urge_and_that_it_passed(place: str) -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, place, "u")
        assert "1 to 9" in said(pilot)
        await press(pilot, "3")
        assert urges(home) == [(3, "open")] and "z takes it back" in said(pilot)
        await press(pilot, "r")
    assert urges(home) == [(3, "rode-out")]


@PLACES
async def test_a_mood_and_taking_it_back(place: str) -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, place, "m", "9", "4")
        assert [r.mood for r in home.records.values() if isinstance(r, Mood)] == [4]
        await press(pilot, "z")
    assert not [r for r in home.records.values() if isinstance(r, Mood)]


@PLACES
async def test_a_day_in_a_line(place: str) -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, place, "colon", *"mood", "space", "2")
        assert said(pilot) == "Mood 2"
        await press(pilot, "enter")
    assert [(r.mood, r.day) for r in home.records.values() if isinstance(r, Mood)] == [(2, TODAY)]


@PLACES
async def test_the_search_is_in_the_journal_and_follows_each_letter(place: str) -> None:
    async with running(ledger()) as pilot:
        await press(pilot, place, "slash", *"zebra")
        assert "Daybreak · Journal" in text(pilot) and "nothing holds" in said(pilot)
        await press(pilot, "escape")
        assert "1 entry" in text(pilot) and "nothing holds" not in text(pilot)


async def test_a_search_from_an_open_entry_closes_it() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "J", "enter", "slash", "z")
        assert "Entries" in text(pilot) or "Found" in text(pilot)


async def test_a_question_is_left_before_the_place_is() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "G", "u", "escape")
        assert said(pilot) == "left as it was" and "Guide" in text(pilot)
        await press(pilot, "escape")
        assert "Guide" not in text(pilot)
    assert not urges(home)


async def test_a_figure_answers_no_question_of_a_place_that_was_left() -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "H", "u", "T", "H", "3")
        screen = pilot.app.screen
        assert isinstance(screen, HistoryScreen) and screen.shown == 2
    assert not urges(home)


@pytest.mark.parametrize("way", [("s",), ("exclamation_mark",), ("G", "enter"), ("W",)])
async def test_the_screen_can_be_blanked_over_a_question(way: tuple[str, ...]) -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, *way)
        before = text(pilot).splitlines()[0]
        await press(pilot, "b")
        assert not text(pilot).strip()
        await press(pilot, "x")
        assert text(pilot).splitlines()[0] == before


async def test_help_over_a_question_opens_once_and_goes_back_to_it() -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, "s", "question_mark", "question_mark")
        assert "Daybreak · Help" in text(pilot)
        await press(pilot, "escape")
        assert "What was it?" in text(pilot)


async def test_help_says_every_key_whole_in_a_small_window() -> None:
    async with running(newcomer(), (40, 15)) as pilot:
        await press(pilot, "question_mark")
        assert "An urge, then its" in text(pilot) and "…" not in text(pilot)


@pytest.mark.parametrize(
    "page",
    [
        ("question_mark",),
        ("G", "enter"),
        ("G", "enter", "question_mark"),
        ("G", "end", "enter", "enter"),
        ("s",),
        ("s", "1"),
        ("exclamation_mark",),
        ("exclamation_mark", "t"),
        ("W", "3"),
        ("H", "s", "exclamation_mark", "question_mark"),
    ],
)
@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("T", "No contact"),
        ("H", "· History"),
        ("J", "· Journal"),
        ("G", "· Guide"),
        ("comma", "· Settings"),
    ],
)
async def test_a_page_or_a_question_is_left_for_any_place(
    page: tuple[str, ...], key: str, name: str
) -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, *page, key)
        assert name in text(pilot)
        assert len(pilot.app.screen_stack) == 1


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (("s", "1"), "nothing was recorded"),
        (("W", "3", "2"), "2 rated"),
        (("exclamation_mark",), "the minutes go on"),
    ],
)
@pytest.mark.parametrize("key", ["T", "J"])
async def test_what_became_of_a_question_that_is_left_is_said_in_the_place(
    question: tuple[str, ...], words: str, key: str
) -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, *question, key)
        assert words in said(pilot)


async def test_a_note_that_is_typed_takes_the_letters_of_the_places() -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, "s", "1", "enter", "end", "enter", *"THJG,")
        assert "THJG," in text(pilot)


@pytest.mark.parametrize("place", [("G",), ("comma",), ("G", "end", "enter"), ("question_mark",)])
async def test_home_and_end_lead_to_the_ends_of_a_list(place: tuple[str, ...]) -> None:
    async with running(newcomer()) as pilot:
        await press(pilot, *place, "home")
        first = text(pilot)
        await press(pilot, "end")
        assert "the end" in text(pilot)
        await press(pilot, "home")
        assert text(pilot) == first
