"""The emulated screen shows what a terminal would, however the bytes arrive."""

from benchmarks.emulator import Emulator


def test_a_sequence_cut_in_two_is_drawn_once_and_whole() -> None:
    emulator = Emulator(10, 2)
    emulator.feed(b"\x1b[3")
    emulator.feed(b"1mred\x1b[0m")
    assert emulator.text.splitlines() == ["red       ", " " * 10]


def test_questions_to_the_terminal_are_not_drawn_as_text() -> None:
    emulator = Emulator(20, 1)
    emulator.feed(b"\x1b[>1u\x1b[?2026$p\x1b[?u\x1bP+q544e\x1b\\\x1b[2 qhere")
    assert emulator.text.strip() == "here"


def test_only_what_alters_the_screen_counts_as_a_change() -> None:
    emulator = Emulator(10, 2)
    emulator.feed(b"\x1b[?25la")
    emulator.feed(b"\x1b[Ha")
    assert emulator.changes == 1
    emulator.feed(b"\x1b[2;5H\x1b[?25h")
    assert emulator.changes == 2


def test_nothing_but_blanks_is_no_glyph() -> None:
    emulator = Emulator(4, 1)
    emulator.feed(b"\x1b[44m    ")
    assert not emulator.has_glyph
    emulator.feed(b"\x1b[H|")
    assert emulator.has_glyph


def test_another_size_starts_from_an_empty_memory_of_the_screen() -> None:
    emulator = Emulator(4, 2)
    emulator.feed(b"abcd")
    emulator.resize(6, 3)
    assert [len(line) for line in emulator.text.splitlines()] == [6, 6, 6]
