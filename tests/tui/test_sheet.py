"""The sheet to write on: rows are drawn once, and words counted where they changed."""

from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from tests.tui.driver.writing import LETTERS
from tui.sheet import Sheet, WordCount

LINES = st.lists(st.sampled_from(["", "one", "two words", "\tthree of them"]), max_size=8)
TEXTS = st.lists(st.sampled_from([*LETTERS, "\n", "\t"]), max_size=30).map("".join)
EDITS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 400), TEXTS),
    max_size=8,
)


class Page(App[None]):
    """A sheet alone."""

    CSS = "Sheet { width: 24; height: 12; }"

    def compose(self) -> ComposeResult:
        yield Sheet("a page of some words, long enough for rows\n\nand 漢字\tin it\n" * 3)


def place(sheet: Sheet, number: int) -> tuple[int, int]:
    """One of the places of the text, for any number."""
    before = sheet.text[: number % (len(sheet.text) + 1)].split("\n")
    return len(before) - 1, len(before[-1])


@given(st.lists(LINES, max_size=6))
def test_words_that_are_counted_where_they_changed_are_all_words(texts: list[list[str]]) -> None:
    count, kept = WordCount(), list[str]()
    for text in texts:
        kept = [old if old == new else new for old, new in zip(kept, text, strict=False)] + text[
            len(kept) :
        ]
        assert count.of(kept) == sum(len(line.split()) for line in kept)


@settings(max_examples=10)
@given(EDITS)
async def test_a_row_that_is_kept_is_the_row_that_would_be_drawn(
    edits: list[tuple[int, int, str]],
) -> None:
    async with Page().run_test() as pilot:
        sheet = pilot.app.query_one(Sheet)
        for start, end, text in edits:
            places = [place(sheet, number) for number in (start, end)]
            sheet.replace(sheet.cover.put(text), *sorted(places), maintain_selection_offset=False)
            sheet.move_cursor(places[0], select=bool(start % 2))
            kept = [sheet.render_line(y) for y in range(12)]
            sheet._drawn.clear()
            assert [list(sheet.render_line(y)) for y in range(12)] == [list(row) for row in kept]


async def test_a_page_that_was_closed_keeps_none_of_its_rows() -> None:
    async with Page().run_test() as pilot:
        sheet = pilot.app.query_one(Sheet)
        await pilot.pause()
        assert any("some words" in text for text, _, _ in sheet._drawn)
        await sheet.remove()
        assert not sheet._drawn and not sheet._count._lines
