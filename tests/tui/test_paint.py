"""Drawing in cells: nothing is ever wider than its column, whatever was typed."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.paint import between, clip, fit, framed, left, right, spark, width_of, wrap
from tui.signs import plain

TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40)
WIDTHS = st.integers(0, 30)
LINES = st.lists(st.tuples(TEXTS, st.sampled_from(["text", "muted"])), max_size=4)


@given(TEXTS, WIDTHS)
def test_a_clipped_text_fits(text: str, width: int) -> None:
    assert cell_len(clip(text, width)) <= width


@given(TEXTS, WIDTHS)
def test_a_column_is_exactly_as_wide_as_it_says(text: str, width: int) -> None:
    assert cell_len(left(text, width)) == width
    assert cell_len(right(text, width)) == width


@given(LINES, WIDTHS)
def test_a_line_is_cut_or_filled_to_its_width(line: list[tuple[str, str]], width: int) -> None:
    assert width_of(fit(line, width)) == width


@given(LINES, LINES, st.integers(1, 60))
def test_two_ends_share_a_line(
    start: list[tuple[str, str]], end: list[tuple[str, str]], width: int
) -> None:
    assert width_of(between(start, end, width)) == width


@given(TEXTS, st.integers(2, 30), st.integers(0, 5))
def test_wrapped_rows_fit_and_are_no_more_than_asked(text: str, width: int, most: int) -> None:
    rows = wrap(text, width, most)
    assert len(rows) <= most
    assert all(cell_len(row) <= width for row in rows)


@given(TEXTS, st.integers(2, 30))
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    rows = wrap(text, width, 1000)
    assert "".join(rows).replace(" ", "") == "".join(text.split()).replace(" ", "")


@given(st.integers(3, 40), st.integers(3, 12), TEXTS)
def test_a_frame_has_its_size(width: int, height: int, title: str) -> None:
    rows = framed([[]], width, height, title=[(title, "title")], note=[], role="frame")
    assert len(rows) == height
    assert all(width_of(row) == width for row in rows)


@given(TEXTS)
def test_plain_letters_take_as_many_cells(text: str) -> None:
    assert plain(text).isascii()
    assert cell_len(plain(text)) == cell_len(text)


def test_a_sparkline_has_a_sign_a_day_and_the_lowest_for_the_unknown() -> None:
    assert spark([None, 0, 4, 8, 9], 8) == "▁▁▅██"
