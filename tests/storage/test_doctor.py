"""Doctor names everything that is odd, and mends what needs no person."""

import errno
import json
import os
import shutil
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from storage.codec import parse
from storage.companions import COMPANIONS, write_companions
from storage.encoder import encode
from storage.lock import locked
from storage.store import Store
from storage.sweep import sweep
from tests.storage.conftest import Opens
from tests.storage.kinds import AT, DAY, added, amount, mood, text

COPY = "2026-05.sync-conflict-20260503-101500-ABCDEFG.json"


@pytest.fixture
def store(opens: Opens, home: Path, state: Path) -> Store:
    """A home of two months with one backup."""
    opens().apply(added(mood(), text("kept"), amount(3), mood(day=DAY - timedelta(40))))
    later = Store.open(home, state, lambda: AT + timedelta(1), device="here")
    later.apply(added(mood(2)))
    return later


def stale(path: Path) -> Path:
    path.write_text("half")
    os.utime(path, (0, 0))
    return path


def test_a_home_in_order_has_nothing_to_say(store: Store) -> None:
    assert store.doctor() == ()
    assert store.doctor(fix=True) == ()


def test_everything_odd_is_found_and_what_is_safe_is_mended(store: Store, home: Path) -> None:
    may, march = home / "2026/2026-05.json", home / "2026/2026-03.json"
    may.write_bytes(may.read_bytes().replace(b'"kept"', b'"kept by hand"'))
    shutil.copy(may, home / "2026" / COPY)
    may.chmod(0o644)
    home.chmod(0o755)
    leftover = stale(home / "2026/2026-05.json.tmp.1234")
    (home / "2026/2026-06.json.tmp.1234").write_text("being written now")
    (home / ".gitignore").unlink()
    march.unlink()
    found = store.doctor()
    kinds = sorted(finding.kind for finding in found)
    assert kinds == [
        *("checksum", "companion", "copy", "leftover", "missing", "permission", "permission")
    ]
    assert all(finding.what and not finding.mended for finding in found)
    mended = store.doctor(fix=True)
    assert [finding.kind for finding in mended if finding.person] == ["missing"]
    assert {f.kind for f in mended if f.mended} == {*kinds} - {"missing"}
    assert not leftover.exists()
    assert stat.S_IMODE(may.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    (last,) = store.doctor()
    assert (last.kind, last.path, last.todo) == ("missing", march, "daybreak restore")
    assert store.month("2026-05").journal[0].text == "kept by hand"


def test_damage_is_kept_aside_and_needs_a_person(store: Store, home: Path, state: Path) -> None:
    may = home / "2026/2026-05.json"
    may.write_bytes(b"{")
    (finding,) = store.doctor(fix=True)
    assert (finding.kind, finding.person, finding.mended) == ("damage", True, False)
    assert finding.todo == "daybreak restore"
    assert may.read_bytes() == b"{"
    assert len(list((state / "quarantine").iterdir())) == 1


def test_documents_ids_and_later_schemas_are_named(store: Store, home: Path) -> None:
    may, march = home / "2026/2026-05.json", home / "2026/2026-03.json"
    tree = json.loads(may.read_text())
    tree["moods"]["20260401000000"] = tree["moods"].pop("20260503101500")
    tree["habits"]["20260503000001"] = tree["habits"].pop("20260503450412")
    tree["journal"]["20260503101500"]["text"] = 5
    may.write_text(json.dumps(tree))
    later = parse(march.read_bytes())
    later["meta"]["1"]["schema"] = 2
    march.write_bytes(encode(later)[1])
    found = {finding.kind: finding for finding in store.doctor()}
    assert {*found} == {"id", "document", "newer", "checksum"}
    assert found["document"].person
    assert found["newer"].person
    assert not found["id"].person
    assert sum(finding.kind == "id" for finding in store.doctor(fix=True)) == 2


def test_a_file_whose_name_is_not_known_is_named_and_left_alone(store: Store, home: Path) -> None:
    other = home / "2026/2026-05 (Kopie).json"
    shutil.copy(home / "2026/2026-05.json", other)
    (home / "notes.txt").write_text("mine")
    (finding,) = store.doctor(fix=True)
    assert (finding.kind, finding.path, finding.person) == ("foreign", other, False)
    assert not finding.mended
    store.merge([other])
    assert store.doctor() == ()


def test_a_backup_that_does_not_read_is_named(store: Store) -> None:
    bad = store.backups.of("2026-05-04") / "2026/2026-05.json"
    bad.write_bytes(b"{")
    (finding,) = store.doctor()
    assert (finding.kind, finding.path, finding.person) == ("backup", bad, False)


def test_what_cannot_be_mended_stays_with_the_reason(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may = home / "2026/2026-05.json"
    may.write_bytes(may.read_bytes().replace(b'"kept"', b'"by hand"'))
    may.chmod(0o666)
    (home / "2026" / COPY).write_bytes(b"{")
    stale(home / "2026/2026-05.json.tmp.1")
    (home / ".stignore").unlink()

    def refusing(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "")

    for call in ("chmod", "rename", "unlink"):
        monkeypatch.setattr(os, call, refusing)
    found = store.doctor(fix=True)
    assert not any(finding.mended for finding in found)
    told = {finding.kind: finding.what for finding in found}
    assert "could not be mended, the disk is read-only" in told["permission"]
    assert "the disk is read-only" in told["checksum"]


def test_a_file_that_goes_meanwhile_has_no_permissions(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.doctor()
    real = os.stat

    def vanishing(path: Path, **more: bool) -> os.stat_result:
        if path == home / "2026/2026-03.json":
            raise FileNotFoundError
        return real(path, **more)

    monkeypatch.setattr(os, "stat", vanishing)
    assert store.doctor() == ()


def test_a_companion_that_cannot_be_looked_at_is_not_called_missing(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.stat

    def refusing(path: Path, **more: bool) -> os.stat_result:
        if path == home / ".stignore":
            raise PermissionError(errno.EACCES, "")
        return real(path, **more)

    monkeypatch.setattr(os, "stat", refusing)
    assert store.doctor() == ()


def test_leftovers_of_an_hour_ago_are_swept_at_the_start(store: Store, home: Path) -> None:
    old = stale(home / "profile.json.tmp.99")
    new = home / "2026/2026-05.json.tmp.98"
    new.write_text("being written")
    assert store.months()
    Store.open(home, home.with_name("state"), lambda: AT)
    assert not old.exists()
    assert new.exists()


def test_leftovers_wait_while_another_session_saves(store: Store, home: Path) -> None:
    old = stale(home / "profile.json.tmp.99")
    assert store.months()
    with locked(home):
        assert sweep(home, [old]) == 0
    assert sweep(home, [old, home / "x.tmp.gone"]) == 1


def test_a_persons_own_companion_files_are_left(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    (home / ".gitignore").write_text("mine\n")
    write_companions(home)
    assert (home / ".gitignore").read_text() == "mine\n"
    assert {*COMPANIONS} == {path.name for path in home.iterdir()}

    def refusing(*_: object) -> None:
        raise OSError(errno.EROFS, "")

    (home / ".stignore").unlink()
    monkeypatch.setattr(os, "rename", refusing)
    write_companions(home)
    assert not (home / ".stignore").exists()
