"""`sample` and `demo`: made-up lives."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from tinydb import TinyDB

from recovery.ledger import Ledger
from tests.daybreak.conftest import Daybreak, contents


def test_the_same_seed_and_clock_give_the_same_bytes(shell: Daybreak, person: Path) -> None:
    for name in ("one", "two"):
        words = ("sample", str(person / name), "--years", "0.5", "--seed", "7")
        assert shell(*words).code == 0
    one, two = contents(person / "one"), contents(person / "two")
    assert one == two and len([name for name in one if name.endswith(".json")]) > 5


def test_another_seed_gives_another_life(daybreak: Daybreak, person: Path) -> None:
    for seed in "12":
        daybreak("sample", str(person / seed), "--years", "0.1", "--seed", seed)
    assert contents(person / "1") != contents(person / "2")


def test_an_empty_folder_will_do_and_the_own_home_is_not_touched(
    daybreak: Daybreak, person: Path, home: Path
) -> None:
    (person / "new").mkdir()
    assert daybreak("sample", str(person / "new"), "--years", "0.1").code == 0
    assert not home.exists() and not (person / "state").exists()


def test_stock_tinydb_reads_what_status_says(daybreak: Daybreak, person: Path) -> None:
    folder = person / "new"
    daybreak("sample", str(folder), "--years", "0.4", "--seed", "3")
    said = daybreak("--home", str(folder), "status", "--json").value
    journal = urges = 0
    for path in sorted(folder.glob("2*/*.json")):
        with TinyDB(path, access_mode="r") as database:
            journal += len(database.table("journal").all())
            urges += len(database.table("urges").all())
    assert said["journal"]["entries"] == journal > 20
    assert said["contact"]["urges"] == urges > 5
    assert said["contact"]["days"] > 0 and len(said["habits"]) >= 4


def test_the_demo_is_gone_afterwards_and_leaves_the_home_alone(
    daybreak: Daybreak, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[int, int]] = []
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(own))

    def looked(ledger: Ledger, _: object, **__: object) -> int:
        seen.append((len(ledger.months()), len(list(own.glob("daybreak-demo-*")))))
        return 0

    monkeypatch.setattr("daybreak.screen.show", looked)
    assert daybreak("demo").code == 0
    assert seen[0][0] >= 2 and seen[0][1] == 1
    assert not list(own.iterdir()) and not home.exists()


def test_the_demo_without_a_terminal_says_how_its_day_stands(shell: Daybreak, home: Path) -> None:
    answer = shell("demo")
    assert answer.code == 0 and "days since" in answer.out and not home.exists()


def test_nothing_of_a_home_is_readable_by_others(person: Path) -> None:
    script = "import os; os.umask(0); from daybreak.__main__ import run; run()"
    words = ["sample", str(person / "s"), "--years", "0.1"]
    subprocess.run([sys.executable, "-c", script, *words], check=True, capture_output=True)
    for path in (person / "s").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path
