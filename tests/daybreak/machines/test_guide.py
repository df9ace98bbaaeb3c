"""docs/two-machines.md: every command in it, as it stands there, on two machines."""

import re
import shutil
from textwrap import dedent

import pytest

from storage.companions import COMPANIONS
from tests.daybreak.conftest import ROOT
from tests.daybreak.machines.conftest import Machine

GUIDE = (ROOT / "docs/two-machines.md").read_text("utf-8")
BLOCK = re.compile(r"^( *)```sh\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
BLOCKS = [dedent(match[2]) for match in BLOCK.finditer(GUIDE)]
FIX, BACKUP, SHOW, STIGNORE, MERGE, SET_UP, CLONE, DAILY, MARKED, LET_GO, FROM, CHECK = BLOCKS
EARLIER, LATER = "2026-05-03T20:00:00+02:00", "2026-05-03T20:30:00+02:00"


def obeys(machine: Machine, block: str, *, inside: bool = True) -> str:
    """What the shell says to a block of the guide, which has to work."""
    done = machine.types(block, inside=inside)
    assert done.code == 0, (block, done)
    return done.out + done.err


@pytest.fixture
def begun(machines: tuple[Machine, Machine]) -> tuple[Machine, Machine]:
    """Two machines, of which the first has a home."""
    machines[0].daybreak("begin", "--since", "2026-04-21", "--target", "30")
    machines[0].daybreak("log", 'sleep 8 "at first"', now="2026-05-03T10:00:00+02:00")
    return machines


def test_commands_within_a_line_stand_in_a_block_too() -> None:
    inline = re.findall(r"`((?:daybreak|git|umask) [^`\n]+)`", BLOCK.sub("", GUIDE))
    assert inline
    assert all(any(command in block for block in BLOCKS) for command in inline)


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
def test_the_part_about_git(begun: tuple[Machine, Machine]) -> None:
    one, two = begun
    obeys(one, BACKUP)
    assert "all of it is as it was then" in obeys(one, SHOW)
    obeys(one, SET_UP)
    obeys(two, CLONE, inside=False)
    one.daybreak("log", 'sleep 6 "on the first"', now=EARLIER)
    two.daybreak("log", 'sleep 7 "on the second"', now=LATER)
    for machine in (one, two, one, one):
        obeys(machine, DAILY)
    assert one.journal() == two.journal() == ["at first", "on the first", "on the second"]
    assert "another version of Sleep, Sunday 3 May 2026" in obeys(one, MERGE)
    assert "let go" in obeys(one, LET_GO)
    for machine in (one, two):
        obeys(machine, DAILY)
        assert "everything is in order" in obeys(machine, CHECK)
        assert "another version" not in obeys(machine, MERGE)
    tracked = one.types("git ls-files").lines
    assert tracked == [*sorted(COMPANIONS), "2026/2026-05.json", "profile.json"]


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
def test_the_part_about_a_git_that_was_not_told(begun: tuple[Machine, Machine]) -> None:
    one, two = begun
    obeys(one, SET_UP)
    obeys(two, "\n".join(line for line in CLONE.split("\n") if "merge." not in line), inside=False)
    one.daybreak("log", '"on the first"', now=EARLIER)
    two.daybreak("log", '"on the second"', now=LATER)
    obeys(one, DAILY)
    assert two.types(DAILY).code != 0
    obeys(two, MARKED)
    obeys(two, DAILY)
    obeys(one, DAILY)
    assert one.journal() == two.journal() == ["at first", "on the first", "on the second"]


def test_the_part_about_syncthing(begun: tuple[Machine, Machine]) -> None:
    one, two = begun
    shutil.copytree(one.home, two.home, ignore=lambda *_: [".stignore", ".lock"])
    obeys(two, STIGNORE)
    assert (two.home / ".stignore").read_text() == COMPANIONS[".stignore"]
    (one.home / ".gitignore").unlink()
    obeys(one, FIX)
    assert (one.home / ".gitignore").exists()
    one.daybreak("log", '"on the first"', now=EARLIER)
    two.daybreak("log", '"on the second"', now=LATER)
    (name,) = re.findall(r"`(2026-05\.sync-conflict[^`]+)`", GUIDE)
    shutil.copy(two.home / "2026/2026-05.json", one.home / "2026" / name)
    shutil.copy(two.home / "2026/2026-05.json", one.place)
    assert f"{name} was merged into 2026-05.json" in obeys(one, MERGE)
    assert "was merged into" in obeys(one, FROM)
    assert one.journal() == ["at first", "on the first", "on the second"]
    assert (one.place / "2026-05.json").exists()
    assert "everything is in order" in obeys(one, CHECK)


def test_what_the_guide_says_of_a_removed_and_a_changed_record(
    begun: tuple[Machine, Machine],
) -> None:
    from dataclasses import replace

    from recovery.ledger import Edit
    from storage.store import Store
    from tests.storage.kinds import clock

    one, two = begun
    shutil.copytree(one.home, two.home)
    first, second = (Store.open(m.home, m.place / "state", clock) for m in (one, two))
    kept = first.month("2026-05").journal[0]
    first.apply([Edit(kept, None)])
    second.apply([Edit(kept, replace(kept, text="changed"))])
    path = two.home / "2026/2026-05.json"
    assert one.daybreak("merge", str(path)).code == 0
    assert one.journal() == ["changed"]
