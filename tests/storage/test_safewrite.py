"""Replacing a file as a whole."""

import errno
import os
import stat
from pathlib import Path

import pytest

from storage import safewrite
from storage.plainly import why, why_unread
from storage.safewrite import UnconfirmedError, make_folder, replace_file, sync_folder


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    replace_file(path, b"one")
    replace_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link_and_what_it_points_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "a.json"
    link.symlink_to(tmp_path / "there" / "b.json")
    replace_file(link, b"one")
    assert link.is_symlink()
    assert (tmp_path / "there" / "b.json").read_bytes() == b"one"


def test_an_error_before_the_rename_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    replace_file(path, b"one")

    def refusing(*_: object) -> None:
        raise OSError(errno.EIO, "")

    monkeypatch.setattr(os, "rename", refusing)
    with pytest.raises(OSError, match="5"):
        replace_file(path, b"two")
    assert list(tmp_path.iterdir()) == [path]
    monkeypatch.setattr(os, "fsync", refusing)
    monkeypatch.setattr(os, "unlink", refusing)
    monkeypatch.setattr(os, "close", refusing)
    with pytest.raises(OSError, match="5"):
        replace_file(path, b"two")
    monkeypatch.undo()
    assert path.read_bytes() == b"one"


def test_an_error_after_the_rename_says_that_the_new_file_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"

    def refusing(_: Path) -> None:
        raise OSError(errno.EIO, "")

    monkeypatch.setattr(safewrite, "sync_folder", refusing)
    with pytest.raises(UnconfirmedError):
        replace_file(path, b"one")
    assert path.read_bytes() == b"one"


def test_folders_are_made_with_those_above_them(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_folder_that_another_session_made_meanwhile_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.mkdir

    def late(path: Path, mode: int) -> None:
        real(path, mode)
        raise FileExistsError(errno.EEXIST, "")

    monkeypatch.setattr(os, "mkdir", late)
    make_folder(tmp_path / "a")
    (tmp_path / "b").write_text("a file")
    with pytest.raises(FileExistsError):
        make_folder(tmp_path / "b")


def test_a_platform_that_cannot_sync_folders_is_worked_on_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "name", "nt")
    sync_folder(tmp_path / "not there")


def test_a_disk_that_knows_no_sync_of_folders_is_worked_on_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def files_only(held: int) -> None:
        if stat.S_ISDIR(os.fstat(held).st_mode):
            raise OSError(errno.EINVAL, "")
        real(held)

    monkeypatch.setattr(os, "fsync", files_only)
    replace_file(tmp_path / "a.json", b"one")
    assert (tmp_path / "a.json").read_bytes() == b"one"


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "the disk is full"), (errno.EDQUOT, "your quota on this disk is used up")],
)
def test_errors_of_the_system_are_said_plainly(number: int, said: str) -> None:
    assert why(OSError(number, "x")) == said
    assert why(OSError(errno.EXDEV, "Cross-device Link")) == "the system says: cross-device link"
    assert why(OSError()) == "the system says: no reason"
    assert why_unread(OSError(errno.EACCES, "x")) == "you may not read it"
    assert why_unread(OSError(errno.EIO, "x")) == "the disk reported an error"
