"""`daybreak backup`: today's copy made once, and a home in one file."""

import stat
from pathlib import Path

import pytest

from tests.daybreak.conftest import Daybreak, Refused, contents
from tests.daybreak.days import amounts, damaged, live

FOURTH = "2026-05-04T20:00:00+02:00"


@pytest.fixture
def state(person: Path) -> Path:
    """Where backups lie."""
    return person / "state"


def test_todays_backup_is_made_and_named(daybreak: Daybreak, home: Path, state: Path) -> None:
    live(daybreak)
    before = contents(home)
    answer = daybreak("backup", now=FOURTH)
    folder = state / "backups/2026-05-04"
    assert answer.code == 0 and answer.err == ""
    assert answer.lines == [
        f"3 files of {home} in {folder}",
        "to bring them back: daybreak restore 2026-05-04",
    ]
    assert contents(folder) == {k: v for k, v in before.items() if k.endswith(".json")}
    assert contents(home) == before


def test_a_backup_of_this_morning_is_not_made_over(
    daybreak: Daybreak, home: Path, state: Path
) -> None:
    live(daybreak)
    before = contents(state / "backups")
    answer = daybreak("backup", "--home", str(home))
    assert answer.lines == [
        "today's backup is there, as things were before today's first save: "
        f"{state}/backups/2026-05-03",
        f"for a copy of this moment: daybreak --home {home} backup FILE",
    ]
    assert contents(state / "backups") == before


def test_a_home_in_one_file_brings_everything_back(
    daybreak: Daybreak, home: Path, person: Path
) -> None:
    live(daybreak)
    goal = person / "put away.zip"
    answer = daybreak("backup", str(goal))
    assert answer.lines == [
        f"3 files of {home} in {goal}",
        f"to bring them back: daybreak restore '{goal}'",
    ]
    assert stat.S_IMODE(goal.stat().st_mode) == 0o600
    daybreak("log", "sleep 1", now=FOURTH)
    for path in home.rglob("2026-0?.json"):
        path.unlink()
    assert daybreak("restore", str(goal)).code == 0
    assert amounts(daybreak) == [7, 8, 6]


def test_a_damaged_file_is_said_to_be_missing_from_the_backup(
    daybreak: Daybreak, home: Path
) -> None:
    live(daybreak)
    daybreak("log", "mood 3", "--day", "2026-03-05")
    damaged(home / "2026/2026-03.json")
    answer = daybreak("backup", now=FOURTH)
    assert answer.code == 0 and answer.lines[0].startswith("3 files")
    path = home / "2026/2026-03.json"
    assert f"{path} cannot be read and is not in it; see: daybreak doctor" in answer.err


def test_nothing_recorded_is_nothing_to_copy(
    daybreak: Daybreak, home: Path, refused: Refused, person: Path
) -> None:
    for words in (("backup",), ("backup", str(person / "a.zip"))):
        assert f"{home}: nothing is recorded there yet" in refused(daybreak(*words), 1)
    assert not home.exists() and not (person / "a.zip").exists()


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ("taken.zip", "something is there already; name another file"),
        ("none/a.zip", "cannot be written, it is not there"),
        ("taken.zip/a.zip", "cannot be written, it is not a folder"),
        (".", "something is there already; name another file"),
    ],
)
def test_a_place_that_cannot_be_written_is_named(
    daybreak: Daybreak, person: Path, refused: Refused, goal: str, said: str
) -> None:
    live(daybreak)
    (person / "taken.zip").write_text("a letter")
    before = contents(person)
    line = refused(daybreak("backup", str(person / goal)), 1)
    assert str(person) in line and said in line
    assert contents(person) == before


def test_a_folder_for_backups_that_cannot_be_made_is_named_with_a_way_out(
    daybreak: Daybreak, state: Path, refused: Refused
) -> None:
    live(daybreak)
    (state / "backups").rename(state / "before")
    (state / "backups").write_text("a letter")
    line = refused(daybreak("backup", now=FOURTH), 1)
    assert f"{state}/backups: today's backup could not be made" in line
    assert line.endswith("put the home into one file elsewhere: daybreak backup FILE\n")
