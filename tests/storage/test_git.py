"""Two clones of one home, edits on both sides, merged by the real git."""

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from storage.store import Store
from tests.storage.kinds import AT, added, amount, clock, text

DRIVER = (
    f"{sys.executable} -c 'import sys; from pathlib import Path; "
    "from storage.copies import drive; drive(Path(sys.argv[1]), Path(sys.argv[2]))' %A %B"
)

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")


def git(folder: Path, *words: str) -> int:
    room = Path(__file__).parents[2]
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "PYTHONPATH": str(room)}
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    done = subprocess.run(
        ["git", *who, *words], cwd=folder, env=env, capture_output=True, check=False
    )
    return done.returncode


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Store, Store]:
    """Two machines' stores, each in a clone, both changed since."""
    first = Store.open(tmp_path / "a", tmp_path / "sa", clock, device="a")
    first.apply(added(text("before"), amount(7)))
    assert git(tmp_path / "a", "init", "-q", "-b", "main") == 0
    assert git(tmp_path / "a", "add", "-A") == 0
    assert git(tmp_path / "a", "commit", "-qm", "x") == 0
    assert git(tmp_path, "clone", "-q", "a", "b") == 0
    second = Store.open(tmp_path / "b", tmp_path / "sb", clock, device="b")
    second.apply(added(text("on b", at=AT + timedelta(hours=1))))
    first.apply(added(text("on a", at=AT + timedelta(hours=2))))
    for name in "ab":
        assert git(tmp_path / name, "commit", "-qam", name) == 0
    return first, second


def words(store: Store) -> list[str]:
    store.refresh()
    return [entry.text for entry in store.month("2026-05").journal]


def test_with_the_merge_driver_nothing_needs_a_person(
    clones: tuple[Store, Store], tmp_path: Path
) -> None:
    first, _ = clones
    assert git(tmp_path / "a", "config", "merge.daybreak.driver", DRIVER) == 0
    assert git(tmp_path / "a", "pull", "-q", "--no-rebase", "../b", "main") == 0
    assert words(first) == ["before", "on b", "on a"]
    assert first.notices() == ()
    assert git(tmp_path / "b", "pull", "-q", "../a", "main") == 0
    assert words(clones[1]) == ["before", "on b", "on a"]


def test_without_it_gits_markers_are_healed_at_the_next_start(
    clones: tuple[Store, Store], tmp_path: Path
) -> None:
    assert clones
    (tmp_path / "a/.gitattributes").write_text("")
    assert git(tmp_path / "a", "commit", "-qam", "no driver") == 0
    assert git(tmp_path / "a", "pull", "-q", "--no-rebase", "../b", "main") != 0
    assert b"<<<<<<<" in (tmp_path / "a/2026/2026-05.json").read_bytes()
    later = Store.open(tmp_path / "a", tmp_path / "sa", clock, device="a")
    assert words(later) == ["before", "on b", "on a"]


def test_git_and_syncthing_leave_what_is_of_one_machine(
    clones: tuple[Store, Store], tmp_path: Path
) -> None:
    assert clones
    listed = subprocess.run(
        ["git", "ls-files"], cwd=tmp_path / "a", capture_output=True, text=True, check=True
    ).stdout.split()
    assert listed == [".gitattributes", ".gitignore", ".stignore", "2026/2026-05.json"]
    assert ".lock" in (tmp_path / "a/.stignore").read_text()
