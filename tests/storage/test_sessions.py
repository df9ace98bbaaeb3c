"""Sessions that write at once, are killed or stand still; disks that are full: nothing is lost."""

import os
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from recovery.errors import CouldNot
from recovery.ledger import Edit
from storage.store import Store
from tests.storage.kinds import AT, DAY, added, amount, clock, mood, text
from tests.storage.sessions import Session

pytestmark = pytest.mark.hundreds


def opened(place: Path, device: str = "here") -> Store:
    return Store.open(place / "home", place / "state", clock, device=device)


def counting(place: Path, who: str, edits: int) -> Iterator[str]:
    """Write texts of its own and raise the amount that all of them share, again and again."""
    store = opened(place, who)
    for n in range(edits):
        store.apply(added(text(f"{who} {n}", day=DAY - timedelta(30 * (n % 40 + 1)))))
        yield f"text {who} {n}"
        while True:
            store.refresh()
            (entry,) = store.month("2026-05").habits
            try:
                store.apply([Edit(entry, replace(entry, amount=(entry.amount or 0) + 1))])
            except CouldNot as reason:
                assert "another session" in str(reason)
            else:
                break
        yield "amount"


def compete(place: Path, names: str, edits: int, kill_every: float = 0.0) -> None:
    opened(place).apply(added(amount(0)))
    sessions = {who: Session(partial(counting, place, who, edits)).start() for who in names}
    kills = 0
    while kill_every and not sessions["a"].hear(kill_every, len(sessions["a"].heard) + 1):
        sessions["a"].kill()
        kills += 1
        heard = sessions["a"].heard
        left = max(edits - len(heard) // 2, 1)
        sessions["a"] = Session(partial(counting, place, f"a{kills}x", left)).start()
        sessions["a"].heard += heard
    for session in list(sessions.values())[1 if kill_every else 0 :]:
        assert session.hear(600)
    for session in sessions.values():
        assert session.close() == 0
    heard = [line for session in sessions.values() for line in session.heard]
    store = opened(place)
    months = [store.month(name) for name in store.months()]
    texts = [entry.text for month in months for entry in month.journal]
    assert {line[5:] for line in heard if line.startswith("text")} <= {*texts}
    assert len({*texts}) == len(texts)
    raised = sum(line == "amount" for line in heard)
    assert raised <= (months[-1].habits[0].amount or 0) <= raised + kills


def test_two_sessions_that_write_at_once_lose_nothing(quick: Path) -> None:
    compete(quick, "ab", 60)


def test_four_sessions_of_which_one_is_killed_again_and_again_lose_nothing(quick: Path) -> None:
    compete(quick, "abcd", 25, kill_every=0.05)


@pytest.mark.torture
def test_four_sessions_with_a_thousand_edits_each_lose_nothing(quick: Path) -> None:
    compete(quick / "two", "ab", 1000)
    compete(quick / "four", "abcd", 1000, kill_every=1.0)


def holding(place: Path) -> Iterator[str]:
    from storage.lock import locked

    with locked(place / "home"):
        yield "held"
        signal.pause()


@pytest.mark.torture
def test_a_session_that_stands_still_with_the_lock_is_said_within_five_seconds(
    quick: Path,
) -> None:
    store = opened(quick)
    store.apply(added(mood(1)))
    session = Session(partial(holding, quick)).start()
    session.hear(0, lines=1)
    os.kill(session.pid, signal.SIGSTOP)
    begun = time.monotonic()
    with pytest.raises(CouldNot, match="another session is saving"):
        store.apply(added(mood(2)))
    assert 4.9 < time.monotonic() - begun < 6
    session.kill()
    store.apply(added(mood(2)))
    assert len(opened(quick).month("2026-05").moods) == 2


def limited(place: Path) -> Iterator[str]:
    """Write under a limit of 20 kB a file until it is reached, and go on without it."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    store = opened(place)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, -1))
    for n in range(1000):
        try:
            store.apply(added(text(f"{n} " + "word " * 200)))
        except CouldNot as reason:
            yield str(reason)
            break
        yield f"{n}"
    resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))
    store.apply(added(text("after")))


def test_a_limit_on_the_size_of_files_damages_nothing(quick: Path) -> None:
    opened(quick).apply(added(mood(1)))
    session = Session(partial(limited, quick)).start()
    assert session.hear(60)
    assert session.close() == 0
    *saved, reason = session.heard
    assert "files may not grow this large here; nothing was saved" in reason
    journal = [entry.text.split()[0] for entry in opened(quick).month("2026-05").journal]
    assert journal == [*saved, "after"]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 300 kB."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k,mode=700", "tmpfs", str(place)]
    if (
        shutil.which("mount") is None
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_damages_nothing(small: Path) -> None:
    store = opened(small)
    saved = 0
    for n in range(1000):
        try:
            store.apply(added(text(f"{n} " + "word " * 2000)))
        except CouldNot as reason:
            assert "the disk is full; nothing was saved, make room and try again" in str(reason)
            break
        saved += 1
    assert saved > 5
    assert len(opened(small).month("2026-05").journal) == saved
    assert not [path for path in small.rglob("*") if ".tmp." in path.name]
    first = store.month("2026-05").journal[0]
    shutil.rmtree(small / "state")
    (made,) = store.apply([Edit(first, replace(first, text="shorter"))])
    assert opened(small).month("2026-05").journal[0] == made.after


def test_a_disk_that_becomes_read_only_is_said(small: Path) -> None:
    store = opened(small)
    store.apply(added(mood(1)))
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
    with pytest.raises(
        CouldNot, match=r"read-only.*nothing was saved, make it writable and try again"
    ):
        store.apply(added(mood(2)))
    assert store.facts.moods
    subprocess.run(["mount", "-o", "remount,rw", str(small)], check=True)
    store.apply(added(mood(2, at=AT)))
    assert len(opened(small).month("2026-05").moods) == 2
