"""Cutting what a terminal sends: nothing half or broken comes through, and no key is lost to it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.driver.keys import HALF, LONE, STUCK, Keys, Piece

Cut = list[tuple[str, str]]


def cut(*chunks: bytes, mouse: bool = False, focus: bool = False) -> Cut:
    """The pieces of these reads, typed text joined, and then of a moment of silence."""
    keys = Keys(mouse=mouse, focus=focus)
    found: Cut = []
    for pieces in [*(keys.feed(chunk) for chunk in chunks), silence(keys)]:
        for kind, text in pieces:
            if kind == "typed" and found and found[-1][0] == "typed":
                found[-1] = (kind, found[-1][1] + text)
            else:
                found.append((kind, text))
    return found


def silence(keys: Keys) -> list[Piece]:
    """What comes when nothing more is sent."""
    return [] if keys.wait is None else keys.time_is_up()


@pytest.mark.parametrize(
    "sequence",
    [b"\x1b[A", b"\x1bOP", b"\x1b[15;5~", b"\x1b[97;5u", b"\x1b[[A", b"\x1bx", "\x1bé".encode(),
     b"\x1b[?2026;2$y", b"\x1b[1;2R", b"\x1bO5A"],
)  # fmt: skip
def test_a_sequence_is_one_piece(sequence: bytes) -> None:
    whole = ("sequence", sequence.decode())
    assert cut(b"a" + sequence + b"b") == [("typed", "a"), whole, ("typed", "b")]
    assert cut(*(bytes([byte]) for byte in sequence)) == [whole]


def test_an_escape_alone_is_the_key_after_a_short_silence() -> None:
    keys = Keys()
    assert keys.feed(b"\x1b") == []
    assert keys.wait == LONE
    assert keys.time_is_up() == [Piece("sequence", "\x1b")]
    assert keys.wait is None


def test_of_two_escapes_the_first_is_a_key_at_once() -> None:
    assert Keys().feed(b"\x1b\x1b") == [Piece("sequence", "\x1b")]
    assert cut(b"\x1b\x1b[A") == [("sequence", "\x1b"), ("sequence", "\x1b[A")]


@pytest.mark.parametrize(
    "half", [b"\x1b[", b"\x1b[1;", b"\x1bO", b"\x1b]11;rgb:", b"\x1b[M!", b"\x1bP1", b"\x1b[<0;1"]
)
def test_half_a_sequence_is_dropped_after_a_silence_and_the_next_key_is_not(half: bytes) -> None:
    keys = Keys()
    assert keys.feed(half) == []
    assert keys.wait == HALF
    assert keys.time_is_up() == []
    assert keys.feed(b"j") == [Piece("typed", "j")]


@pytest.mark.parametrize("broken", [b"\x1b[12\x1b[A", b"\x1b[1\xff\x1b[A", b"\x1bO\x1b[A"])
def test_what_breaks_a_sequence_off_is_read_for_itself(broken: bytes) -> None:
    assert cut(broken) == [("sequence", "\x1b[A")]


def test_bytes_that_are_no_text_are_left_out() -> None:
    assert cut(b"a\xff\xc3b\x80\xe6\xbcc") == [("typed", "abc")]
    assert cut("é漢".encode()[:1], "é漢".encode()[1:4], "é漢".encode()[4:]) == [("typed", "é漢")]


@pytest.mark.parametrize("report", [b"\x1b[<0;12;5M", b"\x1b[I", b"\x1b[O"])
def test_what_nobody_asked_for_is_left_out(report: bytes) -> None:
    assert cut(b"a" + report + b"b") == [("typed", "ab")]
    asked = cut(b"a" + report + b"b", mouse=True, focus=True)
    assert asked == [("typed", "a"), ("sequence", report.decode()), ("typed", "b")]


@pytest.mark.parametrize(
    "report",
    [b"\x1b[M\x20\xc3\xa9", b"\x1b[32;10;5M", b"\x1b]11;rgb:0/0/0\x07", b"\x1bPx\x1b\\",
     b"\x1b[201~", b"\x1b[48;1;1;0;0t"],
)  # fmt: skip
def test_what_nobody_can_ask_for_is_left_out(report: bytes) -> None:
    assert cut(b"a" + report + b"b", mouse=True, focus=True) == [("typed", "ab")]


def test_a_paste_is_one_piece_and_nothing_in_it_is_a_key() -> None:
    text = "one\r\x1b[A\x1bq \0漢 \udcff".encode("utf-8", "surrogateescape")
    whole = b"a\x1b[200~" + text + b"\x1b[201~b"
    wanted = [("typed", "a"), ("pasted", "one\r\x1b[A\x1bq 漢 �"), ("typed", "b")]
    assert cut(whole) == wanted
    assert cut(*(bytes([byte]) for byte in whole)) == wanted


def test_a_paste_waits_for_its_end_however_long_that_takes() -> None:
    keys = Keys()
    keys.feed(b"\x1b[200~half a")
    assert keys.wait is None
    keys.feed(b"\x1b[20")
    assert keys.wait is None


def test_escape_and_a_long_silence_end_a_paste_that_has_no_end() -> None:
    keys = Keys()
    keys.feed(b"\x1b[200~text\x1b")
    assert keys.wait == STUCK
    assert keys.time_is_up() == [Piece("pasted", "text")]
    assert keys.feed(b"j") == [Piece("typed", "j")]


def test_a_megabyte_is_one_paste() -> None:
    text = "A thought that is long. " * 45_000
    data = b"\x1b[200~" + text.encode() + b"\x1b[201~x"
    chunks = [data[start : start + 4095] for start in range(0, len(data), 4095)]
    assert cut(*chunks) == [("pasted", text), ("typed", "x")]


SENT = st.lists(
    st.sampled_from(
        [b"a", "é漢".encode(), b"\x1b[A", b"\x1b[97;5u", b"\x1b[200~", b"\x1b[201~", b"\x1b[I",
         b"\x1b[<0;1;1M", b"\x1bO", b"\x1b]", b"\x07", b"\x1b[M", b"\xff", b"\r", b"\x1b[[A"]
    ) | st.binary(max_size=4),
    max_size=12,
).map(b"".join)  # fmt: skip


@given(SENT, st.lists(st.integers(0, 60), max_size=5))
def test_how_the_bytes_were_divided_on_the_way_does_not_matter(data: bytes, at: list[int]) -> None:
    edges = sorted({0, len(data), *(place for place in at if place < len(data))})
    chunks = [data[start:end] for start, end in pairwise(edges)]
    assert cut(*chunks) == cut(data)


@given(st.binary(max_size=60))
def test_after_any_bytes_and_a_silence_a_key_is_a_key(data: bytes) -> None:
    keys = Keys()
    keys.feed(data.replace(b"\x1b[200~", b""))
    silence(keys)
    assert keys.feed(b"j")[-1:] == [Piece("typed", "j")]
    assert keys.feed(b"\x1b[A") == [Piece("sequence", "\x1b[A")]
