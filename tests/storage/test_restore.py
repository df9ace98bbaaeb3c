"""Earlier states: shown before they are put back, and what they replace is kept."""

import errno
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from recovery.errors import CouldNot
from recovery.ledger import Edit
from recovery.records import Profile
from storage.archive import read_archive, write_archive
from storage.codec import parse
from storage.encoder import encode
from storage.putback import Difference
from storage.store import Store
from tests.storage.kinds import AT, DAY, added, mood, text

Lives = Callable[[int], Store]


@pytest.fixture
def on(home: Path, state: Path) -> Lives:
    """Opens the home so many days after the first one."""
    return lambda days: Store.open(home, state, lambda: AT + timedelta(days), device="here")


@pytest.fixture
def lived(on: Lives) -> Store:
    """A home of two months and a profile, changed on the second day after its backup."""
    on(0).apply([*added(text("one"), text("two"), mood(day=DAY - timedelta(40)))])
    on(0).apply([Edit(Profile(), Profile(begun=True))])
    store = on(1)
    one, two = store.month("2026-05").journal
    store.apply([Edit(one, replace(one, text="ONE")), Edit(two, None), *added(text("three"))])
    return store


def words(store: Store) -> list[str]:
    return [entry.text for entry in store.month("2026-05").journal]


def test_what_a_restore_would_change_is_shown_and_nothing_is_done(lived: Store, home: Path) -> None:
    restoring = lived.restoring()
    (change,) = restoring.changes(restoring.of_day("2026-05-04"))
    assert change.path == home / "2026/2026-05.json"
    assert change.here == "readable"
    assert change.tables == (Difference("journal", come=1, go=1, differ=1),)
    assert words(lived) == ["ONE", "three"]


def test_a_day_is_put_back_and_what_it_replaced_is_kept(
    lived: Store, on: Lives, home: Path
) -> None:
    before = (home / "2026/2026-05.json").read_bytes()
    restoring = lived.restoring()
    safety = restoring.restore(restoring.of_day("2026-05-04"))
    assert words(lived) == words(on(2)) == ["one", "two"]
    assert (safety / "2026/2026-05.json").read_bytes() == before
    assert (safety / "2026/2026-03.json").exists()
    assert restoring.changes(restoring.of_day("2026-05-04")) == ()
    assert on(2).notices() == ()


def test_a_restored_state_is_taken_over_by_another_machine(
    lived: Store, home: Path, tmp_path: Path
) -> None:
    shutil.copytree(home, tmp_path / "there")
    restoring = lived.restoring()
    restoring.restore(restoring.of_day("2026-05-04"))
    there = Store.open(tmp_path / "there", tmp_path / "s", lambda: AT, device="there")
    there.merge([home / "2026/2026-05.json"])
    lived.merge([tmp_path / "there/2026/2026-05.json"])
    assert words(there) == words(lived) == ["one", "two"]


def test_only_damaged_and_missing_files_are_brought_back_when_no_day_is_named(
    lived: Store, on: Lives, home: Path
) -> None:
    (home / "2026/2026-05.json").write_bytes(b"{")
    (home / "2026/2026-03.json").unlink()
    store = on(2)
    assert len(store.notices()) == 2
    restoring = store.restoring()
    changes = restoring.changes(restoring.of_need())
    assert {(change.path.name, change.here) for change in changes} == {
        ("2026-03.json", "missing"),
        ("2026-05.json", "damaged"),
    }
    safety = restoring.restore(restoring.of_need())
    assert (safety / "2026/2026-05.json").read_bytes() == b"{"
    assert words(store) == words(on(2)) == ["one", "two"]
    assert len(on(2).month("2026-03").moods) == 1
    assert dict(restoring.of_need()) == {}


def test_what_has_no_backup_cannot_be_brought_back(on: Lives, home: Path) -> None:
    on(0).apply(added(mood()))
    (home / "2026/2026-05.json").write_bytes(b"{")
    restoring = on(0).restoring()
    assert dict(restoring.of_need()) == {}
    with pytest.raises(CouldNot, match="there is no backup of 2020-01-01; there are: none yet"):
        restoring.of_day("2020-01-01")


def test_a_whole_home_that_is_gone_comes_back(lived: Store, on: Lives, home: Path) -> None:
    assert lived.months()
    shutil.rmtree(home)
    restoring = on(2).restoring()
    restoring.restore(restoring.of_need())
    later = on(2)
    assert later.profile.begun
    assert later.months() == ("2026-03", "2026-05")


def test_damaged_files_of_a_backup_are_left_out(lived: Store) -> None:
    folder = lived.backups.of("2026-05-04")
    (folder / "2026/2026-05.json").write_bytes(b"{")
    assert sorted(lived.restoring().of_day("2026-05-04")) == ["2026-03", "profile"]
    for path in folder.rglob("*.json"):
        path.write_bytes(b"{")
    with pytest.raises(CouldNot, match="no readable file"):
        lived.restoring().of_day("2026-05-04")


def test_a_newer_file_is_not_replaced(lived: Store, on: Lives, home: Path) -> None:
    assert lived.months()
    path = home / "2026/2026-05.json"
    tree = parse(path.read_bytes())
    tree["meta"]["1"]["schema"] = 8
    path.write_bytes(encode(tree)[1])
    restoring = on(2).restoring()
    with pytest.raises(CouldNot, match=r"later version.*nothing was changed"):
        restoring.restore(restoring.of_day("2026-05-04"))


def test_without_a_safety_copy_nothing_is_replaced(lived: Store, state: Path) -> None:
    (state / "replaced").write_text("not a folder")
    restoring = lived.restoring()
    with pytest.raises(CouldNot, match="the safety copy cannot be written"):
        restoring.restore(restoring.of_day("2026-05-04"))
    assert words(lived) == ["ONE", "three"]


def test_a_safety_copy_that_is_not_confirmed_is_still_one(
    lived: Store, monkeypatch: pytest.MonkeyPatch, state: Path
) -> None:
    real = os.fsync

    def refusing(held: int) -> None:
        path = Path(f"/proc/self/fd/{held}").readlink()
        if path.is_dir() and "replaced" in str(path) and path.name == "2026":
            raise OSError(errno.EIO, "")
        real(held)

    restoring = lived.restoring()
    (state / "replaced/20260504-101500/2026").mkdir(parents=True)
    monkeypatch.setattr(os, "fsync", refusing)
    safety = restoring.restore(restoring.of_day("2026-05-04"))
    assert (safety / "2026/2026-05.json").exists()


def test_a_home_in_one_file_comes_back_from_it(lived: Store, home: Path, tmp_path: Path) -> None:
    goal = tmp_path / "away.zip"
    assert write_archive(home, goal) == 3
    with pytest.raises(CouldNot, match="something is there already"):
        write_archive(home, goal)
    lived.apply([Edit(entry, None) for entry in lived.month("2026-05").journal])
    restoring = lived.restoring()
    restoring.restore(restoring.of_file(goal))
    assert words(lived) == ["ONE", "three"]


def test_a_folder_that_cannot_be_read_is_said(lived: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CouldNot, match="cannot be read, it is not a folder"):
        lived.restoring().of_folder(tmp_path / "file")


def test_a_backup_that_cannot_be_read_at_the_moment_is_said(
    lived: Store, home: Path, on: Lives, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lived.months()
    (home / "2026/2026-05.json").write_bytes(b"{")
    restoring = on(2).restoring()

    def refusing(*_: object) -> None:
        raise OSError(errno.EIO, "")

    monkeypatch.setattr("storage.restore.read_bytes", refusing)
    with pytest.raises(CouldNot, match="cannot be read, the disk reported an error"):
        restoring.of_need()


def test_a_file_that_is_no_archive_is_said(home: Path, tmp_path: Path) -> None:
    with pytest.raises(CouldNot, match="cannot be read, it is not there"):
        read_archive(tmp_path / "none.zip")
    (tmp_path / "odd.zip").write_text("not a zip file")
    with pytest.raises(CouldNot, match="is no backup that Daybreak wrote"):
        read_archive(tmp_path / "odd.zip")
    with pytest.raises(CouldNot, match="cannot be written, it is not there"):
        write_archive(home, tmp_path / "none" / "away.zip")


def test_only_files_of_a_home_are_taken_from_an_archive(tmp_path: Path) -> None:
    from zipfile import ZipFile

    with ZipFile(tmp_path / "a.zip", "w") as file:
        for name in ("../2026/2026-05.json", "2026-05.json", "x.txt", "2026/2026-05.json"):
            file.writestr(name, "{}")
    assert read_archive(tmp_path / "a.zip") == {"2026-05": b"{}"}


def test_an_archive_that_is_not_confirmed_is_said(
    lived: Store, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lived.months()

    def refusing(_: Path) -> None:
        raise OSError(errno.EIO, "")

    monkeypatch.setattr("storage.safewrite.sync_folder", refusing)
    with pytest.raises(CouldNot, match="the disk did not confirm it"):
        write_archive(home, tmp_path / "away.zip")


def test_an_archive_that_the_disk_lets_be_written_once_is_said_to_be_there(
    lived: Store, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lived.months()
    goal = tmp_path / "away.zip"

    def refusing(_: Path) -> None:
        monkeypatch.setattr(os, "fsync", refusing)
        raise OSError(errno.EIO, "")

    monkeypatch.setattr("storage.safewrite.sync_folder", refusing)
    with pytest.raises(CouldNot, match=f"{goal}: written, but the disk did not confirm it"):
        write_archive(home, goal)
    assert len(read_archive(goal)) == 3
