"""What a search of the journal finds, and what stays sealed."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from recovery.journal import finds, is_sealed, read_search, remove, searchable, star
from recovery.records import JournalEntry

DAY = date(2026, 5, 3)


def entry(
    text: str, title: str = "", tags: tuple[str, ...] = (), sealed: date | None = None
) -> JournalEntry:
    at = datetime(2026, 5, 3, 8, tzinfo=UTC)
    return JournalEntry(day=DAY, at=at, title=title, text=text, tags=tags, sealed=sealed)


def found(words: str, kept: JournalEntry) -> bool:
    return finds(read_search(words), searchable(kept))


def test_words_are_found_in_title_text_and_tags_in_either_case() -> None:
    kept = entry("The lake was COLD.", "A swim", ("morning",))
    assert all(found(word, kept) for word in ("lake", "cold", "SWIM", "morning", "wim"))
    assert not found("evening", kept)


def test_every_word_has_to_stand_somewhere() -> None:
    kept = entry("The lake was cold.", "A swim")
    assert found("swim cold", kept)
    assert not found("swim warm", kept)


def test_a_word_with_an_at_is_looked_for_in_the_tags_alone_by_its_beginning() -> None:
    kept = entry("no evening here", tags=("morning",))
    assert found("@morn", kept)
    assert found("@morning here", kept)
    assert not found("@evening", kept)


def test_an_at_alone_finds_what_has_any_tag() -> None:
    assert found("@", entry("x", tags=("a",)))
    assert not found("@", entry("x"))


def test_accents_are_found_however_they_were_typed() -> None:
    assert found("caf\u00e9", entry("Im Cafe\u0301 war es still."))
    assert found("STRASSE", entry("die Straße"))


def test_nothing_that_is_typed_into_the_search_is_a_pattern() -> None:
    assert found("[a-z]*", entry("he wrote [a-z]* on the wall"))
    assert not found("w.ll", entry("he wrote on the wall"))


@given(st.text(max_size=30), st.text(max_size=60))
def test_any_search_of_any_text_answers(words: str, text: str) -> None:
    assert found(words, entry(text)) in (True, False)
    assert found("", entry(text))


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=8), min_size=1))
def test_a_text_is_found_by_any_word_of_it(words: list[str]) -> None:
    kept = entry(" ".join(words))
    assert all(found(word, kept) for word in words)


def test_a_letter_is_sealed_until_the_day_it_opens() -> None:
    letter = entry("later", sealed=DAY)
    assert is_sealed(letter, DAY - timedelta(days=1))
    assert not is_sealed(letter, DAY)
    assert not is_sealed(entry("now"), DAY)


def test_a_star_is_set_and_taken_off_and_an_entry_removed_as_edits_that_turn_around() -> None:
    kept = entry("a day")
    starred = star(kept).after
    assert isinstance(starred, JournalEntry)
    assert starred.starred
    assert star(starred).after == kept
    assert remove(kept).inverse().after == kept
