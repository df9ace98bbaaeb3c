"""Covers in the editor: the text comes back to the letter, and nothing unsafe is ever drawn."""

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from recovery.text import storable, visible
from tui.cover import Cover

TEXTS = st.text(
    st.one_of(
        st.sampled_from("\x1b\x00\x07\r\n\t\x85\u2028\u202e\u200c\ufeff\U000e0041\U00100000"),
        st.characters(),
    ),
    max_size=80,
)


@given(TEXTS)
@example("\x1b[2J\x1b]0;x\x07")
@example("\U00100000 beside \x1b")
def test_a_covered_text_comes_back_to_the_letter(text: str) -> None:
    cover = Cover()
    assert cover.take(cover.put(text)) == storable(text)


@given(TEXTS, TEXTS)
def test_texts_put_in_one_after_the_other_share_their_covers(first: str, second: str) -> None:
    cover = Cover()
    held = cover.put(first) + cover.put(second)
    assert cover.take(held) == storable(first) + storable(second)


@given(TEXTS)
def test_what_is_drawn_is_harmless_and_as_long_as_what_is_held(text: str) -> None:
    cover = Cover()
    held = cover.put(text)
    shown = cover.show(held)
    assert len(shown) == len(held)
    bare = shown.replace("\n", "").replace("\t", "").replace("\u200c", "")
    assert visible(bare) == bare


@given(TEXTS)
def test_a_covered_text_has_only_the_line_ends_that_were_typed(text: str) -> None:
    held = Cover().put(text)
    assert held.splitlines() == held.removesuffix("\n").split("\n")[: len(held.splitlines())]


def test_a_cover_takes_one_cell() -> None:
    assert cell_len(Cover().put("\x1b\u202e\x07")) == 3
