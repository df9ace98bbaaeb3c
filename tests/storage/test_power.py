"""The power goes at any moment of any write: what the disk may then hold is the old or the new."""

import shutil
from pathlib import Path

import pytest

from storage.backups import Backups
from storage.months import scan
from tests.storage.powercut import Disk, lay_out, recording
from tests.storage.test_faults import WRITES, again, check_usable
from tests.storage.upgrades import upgrade

pytestmark = pytest.mark.hundreds


def check_backups(place: Path, names: set[str]) -> None:
    """A backup that has its name has every file that the home had."""
    backups = Backups(place / "home", place / "state/backups")
    for day in backups.dates():
        assert names == {*scan(backups.of(day)).files}, day
        assert backups.unreadable(day) == (), day


@pytest.mark.parametrize("kind", WRITES)
def test_whatever_a_power_cut_leaves_is_the_old_state_or_the_new_one(
    quick: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    write, place = WRITES[kind], quick / "life"
    place.mkdir()
    write.before(place)
    if kind == "migration":
        upgrade(monkeypatch)
    shutil.copytree(place, quick / "before")
    old = write.seen(place)
    again(place)
    disk = Disk.of(place)
    found: dict[frozenset[tuple[str, bytes | None]], dict[str, bytes | None]] = {}
    last: set[frozenset[tuple[str, bytes | None]]] = set()

    def note() -> None:
        last.clear()
        for state in disk.states():
            key = frozenset(state.items())
            found.setdefault(key, state)
            last.add(key)

    with recording(disk, note):
        write.do(place)
    new = write.seen(place)
    for key, state in found.items():
        shutil.rmtree(place)
        lay_out(state)
        seen = write.seen(place)
        assert seen == new if key in last else seen in (old, new)
        if kind in ("backup", "rotation", "migration"):
            check_backups(place, {*scan(quick / "before/home").files})
    check_usable(place)
    assert len(found) > 3
