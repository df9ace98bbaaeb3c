"""Long texts as rows: nothing too wide, nothing lost, nothing a terminal should not get."""

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from recovery.text import visible
from tui.softwrap import soft_rows

TEXTS = st.text(
    st.one_of(st.sampled_from(" \n\tab世é\x1b\u202e"), st.characters(exclude_categories=["Cs"])),
    max_size=200,
)


def test_a_paragraph_breaks_at_its_spaces_and_keeps_indents_and_empty_lines() -> None:
    text = "  I went to the lake.\n\nIt was cold."
    assert list(soft_rows(text, 12)) == ["  I went to", "the lake.", "", "It was cold."]


def test_a_word_that_is_too_long_is_cut() -> None:
    assert list(soft_rows("go abcdefghij on", 4)) == ["go", "abcd", "efgh", "ij", "on"]


@given(TEXTS, st.integers(2, 30))
def test_no_row_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cell_len(row) <= width for row in soft_rows(text, width))


@given(TEXTS, st.integers(1, 30))
def test_no_letter_is_lost(text: str, width: int) -> None:
    rows = "".join("".join(soft_rows(text, width)).split())
    assert rows == "".join(visible(text, lines=True).split())


@given(TEXTS, st.integers(1, 30))
def test_every_row_is_harmless(text: str, width: int) -> None:
    assert all(visible(row) == row for row in soft_rows(text, width))


def test_only_the_rows_that_are_asked_for_are_made() -> None:
    book = soft_rows("a page of it " * 1_000_000, 60)
    assert len(list(islice(book, 20))) == 20
