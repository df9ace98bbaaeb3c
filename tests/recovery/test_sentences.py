"""The helpers for words to somebody: three parts, gentle notes, and never anything in the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.errors import BadInput
from recovery.sentences import (
    apology_notes,
    apology_part,
    i_sentence,
    message_notes,
    sentence_notes,
    so_far,
)


@pytest.mark.parametrize(
    "parts",
    [
        ("sad", "plans change late", "to hear it a day before"),
        ("I feel sad,", "When plans change late.", "i would like  to hear it a day before."),
    ],
)
def test_three_parts_make_one_sentence(parts: tuple[str, str, str]) -> None:
    assert i_sentence(*parts) == (
        "I feel sad when plans change late, I would like to hear it a day before."
    )


@pytest.mark.parametrize("empty", range(3))
def test_a_part_that_is_empty_is_named_and_shown_as_open(empty: int) -> None:
    parts = ["a", "b", "c"]
    parts[empty] = ("I feel", "when ", " ")[empty]
    with pytest.raises(BadInput, match=("I feel", "when", "I would like")[empty]):
        i_sentence(*parts)
    assert so_far(*parts).count("…") == 1


def test_an_apology_says_which_of_its_three_parts_comes_next() -> None:
    assert apology_part("") == "Part 1 of 3: what I did."
    assert apology_part("I kept score.\nAll year.") == (
        "Part 2 of 3: an empty line, then what it did to you."
    )
    assert (
        apology_part("one\n\n\ntwo\n \n") == "Part 3 of 3: an empty line, then what I have learned."
    )
    assert apology_part("one\n\ntwo\n\nthree\n\nfour") == ""


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("I am sorry, but I was busy.", '"but"'),
        ("If you felt hurt, I am sorry.", '"if you felt"'),
        ("I did it because you were late.", '"because you"'),
        ("YOU MADE ME do it.", '"you made me"'),
        ("I was just tired.", '"i was just"'),
        ("I didn’t mean it.", '"i didn\'t mean"'),
        ("Please forgive me.", '"forgive me"'),
    ],
)
def test_excuses_blame_and_asking_back_are_noted_gently(text: str, about: str) -> None:
    notes = apology_notes(text)
    assert notes and any(note.startswith(about) or f"{about}:" in note for note in notes)
    assert all(note.endswith(".") and len(note) < 120 for note in notes)


def test_an_apology_without_excuse_gets_no_note() -> None:
    text = "I read your letters. It was not mine to do. You could not trust me then. I ask now."
    assert apology_notes(text) == ()
    assert apology_notes("The butter melted, mylady butler.") == ()


def test_a_first_message_is_short_asks_and_leaves_them_free() -> None:
    assert message_notes("Would you be open to talk some day? No is a fine answer too.") == ()
    assert message_notes("") == ()
    assert "61 words" in message_notes("word? " * 61)[0]
    assert "asks nothing" in message_notes("Hello.")[0]
    assert "One question" in message_notes("How? When? Where?")[0]
    assert "press" in message_notes("Please answer, can we talk?")[0]
    assert "carry" in message_notes("I love you, can we talk?")[0]


def test_a_sentence_is_noted_where_it_holds_a_thought_or_a_demand() -> None:
    assert len(sentence_notes("I feel like you never listen, you must change")) == 3
    assert sentence_notes(i_sentence("sad", "it is late", "a word before")) == ()


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80))
def test_any_words_are_taken(one: str, two: str, three: str) -> None:
    assert so_far(one, two, three).startswith("I feel ")
    for text in (one, f"{one}\n\n{two}\n\n{three}"):
        assert apology_part(text) == "" or apology_part(text).startswith("Part ")
        assert isinstance(apology_notes(text) + message_notes(text) + sentence_notes(text), tuple)
