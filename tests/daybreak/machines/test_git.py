"""Two clones of one home, changed on both sides, merged by the real git with the driver."""

import shutil

import pytest

from tests.daybreak.conftest import contents
from tests.daybreak.machines.conftest import Machine

DRIVER = "git config merge.daybreak.driver 'daybreak merge --driver %O %A %B %P'"
SAVE = "git add -A && git commit -qm day"
PULL = f"{SAVE}\ngit pull -q --no-rebase\ngit push -q"
EARLIER, LATER = "2026-05-03T20:00:00+02:00", "2026-05-03T20:30:00+02:00"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")


@pytest.fixture
def clones(machines: tuple[Machine, Machine]) -> tuple[Machine, Machine]:
    """One home, begun on the first machine, cloned on the second, through the server."""
    one, two = machines
    one.daybreak("begin", "--since", "2026-04-21", "--target", "30", "--tz", "Europe/Berlin")
    one.daybreak("log", 'sleep 8 "before both"', now="2026-05-03T10:00:00+02:00")
    done = one.types(
        f"git init -q -b main && {DRIVER} && {SAVE}\n"
        "ssh me@there git init -q --bare -b main d.git\n"
        "git remote add origin me@there:d.git && git push -qu origin main"
    )
    assert done.code == 0, done
    done = two.types(f"git clone -q me@there:d.git diary && cd diary && {DRIVER}", inside=False)
    assert done.code == 0, done
    return one, two


def meet(*machines: Machine) -> None:
    """Each in turn saves, takes in what the server has, and gives it what is new."""
    for machine in machines:
        done = machine.types(PULL)
        assert done.code == 0, done


def same(one: Machine, two: Machine) -> None:
    """Both machines read the same, and every file of both is in order."""
    assert two.types("git pull -q --ff-only").code == 0
    homes = [
        {name: data for name, data in contents(m.home).items() if name.endswith(".json")}
        for m in (one, two)
    ]
    assert homes[0] == homes[1]
    for machine in (one, two):
        machine.daybreak("doctor", "--fix")
        assert machine.daybreak("doctor").code == 0


def test_different_records_on_both_sides_are_all_there(clones: tuple[Machine, Machine]) -> None:
    one, two = clones
    one.daybreak("log", 'water 3 mood 4 "on the first"', now=EARLIER)
    one.daybreak("log", 'mood 2 "of april"', "--day", "2026-04-25", now=EARLIER)
    two.daybreak("log", 'exercise 30 urge 6 "on the second"', now=LATER)
    two.daybreak("habit", "add", "Read")
    meet(two, one)
    same(one, two)
    assert one.journal() == two.journal() == ["before both", "on the first", "on the second"]
    said = two.daybreak("status", "--json").value
    assert said["journal"]["entries"] == 4 and said["contact"]["urges"] == 1
    amounts = {habit["name"]: habit["amount"] for habit in said["habits"]}
    assert amounts == {"Sleep": 8, "Water": 3, "Exercise": 30, "Social": None, "Read": None}


@pytest.mark.parametrize("first", [0, 1])
def test_the_same_record_on_both_sides_keeps_both_versions(
    clones: tuple[Machine, Machine], first: int
) -> None:
    clones[0].daybreak("log", "sleep 6.5", now=EARLIER)
    clones[1].daybreak("log", "sleep 7.5", now=LATER)
    winner, other = clones[1 - first], clones[first]
    meet(other, winner)
    same(winner, other)
    for machine in clones:
        habits = machine.daybreak("status", "--json").value["habits"]
        assert habits[0]["amount"] == 7.5
        said = machine.daybreak("merge")
        assert "another version of Sleep, Sunday 3 May 2026" in said.out
        assert "amount  6.5" in said.out and "stayed  7.5" in said.out


def test_git_says_that_a_version_is_kept_beside_the_other(clones: tuple[Machine, Machine]) -> None:
    one, two = clones
    one.daybreak("log", "sleep 6.5", now=EARLIER)
    two.daybreak("log", "sleep 7.5", now=LATER)
    meet(one)
    done = two.types(PULL)
    assert "2026/2026-05.json: 1 version kept beside the one that stayed" in done.err
    assert two.daybreak("merge", "--let-go", "1").lines[-1] == "saved"
    meet(two)
    same(two, one)
    for machine in clones:
        assert "another version" not in machine.daybreak("merge").out


def test_what_one_side_removed_and_the_other_left_alone_stays_removed(
    clones: tuple[Machine, Machine],
) -> None:
    one, two = clones
    one.daybreak("habit", "archive", "Social", now=EARLIER)
    two.daybreak("log", '"meanwhile"', now=LATER)
    meet(two, one)
    same(one, two)
    names = [habit["name"] for habit in two.daybreak("status", "--json").value["habits"]]
    assert names == ["Sleep", "Water", "Exercise"]


def test_a_month_that_both_began_is_merged(clones: tuple[Machine, Machine]) -> None:
    for machine, day in zip(clones, ("2026-06-01", "2026-06-02"), strict=True):
        machine.daybreak("log", f'mood 3 "{day}"', now=f"{day}T12:00:00+02:00")
    meet(*clones)
    same(*reversed(clones))
    said = clones[1].daybreak("status", "--json", now="2026-06-02T13:00:00+02:00").value
    assert said["journal"]["entries"] == 3


def test_a_rebase_loses_nothing_either(clones: tuple[Machine, Machine]) -> None:
    one, two = clones
    one.daybreak("log", '"on the first"', now=EARLIER)
    meet(one)
    for words, now in (("and this", LATER), ("and that", "2026-05-03T20:31:00+02:00")):
        two.daybreak("log", f'"{words}"', now=now)
        assert two.types(SAVE).code == 0
    done = two.types("git pull -q --rebase && git push -q")
    assert done.code == 0, done
    same(two, one)
    assert one.journal() == ["before both", "on the first", "and this", "and that"]


def test_a_side_that_cannot_be_read_is_a_conflict_that_git_keeps(
    clones: tuple[Machine, Machine],
) -> None:
    one, two = clones
    (one.home / "2026/2026-05.json").write_text('{"half": ')
    meet(one)
    two.daybreak("log", '"still here"', now=LATER)
    done = two.types(PULL)
    assert done.code != 0
    assert (
        "2026/2026-05.json on the other side is not JSON (line 1); it was not merged; "
        "to see it: git show :3:2026/2026-05.json"
    ) in done.err
    assert two.types("git show :3:2026/2026-05.json").out == '{"half": '
    assert two.journal() == ["before both", "still here"]
