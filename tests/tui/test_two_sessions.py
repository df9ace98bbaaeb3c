"""Two sessions on one home: what the other one saved is seen, and no text is written over."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from threading import Event, current_thread

import pytest

from recovery.acts import rewrite_entry
from recovery.bymonth import ByMonth, Unmade, month_number
from recovery.ledger import Edit, Facts
from recovery.records import HabitEntry, JournalEntry
from tests.life import NOW, TODAY, at, ledger
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, settled, text
from tui.app import DaybreakApp
from tui.screens.today import TodayScreen
from tui.session import Session


def entry(home: MemoryLedger) -> JournalEntry:
    """The entry of the small life."""
    return next(r for r in home.records.values() if isinstance(r, JournalEntry))


def texts(home: MemoryLedger) -> set[str]:
    """The texts of all entries."""
    return {r.text for r in home.records.values() if isinstance(r, JournalEntry)}


def rewritten(home: MemoryLedger) -> None:
    home.apply([rewrite_entry(entry(home), "what they wrote", "")])


def removed(home: MemoryLedger) -> None:
    home.apply([Edit(entry(home), None)])


def starred(home: MemoryLedger) -> None:
    home.apply([Edit(entry(home), replace(entry(home), starred=True))])


CHOICES = {"both": 0, "mine": 1, "theirs": 2}


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        ("both", {"what they wrote", "mine"}),
        ("mine", {"mine"}),
        ("theirs", {"what they wrote"}),
    ],
)
async def test_an_entry_that_both_changed_is_asked_about(which: str, expected: set[str]) -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "J", "e", "f7", "backspace", *"mine")
        rewritten(home)
        await press(pilot, "ctrl+s")
        assert "what another session saved meanwhile" in text(pilot)
        assert texts(home) == {"what they wrote"}
        await press(pilot, *["j"] * CHOICES[which], "enter")
        await settled(pilot)
    assert texts(home) == expected


@pytest.mark.parametrize("keys", [["enter"], ["j", "enter"]], ids=["kept", "left"])
async def test_an_entry_that_the_other_one_removed_is_asked_about(keys: list[str]) -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "J", "e", "f7", "backspace", *"mine")
        removed(home)
        await press(pilot, "ctrl+s")
        assert "removed in another session" in text(pilot)
        await press(pilot, *keys)
    assert texts(home) == ({"mine"} if keys == ["enter"] else set())


async def test_escape_goes_back_to_the_page_and_nothing_is_lost() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "J", "e", *" more")
        rewritten(home)
        await press(pilot, "ctrl+s", "escape")
        assert "ctrl+s asks again" in said(pilot)
        await press(pilot, "ctrl+s", "enter")
    assert len(texts(home)) == 2


async def test_a_change_beside_the_text_is_taken_over_without_asking() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "J", "e", "f7", "backspace", *"mine")
        starred(home)
        await press(pilot, "ctrl+s")
    assert texts(home) == {"mine"}
    assert entry(home).starred


async def test_undo_never_takes_back_what_the_other_session_did() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "plus")
        mine = next(
            r
            for r in home.records.values()
            if isinstance(r, HabitEntry) and r.day == TODAY and r.amount == 8
        )
        home.apply([Edit(mine, replace(mine, amount=5.0))])
        await press(pilot, "z")
        assert "another session" in said(pilot)
    assert any(isinstance(r, HabitEntry) and r.amount == 5.0 for r in home.records.values())


class Elsewhere(MemoryLedger):
    """A ledger in which another session saves now and then."""

    change: Callable[[], object] | None = None

    def refresh(self) -> bool:
        if self.change is None:
            return False
        change, self.change = self.change, None
        change()
        return True


async def test_what_follows_changes_is_made_once_when_they_have_come_to_rest() -> None:
    home, followed = Elsewhere(ledger().profile), []

    def follow() -> bool:
        followed.append(len(home.records))
        return False

    app = DaybreakApp(home, lambda: NOW, follow=follow)
    async with app.run_test() as pilot:
        for _ in range(3):
            await app._look_again()
        assert not followed
        await press(pilot, "plus")
        await app._look_again()
        await press(pilot, "plus")
        await app._look_again()
        assert not followed
        for _ in range(3):
            await app._look_again()
        assert followed == [len(home.records)]
        home.change = lambda: None
        for _ in range(3):
            await app._look_again()
        assert followed == [len(home.records)] * 2


async def test_whatever_may_wait_for_a_disk_is_done_in_one_thread() -> None:
    home, names = Elsewhere(ledger().profile), set()

    def named() -> bool:
        names.add(current_thread().name)
        return True

    home.change = named
    app = DaybreakApp(home, lambda: NOW, follow=named)
    async with app.run_test() as pilot:
        for _ in range(3):
            await press(pilot, "plus")
            await app._look_again()
            names.add(await app.session.in_thread(lambda: current_thread().name))
    assert names == {"saving_0"}


async def test_at_the_end_what_is_being_saved_comes_first() -> None:
    order: list[str] = []
    begun, go_on = Event(), Event()
    session = Session(ledger(), lambda: NOW)

    def save() -> None:
        begun.set()
        go_on.wait(10)
        order.append("saved")

    def end() -> None:
        session.end()
        order.append("ended")

    saving = asyncio.create_task(session.in_thread(save))
    await asyncio.to_thread(begun.wait, 10)
    ending = asyncio.create_task(asyncio.to_thread(end))
    await asyncio.wait([ending], timeout=0.05)
    assert not ending.done()
    go_on.set()
    await asyncio.gather(saving, ending)
    assert order == ["saved", "ended"]


async def test_what_is_taken_in_while_following_is_shown() -> None:
    home = Elsewhere(ledger().profile)
    made = JournalEntry(day=TODAY, at=at(TODAY, 9), text="from the other terminal")

    def follow() -> bool:
        home.apply([Edit(None, made)])
        return True

    app = DaybreakApp(home, lambda: NOW, follow=follow)
    async with app.run_test() as pilot:
        await press(pilot, "plus")
        await app._look_again()
        await app._look_again()
        await settled(pilot)
        assert "from the other" in text(pilot)


async def test_what_another_session_saved_comes_by_itself() -> None:
    home = Elsewhere(ledger().profile)
    async with running(home) as pilot:
        made = JournalEntry(day=TODAY, at=at(TODAY, 9), text="from the other terminal")

        def save() -> None:
            home.apply([Edit(None, made)])

        home.change = save
        assert isinstance(pilot.app, DaybreakApp)
        await pilot.app._look_again()
        await settled(pilot)
        assert isinstance(pilot.app.screen, TodayScreen)
        assert "from the other" in text(pilot)


async def test_the_days_of_all_years_are_put_in_place_once_in_the_thread_that_saves() -> None:
    made: list[str] = []

    def make(_: bytes, first: int) -> dict[date, int]:
        made.append(current_thread().name)
        return {date.fromordinal(first): 1}

    old = date(2019, 5, 1)
    days = ByMonth({month_number(old): Unmade(make, b"", old.toordinal())})

    class Old(Elsewhere):
        @property
        def facts(self) -> Facts:
            return replace(super().facts, written=days)

    home = Old(ledger().profile)
    app = DaybreakApp(home, lambda: NOW)
    async with app.run_test():
        assert made == []
        for _ in range(3):
            await app._look_again()
    assert made == ["saving_0"]
