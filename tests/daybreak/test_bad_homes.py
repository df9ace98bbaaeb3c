"""Homes that cannot be used, or not wholly: one line, and every byte as it was."""

import json
from pathlib import Path

import pytest

from tests.daybreak.conftest import Daybreak, Refused, contents

WRITING = [
    (("begin", "--since", "2026-05-01", "--target", "10"), ""),
    (("log", "sleep 7"), ""),
    (("contact", "text"), ""),
    (("write",), "a text"),
    (("habit", "add", "Read"), ""),
    (("habit", "archive", "Sleep"), ""),
]


@pytest.fixture
def kept(daybreak: Daybreak, home: Path) -> Path:
    """A home with a start and a day in it."""
    daybreak("begin", "--since", "2026-04-21", "--target", "30")
    daybreak("log", "sleep 8 mood 4")
    return home


def refuses_all(daybreak: Daybreak, refused: Refused, folder: Path, place: str) -> None:
    """Every writing command is refused with a line that names the place, and nothing changes."""
    before = contents(folder)
    for words, typed in WRITING:
        answer = daybreak(*words, typed=typed)
        assert place in refused(answer, 1) and "saved" not in answer.lines
    assert contents(folder) == before


def test_a_home_that_is_a_file(daybreak: Daybreak, home: Path, refused: Refused) -> None:
    home.write_text("a letter")
    refuses_all(daybreak, refused, home.parent, str(home))
    refused(daybreak("status"), 1)


def test_a_home_below_a_file(
    daybreak: Daybreak, person: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    (person / "letter").write_text("a letter")
    monkeypatch.setenv("DAYBREAK_HOME", str(person / "letter" / "home"))
    refuses_all(daybreak, refused, person, "letter")


@pytest.mark.parametrize("place", ["/proc/daybreak", "/dev/null/home", "/proc/self/fd/home"])
def test_a_home_that_cannot_be_made(daybreak: Daybreak, refused: Refused, place: str) -> None:
    for words, typed in WRITING:
        refused(daybreak("--home", place, *words, typed=typed), 1)


@pytest.mark.parametrize(
    "damage",
    [b"", b"not json", b"[]", b"{}", b"\x00" * 64, b'{"meta": {"1": {"schema": 1', b"[" * 9000],
)
def test_a_month_that_is_no_json(
    daybreak: Daybreak, kept: Path, refused: Refused, damage: bytes
) -> None:
    month = kept / "2026" / "2026-05.json"
    month.write_bytes(damage)
    before = contents(kept)
    for words, typed in (WRITING[1], WRITING[2], WRITING[3]):
        assert str(month) in refused(daybreak(*words, typed=typed), 1)
    answer = daybreak("status", "--json")
    assert answer.code == 1 and answer.value["contact"]["days"] == 12
    assert answer.err.count("\n") == 1 and str(month) in answer.err
    assert contents(kept) == before


def test_other_months_go_on_beside_a_damaged_one(daybreak: Daybreak, kept: Path) -> None:
    (kept / "2026" / "2026-05.json").write_bytes(b"not json")
    assert daybreak("log", "mood 3", "--day", "2026-04-30").lines[-1] == "saved"


@pytest.mark.parametrize(
    "reading",
    [
        ("status",),
        ("status", "--line"),
        ("history",),
        ("journal",),
        ("report", "--format", "md"),
        ("incidents",),
        ("guide",),
        ("lists",),
        ("habit",),
        ("habit", "list"),
    ],
)
def test_an_answer_that_had_to_do_without_a_file_is_exit_1(
    daybreak: Daybreak, kept: Path, reading: tuple[str, ...]
) -> None:
    """What can be said is said, and the line on stderr names the file."""
    assert daybreak(*reading).code == 0
    (kept / "2026" / "2026-05.json").write_bytes(b"not json")
    answer = daybreak(*reading)
    assert answer.code == 1 and answer.out
    assert answer.err.count("\n") == 1 and "2026-05.json" in answer.err


def newer(path: Path) -> None:
    """The file as a later release might write it."""
    tree = json.loads(path.read_text("utf-8"))
    tree["meta"]["1"]["schema"] = 99
    path.write_text(json.dumps(tree), "utf-8")


def test_a_month_of_a_newer_schema(daybreak: Daybreak, kept: Path, refused: Refused) -> None:
    newer(kept / "2026" / "2026-05.json")
    before = contents(kept)
    assert "2026-05.json" in refused(daybreak("log", "sleep 7"), 1)
    answer = daybreak("status")
    assert answer.code == 1 and "2026-05.json" in answer.err and "Sleep" in answer.out
    assert contents(kept) == before


def test_a_profile_of_a_newer_schema(daybreak: Daybreak, kept: Path, refused: Refused) -> None:
    newer(kept / "profile.json")
    before = contents(kept)
    for words, typed in (WRITING[0], WRITING[4], WRITING[5]):
        assert "profile.json" in refused(daybreak(*words, typed=typed), 1)
    assert daybreak("status").code == 1
    assert contents(kept) == before


def test_a_zone_that_this_machine_does_not_know(
    daybreak: Daybreak, kept: Path, refused: Refused
) -> None:
    path = kept / "profile.json"
    tree = json.loads(path.read_text("utf-8"))
    tree["profile"]["1"]["tz"] = "Mars/Base"
    path.write_text(json.dumps(tree), "utf-8")
    for words in (
        ("status",),
        ("status", "--line"),
        ("log", "sleep 7"),
        ("history",),
        ("journal",),
    ):
        line = refused(daybreak(*words), 1)
        assert "in profile.json, the zone Mars/Base: " in line
        assert line.endswith("daybreak begin --tz ZONE\n")
    assert daybreak("begin", "--tz", "Europe/Berlin").code == 0
    assert daybreak("status").code == 0


def test_a_profile_whose_settings_cannot_be_read(
    daybreak: Daybreak, kept: Path, refused: Refused
) -> None:
    path = kept / "profile.json"
    tree = json.loads(path.read_text("utf-8"))
    tree["profile"]["1"]["rollover"] = "four"
    path.write_text(json.dumps(tree), "utf-8")
    before = contents(kept)
    line = refused(daybreak("begin", "--since", "2026-05-01", "--target", "10"), 1)
    assert "document 1 in profile cannot be read" in line
    assert "rollover" in daybreak("status").err
    assert contents(kept) == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("sample", "{letter}"), 1),
        (("sample", "{letter}/below"), 1),
        (("sample", "{person}"), 1),
        (("sample", "/proc/daybreak"), 1),
        (("sample",), 2),
        (("sample", "{person}/new", "--years", "0"), 2),
        (("sample", "{person}/new", "--years", "-1"), 2),
        (("sample", "{person}/new", "--years", "NaN"), 2),
        (("sample", "{person}/new", "--years", "1e309"), 2),
        (("sample", "{person}/new", "--years", "61"), 2),
        (("sample", "{person}/new", "--seed", "x"), 2),
    ],
)
def test_a_place_for_a_sample_that_cannot_be(
    daybreak: Daybreak, person: Path, refused: Refused, words: tuple[str, ...], code: int
) -> None:
    (person / "letter").write_text("a letter")
    before = contents(person)
    refused(daybreak(*(w.format(letter=person / "letter", person=person) for w in words)), code)
    assert contents(person) == before and not (person / "new").exists()
