"""The model of the screen: what it sends and what it does not, and when it says everything anew."""

import pytest

from tui.driver.grid import UNKNOWN, Grid
from tui.driver.pen import Pen
from tui.driver.reader import Reader
from tui.driver.screen import Screen
from tui.driver.sgr import PLAIN

SIZE = (30, 4)
BLANK = "".join(f"\x1b[{y};1H{' ' * 30}" for y in range(1, 5)) + "\x1b[1;1H"


def begun(*, wipes: bool = False) -> Screen:
    """A screen whose first picture, all blank, was sent."""
    screen = Screen(SIZE, wipes=wipes)
    screen.read(BLANK, SIZE)
    screen.news()
    return screen


def news(screen: Screen, data: str) -> str:
    """What this write makes necessary to send."""
    screen.read(data, SIZE)
    return screen.news()


def test_a_typed_letter_is_one_byte_where_the_cursor_stands() -> None:
    screen = begun()
    assert news(screen, "\x1b[2;3Ha\x1b[2;4H") == "\x1b[2;3Ha"
    assert news(screen, "\x1b[2;1H  ab   \x1b[2;5H") == "b"


def test_the_same_picture_again_costs_nothing() -> None:
    screen = begun()
    assert news(screen, BLANK) == ""


def test_a_look_is_said_once_for_all_cells_that_have_it() -> None:
    screen = begun()
    assert news(screen, "\x1b[1;1H\x1b[31mab\x1b[0m\x1b[31mcd\x1b[0m") == "\x1b[31mabcd"
    assert news(screen, "\x1b[1;5H\x1b[31mef\x1b[0m") == "ef"


def test_a_few_cells_are_written_again_rather_than_jumped_over() -> None:
    screen = begun()
    assert news(screen, "\x1b[1;1Ha  b") == "a  b"
    assert news(screen, "\x1b[2;1Ha          b") == "\x1b[2Ha\x1b[10Cb"


def test_blanks_are_erased_only_where_the_terminal_keeps_the_colour() -> None:
    write = "\x1b[1;1H\x1b[41mx" + " " * 20 + "y\x1b[0m\x1b[2;1H\x1b[41m" + " " * 30 + "\x1b[0m"
    assert "\x1b[20X" in news(begun(wipes=True), write)
    assert news(begun(wipes=True), write).endswith("\x1b[2H\x1b[K\x1b[29C")
    assert " " * 30 in news(begun(), write)


def test_underlined_blanks_are_not_erased() -> None:
    assert " " * 30 in news(begun(wipes=True), f"\x1b[1;1H\x1b[4m{' ' * 30}\x1b[0m")


def test_behind_the_last_column_the_next_place_is_said_in_full() -> None:
    pen = Pen()
    pen.go(0, 29)
    pen.write("x", 1, 30)
    assert pen.at is None


def test_only_an_update_that_might_be_torn_is_marked() -> None:
    screen = begun()
    assert news(screen, "\x1b[?2026h") + news(screen, "\x1b[?2026l") == ""
    assert news(screen, "\x1b[?2026h\x1b[1;1Ha\x1b[?2026l") == "a"
    sentence = "".join(f"\x1b[3{number % 8}m{number}" for number in range(90))
    marked = news(screen, f"\x1b[?2026h\x1b[1;1H{sentence}\x1b[?2026l")
    assert len(marked) < 256 and "2026" not in marked
    rows = "".join(f"\x1b[{y};1H{sentence[:200]}" for y in range(1, 5))
    marked = news(screen, f"\x1b[?2026h{rows}\x1b[?2026l")
    assert marked.startswith("\x1b[?2026h") and marked.endswith("\x1b[?2026l")


@pytest.mark.parametrize("sequence", ["\x07", "\x1b]52;c;aGk=\x07", "\x1b[?25l", "\x1b[2 q"])
def test_what_draws_nothing_is_passed_on_and_nothing_else_is_sent(sequence: str) -> None:
    assert news(begun(), sequence) == sequence


@pytest.mark.parametrize(
    "sequence", ["\x1b[2J", "\x1b[3A", "\x1b[?1049h", "\x1b7", "\x1bPq#0\x1b\\", "\x1b[1K", "\t"]
)
def test_after_what_may_draw_everything_is_said_anew(sequence: str) -> None:
    screen = begun()
    sent = news(screen, sequence)
    assert sent.startswith(sequence)
    assert sent.count(" " * 30) == 4


def test_a_scroll_by_a_line_feed_in_the_last_row_is_not_overlooked() -> None:
    assert news(begun(), "\x1b[4;1Hx\n").count(" " * 29) >= 3


def test_letters_that_an_encoding_does_not_have_keep_their_cells() -> None:
    screen = Screen(SIZE, "ascii")
    screen.read("\x1b[1;1Ha漢é\u0301b", SIZE)
    assert screen.news() == "\x1b[H\x1b[ma? ?b"


def test_a_letter_of_doubtful_width_leaves_no_doubt_about_the_next() -> None:
    sent = news(begun(), "\x1b[1;1Ha❤\ufe0fb")
    assert sent == "a  \x1b[;2H❤\ufe0f\x1b[;4Hb"


def test_what_was_painted_before_is_not_painted_again() -> None:
    first = begun(wipes=True)
    painted = news(first, "\x1b[2;5H\x1b[1;31mhello\x1b[0m")
    screen = Screen(SIZE)
    screen.show(BLANK + painted)
    screen.read(BLANK, SIZE)
    assert news(screen, "\x1b[2;5H\x1b[1;31mhello!\x1b[0m") == "\x1b[2;10H\x1b[;1;31m!"


def test_a_screen_of_no_size_is_one_of_one_cell() -> None:
    screen = Screen((0, 0))
    screen.read("\x1b[5;5Habc", (0, 0))
    assert screen.news() == "\x1b[H\x1b[mc\x1b[H"


def test_half_of_a_wide_letter_does_not_stay() -> None:
    grid = Grid(4, 1)
    grid.put(0, 0, "漢字", PLAIN)
    grid.put(0, 1, "x", PLAIN)
    assert grid.texts == [[" ", "x", "字", ""]]
    grid.put(0, 2, "y", PLAIN)
    assert grid.texts == [[" ", "x", "y", " "]]


def test_text_over_the_edge_is_held_there() -> None:
    grid = Grid(3, 1)
    assert grid.put(0, 0, "abcde", PLAIN) == 3
    assert grid.texts == [["a", "b", "e"]]
    grid.put(0, 2, "漢", PLAIN)
    assert grid.texts == [["a", "b", " "]]


def test_marks_go_onto_the_letter_before_them_and_nowhere_else() -> None:
    grid = Grid(4, 1)
    grid.put(0, 0, "\u0301", PLAIN)
    grid.put(0, 2, "漢", PLAIN)
    grid.put(0, 4, "\u0301", PLAIN)
    assert grid.texts == [[UNKNOWN, UNKNOWN, "漢\u0301", ""]]


def test_a_place_outside_is_moved_to_the_edge() -> None:
    reader = Reader(Grid(3, 2))
    assert reader.read("\x1b[9;9Hx\x1b[0;0Hy") == ""
    assert reader.grid.texts == [["y", UNKNOWN, UNKNOWN], [UNKNOWN, UNKNOWN, "x"]]


SYNC = "\x1b[?2026h"


def test_a_whole_picture_begins_with_its_ground() -> None:
    screen = begun(wipes=True)
    row = f"\x1b[38;5;1;48;5;2m{' ' * 30}\x1b[0m"
    screen.read(SYNC + "".join(f"\x1b[{y};1H{row}" for y in range(1, 5)) + "\x1b[2;3Hword", SIZE)
    screen.news()
    screen.forget()
    sent = screen.news()
    assert sent.startswith("\x1b[;38;5;1;48;5;2m\x1b[2J")
    assert "word" in sent and len(sent) < 60


def test_it_does_not_where_the_terminal_would_show_it_half_drawn() -> None:
    screen = begun(wipes=True)
    screen.forget()
    assert "\x1b[2J" not in screen.news()
