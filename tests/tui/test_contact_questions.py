"""Contact on the screen: what is asked, what is kept, and what never restarts anything."""

from dataclasses import replace

import pytest

from recovery.contact import streak_summary
from recovery.records import Contact, Urge
from tests.life import PROFILE, TODAY, at, ledger
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, text
from tui.screens.slip import SlipScreen


def contacts(home: MemoryLedger) -> list[Contact]:
    return [r for r in home.records.values() if isinstance(r, Contact) and r.day == TODAY]


def days(home: MemoryLedger) -> int | None:
    return streak_summary(home.facts.contacts, home.profile, TODAY).days


async def test_a_slip_asks_three_things_and_shows_what_stays() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "s", "2", "space", "j", "j", "space", "enter")
        assert "Start a new attempt" in text(pilot)
        assert not contacts(home)
        await press(pilot, "1")
        shown = text(pilot)
        assert "still here" in shown
        assert "31 of 34 days" in shown
        assert "4 of 5 urges" in shown
        await press(pilot, "enter")
        assert not isinstance(pilot.app.screen, SlipScreen)
    (contact,) = contacts(home)
    assert (contact.kind, contact.then) == ("text", "restart")
    assert contact.triggers == ("hungry", "lonely")
    assert days(home) == 0


@pytest.mark.parametrize(("figure", "then"), [("2", "keep"), ("3", "later")])
async def test_keeping_on_or_deciding_tomorrow_leaves_the_days(figure: str, then: str) -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "s", "1", "enter", figure)
    assert contacts(home)[0].then == then
    assert days(home) == 12


@pytest.mark.parametrize(
    ("downs", "kind"), [(10, "received"), (11, "needed")], ids=["received", "needed"]
)
async def test_contact_that_came_in_or_was_needed_is_kept_at_once(downs: int, kind: str) -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "s", *["j"] * downs, "enter")
        assert not isinstance(pilot.app.screen, SlipScreen)
    assert [c.kind for c in contacts(home)] == [kind]
    assert days(home) == 12


async def test_looking_at_a_profile_is_counted_on_its_own() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "s", "8", "enter")
        assert not isinstance(pilot.app.screen, SlipScreen)
    assert [c.direction for c in contacts(home)] == ["watch"]
    assert days(home) == 12


async def test_a_note_and_a_word_of_ones_own_are_kept_as_typed() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "s", "2", "k", "k")
        await press(pilot, *["j"] * 16, "space", *"[/ab", "enter", "enter")
        await press(pilot, "j", "j", "j", "enter", *"[b]x", "enter", "2")
    (contact,) = contacts(home)
    assert contact.triggers == ("[/ab",)
    assert contact.note == "[b]x"


async def test_escape_goes_back_question_by_question_and_keeps_nothing() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "s", "2", "enter", "escape")
        assert "What came before" in text(pilot)
        await press(pilot, "escape", "escape")
        assert said(pilot) == "nothing was recorded"
    assert not contacts(home)


async def test_a_slip_closes_the_open_urge_of_the_day_and_z_takes_both_back() -> None:
    home = ledger()
    before = dict(home.records)
    async with running(home) as pilot:
        await press(pilot, "u", "8", "s", "1", "enter", "1", "enter")
        assert [u.outcome for u in home.records.values() if isinstance(u, Urge)][-1] == "slipped"
        await press(pilot, "z", "z")
    assert home.records == before


async def test_a_decision_that_was_put_off_is_asked_the_next_day() -> None:
    yesterday = TODAY.replace(day=2)
    made = Contact(
        day=yesterday, at=at(yesterday, 22), direction="out", kind="call", then="later", note="n"
    )
    home = MemoryLedger(PROFILE, [made])
    async with running(home) as pilot:
        assert "On 2 May: called." in text(pilot)
        await press(pilot, "1")
        assert "Care" in text(pilot)
    (contact,) = [r for r in home.records.values() if isinstance(r, Contact)]
    assert contact == replace(made, then="restart", id=contact.id)
    assert days(home) == 1


async def test_a_pause_is_an_urge_from_the_first_second_and_goes_on_when_left() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "exclamation_mark")
        assert "10 minutes" in text(pilot)
        urges = [r for r in home.records.values() if isinstance(r, Urge) and r.day == TODAY]
        assert [u.outcome for u in urges] == ["open"]
        await press(pilot, "9", "escape", "exclamation_mark")
        assert "strength 9" in text(pilot)
        await press(pilot, "enter", "enter")
        assert "Care" in text(pilot)
    urges = [r for r in home.records.values() if isinstance(r, Urge) and r.day == TODAY]
    assert [(u.strength, u.outcome) for u in urges] == [(9, "rode-out")]
