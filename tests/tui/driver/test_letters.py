"""Letters and their widths: as Rich has them, and which of them terminals agree on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.driver.writing import LETTERS
from tui.driver.letters import agreed, drawable, letters, one_cell_each


@given(st.lists(st.sampled_from(LETTERS)).map("".join))
def test_a_text_is_as_wide_as_rich_says(text: str) -> None:
    if not text.startswith("\u200d"):  # Rich itself is of two minds about a joiner of nothing
        assert sum(width for _, width in letters(text)) == cell_len(text)
    assert "".join(letter for letter, _ in letters(text)) == text


@given(st.text())
def test_what_is_one_cell_each_is_as_long_as_it_is_wide(text: str) -> None:
    found = one_cell_each(text)
    simple = found[0] if found else ""
    assert cell_len(simple) == len(simple)
    assert all(agreed(letter) for letter in simple)


@pytest.mark.parametrize(
    "letter", ["a", "é", "e\u0301", "●", "…", "漢", "한", "ｗ", "𠀀", "\u1100"]
)
def test_terminals_agree_on_letters_that_are_old(letter: str) -> None:
    assert agreed(letter)


@pytest.mark.parametrize(
    "letter",
    ["😀", "❤\ufe0f", "⌚", "👩\u200d🚀", "👍🏽", "🇩", "1\ufe0f\u20e3", "क\u094d\u200d", "क\u093f"],
)
def test_terminals_do_not_agree_on_letters_that_are_new_or_joined(letter: str) -> None:
    assert not agreed(letter)


def test_a_letter_without_bytes_is_a_question_mark_as_wide() -> None:
    assert drawable("é", 1, "latin-1") == "é"
    assert drawable("漢", 2, "latin-1") == "? "
    assert drawable("\u0301", 0, "latin-1") == ""
    assert drawable("\ud800", 1, "utf-8") == "?"
