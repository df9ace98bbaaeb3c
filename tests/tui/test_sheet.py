"""The sheet to write on: rows are drawn once, and words counted where they changed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

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


async def test_a_letter_colours_its_own_row_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[Region] = []
    render_lines = Widget.render_lines

    def counted(self: Widget, crop: Region) -> list[Strip]:
        if isinstance(self, Sheet):
            rows.append(crop)
        return render_lines(self, crop)

    async with Page().run_test(size=(40, 12)) as pilot:
        sheet = pilot.app.query_one(Sheet)
        sheet.text = ""
        sheet.put("one\ntwo\nthree")
        await pilot.pause()
        whole = [list(strip) for strip in sheet.render_lines(sheet.size.region)]
        monkeypatch.setattr(Widget, "render_lines", counted)
        await pilot.press("!")
        await pilot.pause()
        assert {row.y for row in rows} == {2}
        now = sheet.render_lines(sheet.size.region)
        assert [list(strip) for strip in now[:2]] == whole[:2]
        assert now[2].text.startswith("three!")


async def test_a_page_in_another_theme_is_coloured_anew() -> None:
    async with Page().run_test(size=(40, 12)) as pilot:
        sheet = pilot.app.query_one(Sheet)
        sheet.put("one\ntwo")
        await pilot.pause()
        dark = [list(strip) for strip in sheet.render_lines(sheet.size.region)]
        pilot.app.theme = "textual-light"
        await pilot.pause()
        light = [list(strip) for strip in sheet.render_lines(sheet.size.region)]
        assert all(one != other for one, other in zip(dark, light, strict=True))
