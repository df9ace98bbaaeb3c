"""A line that is being typed is a draft until it is saved or left, and is offered again."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from textual.pilot import Pilot

from recovery.drafts import Draft, Unfinished, read_name
from recovery.records import Contact, HabitEntry
from tests.life import NOW, TODAY, ledger
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, settled, text
from tui.app import DaybreakApp


@dataclass
class Left:
    """The drafts of an earlier session, and what became of them."""

    drafts: list[Draft] = field(default_factory=list)
    adopted: dict[str, str] = field(default_factory=dict)

    def all(self) -> tuple[Draft, ...]:
        return tuple(self.drafts)

    def keep(self, name: str, text: str) -> None:
        raise AssertionError("keeping is the guardian's work")

    def adopt(self, draft: Draft, name: str) -> None:
        self.adopted[name] = draft.text

    def discard(self, draft: Draft) -> None:
        self.drafts.remove(draft)


@asynccontextmanager
async def beginning(home: MemoryLedger, *drafts: Draft) -> AsyncIterator[tuple[Pilot[None], Left]]:
    """The program over drafts that were left behind."""
    left = Left([*drafts])
    app = DaybreakApp(home, lambda: NOW, drafts=left)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        yield pilot, left


def lying(pilot: Pilot[None]) -> dict[str, str]:
    """What lies on the desk, by what it is."""
    app = pilot.app
    assert isinstance(app, DaybreakApp)
    return {read_name(name).what: words for name, words in app.desk.texts.items() if words}


async def test_the_quick_line_is_a_draft_until_it_is_saved() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "colon", *"mood 4 wat")
        assert lying(pilot) == {"line": "mood 4 wat"}
        await press(pilot, "enter")
        assert lying(pilot) == {"line": "mood 4 wat"}
        await press(pilot, *"er 2", "enter")
        assert lying(pilot) == {}


async def test_a_quick_line_that_is_left_is_no_draft() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "colon", *"mood", "escape")
        assert lying(pilot) == {}


async def test_the_note_of_a_slip_is_a_draft_until_the_slip_is_written_down() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "s", "1", "enter", "4", *"It rang", "escape")
        assert lying(pilot) == {}
        await press(pilot, "4", *"It rang")
        assert lying(pilot) == {"note": "It rang"}
        await press(pilot, "enter")
        assert lying(pilot) == {"note": "It rang"}
        await press(pilot, "2")
        assert lying(pilot) == {}
    assert any(r.note == "It rang" for r in home.records.values() if isinstance(r, Contact))


async def test_the_note_of_a_slip_that_was_not_recorded_is_given_up() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "s", "1", "enter", "4", *"It rang", "enter", "escape", "escape")
        assert lying(pilot) == {"note": "It rang"}
        await press(pilot, "escape")
        assert lying(pilot) == {}


async def test_an_amount_is_no_draft() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, *"12")
        assert lying(pilot) == {}


async def test_a_quick_line_is_gone_on_with_in_its_line() -> None:
    home = ledger()
    what = Unfinished("line", TODAY)
    draft = Draft(what.name(), "water 2 exercise 4", "somewhere")
    async with beginning(home, draft) as (pilot, left):
        assert "You were writing a quick line for 3 May." in text(pilot)
        await press(pilot, "enter")
        assert left.adopted == {what.name(): draft.text}
        assert lying(pilot) == {"line": draft.text}
        await press(pilot, "5", "enter")
        assert lying(pilot) == {}
    amounts = {r.amount for r in home.records.values() if isinstance(r, HabitEntry)}
    assert {2.0, 45.0} <= amounts


@pytest.mark.parametrize("keys", [["escape"], ["backspace"] * 9])
async def test_a_quick_line_that_was_offered_can_be_given_up_in_its_line(keys: list[str]) -> None:
    draft = Draft(Unfinished("line", TODAY).name(), "water two", "somewhere")
    async with beginning(ledger(), draft) as (pilot, _):
        await press(pilot, "enter", *keys)
        assert lying(pilot) == {}


async def test_the_note_of_a_slip_is_gone_on_with_at_its_question() -> None:
    home = ledger()
    what = Unfinished("note", TODAY, "call", prompt="evening\nalone")
    async with beginning(home, Draft(what.name(), "It rang", "somewhere")) as (pilot, left):
        assert "You were writing a note for 3 May." in text(pilot)
        await press(pilot, "enter")
        assert "And now?" in text(pilot) and "It rang" in text(pilot)
        assert left.adopted == {what.name(): "It rang"} and lying(pilot) == {"note": "It rang"}
        await press(pilot, *" twice", "enter", "2")
        assert lying(pilot) == {}
    (kept,) = [r for r in home.records.values() if isinstance(r, Contact) and r.day == TODAY]
    assert (kept.kind, kept.note, kept.triggers) == ("call", "It rang twice", ("evening", "alone"))


async def test_a_note_of_which_nothing_else_is_known_becomes_an_entry() -> None:
    draft = Draft(Unfinished("note", TODAY).name(), "It rang", "somewhere")
    async with beginning(ledger(), draft) as (pilot, _):
        await press(pilot, "enter")
        assert "Writing" in text(pilot) and "It rang" in text(pilot)


async def test_the_next_half_written_text_is_offered_when_the_one_before_it_is_done() -> None:
    names = (
        Unfinished("line", TODAY),
        Unfinished("note", TODAY, "call"),
        Unfinished("entry", TODAY),
    )
    words = ("water 2", "It rang", "\nA page")
    found = [Draft(n.name(), w, w) for n, w in zip(names, words, strict=True)]
    async with beginning(ledger(), *found) as (pilot, _):
        assert "a quick line" in text(pilot) and "2 more" in text(pilot)
        await press(pilot, "enter", "enter")
        assert "a note" in text(pilot) and "1 more" in text(pilot)
        await press(pilot, "enter", "escape", "2", "enter")
        assert "an entry" in text(pilot) and "more" not in text(pilot)
        await press(pilot, "enter", "ctrl+s")
        assert "A page" in text(pilot) and lying(pilot) == {}
