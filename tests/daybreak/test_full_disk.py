"""Every command that writes, on a disk that is full, read-only or limited: nothing is harmed."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.daybreak.conftest import ROOT, Daybreak, Refused, contents
from tests.daybreak.days import amounts, live

FOURTH = "2026-05-04T20:00:00+02:00"
COPY = "2026/2026-05 (conflicted copy 2026-05-03 101500).json"


@pytest.fixture
def small(person: Path, daybreak: Daybreak, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A disk of 400 kB with a life of three days on it, the state folder too."""
    place = person / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k,mode=700", "tmpfs", str(place)]
    if shutil.which("mount") is None or _runs(mount):
        pytest.skip("no disk can be mounted here, which only root may do")
    monkeypatch.setenv("DAYBREAK_HOME", str(place / "home"))
    monkeypatch.setenv("DAYBREAK_STATE", str(place / "state"))
    try:
        live(daybreak)
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def _runs(words: list[str]) -> int:
    return subprocess.run(words, capture_output=True, check=False).returncode


def fill(place: Path) -> Path:
    """Leave no free byte on the disk; what takes them."""
    path = place / "filler"
    with path.open("wb", buffering=0) as file:
        for size in (4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
    return path


def refuse_all(daybreak: Daybreak, refused: Refused, place: Path, said: str) -> None:
    """Each command says why in a line, exits with 1 and leaves every byte where it was."""
    before = contents(place)
    attempts: list[tuple[str, ...]] = [
        ("log", 'sleep 5 "typed"'),
        ("restore", "2026-05-03"),
        ("backup",),
        ("backup", str(place / "away.zip")),
        ("merge",),
    ]
    for words in attempts:
        line = refused(daybreak(*words, now=FOURTH), 1)
        assert str(place) in line and said in line, (words, line)
    for looks in (("status",), ("restore",), ("restore", "2026-05-03", "--dry-run")):
        assert daybreak(*looks).code == 0
    assert daybreak("doctor", "--fix", now=FOURTH).code == 1
    assert {**contents(place), **before} == contents(place)
    left = contents(place).keys() - before.keys()
    assert not [name for name in left if ".tmp." in name]


def lay_copy(place: Path) -> None:
    """A conflict copy of May that says one thing more."""
    data = (place / "home/2026/2026-05.json").read_bytes()
    (place / "home" / COPY).write_bytes(data.replace(b"of the third", b"of another"))


def test_a_full_disk(daybreak: Daybreak, small: Path, refused: Refused) -> None:
    lay_copy(small)
    saved, said = 0, ""
    filler = fill(small)
    while (answer := daybreak("log", "water +1")).code == 0:
        saved, said = saved + 1, said + answer.err
        filler = fill(small)
        assert saved < 9
    assert len([*(small / "state/backups").iterdir()]) == 1
    assert said.count("the oldest backup made room") == saved > 0
    refuse_all(daybreak, refused, small, "the disk is full")
    filler.unlink()
    assert daybreak("merge").code == 0
    assert daybreak("log", "sleep 5", now=FOURTH).lines[-1] == "saved"
    assert daybreak("doctor", "--fix").code == 0
    assert amounts(daybreak) == [7, 8, 6]
    assert daybreak("status", "--json").value["habits"][1]["amount"] == saved


def test_a_disk_that_is_read_only(daybreak: Daybreak, small: Path, refused: Refused) -> None:
    lay_copy(small)
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
    try:
        refuse_all(daybreak, refused, small, "read-only")
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(small)], check=True)
    assert daybreak("merge").code == 0
    assert amounts(daybreak) == [7, 8, 6]


def test_a_limit_on_the_size_of_a_file(person: Path, daybreak: Daybreak) -> None:
    from sys import executable

    live(daybreak)
    daybreak("write", typed="word " * 4000)
    before = contents(person)
    goal = person / "away.zip"
    done = subprocess.run(
        ["sh", "-c", f"ulimit -f 8; exec {executable} -m daybreak backup {goal}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert f"{goal}: cannot be written, files may not grow this large here" in done.stderr
    assert contents(person) == before


def test_a_home_that_was_removed_comes_back_but_for_today(
    daybreak: Daybreak, home: Path, refused: Refused
) -> None:
    live(daybreak)
    shutil.rmtree(home)
    assert f"{home}: nothing is recorded there yet" in refused(daybreak("backup"), 1)
    said = daybreak("doctor")
    assert said.code == 1 and said.out.count("to bring it back: daybreak restore needed") == 3
    assert daybreak("restore", "needed").lines[-1] == "put back"
    assert amounts(daybreak) == [7, 8, None]
