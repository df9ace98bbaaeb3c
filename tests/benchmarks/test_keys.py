"""Keys are sent as the bytes of every terminal."""

import pytest

from benchmarks.keys import key_bytes, read_keys


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("j", b"j"),
        ("enter", b"\r"),
        ("down", b"\x1b[B"),
        ("ctrl-s", b"\x13"),
        ("alt-x", b"\x1bx"),
        ("½", "½".encode()),
    ],
)
def test_a_key_has_its_bytes(name: str, sent: bytes) -> None:
    assert key_bytes(name) == sent


def test_keys_repeat_and_texts_are_typed_letter_by_letter() -> None:
    keys = read_keys("j*2,comma,text:hé")
    assert keys == [
        ("j", b"j"),
        ("j", b"j"),
        ("comma", b","),
        ("text", b"h"),
        ("text", b"\xc3\xa9"),
    ]


def test_no_keys_are_no_keys() -> None:
    assert read_keys("") == []
