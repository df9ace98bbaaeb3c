"""A file that is damaged, foreign or newer is named and left as it is; everything else works."""

import errno
import os
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from recovery.errors import CouldNot
from recovery.ledger import Edit
from recovery.records import Profile
from storage import page as pages
from storage import safewrite
from storage.codec import parse
from storage.encoder import encode
from storage.store import Store
from tests.storage.conftest import Opens
from tests.storage.kinds import AT, added, amount, clock, mood, text

APRIL = date(2026, 4, 30)


@pytest.fixture
def may(opens: Opens, home: Path) -> Path:
    """The file of May in a home that has April too."""
    opens().apply(added(mood(day=APRIL), mood(), text("kept")))
    return home / "2026/2026-05.json"


def broken(good: bytes) -> dict[str, bytes]:
    return {
        "is empty": b"",
        "not JSON (line 1)": b"{",
        "not a TinyDB file": b"[1]",
        "does not say its schema": b'{"_default": {"1": {"name": "a foreign file"}}}',
        "not UTF-8": b"\xff\xfe",
        "too deeply": good.replace(b'"mood": 4', b'"mood": ' + b"[" * 90 + b"]" * 90),
        "'note' twice": good.replace(b'"note": ""', b'"note": "",\n"note": "x"', 1),
        "file of '2026-04'": good.replace(b'"month": "2026-05"', b'"month": "2026-04"'),
        "moods that is not a TinyDB table": good.replace(b'"moods": {', b'"moods": [], "m": {'),
        "journal that is not a TinyDB table": good.replace(
            b'"journal": {', b'"journal": {"5": 5, '
        ),
        "id is not a whole number": good.replace(b'"20260503101500": {', b'"1_0": {', 1),
        "kept that is not a TinyDB table": good.replace(
            b'"journal": {', b'"kept": 1, "journal": {'
        ),
        "its checksum does not fit": good.replace(b'"schema": 1', b'"schema": 2'),
        "cannot be read": good.replace(b'"mood": 4', b'"mood": ' + b"9" * 5000),
    }


CASES = sorted(broken(b""))


@pytest.mark.parametrize("said", CASES)
def test_a_damaged_month_is_named_kept_aside_and_left_alone(
    opens: Opens, may: Path, state: Path, said: str
) -> None:
    data = broken(may.read_bytes())[said]
    may.write_bytes(data)
    store = opens()
    (notice,) = store.notices()
    assert notice.startswith(f"{may} ")
    assert said in notice
    assert "daybreak doctor" in notice
    assert "\n" not in notice
    assert [path.read_bytes() for path in (state / "quarantine").iterdir()] == [data]
    assert str(state / "quarantine") in notice
    with pytest.raises(CouldNot, match="nothing was saved into it"):
        store.apply(added(mood(day=APRIL), mood()))
    store.apply(added(mood(day=APRIL)))
    assert len(opens().month("2026-04").moods) == 2
    assert len(store.facts.moods) == 1
    assert may.read_bytes() == data


def test_a_damaged_month_is_kept_aside_once_and_said_once_a_session(
    opens: Opens, may: Path, state: Path
) -> None:
    may.write_bytes(b"{")
    store = opens()
    assert store.has_news
    assert len(store.notices()) == 1
    assert not store.has_news
    assert opens().facts is not None
    may.touch()
    assert store.refresh() is False
    assert store.notices() == ()
    assert len(list((state / "quarantine").iterdir())) == 1


def test_a_copy_that_the_disk_did_not_confirm_is_named_all_the_same(
    opens: Opens, may: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens().apply(added(mood()))
    may.write_bytes(b"{")

    def refusing(_: Path) -> None:
        raise OSError(errno.EIO, "")

    (state / "quarantine").mkdir()
    monkeypatch.setattr(safewrite, "sync_folder", refusing)
    (notice,) = opens().notices()
    (aside,) = (state / "quarantine").iterdir()
    assert f"a copy is {aside}" in notice


def test_a_month_of_a_later_schema_is_left_as_it_is(opens: Opens, may: Path, state: Path) -> None:
    tree = parse(may.read_bytes())
    tree["meta"]["1"]["schema"] = 2
    data = encode(tree)[1]
    may.write_bytes(data)
    store = opens()
    assert "written by a later version of Daybreak (schema 2, not 1);" in store.notices()[0]
    with pytest.raises(CouldNot, match="later version"):
        store.apply(added(mood()))
    assert may.read_bytes() == data
    assert not (state / "quarantine").exists()


def test_a_damaged_profile_leaves_the_months_working(opens: Opens, may: Path, home: Path) -> None:
    opens().apply([Edit(Profile(), Profile(begun=True))])
    (home / "profile.json").write_bytes(b"\0" * 40)
    store = opens()
    assert store.profile == Profile()
    with pytest.raises(CouldNot, match=r"profile.json is empty"):
        store.apply([Edit(Profile(), Profile(begun=True))])
    store.apply(added(mood()))
    assert (home / "profile.json").read_bytes() == b"\0" * 40
    assert may.exists()


WRONG = {
    "mood should be a whole number": (b'"mood": 4', b'"mood": "four"'),
    "at should be a time": (b'"at": "2026-05-03T10:15:00+02:00"', b'"at": "2026-05-03"'),
    "lies in another month": (b'"day": "2026-05-03"', b'"day": "2026-06-03"'),
    "lacks a field": (b'"mood": 4,', b""),
}


@pytest.mark.parametrize("said", WRONG)
def test_a_document_that_is_no_record_is_kept_and_left_out(
    opens: Opens, may: Path, said: str
) -> None:
    data = may.read_bytes()
    head, tail = data.split(b'"moods"')
    may.write_bytes(head + b'"moods"' + tail.replace(*WRONG[said]))
    store = opens()
    assert store.month("2026-05").moods == ()
    assert len(store.month("2026-05").journal) == 1
    assert any(said in notice and "20260503101500" in notice for notice in store.notices())
    (made,) = store.apply(added(mood(5)))
    assert made.after is not None
    assert opens().month("2026-05").moods == (made.after,)
    kept = may.read_bytes().split(b'"moods"')[1]
    assert WRONG[said][1] in kept


def test_a_document_that_is_no_record_is_not_written_over(opens: Opens, home: Path) -> None:
    opens().apply([Edit(Profile(), Profile(begun=True))])
    path = home / "profile.json"
    path.write_bytes(path.read_bytes().replace(b'"begun": true', b'"begun": 5'))
    with pytest.raises(
        CouldNot, match=r"^profile.json: .* cannot be read and stays as it is; see: daybreak doctor"
    ):
        opens().apply([Edit(Profile(), Profile(begun=True))])
    assert b'"begun": 5' in path.read_bytes()


def test_a_profile_that_cannot_be_read_was_begun_all_the_same(opens: Opens, home: Path) -> None:
    assert not opens().profile.begun
    opens().apply([Edit(Profile(), Profile(begun=True, rollover=5))])
    path = home / "profile.json"
    path.write_bytes(path.read_bytes().replace(b'"rollover": 5', b'"rollover": "5"'))
    store = opens()
    assert store.profile == Profile(begun=True), "so that the first questions are not asked again"
    with pytest.raises(CouldNot, match="document 1 in profile cannot be read"):
        store.apply([Edit(store.profile, Profile(begun=True, rollover=6))])
    assert b'"rollover": "5"' in path.read_bytes()


def test_other_line_ends_and_a_mark_at_the_front_are_no_damage(opens: Opens, may: Path) -> None:
    data = may.read_bytes()
    for odd in (data.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + data, data.replace(b"  ", b"\t")):
        may.write_bytes(odd)
        store = opens()
        assert len(store.month("2026-05").moods) == 1
        assert store.notices() == ()


def test_a_month_that_is_a_folder_or_a_pipe_or_huge_is_named(
    opens: Opens, may: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "LARGEST", 10)
    assert "larger than any" in " ".join(opens().notices())
    may.unlink()
    os.mkfifo(may)
    assert "not an ordinary file" in " ".join(opens().notices())
    may.unlink()
    may.mkdir()
    assert "cannot be read" in " ".join(opens().notices())


def test_a_year_that_is_a_file_is_no_year(opens: Opens, home: Path, may: Path) -> None:
    (home / "2025").write_text("not a folder")
    (home / "2026" / "2025-01.json").write_text("in the wrong folder")
    assert opens().months() == ("2026-04", "2026-05")
    with pytest.raises(CouldNot, match="it is not a folder; nothing was saved"):
        opens().apply(added(mood(day=date(2025, 1, 1))))


def test_a_link_that_leads_nowhere_is_no_file_yet(opens: Opens, may: Path, home: Path) -> None:
    may.rename(home / "elsewhere")
    may.symlink_to(home / "there")
    store = opens()
    assert store.months() == ("2026-04",)
    store.apply(added(mood(2)))
    assert may.is_symlink()
    assert (home / "there").exists()
    assert [m.mood for m in opens().month("2026-05").moods] == [2]


def test_a_record_that_no_file_can_hold_is_refused(opens: Opens, may: Path) -> None:
    data = may.read_bytes()
    with pytest.raises(CouldNot, match=r"^nothing was saved: a number$"):
        opens().apply(added(mood(2), amount(float("nan"))))
    assert may.read_bytes() == data


def test_an_error_between_two_files_says_which_was_saved(
    opens: Opens, may: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opens()
    real = os.mkdir

    def refusing(path: Path, mode: int) -> None:
        if path.name == "2025":
            raise OSError(errno.ENOSPC, "")
        real(path, mode)

    monkeypatch.setattr(os, "mkdir", refusing)
    with pytest.raises(CouldNot, match=r"2025-01.json: cannot.*only 2026-05.json was saved"):
        store.apply(added(mood(5), mood(day=date(2025, 1, 1))))
    assert len(store.month("2026-05").moods) == len(opens().month("2026-05").moods) == 2


def test_a_good_copy_from_a_backup_is_offered(opens: Opens, may: Path, home: Path) -> None:
    opens().apply(added(mood()))
    may.write_bytes(b"{")
    (notice,) = opens().notices()
    assert "bring back the one of 2026-05-03: daybreak restore" in notice
    may.unlink()
    (missing,) = opens().notices()
    assert missing == (
        f"{may} is no longer there; bring back the one of 2026-05-03: daybreak restore"
    )


def test_something_odd_among_the_backups_is_no_backup(opens: Opens, may: Path, state: Path) -> None:
    (state / "backups").mkdir()
    (state / "backups/2026-05-02").write_text("not a folder")
    assert may.exists()
    assert opens().notices() == ()


def test_a_change_by_hand_is_taken_over_said_once_and_the_earlier_copy_kept(
    opens: Opens, may: Path, state: Path
) -> None:
    opens().apply(added(mood(3)))
    before = may.read_bytes()
    may.write_bytes(before.replace(b'"kept"', b'"changed by hand"'))
    store = opens()
    assert store.month("2026-05").journal[0].text == "changed by hand"
    (notice,) = store.notices()
    assert "was changed outside Daybreak, and the change is taken over" in notice
    (aside,) = (state / "quarantine").iterdir()
    assert str(aside) in notice
    assert b'"kept"' in aside.read_bytes()
    assert opens().notices() == ()
    opens().apply(added(mood(2)))
    assert opens().notices() == ()


def test_the_earlier_copy_is_found_though_a_backup_has_the_change_already(
    opens: Opens, may: Path, home: Path, state: Path
) -> None:
    opens().apply(added(mood(3)))
    may.write_bytes(may.read_bytes().replace(b'"kept"', b'"changed by hand"'))
    later = Store.open(home, state, lambda: AT + timedelta(1), device="here")
    shutil.rmtree(state / "quarantine")
    (state / "accepted.json").unlink()
    later.apply(added(mood(day=APRIL)))
    assert any("the copy of 2026-05-03 stays in" in notice for notice in opens().notices())
    (aside,) = (state / "quarantine").iterdir()
    assert b'"kept"' in aside.read_bytes()


def test_a_change_by_hand_without_a_backup_is_still_said(opens: Opens, home: Path) -> None:
    Store.open(home, home.with_name("elsewhere"), clock).apply(added(text("kept")))
    path = home / "2026/2026-05.json"
    path.write_bytes(path.read_bytes().replace(b'"kept"', b'"other"'))
    (notice,) = opens().notices()
    assert notice.endswith("was changed outside Daybreak, and the change is taken over")
