"""Killed at any moment: what a session had said was saved is there, and nothing else changed."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from recovery.ledger import Edit
from recovery.records import HabitEntry
from storage.store import Store
from tests.storage.kinds import AT, added, amount, mood, text
from tests.storage.sessions import Session

COPY = "2026-05.sync-conflict-20260503-101500-ABCDEFG.json"

pytestmark = pytest.mark.hundreds


def opened(place: Path, days: int, device: str = "here") -> Store:
    return Store.open(place / "home", place / "state", lambda: AT + timedelta(days), device=device)


def life(place: Path, run: int) -> Iterator[str]:
    """Edits of every kind, backups and merges, for as long as nobody ends it."""
    store = opened(place, run)
    rows = random.Random(run)
    for step in range(100_000):
        day = date(2026, rows.randint(3, 5), rows.randint(1, 28))
        at = AT + timedelta(seconds=step)
        made = [Edit(None, text(f"{run}.{step} " + "word " * rows.randint(1, 400), day, at))]
        entry = next((h for h in store.month(f"{day:%Y-%m}").habits if h.day == day), None)
        if entry is None:
            made += added(amount(1.0, day))
        else:
            made.append(Edit(entry, replace(entry, amount=(entry.amount or 0) + 1)))
        for edit in made:
            (done,) = store.apply([edit])
            yield said(done)
        if step % 7 == 0:
            copy = place / "home/2026" / COPY
            copy.write_bytes((place / "home/2026/2026-05.json").read_bytes())
            store = opened(place, run)


def said(edit: Edit) -> str:
    after = edit.after
    if isinstance(after, HabitEntry):
        return f"amount {after.day} {after.amount:.0f}"
    return f"text {after.text.split()[0]}"  # type: ignore[union-attr]


class Witness:
    """Remembers what was acknowledged in one home, and finds it there again."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.texts: set[str] = set()
        self.amounts: dict[str, float] = {}
        opened(place, 0).apply(added(mood(1), mood(2, day=date(2026, 2, 1))))
        self.untouched = (place / "home/2026/2026-02.json").read_bytes()

    def hear(self, heard: list[str]) -> None:
        for kind, what, *value in map(str.split, heard):
            if kind == "text":
                self.texts.add(what)
            else:
                self.amounts[what] = float(value[0])

    def check(self, run: int) -> int:
        """How many texts there are; each acknowledged one is, whole, and no amount is behind."""
        store = opened(self.place, run)
        assert [f for f in store.doctor() if f.kind in ("damage", "document")] == []
        months = [store.month(name) for name in store.months()]
        written = [entry.text.split() for month in months for entry in month.journal]
        names = [name for name, *_ in written]
        assert self.texts <= {*names}
        assert len(names) == len({*names})
        assert all({*words} == {"word"} for _, *words in written)
        amounts = {f"{h.day}": h.amount or 0.0 for month in months for h in month.habits}
        assert all(amounts[d] in (last, last + 1) for d, last in self.amounts.items())
        assert (self.place / "home/2026/2026-02.json").read_bytes() == self.untouched
        self.amounts |= amounts
        return len(names)


def torment(quick: Path, kills: int) -> None:
    rows = random.Random(7)
    witness, heard = Witness(quick / "0"), 0
    for run in range(kills):
        session = Session(partial(life, witness.place, run)).start()
        assert not session.hear(rows.uniform(0, 0.02), lines=rows.choice((0, 1, 3)))
        session.kill()
        witness.hear(session.heard)
        heard += len(session.heard)
        if witness.check(run) > 300:
            witness = Witness(quick / f"{run}")
    assert heard > kills


def test_two_hundred_kills_lose_nothing_that_was_saved(quick: Path) -> None:
    torment(quick, 200)


@pytest.mark.torture
def test_five_thousand_kills_lose_nothing_that_was_saved(quick: Path) -> None:
    torment(quick, 5000)
