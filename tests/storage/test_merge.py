"""Merging: any number of machines, in any order, end with the same records and lose no text."""

import random
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import permutations
from typing import cast

import pytest

from recovery.ledger import Edit
from recovery.records import Habit, HabitEntry, JournalEntry, Profile
from storage.codec import Doc, Tree
from storage.encoder import encode
from storage.making import make
from storage.merge import losers, merge
from storage.page import Page, page_of
from storage.schema import KEPT
from storage.versions import advanced, holds, joined, outdated, version_of
from storage.working import Working
from tests.storage.kinds import AT, added, amount, mood, text

MAY = "2026-05"


@dataclass
class Machine:
    """A device that edits a copy of one month in memory; its clock may be a day off."""

    name: str
    page: Page = field(default_factory=lambda: Page(MAY))
    skew: int = 0
    step: int = 0

    def do(self, *edits: Edit) -> tuple[Edit, ...]:
        work = Working(self.page, self.name, AT)
        made = make(edits, lambda _: work)
        finished = work.finished()
        self.page = finished[0] if finished else self.page
        return made

    def take(self, other: "Machine") -> None:
        tree = other.page.plain
        if tree:
            both = merge(MAY, self.page.plain, tree) if self.page.plain else tree
            self.page = page_of(MAY, encode(both)[1], None)

    def journal(self) -> list[JournalEntry]:
        records = self.page.records.get("journal", {}).values()
        return [entry for entry in records if isinstance(entry, JournalEntry)]

    def amounts(self) -> list[HabitEntry]:
        records = self.page.records.get("habits", {}).values()
        return [entry for entry in records if isinstance(entry, HabitEntry)]

    def texts(self) -> set[str]:
        rows = self.page.plain.get(KEPT, {}).values()
        lost = [cast(Doc, row["doc"])["text"] for row in rows if row["table"] == "journal"]
        return {e.text for e in self.journal()} | {"\n".join(cast(list[str], t)) for t in lost}


def lived(rows: random.Random, machine: Machine, written: set[str]) -> None:
    """One random act: write, rewrite, remove, or log an amount."""
    machine.step += 1
    at = AT + timedelta(hours=machine.skew, seconds=machine.step)
    words = f"{machine.name} {machine.step}"
    act = rows.choice(["write", "rewrite", "remove", "amount"])
    if act == "write":
        machine.do(*added(text(words, at=at)))
        written.add(words)
    elif act == "amount":
        kept = machine.amounts()[0] if machine.amounts() else None
        after = replace(kept or amount(1), at=at, amount=float(machine.step))
        machine.do(Edit(kept, after))
    elif machine.journal():
        entry = rows.choice(machine.journal())
        written.discard(entry.text)
        if act == "remove":
            machine.do(Edit(entry, None))
        else:
            machine.do(Edit(entry, replace(entry, text=words)))
            written.add(words)


def history(seed: int) -> None:
    rows = random.Random(seed)
    machines = [Machine(name, skew=rows.randint(-24, 24)) for name in "abc"[: rows.randint(2, 3)]]
    written: set[str] = set()
    for _ in range(rows.randint(1, 14)):
        if rows.random() < 0.75:
            lived(rows, rows.choice(machines), written)
        else:
            one, other = rows.sample(machines, 2)
            one.take(other)
    for _ in range(2):
        for one, other in permutations(rows.sample(machines, len(machines)), 2):
            one.take(other)
    pages = [machine.page.plain for machine in machines]
    assert all(tree == pages[0] for tree in pages)
    assert written <= machines[0].texts()
    before = machines[0].page.plain
    machines[0].take(machines[-1])
    assert machines[0].page.plain == before


@pytest.mark.hundreds
@pytest.mark.parametrize("block", range(4))
def test_machines_converge_and_no_text_is_lost(block: int) -> None:
    for seed in range(block * 250, block * 250 + 250):
        history(seed)


@pytest.mark.torture
def test_machines_converge_in_ten_thousand_histories() -> None:
    for seed in range(10_000):
        history(seed)


def pair() -> tuple[Machine, Machine, Edit]:
    """Two machines that both have one entry."""
    here, there = Machine("here"), Machine("there")
    (made,) = here.do(*added(text("first")))
    there.take(here)
    return here, there, made


def test_what_one_had_not_seen_is_taken_over() -> None:
    here, there, made = pair()
    there.do(Edit(made.after, replace(text("second"), id=20260503101500)))
    here.do(*added(mood()))
    here.take(there)
    assert here.texts() == {"second"}
    assert len(here.page.records["moods"]) == 1


def test_of_two_that_differ_the_later_stays_and_the_other_is_kept() -> None:
    here, there, made = pair()
    late = replace(text("late", at=AT + timedelta(1)), id=20260503101500)
    here.do(Edit(made.after, late))
    there.do(Edit(made.after, replace(text("early"), id=20260503101500)))
    here.take(there)
    there.take(here)
    assert here.page.plain == there.page.plain
    (entry,) = here.journal()
    assert entry.text == "late"
    assert here.texts() == {"late", "early"}
    here.do(Edit(entry, replace(entry, text="both")))
    there.take(here)
    assert [e.text for e in there.journal()] == ["both"]
    assert there.texts() == {"both", "early"}


def test_a_record_outlives_a_removal_that_did_not_know_of_it() -> None:
    here, there, made = pair()
    here.do(Edit(made.after, replace(text("rewritten"), id=20260503101500)))
    there.do(made.inverse())
    there.take(here)
    here.take(there)
    assert here.page.plain == there.page.plain
    assert here.texts() == {"rewritten"}


def test_a_removal_that_knew_of_it_stays_one() -> None:
    here, there, made = pair()
    there.do(made.inverse())
    here.take(there)
    there.take(here)
    assert here.texts() == there.texts() == set()
    other = Machine("third")
    other.take(here)
    assert here.page.plain == other.page.plain


def test_the_same_words_of_two_machines_are_no_conflict() -> None:
    here, there = Machine("here"), Machine("there")
    here.do(*added(amount(7)))
    there.do(*added(amount(7)))
    here.take(there)
    (entry,) = here.amounts()
    assert entry.version == (("here", 1), ("there", 1))
    assert KEPT not in here.page.plain


def test_two_removals_are_one() -> None:
    here, there, made = pair()
    for machine in (here, there):
        machine.do(made.inverse())
    here.take(there)
    (stone,) = here.page.plain["gone"].values()
    assert version_of(stone) == {"here": 2, "there": 1}


def test_profiles_and_habits_are_merged_too() -> None:
    habit = Habit(id=123456, name="Read")

    def profile(device: str, *edits: Edit) -> Tree:
        work = Working(Page("profile"), device, AT)
        make(edits, lambda _: work)
        finished = work.finished()
        assert finished is not None
        return finished[0].plain

    one = profile("here", Edit(Profile(), Profile(begun=True)), Edit(None, habit))
    other = profile("there", Edit(Profile(), Profile(begun=True, rollover=5)))
    both = page_of("profile", encode(merge("profile", one, other))[1], None)
    assert [*both.records["habits"].values()] == [habit]
    assert isinstance(both.records["profile"][1], Profile)
    assert len(both.plain[KEPT]) == 1


def test_tables_that_are_not_ours_are_brought_together() -> None:
    here, there, _ = pair()
    extra: Doc = {"a": 1}
    odd = cast(list[Tree], [{"odd": [1]}, {"odd": [2]}])
    one: Tree = {**here.page.plain, "dreams": {"1": extra}, **odd[0]}
    other: Tree = {**there.page.plain, "dreams": {"1": {"a": 2}, "2": extra}, **odd[1]}
    both = merge(MAY, one, other)
    assert both["dreams"] == {"1": {"a": 2}, "2": {"a": 1}}
    assert {"odd": both["odd"]} == odd[1]
    assert merge(MAY, other, one) == both


def test_odd_documents_are_merged_without_being_read() -> None:
    here, there, _ = pair()
    odd: Doc = {"at": "no time", "text": 5, "version": {"x": "y", "z": 2}}
    one: Tree = {**here.page.plain, "journal": {"1": odd}}
    other: Tree = {**there.page.plain, "journal": {"1": odd | {"at": "0001-01-01T00:00:00+14:00"}}}
    rows: dict[str, Doc] = {"5": {"table": "journal", "id": 1, "doc": "no document"}}
    both = merge(MAY, {**one, KEPT: rows}, other)
    assert both["journal"]["1"]["text"] == 5
    assert len([*losers(both, "journal", 1)]) == 1


def test_vectors_know_what_they_hold() -> None:
    assert holds({"a": 2}, {"a": 1})
    assert not holds({"a": 2}, {"b": 1})
    assert outdated({"a": 1}, {"a": 1, "b": 1})
    assert not outdated({"a": 1}, {"a": 1})
    assert joined({"b": 1, "a": 1}, {"a": 2}) == {"a": 2, "b": 1}
    assert advanced({"b": 1}, "a") == (("a", 1), ("b", 1))
    assert version_of(None) == version_of({"version": 3}) == {}
