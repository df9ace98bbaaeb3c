"""Spoiled files: none crashes a session, none differs unsaid, none is written over."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from recovery.errors import CouldNot
from storage.codec import DamagedError
from storage.page import page_of
from storage.store import Store
from tests.storage.kinds import AT, added, amount, clock, mood, text
from tests.storage.mutations import CHANGES
from tests.storage.test_stock_tinydb import entities

pytestmark = pytest.mark.hundreds


class Patient:
    """A small home whose month of May is spoiled again and again."""

    def __init__(self, place: Path) -> None:
        self.home, self.state = place / "home", place / "state"
        self.path = self.home / "2026/2026-05.json"
        words = "Liebe Anna,\n\nes ist schon spät – „gute Nacht“ 🌒\n"
        records = added(mood(), text(words), amount(7.5), mood(day=AT.date().replace(month=4)))
        self.open().apply(records)
        self.good = self.path.read_bytes()
        self.whole = entities(self.open())

    def open(self) -> Store:
        return Store.open(self.home, self.state, clock, device="here")

    def tried(self, data: bytes) -> None:
        """Open a home with this in place of May, read everything, log a mood, edit a text."""
        shutil.rmtree(self.state, ignore_errors=True)
        self.path.write_bytes(data)
        store = self.open()
        found = entities(store)
        assert store.facts.moods
        said = " ".join(store.notices())
        if said == "":
            assert found == self.whole
        try:
            store.apply(added(mood(5)))
        except CouldNot as reason:
            assert str(self.path) in str(reason)
            assert self.path.read_bytes() == data
            assert said
            kept = [path.read_bytes() for path in self.state.glob("quarantine/*")]
            assert data in kept or "later version" in said
        else:
            after = entities(self.open())
            assert all(entity in after for entity in found)
        self.open().doctor()


def spoiled(good: bytes, count: int) -> Iterator[bytes]:
    rows = random.Random(11)
    for n in range(count):
        change = list(CHANGES.values())[n % len(CHANGES)]
        data = change(good, rows)
        yield CHANGES["bit"](data, rows) if data and rows.random() < 0.1 else data


@pytest.mark.parametrize("part", range(2))
def test_no_spoiled_file_crashes_or_is_written_over(quick: Path, part: int) -> None:
    patient = Patient(quick)
    for n, data in enumerate(spoiled(patient.good, 2000)):
        if n % 2 == part:
            patient.tried(data)


@pytest.mark.torture
def test_no_spoiled_file_of_a_hundred_thousand_crashes_or_is_written_over(quick: Path) -> None:
    patient = Patient(quick)
    for data in spoiled(patient.good, 100_000):
        patient.tried(data)


def test_a_file_cut_at_any_byte_is_read_as_damaged(quick: Path) -> None:
    good = Patient(quick).good
    for end in range(len(good) - 1):
        with pytest.raises(DamagedError):
            page_of("2026-05", good[:end], None)
    assert page_of("2026-05", good[:-1], None).records  # all but the last line end


@pytest.mark.parametrize("step", [11, pytest.param(1, marks=pytest.mark.torture)])
def test_a_session_over_a_file_cut_at_any_byte_says_so_and_leaves_it(
    quick: Path, step: int
) -> None:
    patient = Patient(quick)
    for end in range(0, len(patient.good) - 1, step):
        patient.tried(patient.good[:end])
        assert patient.open().months() == ("2026-04", "2026-05")
