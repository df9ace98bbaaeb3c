"""The drill on a made-up year: harm is named by doctor, and the command that it names undoes it."""

import random
import shlex
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from storage.codec import DamagedError, parse
from storage.page import page_of
from storage.schema import NewerError
from tests.daybreak.conftest import Daybreak

Tables = dict[str, dict[str, object]]
YESTERDAY, TODAY = "2026-05-02T20:00:00+02:00", "2026-05-03T20:00:00+02:00"


@dataclass(frozen=True)
class Year:
    """A home of a year, its state folder, and whole copies of both."""

    place: Path
    daybreak: Daybreak

    @property
    def home(self) -> Path:
        """The home that is harmed."""
        return self.place / "home"

    @property
    def backup(self) -> Path:
        """The home as it was before today's first save."""
        return self.place / "state/backups/2026-05-03"

    def files(self, folder: Path) -> dict[str, bytes]:
        """The documents' files in a folder, by their names."""
        return {p.stem: p.read_bytes() for p in folder.rglob("*.json") if "." not in p.stem}

    def heal(self) -> None:
        """Both folders as they were before the harm."""
        for name in ("home", "state"):
            shutil.rmtree(self.place / name)
            shutil.copytree(self.place / "whole" / name, self.place / name)

    def undo(self) -> list[str]:
        """Do what doctor says to bring it back; what doctor had said of the harm."""
        said = self.daybreak("doctor").lines
        commands = [line.rpartition(": ")[2] for line in said if ": daybreak restore" in line]
        for command in commands:
            _, *words = shlex.split(command.removesuffix(" --dry-run"))
            done = self.daybreak(*words)
            assert done.code == 0, done
        return said


@pytest.fixture
def year(daybreak: Daybreak, monkeypatch: pytest.MonkeyPatch) -> Iterator[Year]:
    """A year that ended yesterday, and two more records of today."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        place = Path(folder)
        monkeypatch.setenv("DAYBREAK_HOME", str(place / "home"))
        monkeypatch.setenv("DAYBREAK_STATE", str(place / "state"))
        monkeypatch.setenv("DAYBREAK_NOW", TODAY)
        daybreak("sample", str(place / "home"), "--years", "1", "--seed", "7", now=YESTERDAY)
        daybreak("log", 'mood 3 "of today"')
        daybreak("habit", "add", "Read")
        assert daybreak("doctor").code == 0
        for name in ("home", "state"):
            shutil.copytree(place / name, place / "whole" / name)
        yield Year(place, daybreak)


def says(data: bytes) -> Tables:
    """What a file says: its records without the versions that a restore counts on."""
    tree: Tables = {table: {**docs} for table, docs in parse(data).items() if table != "meta"}
    tree.pop("gone", None)
    for docs in tree.values():
        for doc in docs.values():
            if isinstance(doc, dict):
                doc.pop("version", None)
    return tree


def at_most_today_is_gone(year: Year) -> None:
    """Every file is as it is now or as it was before today's first save."""
    before, whole = year.files(year.backup), year.files(year.place / "whole/home")
    after = year.files(year.home)
    assert after.keys() == whole.keys()
    for name, data in after.items():
        assert data == whole[name] or says(data) in (says(whole[name]), says(before[name])), name


def delete(year: Year, paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink()
        said = year.undo()
        assert any(line.startswith(f"{path} ") for line in said), (path, said)
        assert path.suffix != ".json" or path.exists()
        assert year.daybreak("doctor", "--fix").code == 0
        assert path.exists()
        at_most_today_is_gone(year)
        year.heal()


def all_files(year: Year) -> list[Path]:
    """Every file of the home but the lock, which is empty and made anew."""
    return sorted(p for p in year.home.rglob("*") if p.is_file() and p.name != ".lock")


def test_a_file_of_any_kind_may_be_deleted(year: Year) -> None:
    first, *_, last = all_files(year)
    kinds = [path for path in all_files(year) if path.suffix != ".json"]
    delete(year, [*kinds, first, last, year.home / "2026/2026-05.json"])


@pytest.mark.torture
def test_any_one_file_may_be_deleted(year: Year) -> None:
    delete(year, all_files(year))


def flips(year: Year, count: int) -> None:
    rows = random.Random(11)
    paths = sorted(year.home.rglob("*.json"))
    for _ in range(count):
        path = rows.choice(paths)
        data = bytearray(path.read_bytes())
        at, bit = rows.randrange(len(data)), rows.randrange(8)
        data[at] ^= 1 << bit
        path.write_bytes(data)
        said = year.undo()
        assert any(line.startswith(f"{path} ") for line in said), (path, at, bit, said)
        at_most_today_is_gone(year)
        year.heal()


def test_any_one_bit_may_flip(year: Year) -> None:
    flips(year, 10)


@pytest.mark.torture
def test_any_of_a_thousand_bits_may_flip(year: Year) -> None:
    flips(year, 1000)


@pytest.mark.torture
def test_every_bit_of_two_files_is_seen_to_flip(year: Year) -> None:
    shortest = min(year.home.glob("*/*.json"), key=lambda path: path.stat().st_size)
    for path in (year.home / "profile.json", shortest):
        whole = path.read_bytes()
        for at in range(len(whole)):
            for bit in range(8):
                data = whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :]
                assert is_seen(path.stem, data) or parse(data) == parse(whole), (path, at, bit)


def is_seen(name: str, data: bytes) -> bool:
    """Whether reading these bytes finds something to say about them."""
    try:
        return bool(page_of(name, data, None).touched)
    except (DamagedError, NewerError):
        return True
