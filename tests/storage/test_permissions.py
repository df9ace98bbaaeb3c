"""What Daybreak writes can be opened by nobody else, and what it may not write it says."""

import errno
import os
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from recovery.errors import CouldNot
from recovery.ledger import Edit
from recovery.records import Profile
from storage.archive import write_archive
from storage.drafts import Drafts
from storage.store import Store
from tests.storage.conftest import Opens
from tests.storage.kinds import AT, added, clock, mood


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    """Run under this umask."""
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_every_file_and_folder_is_the_persons_own(home: Path, state: Path) -> None:
    for day in range(2):
        store = Store.open(home, state, lambda day=day: AT + timedelta(day))  # type: ignore[misc]
        store.apply([*added(mood(), mood(day=AT.date() - timedelta(60)))])
        store.apply([Edit(store.profile, Profile(begun=True, rollover=day))])
    Drafts(state).keep("journal", "half a")
    (home / "2026/2026-05.json").write_bytes(b"")
    assert Store.open(home, state, clock).facts
    found = {
        path: stat.S_IMODE(path.stat().st_mode) for path in (*home.rglob("*"), *state.rglob("*"))
    }
    assert {mode for path, mode in found.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in found.items() if not path.is_dir()} == {0o600}
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    kinds = {path.relative_to(state).parts[0] for path in state.rglob("*")}
    assert kinds == {
        *("backups", "device.json", "drafts", "facts.cache", "home.json", "quarantine"),
    }


def test_a_home_that_is_a_file_is_said_at_once(home: Path, state: Path) -> None:
    home.write_text("not a folder")
    with pytest.raises(CouldNot, match=f"{home}: cannot be opened, it is not a folder"):
        Store.open(home, state, clock)


def test_a_home_below_a_file_is_said_at_once(home: Path, state: Path) -> None:
    home.write_text("not a folder")
    with pytest.raises(CouldNot, match="not a folder"):
        Store.open(home / "inside", state, clock)


def refuse(monkeypatch: pytest.MonkeyPatch, call: str, number: int, part: str) -> None:
    real = getattr(os, call)

    def refusing(path: object, *args: object, **more: object) -> object:
        if part in str(path):
            raise OSError(number, os.strerror(number))
        return real(path, *args, **more)

    monkeypatch.setattr(os, call, refusing)


def test_a_home_that_cannot_be_made_is_named(
    opens: Opens, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opens()
    refuse(monkeypatch, "mkdir", errno.EACCES, "home")
    with pytest.raises(CouldNot, match=f"^{home}: cannot be made, you may not write there;"):
        store.apply(added(mood()))


@pytest.mark.parametrize(("number", "said"), [(errno.EROFS, "read-only"), (errno.EPERM, "may not")])
def test_a_home_that_may_not_be_written_is_named(
    opens: Opens, home: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    opens().apply(added(mood()))
    store = opens()
    refuse(monkeypatch, "open", number, ".lock")
    with pytest.raises(CouldNot, match=f"{home}.*{said}.*nothing was saved"):
        store.apply(added(mood()))


def test_a_home_that_may_not_be_read_is_named(
    opens: Opens, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens().apply(added(mood()))
    refuse(monkeypatch, "scandir", errno.EACCES, "home")
    with pytest.raises(CouldNot, match=f"{home}: cannot be opened, you may not read it"):
        opens()


def test_a_month_that_may_not_be_read_leaves_the_others_working(
    opens: Opens, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens().apply(added(mood(), mood(day=AT.date() - timedelta(30))))
    refuse(monkeypatch, "open", errno.EACCES, "2026-05.json")
    store = opens()
    (notice,) = store.notices()
    assert notice.startswith(f"{home}/2026/2026-05.json cannot be read, you may not read it;")
    assert len(store.month("2026-04").moods) == 1
    assert not store.whole
    with pytest.raises(CouldNot, match="nothing was saved into it"):
        store.apply(added(mood()))


@pytest.fixture
def closed(opens: Opens, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of 2025, which may not be looked into, beside one of 2026."""
    opens().apply(added(mood(), mood(day=AT.date() - timedelta(365))))
    opens().apply(added(mood()))
    refuse(monkeypatch, "scandir", errno.EACCES, "2025")
    return home / "2025"


def test_a_year_that_may_not_be_looked_into_is_named_and_the_others_work(
    opens: Opens, closed: Path
) -> None:
    store = opens()
    assert store.notices() == (
        f"{closed}: cannot be opened, you may not read it; what is in it is left out, "
        "see: daybreak doctor",
    )
    assert store.months() == ("2026-05",)
    assert not store.whole
    store.apply(added(mood()))
    assert store.refresh() is False
    (finding,) = store.doctor()
    assert (finding.kind, finding.path, finding.person) == ("closed", closed, True)
    assert finding.todo.endswith(f"chmod u+rwx {closed}")
    assert not store.restoring().of_need()


def test_no_copy_is_called_whole_while_a_year_may_not_be_looked_into(
    home: Path, state: Path, closed: Path, tmp_path: Path
) -> None:
    store = Store.open(home, state, lambda: AT + timedelta(1), device="here")
    store.apply(added(mood()))
    assert store.backups.dates() == ("2026-05-03",)
    told = f"backup could not be made, {closed} cannot be opened, you may not read it; saving goes"
    assert any(told in notice for notice in store.notices())
    with pytest.raises(CouldNot, match=f"{closed}: cannot be opened.*nothing was written"):
        write_archive(home, tmp_path / "away.zip")
    with pytest.raises(CouldNot, match=f"{closed}: cannot be opened, you may not read it"):
        store.restoring().of_folder(home)


def test_a_year_that_goes_while_it_is_looked_at_is_gone(
    opens: Opens, closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    refuse(monkeypatch, "scandir", errno.ENOENT, "2025")
    store = opens()
    assert closed.is_dir()
    assert store.months() == ("2026-05",)
    assert store.notices() == ()


def test_a_state_folder_that_cannot_be_written_does_not_stop_saving(
    home: Path, state: Path
) -> None:
    state.write_text("not a folder")
    for days in range(2):
        store = Store.open(home, state, lambda days=days: AT + timedelta(days))  # type: ignore[misc]
        store.apply(added(mood()))
    (notice,) = store.notices()
    assert "backup could not be made" in notice
    assert "saving goes on" in notice
    assert len(Store.open(home, state, clock).month("2026-05").moods) == 2


def test_a_home_that_can_no_longer_be_looked_at_is_no_longer_there(
    opens: Opens, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opens()
    store.apply(added(mood()))
    home.rename(home.with_name("away"))
    refuse(monkeypatch, "stat", errno.EIO, str(home))
    assert store.refresh() is True
    assert store.refresh() is False
    assert "no longer there" in store.notices()[0]
    assert len(store.month("2026-05").moods) == 1


def test_a_folder_that_went_away_is_not_made_anew(opens: Opens, home: Path) -> None:
    store = opens()
    store.apply(added(mood()))
    home.rename(home.with_name("away"))
    assert store.refresh() is True
    assert store.refresh() is False
    assert "no longer there" in store.notices()[0]
    with pytest.raises(CouldNot, match="no longer there"):
        store.apply(added(mood()))
    assert not home.exists()
    assert len(store.month("2026-05").moods) == 1
    home.with_name("away").rename(home)
    store.apply(added(mood()))
    assert len(opens().month("2026-05").moods) == 2
