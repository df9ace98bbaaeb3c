"""Contact on the screen: what is asked, what is kept, and what never restarts anything."""

from dataclasses import replace
from datetime import timedelta

import pytest

from recovery.acts import stamp
from recovery.contact import streak_summary
from recovery.item_acts import add_items
from recovery.records import Contact, Urge
from tests.life import NOW, PROFILE, TODAY, at, ledger
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, text
from tui.app import DaybreakApp
from tui.screens.slip import SlipScreen
from tui.screens.step import StepScreen
from tui.typed_line import TypedLine


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


@pytest.mark.parametrize("tab", ["tab", "shift+tab"])
async def test_the_keys_stay_in_a_note_that_is_typed(tab: str) -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "s", "2", *["j"] * 2, "enter", *["j"] * 3, "enter", "a", tab, "b", tab)
        assert isinstance(pilot.app.focused, TypedLine)
        assert text(pilot).splitlines()[-1].split() == ["note", "ab"]
        await press(pilot, "enter", "2")
    assert [contact.note for contact in contacts(home)] == ["ab"]


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


async def test_ones_own_triggers_are_offered_again() -> None:
    home = ledger()
    home.apply(add_items((), "triggers", ["Sunday evening"], stamp(NOW, PROFILE)))
    async with running(home) as pilot:
        await press(pilot, "s", "2")
        assert "sunday evening" in text(pilot)
        await press(pilot, *["j"] * 4, "space", "enter", "2")
    assert contacts(home)[0].triggers == ("sunday-evening",)


async def test_the_step_that_is_offered_after_a_slip_opens() -> None:
    home = ledger(replace(PROFILE, quiet=True))
    async with running(home) as pilot:
        await press(pilot, "s", "2", "enter", "2")
        assert "longest" not in text(pilot)
        assert "When you like: A plan for the hard hour" in text(pilot)
        await press(pilot, "j", "enter")
        assert isinstance(pilot.app.screen, StepScreen)


async def test_z_takes_it_back_from_what_stays() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "s", "2", "enter", "1", "z")
        assert "taken back" in said(pilot)
        assert not isinstance(pilot.app.screen, SlipScreen)
    assert not contacts(home)


async def test_the_facts_of_what_they_did_can_be_written_down_from_here() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "s", *["j"] * 12, "enter", "2", *"-1", "space", *"22:30", "enter")
        await press(pilot, *"long", "enter")
        assert "a line in the record" in said(pilot)
    (made,) = [r for r in home.records.values() if isinstance(r, Contact) and r.note]
    assert (made.triggers, made.note) == (("wrote",), "at 22:30\nlong")
    assert made.day == TODAY.replace(day=2)


def put_off(day: int) -> Contact:
    when = TODAY.replace(day=day)
    return Contact(day=when, at=at(when, 22), direction="out", kind="call", then="later")


async def test_two_decisions_are_asked_one_after_the_other_each_once() -> None:
    async with running(MemoryLedger(PROFILE, [put_off(1), put_off(2)])) as pilot:
        assert "On 1 May: called." in text(pilot)
        await press(pilot, "3")
        assert "On 2 May: called." in text(pilot)
        await press(pilot, "escape")
        assert "Care" in text(pilot)


async def test_a_session_that_stays_open_asks_when_the_next_day_begins() -> None:
    clock = [NOW]
    home = MemoryLedger(PROFILE)
    program = DaybreakApp(home, lambda: clock[0])
    async with program.run_test() as pilot:
        await press(pilot, "s", "1", "enter", "3", "enter")
        clock[0] = NOW + timedelta(days=1)
        await press(pilot, "u")
        await program._look_again()
        await pilot.pause()
        assert "strong" in said(pilot)
        await press(pilot, "4")
        await program._look_again()
        await pilot.pause()
        assert "On 3 May: called." in text(pilot)


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
        await press(pilot, "r", "enter")
        assert "Care" in text(pilot)
    urges = [r for r in home.records.values() if isinstance(r, Urge) and r.day == TODAY]
    assert [(u.strength, u.outcome) for u in urges] == [(9, "rode-out")]


async def test_other_words_for_what_they_did_are_kept_too() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "s", *["j"] * 12, "enter", *["j"] * 8, "enter")
        await press(pilot, *"gift", "enter", "enter", *"flowers", "enter")
    (made,) = [r for r in home.records.values() if isinstance(r, Contact) and r.note]
    assert (made.triggers, made.note) == (("gift",), "flowers")
