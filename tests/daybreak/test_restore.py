"""`daybreak restore`: earlier states listed, shown, put back, and taken back again."""

import shutil
from pathlib import Path

import pytest

from tests.daybreak.conftest import Daybreak, Refused, contents
from tests.daybreak.days import amounts, damaged, live

MAY = "2026/2026-05.json"


@pytest.fixture
def lived(daybreak: Daybreak, home: Path) -> Path:
    """A home of three days."""
    live(daybreak)
    return home


def test_what_there_is_is_listed_newest_first(daybreak: Daybreak, lived: Path) -> None:
    answer = daybreak("restore")
    assert lived.exists() and answer.code == 0 and answer.err == ""
    assert answer.lines == [
        "2026-05-03  3 files",
        "2026-05-02  3 files",
        "2026-05-01  1 file",
        "each is the home as it was before that day's first save",
        "what one would change: daybreak restore 2026-05-03 --dry-run",
    ]


def test_what_is_damaged_or_missing_is_listed_with_it(daybreak: Daybreak, lived: Path) -> None:
    damaged(lived / MAY)
    (lived / "2026/2026-04.json").unlink()
    answer = daybreak("restore")
    assert answer.lines[3:6] == [
        "  2026/2026-04.json is missing and comes back: moods: 1 comes back; journal: 1 comes back",
        f"  {MAY} is damaged and comes back: habits: 2 come back; journal: 1 comes back",
        "to bring back just what is damaged or missing: daybreak restore needed",
    ]


def test_a_home_without_backups_says_how_to_make_one(daybreak: Daybreak, home: Path) -> None:
    answer = daybreak("restore")
    assert answer.lines == [
        f"there is no backup of {home} yet; to make one: daybreak backup",
    ]
    assert daybreak("restore", "needed").lines == ["nothing needs to be brought back"]
    assert not home.exists()


def test_a_dry_run_shows_what_would_change_and_changes_nothing(
    daybreak: Daybreak, lived: Path, person: Path
) -> None:
    before = contents(person)
    answer = daybreak("restore", "2026-05-02", "--dry-run")
    assert answer.lines == [
        f"  {MAY}  habits: 2 go; journal: 1 goes",
        "nothing was changed; to do it: daybreak restore 2026-05-02",
    ]
    assert contents(person) == before


def test_a_day_is_put_back_asking_nothing_and_taken_back_again(
    daybreak: Daybreak, lived: Path, person: Path
) -> None:
    now = contents(lived)[MAY]
    answer = daybreak("restore", "2026-05-03")
    safety = person / "state/replaced/20260503-210400"
    assert answer.code == 0 and answer.err == ""
    assert answer.lines == [
        f"  {MAY}  habits: 1 goes; journal: 1 goes",
        "put back",
        f"what was there before is in {safety}; to take this back: daybreak restore {safety}",
    ]
    assert contents(safety) == {MAY: now}
    assert amounts(daybreak) == [7, 8, None]
    assert daybreak("restore", "2026-05-03").lines == ["all of it is as it was then"]
    taken = daybreak("restore", str(safety))
    assert taken.lines[:3] == [
        f"  {MAY}  habits: 1 comes back; journal: 1 comes back",
        "not in it, and left as they are: 1 month",
        "put back",
    ]
    assert amounts(daybreak) == [7, 8, 6]
    assert (person / "state/replaced/20260503-210400-2").is_dir()
    assert contents(safety) == {MAY: now}


@pytest.mark.parametrize("said", ["yesterday", "2 may", "sat", "-1"])
def test_a_day_may_be_said_as_elsewhere(daybreak: Daybreak, lived: Path, said: str) -> None:
    assert lived.exists()
    answer = daybreak("restore", "--dry-run", "--", said)
    assert answer.lines[0] == f"  {MAY}  habits: 2 go; journal: 1 goes"
    assert answer.lines[-1].startswith("nothing was changed; to do it: daybreak restore ")


def test_just_what_is_damaged_or_missing_comes_back(daybreak: Daybreak, lived: Path) -> None:
    damaged(lived / MAY)
    (lived / "profile.json").unlink()
    answer = daybreak("restore", "needed")
    assert answer.code == 0 and answer.err == "", answer
    assert answer.lines[2] == "put back"
    assert amounts(daybreak) == [7, 8, None]
    assert daybreak("doctor").code == 0


def test_what_is_damaged_and_in_no_backup_is_said_to_stay_so(
    daybreak: Daybreak, home: Path
) -> None:
    daybreak("log", "sleep 7")
    damaged(home / MAY)
    before = contents(home)
    for words in (("needed",), ("needed", "--dry-run")):
        answer = daybreak("restore", *words)
        assert answer.code == 1
        assert answer.lines == ["nothing is brought back: no backup has what is damaged"]
        assert f"{home / MAY} is " in answer.err
    assert contents(home) == before


def test_a_home_that_is_gone_comes_back_whole(daybreak: Daybreak, lived: Path) -> None:
    before = {
        k: v for k, v in contents(lived).items() if k in ("profile.json", "2026/2026-04.json")
    }
    shutil.rmtree(lived)
    answer = daybreak("restore", "needed")
    assert answer.lines[-1] == "put back"
    assert before.items() <= contents(lived).items()
    assert {".stignore", ".gitignore", ".gitattributes"} <= contents(lived).keys()
    assert amounts(daybreak) == [7, 8, None]


def test_files_of_a_later_version_are_not_replaced(
    daybreak: Daybreak, lived: Path, refused: Refused
) -> None:
    from storage.codec import parse
    from storage.encoder import encode

    path = lived / MAY
    tree = parse(path.read_bytes())
    tree["meta"]["1"]["schema"] = 9
    path.write_bytes(encode(tree)[1])
    before = contents(lived)
    for words in (("2026-05-03",), ("2026-05-03", "--dry-run")):
        line = refused(daybreak("restore", *words), 1)
        assert f"{path} was written by a later version" in line and "nothing was changed" in line
        assert line.endswith("or move the file away and then: daybreak restore needed\n")
    assert contents(lived) == before
    path.rename(path.with_suffix(".aside"))
    assert daybreak("restore", "needed").code == 0
    assert amounts(daybreak) == [7, 8, None]


WRONG = {
    "no backup of 2026-04-20; there are: 2026-05-01, 2026-05-02": (("2026-04-20",), 1),
    "none.zip: no such file, and no day; what there is: daybreak restore": (("none.zip",), 2),
    "5/6: no such file, and no day": (("5/6",), 2),
    "2030-01-01: no such file, and no day": (("2030-01-01",), 2),
    "say which state, such as 2026-05-03": (("--dry-run",), 2),
    "letter is no backup that Daybreak wrote": (("{person}/letter",), 1),
    "no readable file of Daybreak in it; nothing was changed": (("{person}/empty",), 1),
}


@pytest.mark.parametrize("said", WRONG)
def test_what_cannot_be_put_back_is_said(
    daybreak: Daybreak, lived: Path, person: Path, refused: Refused, said: str
) -> None:
    words, code = WRONG[said]
    (person / "letter").write_text("dear you")
    (person / "empty").mkdir()
    before = contents(lived)
    answer = daybreak("restore", *(word.format(person=person) for word in words))
    assert said in refused(answer, code)
    assert contents(lived) == before
