"""Phrases that are kept away, and a name that is shown as a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.records import Item, Profile
from recovery.wording import allowed, as_wished, avoided, with_letter
from tests.life import NOW, TODAY


def test_a_text_is_allowed_unless_it_holds_a_phrase_in_either_case() -> None:
    phrases = ("Move  ON", "Café")
    assert allowed("one day after the other", phrases)
    assert not allowed("you will move on", phrases)
    assert not allowed("a cafe\u0301 by the river", phrases)
    assert allowed("anything", ("", "  "))


def test_the_phrases_are_the_lines_of_their_list() -> None:
    def line(text: str, archived: bool) -> Item:
        return Item(day=TODAY, at=NOW, list="phrases", text=text, archived=archived)

    assert avoided([line("move on", False), line("time heals", True)]) == ("move on",)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Sam and sam's dog", "S and S's dog"),
        ("SAM, Sam. (sam) @sam", "S, S. (S) @S"),
        ("Samira wrote a sample", "Samira wrote a sample"),
        ("sam_k and 2sam", "sam_k and 2sam"),
    ],
)
def test_a_name_is_a_letter_where_it_is_the_whole_word(text: str, shown: str) -> None:
    assert with_letter(text, "Sam", "S") == shown


def test_a_name_of_two_words_or_with_an_accent_is_found_as_it_may_be_typed() -> None:
    assert with_letter("Anna  Maria rang", "anna maria", "") == "A rang"
    assert with_letter("Jose\u0301 rang", "Jos\u00e9", "J") == "J rang"
    assert with_letter("Jose\u0301 rang", "Jose", "J") == "Jose\u0301 rang"


def test_a_letter_is_no_pattern_and_no_name_changes_nothing() -> None:
    assert with_letter("a.b rang axb", "a.b", r"\1") == r"\1 rang axb"
    assert with_letter("Sam rang", " ", "S") == "Sam rang"
    assert as_wished("Sam rang", Profile()) == "Sam rang"
    assert as_wished("Sam rang", Profile(name="Sam", letter="X")) == "X rang"


@given(st.text(max_size=40), st.text(max_size=5), st.text(max_size=3))
def test_any_name_in_any_text_is_taken(text: str, name: str, letter: str) -> None:
    assert isinstance(with_letter(text, name, letter), str)
    assert name.strip() or with_letter(text, name, letter) == text
