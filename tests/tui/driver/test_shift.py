"""A list that is scrolled: the terminal moves its rows, and shows what it would show without."""

from collections.abc import Sequence
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tui.driver.emulator import Emulator
from tui.driver.screen import Screen

SIZE = WIDTH, HEIGHT = 30, 14
ROWS = [
    "one thing", "another thing", "", "漢字 of two cells", "e\u0301 with a mark", "❤\ufe0f joined",
    "the last of them", "and one more", "…", "  inside", "a\u200d", "long " * 5,
]  # fmt: skip
INKS = ("38;5;1;48;5;2", "1;38;5;3;48;5;2", "7;31")


def picture(
    rows: list[str], beside: Sequence[str] = (), bottom: int = HEIGHT - 2, ink: str = INKS[0]
) -> str:
    """A frame around the rows, each with what stands beside it at the right."""
    out = [f"\x1b[2;1H\x1b[{ink}m┌{'─' * (WIDTH - 2)}┐\x1b[0m"]
    for number, y in enumerate(range(2, bottom)):
        row = rows[number] if number < len(rows) else ""
        side = beside[number] if number < len(beside) else " "
        out.append(f"\x1b[{y + 1};1H\x1b[{ink}m│{' ' * (WIDTH - 2)}│\x1b[0m")
        out.append(f"\x1b[{y + 1};3H\x1b[{ink}m{row[:20]}\x1b[0m\x1b[{y + 1};27H{side}")
    out.append(f"\x1b[{bottom + 1};1H\x1b[{ink}m└{'─' * (WIDTH - 2)}┘\x1b[0m")
    return "".join(out)


def ground() -> str:
    """Every cell, as Textual begins."""
    return "".join(f"\x1b[{y + 1};1H\x1b[44m{' ' * WIDTH}\x1b[0m" for y in range(HEIGHT))


LISTS = st.lists(st.sampled_from(ROWS) | st.text("abcd ", min_size=4, max_size=8), max_size=30)
STEPS = st.lists(
    st.tuples(st.integers(0, 18), st.sampled_from(INKS[:2]), st.lists(st.sampled_from("xy "))),
    max_size=8,
)


def check(
    rows: list[str], steps: list[tuple[int, str, list[str]]], bottom: int, wipes: bool
) -> None:
    """Show the rows from each place on, on a terminal of each kind."""
    theirs, ours, screen = Emulator(*SIZE), Emulator(*SIZE), Screen(SIZE, wipes=wipes)
    for write in [ground(), *(picture(rows[at:], s, bottom, i) for at, i, s in steps)]:
        theirs.write(write)
        screen.read(write, SIZE)
        ours.write(screen.news())
        assert ours.cells == theirs.cells
        assert ours.place == theirs.place
        assert screen.news() == ""


@given(LISTS, STEPS, st.integers(9, HEIGHT - 1), st.booleans())
def test_a_scrolled_list_is_the_same_picture(
    rows: list[str], steps: list[tuple[int, str, list[str]]], bottom: int, wipes: bool
) -> None:
    check(rows, steps, bottom, wipes)


@pytest.mark.torture
@settings(max_examples=5000)
@given(LISTS, STEPS, st.integers(9, HEIGHT - 1), st.booleans())
def test_many_scrolled_lists_are_the_same_picture(
    rows: list[str], steps: list[tuple[int, str, list[str]]], bottom: int, wipes: bool
) -> None:
    check(rows, steps, bottom, wipes)


NAMES = [sha256(bytes([row])).hexdigest()[:18] for row in range(30)]


def pictures(*writes: str) -> str:
    """What the last of these writes makes necessary to send."""
    screen, sent = Screen(SIZE, wipes=True), ""
    for write in writes:
        screen.read(write, SIZE)
        sent = screen.news()
    return sent


def plain(at: int, width: int = WIDTH) -> str:
    """The names from one on, from the first row to the last, without a frame."""
    return "".join(f"\x1b[{y + 1};1H{NAMES[at + y]:<{width}}" for y in range(HEIGHT))


@pytest.mark.parametrize(
    ("by", "moving"), [(1, "\x1b[;12r\x1b[3H\x1b[M\x1b[r"), (-3, "\x1b[;12r\x1b[3H\x1b[3L\x1b[r")]
)
def test_a_step_sends_the_moving_and_the_rows_that_came(by: int, moving: str) -> None:
    sent = pictures(ground(), picture(NAMES[10:]), picture(NAMES[10 + by :]))
    assert sent.startswith(moving)
    assert sum(name in sent for name in NAMES) == abs(by)


def test_where_nothing_is_as_it_was_every_row_is_sent() -> None:
    assert "r\x1b" not in pictures(ground(), picture(NAMES[:10]), picture(NAMES[20:]))


def test_the_first_row_of_the_screen_is_never_moved() -> None:
    sent = pictures(plain(0), plain(1))
    assert sent.startswith("\x1b[;14r\x1b[2H\x1b[M\x1b[r") and NAMES[1] in sent


def test_what_the_app_never_wrote_is_not_moved() -> None:
    assert "r\x1b" not in pictures(plain(0, WIDTH - 1), plain(1, WIDTH - 1))
