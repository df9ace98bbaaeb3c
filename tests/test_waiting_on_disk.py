"""What the disk does not take at this moment, in the real program and on real files."""

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from recovery.errors import NotYet
from recovery.ledger import Edit
from recovery.records import Profile
from storage.store import Store
from tests.begun import begin
from tests.daybreak.test_full_disk import fill
from tests.storage.faults import ERRORS, Disk, failing
from tests.storage.kinds import added, clock, mood, text
from tests.terminal import Terminal
from tests.test_cut_off import cut_off, drafts
from tests.waiting import wait_for
from tui.waiting import WaitingLedger


@pytest.fixture
def disk(person: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A disk of 400 kB with a home on it, begun; drafts and backups lie elsewhere."""
    place = person / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k,mode=700", "tmpfs", str(place)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False).returncode
    except FileNotFoundError:
        done = 1
    if done:
        pytest.skip("no disk can be mounted here, which only root may do")
    monkeypatch.setenv("DAYBREAK_HOME", str(place / "home"))
    try:
        begin()
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def turn(disk: Path, how: str) -> None:
    """Make the disk read-only (ro), or not (rw), under whatever runs on it."""
    subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True)


def answer(*words: str) -> str:
    """What a command says."""
    command = [sys.executable, "-m", "daybreak", *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_a_disk_that_is_made_read_only_under_the_program(person: Path, disk: Path) -> None:
    with Terminal(size=(120, 40)) as terminal:
        terminal.until("No contact")
        turn(disk, "ro")
        terminal.keys("+")
        terminal.until("1 not saved yet")
        terminal.keys("wwhat I wrote meanwhile")
        terminal.until("wrote meanwhile")
        terminal.keys("\x13")
        terminal.until("2 not saved yet")
        terminal.keys("q")
        terminal.until("2 changes are not saved yet")
        assert wait_for(lambda: drafts(person) == ["\nwhat I wrote meanwhile"], 3)
        turn(disk, "rw")
        terminal.until("saved: what was waiting")
        assert "not saved" not in terminal.text
        terminal.keys("q")
        assert terminal.ends() == 0
    assert drafts(person) == []
    assert answer("journal").count("what I wrote meanwhile") == 1
    assert "Sleep" in answer("status")


def test_a_kill_while_something_waits_leaves_its_texts_to_be_offered(
    person: Path, disk: Path
) -> None:
    with Terminal() as terminal:
        terminal.until("No contact")
        turn(disk, "ro")
        terminal.keys("wwhat I wrote meanwhile")
        terminal.until("wrote meanwhile")
        terminal.keys("\x13")
        terminal.until("not saved yet")
        assert wait_for(lambda: drafts(person) == ["\nwhat I wrote meanwhile"], 3)
        os.kill(terminal.child.pid, signal.SIGKILL)
    turn(disk, "rw")
    with Terminal() as later:
        later.until("You were writing an entry")
        later.keys("\r")
        later.until("what I wrote meanwhile")
        later.keys("\x13")
        later.until("saved: entry")
        later.keys("q")
        assert later.ends() == 0
    assert drafts(person) == []


def test_leaving_a_full_disk_says_what_was_not_saved(person: Path, disk: Path) -> None:
    with Terminal() as terminal:
        terminal.until("No contact")
        fill(disk)
        terminal.keys("+")
        terminal.until("the disk is full")
        terminal.keys("q")
        terminal.until("leaving again")
        terminal.keys("q")
        assert terminal.ends() == 1
    assert b"1 change was not saved; its texts are offered" in terminal.received


def test_a_session_that_holds_the_lock_holds_up_only_the_first_act(person: Path) -> None:
    begin()
    home = Path(os.environ["DAYBREAK_HOME"])
    with Terminal(size=(120, 40)) as terminal, (home / ".lock").open("r+b") as lock:
        terminal.until("No contact")
        fcntl.flock(lock, fcntl.LOCK_EX)
        began = time.monotonic()
        terminal.keys("+")
        terminal.until("another session is saving")
        first, began = time.monotonic() - began, time.monotonic()
        terminal.keys("+")
        terminal.until("2 not saved yet")
        assert time.monotonic() - began < first
        fcntl.flock(lock, fcntl.LOCK_UN)
        terminal.until("saved: what was waiting")
        terminal.keys("q")
        assert terminal.ends() == 0
    assert "1 / 8" in answer("status")


@pytest.mark.parametrize(
    "way",
    ["EIO", *(pytest.param(way, marks=pytest.mark.torture) for way in ERRORS if way != "EIO")],
)
def test_an_error_at_any_call_loses_no_act_and_saves_none_twice(tmp_path: Path, way: str) -> None:
    at = 0
    while True:
        place = tmp_path / str(at)
        shown = WaitingLedger(Store.open(place / "home", place / "state", clock, device="one"))
        shown.apply(added(text("before")))
        error = Disk(way, at, on=False)
        with failing(error):
            made = shown.apply(added(text("first"), mood(2)))
        shown.apply([Edit(made[0].after, None), *added(text("second"))])
        shown.try_again()
        assert not shown.acts and not shown.unconfirmed, at
        month = Store.open(place / "home", place / "state", clock).month("2026-05")
        assert [e.text for e in month.journal] == ["before", "second"], at
        assert [m.mood for m in month.moods] == [2]
        if not error.hit:
            return
        at += 1


def test_a_home_that_is_gone_for_a_while(tmp_path: Path) -> None:
    home, away = tmp_path / "home", tmp_path / "away"
    store = Store.open(home, tmp_path / "state", clock, device="one")
    shown = WaitingLedger(store)
    shown.apply(added(mood(1)))
    home.rename(away)
    shown.apply(added(mood(2)))
    assert shown.reason == f"{home}: the folder is no longer there"
    assert len(shown.month("2026-05").moods) == 2
    with pytest.raises(NotYet):
        store.apply(added(mood(3)))
    away.rename(home)
    assert shown.try_again()
    assert len(Store.open(home, tmp_path / "state", clock).month("2026-05").moods) == 2


def test_what_can_be_saved_when_the_terminal_goes_away_is_saved(person: Path) -> None:
    begin()
    home = Path(os.environ["DAYBREAK_HOME"])
    with Terminal(size=(120, 40)) as terminal, (home / ".lock").open("r+b") as lock:
        terminal.until("No contact")
        fcntl.flock(lock, fcntl.LOCK_EX)
        terminal.keys("wlast words\x13")
        terminal.until("1 not saved yet")
        assert wait_for(lambda: drafts(person) == ["\nlast words"], 3)
        fcntl.flock(lock, fcntl.LOCK_UN)
        cut_off(terminal, "SIGTERM")
    assert drafts(person) == []
    assert answer("journal").count("last words") == 1


def test_a_month_that_is_damaged_holds_up_no_other_and_is_written_once_it_is_whole(
    tmp_path: Path,
) -> None:
    path = tmp_path / "home/2026/2026-05.json"
    store = Store.open(tmp_path / "home", tmp_path / "state", clock, device="one")
    shown = WaitingLedger(store)
    shown.apply(added(mood(1)))
    good = path.read_bytes()
    path.write_bytes(good[:50])
    shown.apply(added(mood(2)))
    shown.apply([Edit(Profile(), Profile(target=45))])
    assert store.profile.target == 45 and len(shown.acts) == 1
    assert shown.reason.startswith(f"{path} is not JSON")
    assert shown.reason.endswith("see: daybreak doctor") and path.read_bytes() == good[:50]
    path.write_bytes(good)
    assert shown.try_again()
    assert [m.mood for m in store.month("2026-05").moods] == [1, 2]
