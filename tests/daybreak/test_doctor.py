"""`daybreak doctor`: each finding in a line with the next command, and the exit code."""

import os
import shutil
from pathlib import Path

import pytest

from tests.daybreak.conftest import Daybreak, contents
from tests.daybreak.days import damaged, live

MAY = "2026/2026-05.json"
FIX = "to put it right: daybreak doctor --fix"


@pytest.fixture
def lived(daybreak: Daybreak, home: Path) -> Path:
    """A home of three days."""
    live(daybreak)
    return home


def test_a_home_in_order_says_so(daybreak: Daybreak, lived: Path, person: Path) -> None:
    before = contents(person)
    answer = daybreak("doctor")
    assert lived.exists()
    assert (answer.code, answer.out, answer.err) == (
        *(0, "everything is in order: 2 months, 3 backups\n", ""),
    )
    assert contents(person) == before


def test_no_home_yet_is_nothing_odd(daybreak: Daybreak, home: Path) -> None:
    answer = daybreak("doctor", "--fix")
    assert (answer.code, answer.out) == (0, f"nothing is recorded in {home} yet\n")
    assert not home.exists()


def test_every_oddity_is_named_and_what_is_safe_is_put_right(
    daybreak: Daybreak, lived: Path
) -> None:
    may, april = lived / MAY, lived / "2026/2026-04.json"
    may.chmod(0o644)
    april.write_bytes(april.read_bytes().replace(b"of april", b"in april"))
    leftover = lived / "2026/2026-05.json.tmp.1234"
    leftover.write_text("half")
    os.utime(leftover, (0, 0))
    copy = lived / "2026/2026-05.sync-conflict-20260503-101500-ABCDEFG.json"
    shutil.copy(may, copy)
    (lived / ".stignore").unlink()
    answer = daybreak("doctor")
    assert answer.code == 1
    assert set(answer.lines) == {
        f"{april} was changed outside Daybreak; to take it over: daybreak doctor --fix; "
        "what it was: daybreak restore 2026-05-03 --dry-run",
        f"{may} can be opened by others (644); {FIX}",
        f"{leftover} is a temporary file of a session that was cut off; {FIX}",
        f"{copy} is a copy from another machine; to merge it: daybreak merge",
        f"{lived}/.stignore is not there; without it Syncthing or git may carry files they "
        f"should not; {FIX}",
    }
    assert answer.err == "daybreak: 3 things for you to settle\n"
    fixed = daybreak("doctor", "--fix")
    assert fixed.code == 0 and fixed.lines[-1].startswith("everything is in order"), fixed
    for done in ("now it is yours alone", "removed", "was merged into", "written", "taken over"):
        assert done in fixed.out
    assert daybreak("doctor").out == "everything is in order: 2 months, 3 backups\n"
    assert "in april" in april.read_text()


def test_damage_is_left_for_a_person_with_the_way_back(
    daybreak: Daybreak, lived: Path, person: Path
) -> None:
    damaged(lived / MAY)
    (lived / "2026/2026-04.json").unlink()
    before = contents(lived)
    for words in (("doctor",), ("doctor", "--fix")):
        answer = daybreak(*words)
        assert (answer.code, answer.err) == (1, "daybreak: 2 things for you to settle\n")
        assert answer.lines[1:] == [
            f"{lived}/2026/2026-04.json is no longer there; the backup of 2026-05-03 has it; "
            "to bring it back: daybreak restore needed",
        ]
        assert answer.lines[0].startswith(f"{lived / MAY} is not JSON")
        assert answer.lines[0].endswith(
            "to bring back the one of 2026-05-03: daybreak restore needed"
        )
        assert contents(lived) == before
    kept = [path.read_bytes() for path in (person / "state/quarantine").iterdir()]
    assert kept == [before[MAY]]
    assert daybreak("restore", "needed").code == daybreak("doctor").code == 0


def test_damage_that_no_backup_has_says_where_its_copy_is(
    daybreak: Daybreak, lived: Path, person: Path
) -> None:
    daybreak("log", "mood 3", "--day", "2026-03-05")
    damaged(lived / "2026/2026-03.json")
    answer = daybreak("doctor")
    assert answer.code == 1
    aside = person / "state/quarantine"
    assert f"no backup has it; a copy is in {aside}: mend it by hand" in answer.lines[0]


def test_only_what_is_safe_to_put_right_is_no_reason_for_exit_code_1(
    daybreak: Daybreak, lived: Path
) -> None:
    (lived / ".gitignore").unlink()
    answer = daybreak("doctor", "--home", str(lived))
    assert answer.code == 0
    again = f"daybreak --home {lived} doctor --fix"
    assert answer.lines[-1] == f"nothing for you to settle; for the rest: {again}"


def test_a_copy_by_a_name_that_is_not_known_comes_with_the_command_that_merges_it(
    daybreak: Daybreak, lived: Path
) -> None:
    month = next(lived.glob("2*/*.json"))
    other = month.with_name(f"{month.stem} (Kopie).json")
    other.write_bytes(month.read_bytes())
    found = daybreak("doctor")
    assert found.code == 0
    assert "is left out" in found.out and f"merge '{other}'" in found.out
    assert daybreak("merge", str(other)).code == 0
    assert "left out" not in daybreak("doctor").out


def test_what_cannot_be_read_as_a_record_is_mended_by_hand(daybreak: Daybreak, lived: Path) -> None:
    path = lived / MAY
    path.write_bytes(path.read_bytes().replace(b'"amount": 8', b'"amount": "x"'))
    answer = daybreak("doctor", "--fix")
    assert answer.code == 1
    assert any(line.endswith("; mend it by hand in that file") for line in answer.lines), answer


def test_a_home_that_is_a_file_is_said(daybreak: Daybreak, home: Path) -> None:
    home.write_text("a letter")
    for words in (("doctor",), ("merge",), ("restore",), ("backup",)):
        answer = daybreak(*words)
        assert answer.code == 1 and str(home) in answer.err and answer.err.count("\n") == 1
