"""Whatever the disk does, at whichever call: there is the old state or the new one."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain, count, product
from pathlib import Path
from stat import S_ISREG

import pytest

from recovery.errors import CouldNot
from recovery.ledger import Edit, Month
from recovery.records import Profile
from storage.archive import read_archive, write_archive
from storage.drafts import Drafts
from storage.store import Store
from tests.storage.faults import WAYS, Crash, Disk, failing
from tests.storage.kinds import AT, added, amount, clock, mood, text
from tests.storage.upgrades import upgrade

OFTEN = ("ENOSPC", "EIO", "short", "crash")
"""What is tried at every push; the other errors take the same paths and are tried at night."""
WORDS = "what I wrote\nlate at night"

pytestmark = pytest.mark.hundreds


def later(days: int = 1) -> Callable[[], datetime]:
    return lambda: AT + timedelta(days=days)


def opened(place: Path, now: Callable[[], datetime] = clock) -> Store:
    return Store.open(place / "home", place / "state", now, device="here")


@dataclass(frozen=True)
class Write:
    """One kind of write: what is there before, what is done, and what there is to see after."""

    before: Callable[[Path], object]
    do: Callable[[Path], object]
    seen: Callable[[Path], object]


def lived(place: Path) -> None:
    store = opened(place)
    store.apply([*added(mood(1), text(WORDS)), Edit(Profile(), Profile(begun=True))])


def many_backups(place: Path) -> None:
    for days in range(16):
        opened(place, later(days)).apply(added(mood(2)))


def with_copy(place: Path) -> None:
    lived(place)
    path = place / "home/2026/2026-05.json"
    other = Store.open(place / "other", place / "there", clock, device="there")
    (place / "other/2026").mkdir(parents=True)
    shutil.copy(path, place / "other/2026")
    other.apply(added(text("from there", at=AT + timedelta(seconds=9))))
    name = "2026-05.sync-conflict-20260503-101500-ABCDEFG.json"
    (place / "other/2026/2026-05.json").rename(path.with_name(name))
    shutil.rmtree(place / "other")


def damaged(place: Path) -> None:
    lived(place)
    opened(place, later()).apply(added(mood(3)))
    (place / "home/2026/2026-05.json").write_bytes(b'{"moods": ')


def texts(place: Path) -> Month:
    return opened(place, later(40)).month("2026-05")


def drafts(place: Path) -> list[str]:
    return [draft.text for draft in Drafts(place / "state").all()]


def drafted(place: Path, words: str) -> None:
    session = Drafts(place / "state", "s")
    try:
        session.keep("letter", words)
    finally:
        session.end()


def wrote(place: Path, now: Callable[[], datetime] = clock) -> None:
    opened(place, now).apply(added(amount(7.5)))


def restored(place: Path) -> None:
    restoring = opened(place, later()).restoring()
    source = restoring.of_need()
    if not source:
        raise CouldNot("what cannot be read at this moment is not seen to be damaged")
    restoring.restore(source)


def by_hand(place: Path) -> None:
    """What doctor puts right by itself: a change by hand, its mode, a leftover, a companion."""
    lived(place)
    path = place / "home/2026/2026-05.json"
    path.write_bytes(path.read_bytes().replace(b"what I wrote", b"what a hand wrote"))
    path.chmod(0o644)
    leftover = path.with_name(f"{path.name}.tmp.0")
    leftover.touch()
    os.utime(leftover, (0, 0))
    (place / "home/.gitignore").unlink()


def mended(place: Path) -> None:
    if any(not finding.mended for finding in opened(place).doctor(fix=True)):
        raise CouldNot("what was left as it is is named")


def archived(place: Path) -> dict[str, bytes]:
    path = place / "away.zip"
    return read_archive(path) if path.exists() else {}


WRITES = {
    "first write": Write(lambda place: None, wrote, texts),
    "edit": Write(lived, wrote, texts),
    "backup": Write(lived, lambda place: wrote(place, later()), texts),
    "rotation": Write(many_backups, lambda place: wrote(place, later(16)), texts),
    "migration": Write(lived, lambda place: wrote(place, later()), texts),
    "merge": Write(with_copy, opened, texts),
    "quarantine": Write(damaged, opened, texts),
    "restore": Write(damaged, restored, texts),
    "mending": Write(by_hand, mended, texts),
    "archive": Write(
        lived, lambda place: write_archive(place / "home", place / "away.zip"), archived
    ),
    "draft": Write(
        lambda place: drafted(place, "half"), lambda place: drafted(place, WORDS), drafts
    ),
}


def tried(write: Write, place: Path) -> str:
    try:
        write.do(place)
    except CouldNot as reason:
        assert "\n" not in str(reason)
        return "unconfirmed" if "written, but" in str(reason) else "refused"
    except Crash:
        return "crashed"
    return "done"


def is_tried(kind: str, way: str) -> bool:
    """Whether it is tried at every push; mending makes the most calls, by paths of the others."""
    return way in (("EIO", "crash") if kind == "mending" else OFTEN)


def cases() -> Iterator[object]:
    """Every way for every kind of write, once and from then on; a crash is for ever by itself."""
    for kind, way in product(WRITES, WAYS):
        marks = [] if is_tried(kind, way) else [pytest.mark.torture]
        yield pytest.param(kind, way, False, marks=marks, id=f"{kind}-{way}-once")
        if way != "crash":
            yield pytest.param(kind, way, True, marks=marks, id=f"{kind}-{way}-from then on")


@pytest.mark.parametrize(("kind", "way", "on"), cases())
def test_a_fault_at_any_call_leaves_the_old_state_or_the_new_one(
    quick: Path, monkeypatch: pytest.MonkeyPatch, kind: str, way: str, on: bool
) -> None:
    write, place = WRITES[kind], quick / "life"
    place.mkdir()
    write.before(place)
    if kind == "migration":
        upgrade(monkeypatch)
    shutil.copytree(place, quick / "before")
    old = write.seen(place)
    again(place)
    write.do(place)
    new = write.seen(place)
    known: dict[object, object] = {}
    again(place)
    start = lying(place)
    for at in count():
        disk = Disk(way, at, on)
        with failing(disk):
            outcome = tried(write, place)
        left = lying(place)
        looked = left not in known  # many calls leave the same on the disk: it is looked at once
        if looked:
            known[left] = write.seen(place)
            check_usable(place)
        assert known[left] in allowed(outcome, old, new), (outcome, at)
        if not disk.hit:
            assert outcome == "done"
            return
        if looked or left != start:
            again(place)


def allowed(outcome: str, old: object, new: object) -> list[object]:
    """What may be there after that outcome."""
    there = {"done": [new], "unconfirmed": [new], "refused": [old], "crashed": [old, new]}
    return there[outcome]


def again(place: Path) -> None:
    """The place as it was before; a state folder belongs to one home by its path."""
    shutil.rmtree(place)
    shutil.copytree(place.with_name("before"), place)


def lying(place: Path) -> frozenset[object]:
    """All that can be read at the place, and in which order it was written."""
    found = [Path(folder, name) for folder, *names in os.walk(place) for name in chain(*names)]
    stats = [path.lstat() for path in found]
    ages = {at: rank for rank, at in enumerate(sorted({stat.st_mtime_ns for stat in stats}))}
    return frozenset(
        (
            "".join(str(path).partition(".tmp.")[:2]),
            stat.st_mode,
            ages[stat.st_mtime_ns],
            path.read_bytes() if S_ISREG(stat.st_mode) else b"",
        )
        for path, stat in zip(found, stats, strict=True)
    )


def check_usable(place: Path) -> None:
    store = opened(place, later(41))
    if "2026-06" not in store.months():
        (made,) = store.apply(added(mood(5, day=later(41)().date())))
        assert opened(place, later(41)).month("2026-06").moods == (made.after,)
