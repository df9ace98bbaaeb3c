"""Copies that other programs leave: known by their names, merged, and never thrown away."""

import errno
import os
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from recovery.errors import CouldNot
from recovery.ledger import Edit
from storage import safewrite
from storage.conflicts import copies, sides
from storage.copies import drive
from storage.lock import locked
from storage.store import Store
from tests.storage.conftest import Opens
from tests.storage.kinds import AT, DAY, added, amount, clock, mood, text
from tests.storage.two import ALL, written

NAMES = [
    "2026-05.sync-conflict-20260503-101500-ABCDEFG.json",
    "2026-05 (Anna's conflicted copy 2026-05-03).json",
    "2026-05 (Annas in Konflikt stehende Kopie 2026-05-03).json",
    "2026-05 (Copie en conflit de Anna 2026-05-03).json",
    "2026-05 (conflicted copy 2026-05-03 101500).json",
    "2026-05 (Copia in conflitto di Anna 2026-05-03).json",
    "2026-05 (Конфликтующая копия 2026-05-03).json",
    "2026-05 (Anna 的冲突副本 2026-05-03).json",
    "2026-05 (Anna の競合コピー 2026-05-03).json",
    "2026-05 (SFConflict anna@example.org 2026-05-03-10-15-00).json",
    "2026-05 (laptop (old) conflicted copy).json",
    "2026-05_conflict-20260503-101500.json",
    "2026-05.Conflict.json",
    "2026-05.conflicted.json",
    "2026-05 (1).json",
    "2026-05 2.json",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_conflict_copy_is_known_by_its_name(name: str) -> None:
    path = Path("home/2026", name)
    assert copies([path]) == (("2026-05", path),)
    profile = Path("home", name.replace("2026-05", "profile", 1))
    assert copies([profile]) == (("profile", profile),)


@pytest.mark.parametrize(
    "name",
    ["2026-05.json.tmp.1", "2026-05.bak.json", "notes.json", "2026-13 (1).json", "x 2.json"],
)
def test_other_files_are_no_conflict_copies(name: str) -> None:
    assert copies([Path(name)]) == ()


def test_a_copy_is_merged_at_the_start_and_moved_aside(
    opens: Opens, home: Path, state: Path, there: Path
) -> None:
    data = there.read_bytes()
    shutil.move(there, home / "2026" / NAMES[0])
    store = opens()
    assert written(store) == ALL
    (notice,) = store.notices()
    assert notice.startswith(f"{NAMES[0]} was merged into 2026-05.json; the copy is {state}")
    assert not (home / "2026" / NAMES[0]).exists()
    (aside,) = (state / "quarantine").iterdir()
    assert aside.read_bytes() == data
    again = opens()
    assert written(again) == ALL
    assert again.notices() == ()


def test_a_file_from_elsewhere_is_merged_and_stays_where_it_is(opens: Opens, there: Path) -> None:
    store = opens()
    (line,) = store.merge([there])
    assert line == "2026-05.json was merged into 2026-05.json"
    assert written(store) == written(opens()) == ALL
    assert there.exists()
    (line,) = store.merge([there])
    assert written(store) == ALL


def test_a_month_that_only_another_machine_has_is_taken_over(opens: Opens, there: Path) -> None:
    text_of_june = added(text("june", day=AT.date() + timedelta(40)))
    Store.open(there.parents[1], there.parents[2] / "s", clock).apply(text_of_june)
    store = opens()
    store.merge([there.with_name("2026-06.json")])
    assert len(opens().month("2026-06").journal) == 1


def test_a_copy_that_cannot_be_removed_still_lies_there(
    opens: Opens, home: Path, there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.move(there, home / "2026" / NAMES[0])

    def refusing(*_: object) -> None:
        raise PermissionError(13, "")

    monkeypatch.setattr(os, "unlink", refusing)
    store = opens()
    assert store.notices()[0].endswith("it still lies beside it")
    assert written(store) == ALL
    monkeypatch.undo()
    assert written(opens()) == ALL
    assert not (home / "2026" / NAMES[0]).exists()


def test_a_copy_stays_beside_its_file_until_the_disk_confirms_that_it_is_kept(
    opens: Opens, home: Path, there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.move(there, home / "2026" / NAMES[0])
    real = safewrite.sync_folder

    def refusing(folder: Path) -> None:
        if folder.name == "quarantine":
            raise OSError(errno.EIO, "")
        real(folder)

    monkeypatch.setattr(safewrite, "sync_folder", refusing)
    assert opens().notices()[0].endswith("it still lies beside it")
    assert (home / "2026" / NAMES[0]).exists()
    monkeypatch.undo()
    assert written(opens()) == ALL
    assert not (home / "2026" / NAMES[0]).exists()


def test_several_versions_that_differ_are_counted(opens: Opens, there: Path) -> None:
    other = Store.open(there.parents[1], there.parents[2] / "s", clock, device="there")
    for store, value in ((other, 1), (opens(), 2)):
        store.apply(added(mood(value), amount(value)))
    (line,) = opens().merge([there])
    assert line.endswith("; 2 versions that differed stay in the table kept")


def test_two_versions_of_a_text_are_said_and_both_kept(opens: Opens, there: Path) -> None:
    other = Store.open(there.parents[1], there.parents[2] / "s", clock, device="there")
    for store, words in ((other, "their version"), (opens(), "our version")):
        first = store.month("2026-05").journal[0]
        store.apply([Edit(first, replace(first, text=words))])
    (line,) = opens().merge([there])
    assert line.endswith("1 version that differed stays in the table kept")
    data = (there.parents[2] / "home/2026/2026-05.json").read_text()
    assert "their version" in data
    assert "our version" in data


BAD = {
    "is not JSON": b"{",
    "later version": b'{"meta": {"1": {"schema": 7}}}',
    "says that it is the file of": b'{"meta": {"1": {"schema": 1, "month": "2026-04"}}}',
}


@pytest.mark.parametrize("said", BAD)
def test_a_copy_that_cannot_be_merged_is_said_and_left(
    opens: Opens, home: Path, there: Path, said: str
) -> None:
    assert there.exists()
    copy = home / "2026" / NAMES[0]
    copy.write_bytes(BAD[said])
    store = opens()
    assert said in store.notices()[0]
    assert "not merged" in store.notices()[0] if store.notices() else True
    assert copy.read_bytes() == BAD[said]
    assert len(written(store)) == 2


def test_a_copy_that_is_not_there_is_said(opens: Opens, home: Path) -> None:
    assert "it is not there; it was not merged" in opens().merge([home / "none.json"])[0]


def test_a_copy_waits_while_another_session_saves(opens: Opens, home: Path, there: Path) -> None:
    shutil.move(there, home / "2026" / NAMES[0])
    with locked(home):
        store = opens()
    assert store.notices()[0].endswith(f"at the next start: {home}: another session is saving")
    assert written(store) == ["ours and theirs", "ours"]


def test_a_copy_that_cannot_be_moved_aside_stays(
    opens: Opens, home: Path, state: Path, there: Path
) -> None:
    shutil.move(there, home / "2026" / NAMES[0])
    (state / "quarantine").write_text("not a folder")
    store = opens()
    assert store.notices()[0].endswith("it still lies beside it")
    assert written(store) == ALL


def marked(ours: bytes, theirs: bytes, base: bytes = b"") -> bytes:
    middle = b"||||||| base\n" + base if base else b""
    return b"<<<<<<< HEAD\n" + ours + middle + b"=======\n" + theirs + b">>>>>>> there\n"


def test_a_month_that_the_start_does_not_read_is_healed_when_its_facts_are_wanted(
    opens: Opens, home: Path
) -> None:
    first = opens()
    for back in (0, 40, 80, 120):
        first.apply(added(text("here", day=DAY - timedelta(days=back))))
    path = home / "2026/2026-01.json"
    path.write_bytes(marked(path.read_bytes(), path.read_bytes()))
    later = opens()
    assert path.read_bytes().startswith(b"<") and not later.notices()
    assert len(later.facts.written) == 4 and later.whole
    assert later.notices() == (f"{path}: git's two sides were merged",)
    path.write_bytes(b"{")
    assert later.refresh() and len(later.facts.written) == 3 and not later.whole


@pytest.mark.parametrize("base", [b"", b"whatever\n"])
def test_a_file_with_gits_markers_is_healed(
    opens: Opens, home: Path, state: Path, there: Path, base: bytes
) -> None:
    path = home / "2026/2026-05.json"
    data = marked(path.read_bytes(), there.read_bytes(), base)
    path.write_bytes(data)
    store = opens()
    assert written(store) == written(opens()) == ALL
    assert any("git's two sides were merged" in notice for notice in store.notices())
    assert any(file.read_bytes() == data for file in (state / "quarantine").iterdir())


def test_gits_markers_around_damage_are_left(opens: Opens, home: Path, there: Path) -> None:
    assert there.exists()
    path = home / "2026/2026-05.json"
    data = marked(b"{\n", b"{}\n")
    path.write_bytes(data)
    assert opens().merge() == ()
    assert path.read_bytes() == data


def test_a_file_with_gits_markers_is_left_when_no_copy_can_be_kept(
    opens: Opens, home: Path, state: Path, there: Path
) -> None:
    path = home / "2026/2026-05.json"
    data = marked(path.read_bytes(), there.read_bytes())
    path.write_bytes(data)
    (state / "quarantine").write_text("not a folder")
    assert any("left as it is" in notice for notice in opens().notices())
    assert path.read_bytes() == data


def test_text_that_looks_like_a_marker_is_none() -> None:
    assert sides(b"{\n=======\n}") is None
    assert sides(b"<<<<<<< a\n{") is None
    assert sides(b">>>>>>> a\n||||||| b\n{}") is None
    assert sides(marked(b"a\n", b"b\n")) == (b"a\n", b"b\n")


def test_the_merge_driver_of_git_merges_into_ours(
    opens: Opens, home: Path, there: Path, tmp_path: Path
) -> None:
    shutil.copy(home / "2026/2026-05.json", tmp_path / "A")
    drive(tmp_path / "A", there)
    shutil.copy(tmp_path / "A", home / "2026/2026-05.json")
    store = opens()
    assert written(store) == ALL
    assert store.notices() == ()
    (tmp_path / "B").write_bytes(b"{")
    with pytest.raises(CouldNot, match="it was not merged"):
        drive(tmp_path / "A", tmp_path / "B")


def test_a_merge_driver_that_cannot_write_says_so(
    opens: Opens, home: Path, there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opens().months()

    def refusing(_self: Path, _data: bytes) -> None:
        raise PermissionError(13, "")

    monkeypatch.setattr(Path, "write_bytes", refusing)
    with pytest.raises(CouldNot, match="cannot be written"):
        drive(home / "2026/2026-05.json", there)


def test_a_mood_of_each_machine_is_there_after_both_merged(opens: Opens, there: Path) -> None:
    other = Store.open(there.parents[1], there.parents[2] / "s", clock, device="there")
    other.apply(added(mood(2, at=AT + timedelta(seconds=5))))
    opens().apply(added(mood(3)))
    opens().merge([there])
    other.merge([there.parents[2] / "home/2026/2026-05.json"])
    assert opens().month("2026-05") == other.month("2026-05")
