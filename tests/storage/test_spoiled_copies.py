"""What the disk spoils in a backup or in the home does not travel from one backup to the next."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from recovery.errors import CouldNot
from storage.companions import COMPANIONS
from storage.store import Store
from tests.storage.kinds import AT, DAY, added, mood, text

Lives = Callable[[int], Store]
MARCH = "2026/2026-03.json"


@pytest.fixture
def on(home: Path, state: Path) -> Lives:
    """Opens the home so many days after the first one."""
    return lambda days: Store.open(home, state, lambda: AT + timedelta(days), device="here")


@pytest.fixture
def lived(on: Lives) -> Store:
    """A home of two days, of which March was not changed on the second."""
    on(0).apply(added(mood(1), text("in march", day=DAY - timedelta(40))))
    on(1).apply(added(mood(2)))
    return on(2)


def rot(path: Path, old: bytes, new: bytes) -> None:
    """Change bytes of a file as a disk does: no size and no time tells of it."""
    found = path.stat()
    path.write_bytes(path.read_bytes().replace(old, new))
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


@pytest.mark.parametrize("new", [b"in m\0rch", b"in marsh"], ids=["damaged", "other words"])
def test_a_spoiled_copy_is_not_linked_to_again(lived: Store, home: Path, new: bytes) -> None:
    rot(lived.backups.of("2026-05-04") / MARCH, b"in march", new)
    lived.apply(added(mood(3)))
    copy = lived.backups.of("2026-05-05") / MARCH
    assert copy.read_bytes() == (home / MARCH).read_bytes()
    assert lived.backups.good("2026-03") == "2026-05-05"


def test_a_copy_that_cannot_be_read_is_not_linked_to_again(lived: Store, home: Path) -> None:
    bad = lived.backups.of("2026-05-04") / MARCH
    bad.unlink()
    bad.mkdir()
    lived.apply(added(mood(3)))
    copy = lived.backups.of("2026-05-05") / MARCH
    assert copy.read_bytes() == (home / MARCH).read_bytes()


@pytest.mark.parametrize("new", [b"in m\0rch", b"in marsh"], ids=["damaged", "other words"])
def test_a_file_that_the_disk_spoiled_does_not_replace_its_copy(
    lived: Store, home: Path, new: bytes
) -> None:
    good = (home / MARCH).read_bytes()
    rot(home / MARCH, b"in march", new)
    lived.apply(added(mood(3)))
    assert (lived.backups.of("2026-05-05") / MARCH).read_bytes() == good


def test_what_a_hand_changed_is_copied_as_it_is_now(lived: Store, home: Path) -> None:
    path = home / MARCH
    path.write_bytes(path.read_bytes().replace(b"in march", b"in March"))
    lived.apply(added(mood(3)))
    assert b"in March" in (lived.backups.of("2026-05-05") / MARCH).read_bytes()


def test_each_restore_keeps_a_safety_copy_of_its_own(lived: Store, home: Path) -> None:
    restoring, kept = lived.restoring(), []
    for n in range(3):
        path = home / MARCH
        path.write_bytes(path.read_bytes().replace(b"in march", b"%d march" % n))
        lived.refresh()
        here = path.read_bytes()
        kept.append((restoring.restore(restoring.of_day("2026-05-04")), here))
    assert len({folder for folder, _ in kept}) == 3
    assert all((folder / MARCH).read_bytes() == data for folder, data in kept)
    restoring.restore(restoring.of_folder(kept[0][0]))
    assert lived.month("2026-03").journal[0].text == "0 march"


def test_a_folder_that_holds_no_state_is_said(lived: Store, home: Path) -> None:
    with pytest.raises(CouldNot, match="no readable file of Daybreak in it"):
        lived.restoring().of_folder(home / "none")
    (home / "odd").mkdir()
    (home / "odd/profile.json").mkdir()
    with pytest.raises(CouldNot, match=f"{home}/odd: cannot be read, .*not an ordinary file"):
        lived.restoring().of_folder(home / "odd")


def test_a_folder_that_was_there_before_the_first_save_gets_its_companions(
    on: Lives, home: Path
) -> None:
    home.mkdir()
    on(0).apply(added(mood(1)))
    assert {*COMPANIONS} <= {path.name for path in home.iterdir()}
