"""The picture on a terminal is the one that Textual's own bytes make, at every step."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tui.driver.emulator import Emulator
from tests.tui.driver.writing import LETTERS, PLAIN_LETTERS, writes
from tui.driver.grid import UNKNOWN, Grid
from tui.driver.reader import Reader
from tui.driver.screen import Screen

SIZE = WIDTH, HEIGHT = 24, 5


def whole(width: int, height: int) -> str:
    """A first picture, as Textual begins with one."""
    rows = (f"\x1b[{y};1H\x1b[38;5;1;48;5;2m{' ' * width}\x1b[0m" for y in range(1, height + 1))
    return "".join(rows)


def check(steps: list[str], *, wipes: bool, skipped: list[bool] | None = None) -> None:
    """Draw the steps on two terminals, once as they are and once as news, and compare them."""
    theirs, ours = Emulator(*SIZE), Emulator(*SIZE)
    screen = Screen(SIZE, wipes=wipes)
    for number, step in enumerate([whole(*SIZE), *steps]):
        theirs.write(step)
        screen.read(step, SIZE)
        if not skipped or not skipped[number % len(skipped)] or number == len(steps):
            ours.write(screen.news())
            assert ours.cells == theirs.cells, f"step {number}: {step!r}"
            assert ours.place == theirs.place
            assert screen.news() == ""


@given(writes(*SIZE), st.booleans())
def test_any_text_makes_the_same_picture(steps: list[str], wipes: bool) -> None:
    check(steps, wipes=wipes)


@pytest.mark.parametrize(
    "text", ["❤\x1b[7m\ufe0f\x1b[0mb", "1\x1b[7m\ufe0f\u20e3\x1b[0m", "a\x1b[7m\u200d"]
)
def test_a_mark_that_came_after_its_letter_is_drawn_after_it(text: str) -> None:
    check([f"\x1b[2;2H{text}", f"\x1b[2;2H x\x1b[2;2H{text}"], wipes=True)


@pytest.mark.parametrize(
    "mark", ["\ufe0f", "\u200d漢\ufe0f", "\u200d\u200d❤\ufe0f", "\u1161\u200d❤"]
)
def test_a_mark_that_leaves_its_letter_takes_the_width_along(mark: str) -> None:
    joined, apart = f"\x1b[2;2Ha1{mark}  b", f"\x1b[2;2Ha1\x1b[7m{mark}\x1b[0m   b"
    for steps in ([joined, apart, joined], [apart, joined, apart]):
        check(steps, wipes=True)
        check(steps, wipes=False, skipped=[False, True, False])


def test_a_mark_that_is_drawn_for_ever_does_not_grow_for_ever() -> None:
    marks = [f"\x1b[2;4H{mark}" for mark in ("\u0301", "\ufe0f") for _ in range(40)]
    check(["\x1b[2;2Hae", *marks], wipes=True)


@given(writes(*SIZE), st.lists(st.booleans(), min_size=1, max_size=5))
def test_pictures_that_were_dropped_leave_nothing_behind(
    steps: list[str], skipped: list[bool]
) -> None:
    check(steps, wipes=False, skipped=skipped)


@given(writes(*SIZE, letters=PLAIN_LETTERS), st.booleans())
def test_the_news_can_be_read_back(steps: list[str], wipes: bool) -> None:
    screen, grid = Screen(SIZE, wipes=wipes), Grid(*SIZE)
    reader = Reader(grid)
    for step in steps:
        screen.read(step, SIZE)
        assert reader.read(screen.news()) == ""
        assert (grid.texts, grid.styles) == (screen._shown.texts, screen._shown.styles)


@given(writes(*SIZE), st.integers(1, 40), st.integers(1, 8), writes(40, 8))
def test_a_window_of_another_size_is_painted_anew(
    before: list[str], width: int, height: int, after: list[str]
) -> None:
    theirs, ours, screen = Emulator(*SIZE), Emulator(*SIZE), Screen(SIZE)
    for step in before:
        theirs.write(step)
        screen.read(step, SIZE)
        ours.write(screen.news())
    for emulator in (theirs, ours):
        emulator.resize(height, width)
    for step in [whole(width, height), *after]:
        theirs.write(step)
        screen.read(step, (width, height))
        ours.write(screen.news())
        assert ours.cells == theirs.cells


@given(writes(*SIZE), st.lists(st.integers(0, 400), max_size=6))
def test_where_a_write_is_cut_does_not_matter(steps: list[str], cuts: list[int]) -> None:
    data = "".join(steps)
    uncut, cut = Screen(SIZE), Screen(SIZE)
    uncut.read(data, SIZE)
    edges = sorted({0, len(data), *(place for place in cuts if place < len(data))})
    # Letters joined over a cut are two texts for Textual as well: cut only at sequences.
    edges = [edge for edge in edges if edge in (0, len(data)) or inside_a_sequence(data, edge)]
    for start, end in pairwise(edges):
        cut.read(data[start:end], SIZE)
    assert cut.news() == uncut.news()


def inside_a_sequence(data: str, place: int) -> bool:
    """Whether this place is between an Escape and the end of its sequence."""
    start = data.rfind("\x1b", 0, place)
    return start >= 0 and not any(sign in "mH" for sign in data[start:place])


@pytest.mark.torture
@settings(max_examples=2000)
@given(writes(*SIZE), st.booleans(), st.lists(st.booleans(), min_size=1, max_size=5))
def test_two_thousand_more(steps: list[str], wipes: bool, skipped: list[bool]) -> None:
    check(steps, wipes=wipes)
    check(steps, wipes=wipes, skipped=skipped)


def test_letters_of_every_kind_were_meant() -> None:
    assert UNKNOWN not in LETTERS
    assert len(set(LETTERS)) > 40
