"""A session stands still with the lock while others write and one of them is killed: none is lost.

The others say within their patience that it is in the way, try again, and go on when it does.
"""

import fcntl
import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from recovery.errors import CouldNot
from storage.lock import PATIENCE, locked
from storage.store import Store
from tests.storage.kinds import added, clock, mood, text
from tests.storage.sessions import Session

pytestmark = pytest.mark.hundreds


def opened(place: Path, device: str = "here") -> Store:
    return Store.open(place / "home", place / "state", clock, device=device)


def writing(place: Path, who: str, edits: int) -> Iterator[str]:
    """Write texts one after the other, each until it is saved, so many and until it is enough."""
    store = opened(place, who)
    for n in count():
        if n >= edits and (place / "enough").exists():
            return
        while True:
            begun = time.monotonic()
            try:
                store.apply(added(text(f"{who} {n}")))
            except CouldNot as reason:
                assert "another session is saving" in str(reason)
                yield f"waited {time.monotonic() - begun:.2f}"
            else:
                yield f"saved {who} {n}"
                break


def standing(place: Path) -> Iterator[str]:
    """Take the lock as soon as it is free, say so, and let go of it."""
    with (place / "home/.lock").open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # waits in the kernel, so that busy writers let it in
        yield "held"


def said(session: Session, what: str) -> list[str]:
    """What comes after the word `what` in the lines that a session said."""
    return [line.partition(" ")[2] for line in session.heard if line.startswith(what)]


def stand_still(place: Path, names: str, edits: int, seconds: float, patience: float) -> None:
    opened(place).apply(added(mood(1)))
    writers = {who: Session(partial(writing, place, who, edits)).start() for who in names}
    for session in writers.values():
        session.hear(0, lines=2)
    holder = Session(partial(standing, place)).start()
    holder.hear(0, lines=1)
    os.kill(holder.pid, signal.SIGSTOP)
    until = time.monotonic() + seconds
    first, *rest = writers.values()
    for session in rest:
        while not said(session, "waited"):
            assert not session.hear(0, lines=len(session.heard) + 1)
    first.kill()  # one that waits for the lock may end there
    time.sleep(max(0.0, until - time.monotonic()))  # the standstill itself has this length
    (place / "enough").touch()
    os.kill(holder.pid, signal.SIGCONT)
    assert holder.hear(60) and holder.close() == 0
    more = Session(partial(writing, place, "z", edits)).start()
    for session in (*rest, more):
        assert session.hear(600) and session.close() == 0
    waits = [float(wait) for session in rest for wait in said(session, "waited")]
    assert waits and max(waits) < patience + 2.0
    check(place, [line for session in (*writers.values(), more) for line in said(session, "saved")])


def check(place: Path, saved: list[str]) -> None:
    """Every text that was called saved is there once, and at most the killed one's last beside."""
    there = Counter(entry.text for entry in opened(place).month("2026-05").journal)
    assert {*saved} <= {*there}
    assert set(there.values()) == {1}
    assert len(there) <= len(saved) + 1


@pytest.mark.parametrize("names", ["ab", "abcd"])
def test_a_session_that_stands_still_costs_nobody_a_record(
    quick: Path, monkeypatch: pytest.MonkeyPatch, names: str
) -> None:
    monkeypatch.setattr("storage.saving.locked", lambda home, _seconds: locked(home, 0.2))
    stand_still(quick, names, edits=15, seconds=0.5, patience=0.2)


@pytest.mark.torture
@pytest.mark.parametrize("names", ["ab", "abcd"])
def test_ten_seconds_of_standing_still_cost_nobody_a_record(quick: Path, names: str) -> None:
    stand_still(quick, names, edits=1000, seconds=10, patience=PATIENCE)
