"""A text that `write` could not save: a draft, offered at the next start."""

from datetime import date
from pathlib import Path

from recovery.drafts import Unfinished, read_name
from storage.drafts import Drafts
from tests.daybreak.conftest import Daybreak, Refused
from tests.daybreak.days import damaged, live

WORDS = "one @hope\n\ntwo"


def test_a_text_that_cannot_be_saved_is_kept_as_a_draft(
    daybreak: Daybreak, home: Path, person: Path, refused: Refused
) -> None:
    live(daybreak)
    damaged(home / "2026/2026-05.json")
    line = refused(daybreak("write", "--title", "Night", "-", typed=WORDS), 1)
    assert f"{home}/2026/2026-05.json is not JSON" in line
    assert line.endswith("kept as a draft and offered when you next start: daybreak\n")
    (draft,) = Drafts(person / "state").all()
    assert read_name(draft.name) == Unfinished("entry", date(2026, 5, 3))
    assert draft.text == f"Night\n{WORDS}"


def test_a_text_that_was_saved_leaves_no_draft(daybreak: Daybreak, person: Path) -> None:
    assert daybreak("write", typed=WORDS).code == 0
    assert Drafts(person / "state").all() == ()


def test_a_draft_that_cannot_be_kept_either_is_said(
    daybreak: Daybreak, home: Path, person: Path, refused: Refused
) -> None:
    live(daybreak)
    damaged(home / "2026/2026-05.json")
    (person / "state/drafts").write_text("not a folder")
    line = refused(daybreak("write", typed=WORDS), 1)
    assert "the draft cannot be kept" in line and line.endswith("save what you wrote\n")
