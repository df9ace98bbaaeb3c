"""A session's sign of life: there while its process lives, and never in the way."""

import errno
import fcntl
import importlib
import os
import stat
import sys
from pathlib import Path

import pytest

from storage import sitting
from storage.sitting import Sitting


def test_a_session_is_alive_until_it_ends(tmp_path: Path) -> None:
    one, other = Sitting(tmp_path, "one"), Sitting(tmp_path, "other")
    assert one.is_alive("one")
    assert not other.is_alive("one")
    one.begin()
    one.begin()
    assert stat.S_IMODE((tmp_path / "one.live").stat().st_mode) == 0o600
    assert other.is_alive("one")
    one.end()
    one.end()
    assert not other.is_alive("one")
    assert list(tmp_path.iterdir()) == []


def refuse(monkeypatch: pytest.MonkeyPatch, where: object, call: str) -> None:
    def refusing(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "")

    monkeypatch.setattr(where, call, refusing)


def test_a_session_without_a_sign_counts_as_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = Sitting(tmp_path, "one"), Sitting(tmp_path, "other")
    refuse(monkeypatch, fcntl, "flock")
    one.begin()
    assert not other.is_alive("one")
    refuse(monkeypatch, os, "open")
    one.begin()
    one.end()
    assert not other.is_alive("one")


def test_a_sign_that_cannot_be_taken_away_is_known_for_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = Sitting(tmp_path, "one")
    one.begin()
    refuse(monkeypatch, os, "unlink")
    one.end()
    monkeypatch.undo()
    assert (tmp_path / "one.live").exists()
    assert not Sitting(tmp_path, "other").is_alive("one")


def test_a_platform_without_locks_has_no_signs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    bare = importlib.reload(sitting)
    one = bare.Sitting(tmp_path, "one")
    one.begin()
    assert one.is_alive("one")
    assert not bare.Sitting(tmp_path, "other").is_alive("one")
    monkeypatch.undo()
    assert importlib.reload(sitting).fcntl is fcntl
