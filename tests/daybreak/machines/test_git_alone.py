"""A git that was not told of the driver leaves its markers: found, said, merged, and kept."""

import shutil

import pytest

from tests.daybreak.machines.conftest import Machine
from tests.daybreak.machines.test_git import EARLIER, LATER, SAVE

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")


@pytest.fixture
def marked(machines: tuple[Machine, Machine]) -> Machine:
    """A machine whose May and March were changed on both sides and hold conflict markers."""
    one, two = machines
    one.daybreak("begin", "--since", "2026-02-01", "--target", "30", "--tz", "Europe/Berlin")
    for day in ("2026-03-05", "2026-04-05", "2026-05-03"):
        one.daybreak("log", f'"before, {day}"', now=f"{day}T10:00:00+02:00")
    assert one.types(f"git init -q -b main && {SAVE}").code == 0
    assert two.types("git clone -q ../one/diary diary", inside=False).code == 0
    for machine, words, now in ((one, "first", EARLIER), (two, "second", LATER)):
        for day in ("2026-03-05", "2026-05-03"):
            machine.daybreak("log", f'"{words}"', "--day", day, now=now)
        assert machine.types(SAVE).code == 0
    done = two.types("git pull -q --no-rebase")
    assert done.code != 0 and "CONFLICT" in done.out + done.err
    for month in ("03", "05"):
        assert b"<<<<<<<" in (two.home / f"2026/2026-{month}.json").read_bytes()
    return two


def all_there(machine: Machine) -> None:
    assert machine.journal() == ["before, 2026-05-03", "first", "second"]
    assert machine.daybreak("status", "--json").value["journal"]["entries"] == 7
    assert machine.daybreak("doctor").code == 0
    assert machine.types(SAVE).code == 0


def test_merge_brings_both_sides_together_in_every_month(marked: Machine) -> None:
    said = marked.daybreak("merge")
    assert said.code == 0 and said.err == "", said
    assert [line.split(": ")[1] for line in said.lines] == ["git's two sides were merged"] * 2
    kept = list((marked.place / "state/quarantine").iterdir())
    assert len(kept) == 2 and all(b"<<<<<<<" in path.read_bytes() for path in kept)
    marked.daybreak("doctor", "--fix")
    all_there(marked)


def test_doctor_names_them_and_the_command_and_fix_merges_them(marked: Machine) -> None:
    said = marked.daybreak("doctor")
    assert said.code == 1
    for month in ("03", "05"):
        path = marked.home / f"2026/2026-{month}.json"
        assert any(
            line.startswith(f"{path} is not JSON") and line.endswith("to merge it: daybreak merge")
            for line in said.lines
        ), said
    fixed = marked.daybreak("doctor", "--fix")
    assert fixed.code == 0, fixed
    assert fixed.out.count("git's two sides were merged") == 2
    all_there(marked)


def test_no_backup_is_put_in_the_place_of_both_sides(marked: Machine) -> None:
    marked.daybreak("log", "mood 3", "--day", "2026-04-05", now="2026-05-04T10:00:00+02:00")
    march = marked.home / "2026/2026-03.json"
    data = march.read_bytes()
    for words in (("restore", "needed"), ("restore", "needed", "--dry-run")):
        said = marked.daybreak(*words)
        assert said.code == 1, said
        assert f"{march}: git left both sides in it; nothing was changed" in said.err
        assert said.err.endswith("do: daybreak merge\n")
    assert march.read_bytes() == data


def test_the_next_start_merges_every_month_however_old(marked: Machine) -> None:
    said = marked.daybreak("status")
    assert said.code == 0 and said.err.count("\n") == 2, said
    for month in ("03", "05"):
        assert f"{marked.home}/2026/2026-{month}.json: git's two sides were merged" in said.err
    assert marked.daybreak("status").err == ""
    marked.daybreak("doctor", "--fix")
    all_there(marked)
