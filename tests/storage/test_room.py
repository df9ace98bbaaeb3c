"""What belongs to this machine: one room for each home, a name, drafts."""

import errno
import json
import os
from pathlib import Path

import pytest

from recovery.errors import CouldNot
from storage import safewrite
from storage.drafts import Drafts
from storage.room import room_of
from storage.store import Store
from tests.storage.kinds import added, clock, mood


def test_a_second_home_with_the_same_state_folder_gets_a_room_of_its_own(
    home: Path, state: Path
) -> None:
    first = Store.open(home, state, clock)
    first.apply(added(mood()))
    other = Store.open(home.with_name("other"), state, clock)
    assert first.room == Store.open(home, state, clock).room == state
    assert other.room.parent == state / "homes"
    other.apply(added(mood()))
    assert Store.open(home.with_name("other"), state, clock).room == other.room


@pytest.mark.parametrize("data", [b"", b"[]", b'{"home": 5}', b"[" * 9999, b"\xff"])
def test_an_unreadable_note_of_whose_room_it_is_means_nobodys(
    home: Path, state: Path, data: bytes
) -> None:
    state.mkdir()
    (state / "home.json").write_bytes(data)
    assert room_of(state, home) == state


@pytest.mark.parametrize("data", [b"{", b'{"device": ""}', b'{"device": 3}'])
def test_an_unreadable_name_of_the_machine_is_made_anew(
    home: Path, state: Path, data: bytes
) -> None:
    state.mkdir()
    (state / "device.json").write_bytes(data)
    (made,) = Store.open(home, state, clock).apply(added(mood()))
    assert made.after is not None
    name = json.loads((state / "device.json").read_bytes())["device"]
    assert made.after.version == ((name, 1),)


WORDS = "half a line\n\twith\u2028all\x00 sorts \ud800 of [red]things"


def left_behind(state: Path) -> list[str]:
    """The texts that a new session is offered."""
    return [draft.text for draft in Drafts(state).all()]


def test_a_draft_is_there_for_the_next_session_until_it_is_dropped(state: Path) -> None:
    drafts = Drafts(state)
    assert drafts.all() == ()
    drafts.keep("journal", "ha")
    drafts.keep("journal", WORDS)
    drafts.keep("letter: to you/../me", "Dear")
    drafts.end()
    later = Drafts(state)
    assert {(draft.name, draft.text) for draft in later.all()} == {
        ("journal", WORDS),
        ("letter: to you/../me", "Dear"),
    }
    drafts.drop("journal")
    drafts.drop("journal")
    assert [draft.name for draft in later.all()] == ["letter: to you/../me"]
    later.discard(later.all()[0])
    assert later.all() == ()


def test_an_emptied_text_is_no_draft(state: Path) -> None:
    drafts = Drafts(state)
    drafts.keep("journal", "x")
    drafts.keep("journal", "")
    drafts.end()
    assert left_behind(state) == []


def test_what_a_living_session_writes_is_offered_to_no_other(state: Path) -> None:
    one, other = Drafts(state), Drafts(state)
    one.keep("journal", "mine")
    other.keep("journal", "theirs")
    assert left_behind(state) == []
    one.end()
    assert left_behind(state) == ["mine"]
    other.end()
    assert sorted(left_behind(state)) == ["mine", "theirs"]


def test_a_sign_of_life_without_its_process_counts_for_nothing(state: Path) -> None:
    drafts = Drafts(state, "gone")
    drafts.keep("journal", "x")
    drafts.end()
    (state / "drafts/gone.live").touch()
    assert left_behind(state) == ["x"]
    assert not (state / "drafts/gone.live").exists()


def test_a_draft_that_is_gone_on_with_is_this_sessions_from_then_on(state: Path) -> None:
    earlier = Drafts(state)
    earlier.keep("note", "half a thought")
    earlier.end()
    now = Drafts(state)
    now.adopt(now.all()[0], "journal")
    assert left_behind(state) == []
    now.end()
    assert [(d.name, d.text) for d in Drafts(state).all()] == [("journal", "half a thought")]


def test_drafts_come_newest_first(state: Path) -> None:
    drafts = Drafts(state)
    for n, name in enumerate(["a", "b", "c"]):
        drafts.keep(name, name)
        newest = max((state / "drafts").glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, (n, n))
    drafts.end()
    assert left_behind(state) == ["c", "b", "a"]


def test_an_unchanged_text_is_not_written_again(state: Path) -> None:
    drafts = Drafts(state)
    drafts.keep("journal", "x")
    (path,) = (state / "drafts").glob("*.json")
    before = path.stat().st_ino
    drafts.keep("journal", "x")
    assert path.stat().st_ino == before


def test_what_is_no_draft_is_left_out(state: Path) -> None:
    drafts = Drafts(state)
    drafts.keep("journal", "x")
    drafts.end()
    (state / "drafts/odd.json").write_text('{"name": 5}')
    (state / "drafts/half.json").write_text('{"na')
    (state / "drafts/x.tmp.1").write_text("{}")
    assert left_behind(state) == ["x"]


def test_a_draft_that_cannot_be_kept_or_removed_is_said(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state.write_text("a file")
    with pytest.raises(CouldNot, match="the draft cannot be kept"):
        Drafts(state).keep("journal", "x")
    state.unlink()
    drafts = Drafts(state)
    drafts.keep("journal", "x")

    def refusing(*_: object) -> None:
        raise PermissionError(13, "")

    monkeypatch.setattr(os, "unlink", refusing)
    with pytest.raises(CouldNot, match="the draft cannot be removed, you may not write there"):
        drafts.drop("journal")


def test_a_draft_that_the_disk_did_not_confirm_is_there_and_written_anew_at_the_next_look(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = Drafts(state)
    drafts.keep("journal", "ha")
    with monkeypatch.context() as disk:
        disk.setattr(safewrite, "sync_folder", _refusing)
        drafts.keep("journal", "half")
    (path,) = (state / "drafts").glob("*.json")
    unconfirmed = path.stat().st_ino
    drafts.keep("journal", "half")
    assert path.stat().st_ino != unconfirmed
    drafts.end()
    assert left_behind(state) == ["half"]


def _refusing(_: Path) -> None:
    raise OSError(errno.EIO, "")


def test_a_draft_that_goes_while_drafts_are_read_is_no_trouble(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = Drafts(state)
    drafts.keep("journal", "x")
    drafts.keep("letter", "y")
    drafts.end()
    monkeypatch.setattr("storage.drafts.read_json", _removing)
    assert len(Drafts(state).all()) == 2


def _removing(path: Path) -> dict[str, object]:
    kept: dict[str, object] = json.loads(path.read_bytes())
    path.unlink()
    return kept
