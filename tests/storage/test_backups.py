"""Daily copies: made once, linked where nothing changed, never in the way of saving."""

import errno
import os
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.backups import Backups
from storage.rotation import staying
from storage.store import Store
from tests.storage.kinds import AT, DAY, added, mood

Lives = Callable[[int], Store]


@pytest.fixture
def on(home: Path, state: Path) -> Lives:
    """Opens the home so many days after the first one."""
    return lambda days: Store.open(home, state, lambda: AT + timedelta(days), device="here")


def test_a_day_has_the_home_as_it_was_at_its_first_save(on: Lives, home: Path) -> None:
    on(0).apply(added(mood(1), mood(2, day=DAY - timedelta(40))))
    before = (home / "2026/2026-05.json").read_bytes()
    store = on(1)
    store.apply(added(mood(3)))
    store.apply(added(mood(4)))
    assert store.backups.dates() == ("2026-05-04",)
    copy = store.backups.of("2026-05-04") / "2026"
    assert (copy / "2026-05.json").read_bytes() == before
    assert sorted(path.name for path in copy.iterdir()) == ["2026-03.json", "2026-05.json"]


def test_what_did_not_change_is_a_link_and_never_one_to_the_home(on: Lives, home: Path) -> None:
    on(0).apply(added(mood(1), mood(2, day=DAY - timedelta(40))))
    for days in (1, 2):
        on(days).apply(added(mood(3)))
    first, second = (on(3).backups.of(day) / "2026" for day in on(3).backups.dates())
    assert (first / "2026-03.json").stat().st_nlink == 2
    assert (first / "2026-03.json").samefile(second / "2026-03.json")
    assert not (first / "2026-05.json").samefile(second / "2026-05.json")
    assert (home / "2026/2026-03.json").stat().st_nlink == 1


def test_a_disk_without_links_gets_copies(on: Lives, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*_: object) -> None:
        raise OSError(errno.EPERM, "")

    monkeypatch.setattr(os, "link", refusing)
    on(0).apply(added(mood(2, day=DAY - timedelta(40))))
    for days in (1, 2, 3):
        on(days).apply(added(mood(3)))
    folder = on(3).backups.of("2026-05-06")
    assert (folder / "2026/2026-03.json").stat().st_nlink == 1
    assert on(3).backups.unreadable("2026-05-06") == ()


def test_a_damaged_file_is_not_copied_over_a_good_one(on: Lives, home: Path) -> None:
    on(0).apply(added(mood(1), mood(2, day=DAY - timedelta(40))))
    on(1).apply(added(mood(3)))
    good = (home / "2026/2026-03.json").read_bytes()
    (home / "2026/2026-03.json").write_bytes(b"{")
    (home / "2026/2026-02.json").write_bytes(b"{")
    on(2).apply(added(mood(4)))
    folder = on(2).backups.of("2026-05-05") / "2026"
    assert (folder / "2026-03.json").read_bytes() == good
    assert not (folder / "2026-02.json").exists()
    assert on(2).backups.good("2026-03") == "2026-05-05"
    assert on(2).backups.good("2026-02") == ""


def test_a_year_of_which_no_file_can_be_read_is_in_no_backups_way(on: Lives, home: Path) -> None:
    on(0).apply(added(mood(1), mood(2, day=DAY - timedelta(365))))
    (home / "2025/2025-05.json").write_bytes(b"{")
    store = on(1)
    store.apply(added(mood(3)))
    assert store.backups.dates() == ("2026-05-04",)
    assert [path.name for path in store.backups.of("2026-05-04").iterdir()] == ["2026"]


def test_what_the_disk_spoiled_is_not_copied_over_a_good_one(on: Lives, home: Path) -> None:
    on(0).apply(added(mood(1), mood(2, day=DAY - timedelta(40))))
    on(1).apply(added(mood(3)))
    path = home / "2026/2026-03.json"
    good, found = path.read_bytes(), path.stat()
    path.write_bytes(good.replace(b'"mood": 2', b'"mood": 3'))
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    on(2).apply(added(mood(4)))
    copy = on(2).backups.of("2026-05-05") / "2026/2026-03.json"
    assert copy.read_bytes() == good
    assert on(2).facts
    shutil.rmtree(on(2).backups.folder)
    path.touch()
    on(2).apply(added(mood(4)))
    on(3).apply(added(mood(4, day=DAY - timedelta(70))))
    path = home / "2026/2026-02.json"
    path.write_bytes(path.read_bytes().replace(b'"mood": 4', b'"mood": 3'))
    on(4).apply(added(mood(4)))
    copy = on(4).backups.of("2026-05-07") / "2026/2026-02.json"
    assert copy.read_bytes() == path.read_bytes()


def test_a_backup_that_cannot_be_finished_leaves_nothing(
    on: Lives, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(0).apply(added(mood(1)))
    store = on(1)

    def refusing(*_: object) -> None:
        raise OSError(errno.EIO, "")

    monkeypatch.setattr(os, "rename", refusing)
    assert store.backups.make(DAY + timedelta(1)) == "the disk reported an error"
    assert list((state / "backups").iterdir()) == []


def test_a_file_of_a_later_schema_is_copied_as_it_is(on: Lives, home: Path) -> None:
    on(0).apply(added(mood(1), mood(2, day=DAY - timedelta(40))))
    path = home / "2026/2026-03.json"
    path.write_bytes(path.read_bytes().replace(b'"schema": 1', b'"schema": 9'))
    on(1).apply(added(mood(3)))
    assert (on(1).backups.of("2026-05-04") / "2026/2026-03.json").read_bytes() == path.read_bytes()


def test_a_file_that_vanishes_while_it_is_copied_is_left_out(
    on: Lives, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(0).apply(added(mood(1), mood(2, day=DAY - timedelta(40))))
    store = on(1)
    real = os.open

    def vanishing(path: Path, *args: int) -> int:
        if path == home / "2026/2026-03.json":
            raise FileNotFoundError(errno.ENOENT, "")
        return real(path, *args)

    monkeypatch.setattr(os, "open", vanishing)
    assert store.backups.make(AT.date()) == ""
    assert not (store.backups.of("2026-05-03") / "2026/2026-03.json").exists()


def test_a_backup_that_cannot_be_made_is_said_and_saving_goes_on(
    on: Lives, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(0).apply(added(mood(1)))
    store = on(1)
    real = os.mkdir

    def refusing(path: Path, mode: int) -> None:
        if "backups" in str(path):
            raise OSError(errno.ENOSPC, "")
        real(path, mode)

    monkeypatch.setattr(os, "mkdir", refusing)
    store.apply(added(mood(2)))
    (notice,) = store.notices()
    assert notice == (
        f"{state}/backups: today's backup could not be made, the disk is full; saving goes on"
    )
    assert len(on(1).month("2026-05").moods) == 2


def full_disk(monkeypatch: pytest.MonkeyPatch, times: int) -> list[str]:
    real, refused = os.fsync, list[str]()

    def refusing(held: int) -> None:
        path = str(Path(f"/proc/self/fd/{held}").readlink())
        if "2026-05.json.tmp" in path and len(refused) < times:
            refused.append(path)
            raise OSError(errno.ENOSPC, "")
        real(held)

    monkeypatch.setattr(os, "fsync", refusing)
    return refused


def test_on_a_full_disk_the_oldest_backup_makes_room(
    on: Lives, monkeypatch: pytest.MonkeyPatch
) -> None:
    for days in range(4):
        on(days).apply(added(mood(1)))
    store = on(3)
    before = store.backups.dates()
    full_disk(monkeypatch, times=1)
    store.apply(added(mood(2)))
    assert store.backups.dates() == before[1:]
    assert "the oldest backup made room" in store.notices()[0]
    assert len(on(3).month("2026-05").moods) == 5


def test_a_disk_that_stays_full_is_said_and_the_last_backup_stays(
    on: Lives, monkeypatch: pytest.MonkeyPatch
) -> None:
    for days in range(3):
        on(days).apply(added(mood(1)))
    store = on(2)
    full_disk(monkeypatch, times=100)
    for _ in range(3):
        with pytest.raises(Exception, match="the disk is full; nothing was saved"):
            store.apply(added(mood(2)))
    assert store.backups.dates() == ("2026-05-05",)
    assert len(on(2).month("2026-05").moods) == 3


def test_half_a_backup_of_a_session_that_was_cut_off_is_made_anew(on: Lives, state: Path) -> None:
    on(0).apply(added(mood(1)))
    (state / "backups/.new-2026-05-04/2026").mkdir(parents=True)
    (state / "backups/.new-2026-05-04/2026/2026-05.json").write_text("half")
    (state / "backups/.old-2025-05-04/2025").mkdir(parents=True)
    (state / "backups/not-a-date").mkdir()
    (state / "backups/2026-13-40").mkdir()
    store = on(1)
    store.apply(added(mood(2)))
    assert store.backups.dates() == ("2026-05-04",)
    assert store.backups.unreadable("2026-05-04") == ()
    assert not (state / "backups/.old-2025-05-04").exists()


def test_a_backup_that_does_not_read_is_found(on: Lives) -> None:
    on(0).apply(added(mood(1)))
    on(1).apply(added(mood(2)))
    bad = on(1).backups.of("2026-05-04") / "2026/2026-05.json"
    bad.write_bytes(b"{")
    assert on(1).backups.unreadable("2026-05-04") == (bad,)


@pytest.mark.hundreds
def test_old_backups_go(on: Lives, home: Path, state: Path) -> None:
    on(0).apply(added(mood(1)))
    backups = Backups(home, state / "backups")
    for days in range(100):
        assert backups.make(DAY + timedelta(days)) == ""
    kept = backups.dates()
    assert kept[-14:] == tuple((DAY + timedelta(d)).isoformat() for d in range(86, 100))
    assert 14 < len(kept) < 14 + 8 + 5
    assert kept[0] == "2026-05-31"


def test_what_a_session_left_when_it_was_cut_off_goes_at_the_next_backup(
    on: Lives, home: Path, state: Path
) -> None:
    on(0).apply(added(mood(1)))
    for left in (".old-2026-01-01", ".new-2026-05-04"):
        shutil.copytree(home, state / "backups" / left)
    on(1).apply(added(mood(2)))
    assert [path.name for path in (state / "backups").iterdir()] == ["2026-05-04"]


def test_the_day_that_no_longer_stays_goes_with_the_next_backup(
    on: Lives, home: Path, state: Path
) -> None:
    on(0).apply(added(mood(1)))
    days = [(DAY - timedelta(n)).isoformat() for n in range(1, 17)]
    for day in days:
        shutil.copytree(home, state / "backups" / day)
    on(0).apply(added(mood(2)))
    assert on(0).backups.dates()[0] == "2026-04-19"
    assert {*days} - {*on(0).backups.dates()} == {"2026-04-17", "2026-04-18"}


def test_a_backup_that_cannot_be_given_up_stays(on: Lives, monkeypatch: pytest.MonkeyPatch) -> None:
    for days in range(3):
        on(days).apply(added(mood(1)))

    def refusing(*_: object) -> None:
        raise OSError(errno.EACCES, "")

    monkeypatch.setattr(os, "rename", refusing)
    assert on(3).backups.drop_oldest() is False
    assert len(on(3).backups.dates()) == 2


@given(st.sets(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=200))
def test_fourteen_days_eight_weeks_and_twenty_four_months_stay(dates: set[date]) -> None:
    stay = staying(dates)
    newest = sorted(dates, reverse=True)
    assert stay <= dates
    assert {*newest[:14]} <= stay
    assert len(stay) <= 14 + 8 + 24
    weeks = sorted({day.isocalendar()[:2] for day in dates}, reverse=True)[:8]
    months = sorted({(day.year, day.month) for day in dates}, reverse=True)[:24]
    assert {*weeks} <= {day.isocalendar()[:2] for day in stay}
    assert {*months} <= {(day.year, day.month) for day in stay}
    assert staying(stay) == stay


def test_days_that_pass_one_by_one_keep_what_a_look_back_would_keep() -> None:
    kept: frozenset[date] = frozenset()
    for days in range(800):
        kept = staying({*kept, DAY + timedelta(days)})
    assert len(kept) > 14 + 4 + 22
