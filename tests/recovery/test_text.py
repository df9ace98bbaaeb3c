"""Text: harmless on a terminal, storable, and its tags."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from recovery.text import storable, tags_in, visible

any_text = st.text(
    st.characters(codec="utf-8")
    | st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp"])
    | st.sampled_from("\r\n\t\x1b@-.a")
)
SHOWN_BY_THEMSELVES = frozenset(
    map(chr, (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD))
)
"""Format characters that draw a sign of their own."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain [red] text [/", "plain [red] text [/"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇"),
        ("\x9b2J\x85", "·2J·"),
        ("a\x00b\x7fc\x08", "a␀b␡c␈"),
        ("one\r\ntwo\rthree", "one two␍three"),
        ("a\tb", "a    b"),
        ("\u202eright\u2066left\u200f", "·right·left·"),
        ("a\u200bb\ufeffc\u2028d\u00ade", "a·b·c·d·e"),
        ("\ud83d and \udcff", "� and �"),
        ("a\U000e0041\U000e0042b", "a·b"),
        ("\ufffe\uffff\U0010ffff", "···"),
        ("a\u200cb", "a·b"),
    ],
)
def test_what_could_harm_a_terminal_is_shown_as_a_sign(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Grüße, 你好, שלום, مرحبا",
        "e\u0301 o\u0308",
        "👩\u200d💻 👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 ❤\ufe0f 🇩🇪 👍🏽",
        "می\u200cخوام",
        "\u00a0 \u3000 ½ € ●",
    ],
)
def test_ordinary_writing_of_any_script_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


def test_a_line_break_stays_only_where_lines_are_shown() -> None:
    assert visible("one\r\ntwo\nthree", lines=True) == "one\ntwo\nthree"
    assert visible("one\ntwo") == "one two"


def test_every_control_of_unicode_becomes_one_cell() -> None:
    for char in map(chr, range(sys.maxunicode + 1)):
        shown = visible(char)
        if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp", "Cf"):
            as_typed = char in SHOWN_BY_THEMSELVES or char == "\u200d"
            assert (shown == char) is as_typed, ascii(char)
        assert char in (shown, "\t") or cell_len(shown) == 1, ascii(char)


@given(any_text, st.booleans())
def test_nothing_raw_is_left_and_a_second_look_changes_nothing(text: str, lines: bool) -> None:
    shown = visible(text, lines)
    raw = {c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")}
    assert raw <= ({"\n"} if lines else set())
    assert visible(shown, lines) == shown


def test_line_ends_and_lone_surrogates_are_made_storable() -> None:
    assert storable("a\r\nb\rc\n\ud800\x00\t\u2028") == "a\nb\nc\n\ufffd\x00\t\u2028"


@given(any_text)
def test_what_is_storable_can_be_encoded_and_is_otherwise_as_typed(text: str) -> None:
    kept = storable(text)
    assert kept.encode().decode() == kept == storable(kept)
    if "\r" not in text and not any("\ud800" <= c <= "\udfff" for c in text):
        assert kept == text


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("@evening at the start, then (@Late-Night)!", ("evening", "late-night")),
        ("first line\n@second", ("second",)),
        ("@one @ONE @two @one", ("one", "two")),
        ("write to me@example.org or a.b+c@example.org", ()),
        ("@user@host.example and https://host/@user", ()),
        ("@ alone, @@twice, @-", ()),
        ("@Äpfel @früh @日本 @प्यार", ("äpfel", "früh", "日本", "प्यार")),
        ("@cafe\u0301 @café", ("café",)),
        ("@saw-profile, @c3. @dash-", ("saw-profile", "c3", "dash")),
        ("[b]@bold[/b] '@quoted'", ("bold", "quoted")),
    ],
)
def test_tags_are_words_after_an_at_sign_that_is_no_address(
    text: str, tags: tuple[str, ...]
) -> None:
    assert tags_in(text) == tags


@given(any_text)
def test_the_tags_of_any_text_read_back_as_themselves(text: str) -> None:
    tags = tags_in(text)
    assert len(set(tags)) == len(tags)
    assert tags_in(" ".join(f"@{tag}" for tag in tags)) == tags
