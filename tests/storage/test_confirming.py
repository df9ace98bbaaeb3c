"""What the disk did not confirm, or took only in part, is said and written again."""

import errno
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from recovery.errors import NotYet
from recovery.ledger import Edit
from recovery.records import Mood, Profile
from storage import safewrite
from tests.storage.conftest import Opens
from tests.storage.kinds import added, mood


def test_what_the_disk_did_not_confirm_is_written_once_more_as_a_new_file(
    opens: Opens, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opens()
    store.apply(added(mood(1)))
    path = home / "2026/2026-05.json"
    real, written = safewrite.sync_folder, []

    def refusing_once(folder: Path) -> None:
        if folder == path.parent:
            written.append(path.stat().st_ino)
            if len(written) == 1:
                raise OSError(errno.EIO, "")
        real(folder)

    monkeypatch.setattr(safewrite, "sync_folder", refusing_once)
    store.apply(added(mood(2)))
    assert len({*written}) == 2
    assert store.notices() == ()
    assert len(opens().month("2026-05").moods) == 2


def test_what_the_disk_never_confirms_is_saved_and_that_is_said(
    opens: Opens, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opens()
    store.apply(added(mood(1)))
    monkeypatch.setattr(safewrite, "sync_folder", refusing)
    (made,) = store.apply(added(mood(2)))
    assert store.notices() == (
        f"{home}/2026/2026-05.json: saved, but the disk did not confirm it; "
        "keep a copy on another disk: daybreak backup FILE",
    )
    assert store.month("2026-05").moods[1] == made.after
    assert opens().month("2026-05") == store.month("2026-05")


def test_what_the_disk_did_not_confirm_is_written_again_as_a_new_file_until_it_does(
    opens: Opens, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, path = opens(), home / "2026/2026-05.json"
    store.apply(added(mood(1)))
    with monkeypatch.context() as disk:
        disk.setattr(safewrite, "sync_folder", refusing)
        (made,) = store.apply(added(mood(2)))
        unsure = path.stat().st_ino
        with pytest.raises(NotYet, match=f"{path}: the disk did not confirm it"):
            store.confirm()
        with monkeypatch.context() as full:
            full.setattr(os, "write", refusing)
            with pytest.raises(NotYet, match=f"{path}: cannot be written again, the disk reported"):
                store.confirm()
    assert store.unconfirmed
    opens().apply(added(mood(3)))
    store.confirm()
    assert not store.unconfirmed and path.stat().st_ino != unsure
    assert [m.mood for m in opens().month("2026-05").moods] == [1, 2, 3]
    store.apply([Edit(made.after, None)])
    assert len(opens().month("2026-05").moods) == 2


def test_what_another_session_saved_or_took_away_meanwhile_needs_no_confirming(
    opens: Opens, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opens()
    store.apply(added(mood(5)))
    with monkeypatch.context() as disk:
        disk.setattr(safewrite, "sync_folder", refusing)
        store.apply(added(mood(1)))
    store.apply(added(mood(2)))
    assert not store.unconfirmed
    with monkeypatch.context() as disk:
        disk.setattr(safewrite, "sync_folder", refusing)
        store.apply(added(mood(3)))
    (home / "2026/2026-05.json").unlink()
    store.confirm()
    assert not store.unconfirmed


def test_where_one_of_two_files_could_be_written_the_error_says_which(
    opens: Opens, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, real = opens(), safewrite.replace_file
    store.apply(added(mood(1)))

    def one(path: Path, data: bytes) -> None:
        if path.name == "profile.json":
            refusing(path)
        real(path, data)

    monkeypatch.setattr("storage.saving.replace_file", one)
    with pytest.raises(NotYet, match=r"profile.json: .*; only 2026-05.json was saved") as failed:
        store.apply([*added(mood(2)), Edit(Profile(), Profile(target=45))])
    assert failed.value.saved == ("2026-05",)
    assert failed.value.made[0].after == store.month("2026-05").moods[1]
    assert store.profile == Profile()


def test_a_record_that_moves_to_another_file_is_never_in_neither(
    opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, real = opens(), safewrite.replace_file
    (first,) = store.apply(added(mood(1)))
    assert isinstance(first.after, Mood)
    written: list[str] = []

    def one(path: Path, data: bytes) -> None:
        if written:
            refusing(path)
        written.append(path.stem)
        real(path, data)

    monkeypatch.setattr("storage.saving.replace_file", one)
    with pytest.raises(NotYet, match=r"only 2026-04.json was saved"):
        store.apply([Edit(first.after, replace(first.after, day=date(2026, 4, 30)))])
    assert [m.mood for name in ("2026-04", "2026-05") for m in opens().month(name).moods] == [1, 1]


def refusing(*_: object) -> None:
    """A disk that reports an error."""
    raise OSError(errno.EIO, "")
