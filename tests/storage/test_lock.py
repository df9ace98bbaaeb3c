"""One session writes at a time; another waits, and says so when it waited long enough."""

import errno
import fcntl
import importlib
import os
import stat
import sys
from pathlib import Path

import pytest

from recovery.errors import CouldNot
from storage import lock
from storage.lock import locked


class Time:
    """A clock that moves only while somebody rests."""

    def __init__(self) -> None:
        self.now = 0.0
        self.rests = 0

    def clock(self) -> float:
        return self.now

    def rest(self, seconds: float) -> None:
        self.now += seconds
        self.rests += 1


def test_the_lock_is_held_and_let_go(tmp_path: Path) -> None:
    with locked(tmp_path) as held:
        assert stat.S_IMODE(os.fstat(held).st_mode) == 0o600
    with locked(tmp_path):
        assert (tmp_path / ".lock").exists()


def test_a_second_session_waits_five_seconds_and_says_so(tmp_path: Path) -> None:
    time = Time()
    with (
        locked(tmp_path),
        pytest.raises(CouldNot, match=r"another session is saving .* 5 seconds; nothing was saved"),
        locked(tmp_path, clock=time.clock, rest=time.rest),
    ):
        pass
    assert 5.0 <= time.now <= 5.1


def test_a_session_that_waits_goes_on_as_soon_as_it_can(tmp_path: Path) -> None:
    first = locked(tmp_path)
    first.__enter__()
    time = Time()

    def rest(seconds: float) -> None:
        time.rest(seconds)
        if time.rests == 3:
            first.__exit__(None, None, None)

    with locked(tmp_path, clock=time.clock, rest=rest):
        assert time.rests == 3


def test_a_lock_file_that_was_replaced_is_not_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, times = fcntl.flock, [0]

    def replacing(held: int, how: int) -> None:
        real(held, how)
        times[0] += 1
        if times[0] == 1:
            (tmp_path / ".lock").unlink()
        if times[0] == 2:
            (tmp_path / ".lock").unlink()
            (tmp_path / ".lock").touch(0o600)

    monkeypatch.setattr(fcntl, "flock", replacing)
    with locked(tmp_path, rest=lambda _: None) as held:
        assert os.fstat(held).st_ino == (tmp_path / ".lock").stat().st_ino
    assert times == [3]


def test_a_folder_that_cannot_be_locked_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(_held: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refusing)
    with (
        pytest.raises(CouldNot, match=f"{tmp_path}.* cannot be locked, .*no locks available"),
        locked(tmp_path),
    ):
        pass


def test_a_platform_without_locks_is_worked_on_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "fcntl", None)
    with locked(tmp_path), locked(tmp_path):
        assert (tmp_path / ".lock").exists()


def test_the_module_for_locks_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    assert importlib.reload(lock).fcntl is None
    monkeypatch.undo()
    assert importlib.reload(lock).fcntl is fcntl
