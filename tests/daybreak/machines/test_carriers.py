"""Conflict copies as Syncthing, Dropbox, Nextcloud and ownCloud name them: merged, none lost."""

import shutil
from pathlib import Path

import pytest

from tests.daybreak.machines.conftest import Machine

CARRIERS = {
    "Syncthing": "{0}.sync-conflict-20260503-201500-K7ZQ2LA.json",
    "Dropbox": "{0} (Anna's conflicted copy 2026-05-03).json",
    "Dropbox, twice a day": "{0} (laptop's conflicted copy 2026-05-03 (1)).json",
    "Nextcloud": "{0} (conflicted copy 2026-05-03 201500).json",
    "Nextcloud, older": "{0}_conflict-20260503-201500.json",
    "ownCloud": "{0} (conflicted copy anna 2026-05-03 201500).json",
    "ownCloud, older": "{0}_conflict-anna-20260503-201500.json",
}
EARLIER, LATER = "2026-05-03T20:00:00+02:00", "2026-05-03T20:30:00+02:00"


@pytest.fixture
def apart(machines: tuple[Machine, Machine]) -> tuple[Machine, Machine]:
    """Two machines with the same beginning, each changed since while the other was away."""
    one, two = machines
    one.daybreak("begin", "--since", "2026-04-21", "--target", "30", "--tz", "Europe/Berlin")
    one.daybreak("log", 'sleep 8 "before both"', now="2026-05-03T10:00:00+02:00")
    shutil.copytree(one.home, two.home)
    one.daybreak("log", 'sleep 6 "on the first"', now=EARLIER)
    two.daybreak("log", 'sleep 7 "on the second"', now=LATER)
    two.daybreak("habit", "add", "Read")
    return one, two


def carry(one: Machine, two: Machine, shape: str) -> list[Path]:
    """What a carrier does: the other machine's versions are laid beside the files here."""
    copies = []
    for inner in ("2026/2026-05.json", "profile.json"):
        path = one.home / inner
        copies.append(path.with_name(shape.format(path.stem)))
        shutil.copy(two.home / inner, copies[-1])
    return copies


def all_there(machine: Machine) -> None:
    assert machine.journal() == ["before both", "on the first", "on the second"]
    habits = machine.daybreak("status", "--json").value["habits"]
    assert {"Sleep": 7, "Read": None}.items() <= {h["name"]: h["amount"] for h in habits}.items()
    assert "amount  6" in machine.daybreak("merge").out


@pytest.mark.parametrize("carrier", CARRIERS)
def test_copies_are_merged_when_it_is_asked(apart: tuple[Machine, Machine], carrier: str) -> None:
    copies = carry(*apart, CARRIERS[carrier])
    named = apart[0].daybreak("doctor")
    assert named.code == 1
    for path in copies:
        assert f"{path} is a copy from another machine; to merge it: daybreak merge" in named.lines
    data = {path.name: path.read_bytes() for path in copies}
    said = apart[0].daybreak("merge")
    assert said.code == 0 and said.err == "", said
    assert not any(path.exists() for path in copies)
    kept = [path.read_bytes() for path in (apart[0].place / "state/quarantine").iterdir()]
    assert sorted(kept) == sorted(data.values())
    all_there(apart[0])


def test_copies_are_merged_by_doctor_and_at_the_next_start(apart: tuple[Machine, Machine]) -> None:
    one, two = apart
    carry(one, two, CARRIERS["Syncthing"])
    assert one.daybreak("doctor", "--fix").code == 0
    all_there(one)
    one.daybreak("log", '"more"', now="2026-05-03T20:45:00+02:00")
    carry(two, one, CARRIERS["Dropbox"])
    assert two.daybreak("log", "mood 4").lines[-1] == "saved"
    assert two.journal() == [*one.journal()] == [*one.journal()[:-1], "more"]


def test_a_file_from_elsewhere_is_merged_and_left_where_it_is(
    apart: tuple[Machine, Machine],
) -> None:
    one, two = apart
    path = two.home / "2026/2026-05.json"
    before = path.read_bytes()
    for _ in range(2):
        said = one.daybreak("merge", str(path), str(two.home / "profile.json"))
        assert said.code == 0 and said.out.count("was merged into") == 2, said
    assert path.read_bytes() == before
    all_there(one)


def test_two_texts_of_the_same_second_are_both_kept(apart: tuple[Machine, Machine]) -> None:
    one, two = apart
    for machine, words in ((one, "of one"), (two, "of two")):
        machine.daybreak("write", typed=f"{words}\nand more", now="2026-05-03T20:50:00+02:00")
    said = one.daybreak("merge", str(two.home / "2026/2026-05.json"))
    shown = {line.strip() for line in said.lines}
    assert {"of one", "of two"} <= {line.split("  ")[-1] for line in shown}, said


BAD = {
    "is not JSON": b"{",
    "is empty": b"",
    "later version": b'{"meta": {"1": {"schema": 7}}}',
    "does not say its schema": b'{"_default": {"1": {"type": "apple"}}}',
}


@pytest.mark.parametrize("wrong", BAD)
def test_a_copy_that_cannot_be_merged_is_said_and_stays(
    apart: tuple[Machine, Machine], wrong: str
) -> None:
    one, _ = apart
    copy = one.home / "2026" / CARRIERS["Nextcloud"].format("2026-05")
    copy.write_bytes(BAD[wrong])
    before = one.journal()
    for words in (("merge",), ("merge", str(copy)), ("doctor", "--fix")):
        said = one.daybreak(*words)
        assert said.code == 1, said
        assert str(copy) in said.out + said.err and wrong in said.out + said.err, said
    assert copy.read_bytes() == BAD[wrong]
    assert one.journal() == before


def test_a_file_that_is_not_there_is_said(apart: tuple[Machine, Machine]) -> None:
    one, _ = apart
    said = one.daybreak("merge", str(one.place / "none.json"))
    assert said.code == 1
    assert f"{one.place}/none.json: cannot be read, it is not there; it was not merged" in said.err


def test_there_is_nothing_to_merge_in_a_home_that_is_not_there(
    machines: tuple[Machine, Machine],
) -> None:
    one, _ = machines
    said = one.daybreak("merge")
    assert (said.code, said.out) == (0, f"no copies from another machine lie in {one.home}\n")
    assert not one.home.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("merge", "--let-go", "1"),
        ("merge", "--let-go", "0"),
        ("merge", "--let-go", "1", "x.json"),
        ("merge", "--driver", "a", "b", "c"),
    ],
)
def test_what_cannot_be_asked_is_said(
    apart: tuple[Machine, Machine], words: tuple[str, ...]
) -> None:
    said = apart[0].daybreak(*words)
    assert said.code == 2 and said.err.count("\n") == 1, said


def test_settings_habits_and_lines_are_shown_by_their_names(
    apart: tuple[Machine, Machine],
) -> None:
    one, two = apart
    one.daybreak("lists", "reasons", "--add", "-", typed="the same line\n")
    shutil.rmtree(two.home)
    shutil.copytree(one.home, two.home)
    for machine, now, target in ((one, EARLIER, "7"), (two, LATER, "9")):
        machine.daybreak("begin", "--since", f"2026-04-2{target}", "--target", "30", now=now)
        machine.daybreak("habit", "edit", "Sleep", "--target", target, now=now)
    one.daybreak("lists", "reasons", "--tick", "1", now=EARLIER)
    two.daybreak("lists", "reasons", "--archive", "1", now=LATER)
    one.daybreak("merge", str(two.home / "profile.json"))
    said = one.daybreak("merge").out
    for title in ("your settings", "the habit Sleep", "a line of reasons"):
        assert f"another version of {title}\n" in said, said
    looked = one.daybreak("doctor")
    assert looked.code == 0 and "3 versions kept beside another: daybreak merge" in looked.lines
    for _ in range(3):
        assert one.daybreak("merge", "--let-go", "1").lines[-1] == "saved"
    assert "another version" not in one.daybreak("merge").out
    assert one.daybreak("doctor").code == 0


def test_a_damaged_month_is_said_beside_what_was_merged(apart: tuple[Machine, Machine]) -> None:
    one, two = apart
    one.daybreak("log", "mood 3", "--day", "2026-04-25")
    april = one.home / "2026/2026-04.json"
    april.write_bytes(b"{")
    said = one.daybreak("merge", str(two.home / "2026/2026-05.json"))
    assert said.code == 0 and "was merged into" in said.out
    assert f"{april} is not JSON" in said.err
    assert april.read_bytes() == b"{"
