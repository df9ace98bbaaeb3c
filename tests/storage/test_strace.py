"""The same faults below Python: the kernel refuses a call, or ends the process at it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from storage.store import Store
from tests.storage.kinds import added, amount, clock, mood

ROOM = Path(__file__).parents[2]
EDIT = """
import os, sys
from pathlib import Path
from recovery.errors import CouldNot
from storage import merging, monthfile, restore
from storage.store import Store
from tests.storage.kinds import added, amount, clock
place = Path(sys.argv[1])
store = Store.open(place / "home", place / "state", clock, device="here")
os.sched_yield()
try:
    store.apply(added(amount(7.5)))
except CouldNot as reason:
    os._exit(3)
os._exit(0)
"""
CALLS = ("openat", "write", "fsync", "close", "rename", "flock", "unlink", "fchmod", "fstat")
FAULTS = ("error=ENOSPC", "error=EIO", "signal=SIGKILL")
SAVED, REFUSED = 0, 3

pytestmark = [
    pytest.mark.hundreds,
    pytest.mark.skipif(shutil.which("strace") is None, reason="there is no strace here"),
]


def run(place: Path, *options: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOM), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        ["strace", "-f", *options, sys.executable, "-c", EDIT, str(place)],
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def place(quick: Path) -> Path:
    """A home with one mood."""
    Store.open(quick / "home", quick / "state", clock, device="here").apply(added(mood()))
    shutil.copytree(quick, quick / "before")
    return quick


def fresh(place: Path) -> Path:
    shutil.rmtree(place / "now", ignore_errors=True)
    shutil.copytree(place / "before", place / "now")
    return place / "now"


def first_of(place: Path, call: str) -> int:
    """How often the process makes this call before the edit begins."""
    trace = run(fresh(place), "-e", f"trace={call},sched_yield").stderr
    before, found, _ = trace.partition("sched_yield")
    assert found
    return len(re.findall(rf"\b{call}\(", before))


def outcomes(place: Path, call: str, fault: str) -> Iterator[int]:
    """The exit code for a fault at each of these calls of the edit, until a run meets none."""
    start = first_of(place, call)
    for n in count(start + 1):
        now = fresh(place)
        done = run(now, "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={n}")
        month = Store.open(now / "home", now / "state", clock).month("2026-05")
        assert len(month.moods) == 1
        if done.returncode == SAVED:
            assert len(month.habits) == 1
        if done.returncode == REFUSED:
            assert month.habits == ()
        yield done.returncode
        if "INJECTED" not in done.stderr and "SIGKILL" not in done.stderr:
            return


def check(place: Path, call: str, fault: str) -> None:
    ends = [*outcomes(place, call, fault)]
    assert ends[-1] == SAVED
    assert {*ends} <= {SAVED, REFUSED, -9, 137}
    made = Store.open(place / "now/home", place / "now/state", clock).month("2026-05").habits
    assert [entry.amount for entry in made] == [amount(7.5).amount]


def test_an_error_of_the_kernel_at_a_rename_leaves_the_old_or_the_new(place: Path) -> None:
    check(place, "rename", "error=EIO")


@pytest.mark.torture
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("call", CALLS)
def test_a_fault_of_the_kernel_at_any_call_leaves_the_old_or_the_new(
    place: Path, call: str, fault: str
) -> None:
    check(place, call, fault)
