"""`write`: a journal entry from stdin."""

import json
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from tests.daybreak.conftest import Daybreak, Refused


def journal(home: Path, month: str = "2026-05") -> list[dict[str, Any]]:
    """The entries as stock TinyDB reads them."""
    with TinyDB(home / month[:4] / f"{month}.json", access_mode="r") as database:
        return [dict(entry) for entry in database.table("journal").all()]


def test_a_text_with_title_and_mood_is_kept(daybreak: Daybreak, home: Path) -> None:
    answer = daybreak("write", "--title", "Night", "--mood", "4", "-", typed="one @hope\n\ntwo\n")
    assert answer.code == 0
    assert answer.lines == ["journal · 3 words · mood 4", "saved"]
    (entry,) = journal(home)
    assert entry["text"] == ["one @hope", "", "two"] and entry["title"] == "Night"
    assert entry["tags"] == ["hope"] and entry["day"] == "2026-05-03"
    said = daybreak("status", "--json").value
    assert said["mood"] == 4 and said["journal"] == {"entries": 1, "today": 1}


def test_the_dash_may_be_left_out(daybreak: Daybreak) -> None:
    assert daybreak("write", typed="a line").lines == ["journal · 2 words", "saved"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("grün 🌅 日本".encode(), "grün 🌅 日本"),
        (b"\xef\xbb\xbfwith a mark", "with a mark"),
        (b"odd \xff\xfe bytes", "odd \ufffd\ufffd bytes"),
        (b"a\r\nb", "a\nb"),
        (b"\x1b[31mred\x00", "\x1b[31mred\x00"),
        (b"[/ [red] [b", "[/ [red] [b"),
        (b"  two spaces first", "  two spaces first"),
    ],
)
def test_text_is_kept_as_it_was_meant(
    daybreak: Daybreak, home: Path, typed: bytes, kept: str
) -> None:
    answer = daybreak("write", typed=typed)
    assert answer.code == 0 and "\x1b" not in answer.out
    assert "\n".join(journal(home)[0]["text"]) == kept


def test_what_is_no_utf_8_is_said_to_be_replaced(daybreak: Daybreak) -> None:
    assert "of the journal is not UTF-8" in daybreak("write", typed="gr\xfcn".encode("latin-1")).err
    assert daybreak("write", typed="a \ufffd that was meant, grün").err == ""


def test_a_bare_locale_takes_no_letter_from_a_title(
    shell: Daybreak, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("LC_ALL", "C"), ("PYTHONCOERCECLOCALE", "0"), ("PYTHONUTF8", "0")):
        monkeypatch.setenv(name, value)
    assert shell("write", "--title", "Grün", typed="grün").code == 0
    assert shell("log", 'mood 4 @müde "später"').code == 0
    said = [(entry["title"], *entry["text"]) for entry in journal(home)]
    assert said == [("Grün", "grün"), ("", "später")]


def test_a_long_text_is_kept_whole(daybreak: Daybreak, home: Path) -> None:
    text = "\n".join(f"line {n} of a long night" for n in range(20_000))
    assert daybreak("write", typed=text).code == 0
    assert "\n".join(journal(home)[0]["text"]) == text


def test_two_texts_at_one_instant_are_both_kept(daybreak: Daybreak) -> None:
    for text in ("first", "second"):
        assert daybreak("write", typed=text).code == 0
    assert daybreak("status", "--json").value["journal"]["entries"] == 2


def test_a_day_that_has_passed_can_be_named(daybreak: Daybreak, home: Path) -> None:
    assert daybreak("write", "--day", "30 april", typed="late").code == 0
    assert [entry["day"] for entry in journal(home, "2026-04")] == ["2026-04-30"]


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ((), ""),
        (("-",), " \n\t\r\n"),
        (("my private words",), "text"),
        (("--mood", "0"), "text"),
        (("--mood", "6"), "text"),
        (("--mood", "4.5"), "text"),
        (("--mood", "NaN"), "text"),
        (("--mood", "9" * 5000), "text"),
        (("--day", "tomorrow"), "text"),
        (("--title",), "text"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    daybreak: Daybreak, home: Path, refused: Refused, words: tuple[str, ...], typed: str
) -> None:
    line = refused(daybreak("write", *words, typed=typed), 2)
    assert "private" not in line and not home.exists()


def test_the_file_is_plain_json(daybreak: Daybreak, home: Path) -> None:
    daybreak("write", typed="grün")
    text = (home / "2026" / "2026-05.json").read_text("utf-8")
    assert "grün" in text and isinstance(json.loads(text), dict)
