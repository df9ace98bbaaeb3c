"""The drill: any one file of a year goes, or any one bit flips; it is said, and comes back."""

import random
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from recovery.ledger import Edit
from recovery.records import Profile
from storage.store import Store
from tests.storage.kinds import AT, DAY, added, amount, mood, text
from tests.storage.test_stock_tinydb import entities

pytestmark = pytest.mark.hundreds


def opened(place: Path, days: int = 0) -> Store:
    return Store.open(place / "home", place / "state", lambda: AT + timedelta(days), device="here")


@pytest.fixture
def year(quick: Path) -> Path:
    """A home of a year, and the backup of the day after it was written."""
    for n in range(12):
        day = DAY - timedelta(30 * n)
        opened(quick).apply(added(mood(day=day), text(f"words {n}", day), amount(n, day)))
    opened(quick).apply([Edit(Profile(), Profile(begun=True))])
    opened(quick, 1).apply(added(mood(5, day=DAY + timedelta(1))))
    return quick


def said_by(store: Store) -> set[str]:
    """What every record of a store says, its version aside."""
    return {str(replace(entity, version=())) for entity in entities(store)}


def files(place: Path) -> list[Path]:
    return sorted((place / "home").rglob("*.json"))


def brought_back(place: Path, before: set[str]) -> tuple[str, ...]:
    """Open, hear what is said, restore what is needed; what is there then is as before."""
    store = opened(place, 2)
    assert store.facts
    said = store.notices()
    restoring = store.restoring()
    restoring.restore(restoring.of_need())
    later = opened(place, 2)
    assert later.facts
    lost = before - said_by(later)
    assert all("2026, 5, 4" in entity for entity in lost)
    return said


def test_any_one_file_may_go(year: Path) -> None:
    before = said_by(opened(year, 2))
    shutil.copytree(year, year / "whole")
    for path in files(year):
        path.unlink()
        said = brought_back(year, before)
        assert any(str(path) in sentence and "no longer there" in sentence for sentence in said)
        for part in ("home", "state"):
            shutil.rmtree(year / part)
            shutil.copytree(year / "whole" / part, year / part)


def test_any_one_bit_may_flip(year: Path) -> None:
    rows = random.Random(5)
    before = said_by(opened(year, 2))
    shutil.copytree(year, year / "whole")
    for n, path in enumerate(files(year) * 8):
        data = bytearray(path.read_bytes())
        data[rows.randrange(len(data))] ^= 1 << rows.randrange(8)
        path.write_bytes(data)
        store = opened(year, 2)
        assert store.facts
        assert any(str(path) in sentence for sentence in store.notices()), n
        day = store.backups.good(path.stem)
        assert day == "2026-05-04"
        restoring = store.restoring()
        source = restoring.of_day(day)
        restoring.restore({path.stem: source[path.stem]})
        later = opened(year, 2)
        assert later.facts
        lost = before - said_by(later)
        assert all("2026, 5, 4" in entity for entity in lost), n
        for part in ("home", "state"):
            shutil.rmtree(year / part)
            shutil.copytree(year / "whole" / part, year / part)
