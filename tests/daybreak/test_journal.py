"""`daybreak journal`: search and read in the shell, and what is sealed stays closed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from daybreak.house import House
from recovery.ledger import Edit
from recovery.letters import seal
from tests.daybreak.conftest import Daybreak, Refused

PAGES = (
    ("2026-04-30T21:00:00+02:00", "A swim", "The lake was cold. @water\n\n  and still"),
    ("2026-05-01T08:00:00+02:00", "", "Slept through. @morning"),
    ("2026-05-02T22:00:00+02:00", "", "The LAKE again\x1b[31m, with Sam [bold]"),
)


@pytest.fixture
def written(daybreak: Daybreak) -> Daybreak:
    """Three entries over three days."""
    for now, title, text in PAGES:
        assert daybreak("write", "--title", title, "-", typed=text, now=now).code == 0
    return daybreak


def test_without_words_the_newest_entries_stand_a_line_each(written: Daybreak) -> None:
    said = written("journal")
    assert said.code == 0 and said.err == ""
    assert said.lines == [
        " Sat 2 May 2026  22:00   The LAKE again␛[31m, with Sam [bold]",
        " Fri 1 May 2026  08:00   Slept through. @morning",
        "Thu 30 Apr 2026  21:00   A swim  @water",
        "3 of 3 entries",
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("lake",), 2),
        (("lake", "sam"), 1),
        (("@wat",), 1),
        (("in:2026-05", "lake"), 1),
        (("from:2026-05-01", "to:2026-05-01"), 1),
        (("is:starred",), 0),
        (("kind:free",), 3),
        (("kind:letter",), 0),
    ],
)
def test_all_words_and_days_and_kinds_have_to_fit(
    written: Daybreak, words: tuple[str, ...], found: int
) -> None:
    said = written("journal", *words)
    assert len(said.lines) == found + 1
    last = f"{found} of 3 entries" if found else "nothing holds these words, of 3 entries"
    assert said.lines[-1] == last


def test_the_words_may_come_from_stdin(written: Daybreak) -> None:
    assert written("journal", "-", typed="sam\n").lines[-1] == "1 of 3 entries"


def test_the_text_is_read_in_full_the_oldest_first(written: Daybreak) -> None:
    assert written("journal", "lake", "--text").lines == [
        "Thursday 30 April 2026 · 21:00",
        "A swim",
        "",
        "The lake was cold. @water",
        "",
        "  and still",
        "",
        "Saturday 2 May 2026 · 22:00",
        "",
        "The LAKE again␛[31m, with Sam [bold]",
    ]


def test_what_goes_into_a_file_is_nothing_but_text_of_the_person(written: Daybreak) -> None:
    said = written("journal", "cormorant", "--text")
    assert (said.code, said.out) == (0, "")
    assert said.err == "daybreak: nothing holds these words, of 3 entries\n"


def test_only_the_newest_are_shown_where_that_is_asked(written: Daybreak) -> None:
    said = written("journal", "--last", "1")
    assert [len(said.lines), said.lines[-1]] == [
        2,
        "the newest 1 of 3 entries; --last N shows more",
    ]


def test_a_long_line_is_cut_and_fits(written: Daybreak) -> None:
    written("write", "-", typed="word " * 80 + "@one @two @three")
    assert all(len(line) < 80 for line in written("journal").lines)


def test_what_is_sealed_is_neither_found_nor_counted_as_found(written: Daybreak) -> None:
    with_letter = written("write", "--title", "cormorant", "-", typed="cormorant @cormorant")
    assert with_letter.code == 0
    store = House().open()
    letter = store.month("2026-05").journal[-1]
    store.apply([seal(letter, date(2026, 6, 3), date(2026, 5, 3))])
    for words in (("journal",), ("journal", "--text"), ("journal", "cormorant"), ("journal", "@c")):
        said = written(*words)
        assert said.code == 0 and "cormorant" not in said.out
    assert "cormorant" in written("journal", now="2026-06-03T12:00:00+02:00").out


def test_a_part_that_says_nothing_is_named_with_what_is_possible(
    written: Daybreak, refused: Refused
) -> None:
    line = refused(written("journal", "in:soon"), 2)
    assert "in:soon: not understood" in line and "from:2026-01" in line


def test_an_empty_journal_says_how_to_begin_and_nothing_is_made(
    daybreak: Daybreak, home: Path
) -> None:
    assert daybreak("journal").lines == ["nothing is written yet: daybreak write begins"]
    assert not home.exists()


def test_a_name_that_is_hidden_stands_as_its_letter(written: Daybreak) -> None:
    store = House().open()
    store.apply([Edit(store.profile, replace(store.profile, name="Sam", letter="S"))])
    assert "with S [bold]" in written("journal").out
    assert "Sam" not in written("journal", "--text").out
