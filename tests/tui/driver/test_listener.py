"""Listening: the events that come of bytes, when they come, and how it ends."""

import os
import threading
from collections.abc import Iterator
from queue import Queue

import pytest
from textual import events
from textual.message import Message

from tui.driver.keys import Keys, Piece
from tui.driver.listener import Listener, Translator

PATIENCE = 10.0


def names(piece: Piece, translator: Translator | None = None) -> list[str]:
    """The keys that a piece means."""
    found = list((translator or Translator()).events(piece))
    return [event.key for event in found if isinstance(event, events.Key)]


@pytest.mark.parametrize(
    ("sequence", "key"),
    [("\x1b", "escape"), ("\x1b[A", "up"), ("\x1bOP", "f1"), ("\x1bx", "alt+x"),
     ("\x1b[106;5u", "ctrl+j"), ("\x1b[27u", "escape"), ("\x1b[97;;97u", "a"), ("\x1b[[A", "f1")],
)  # fmt: skip
def test_keys_of_old_and_new_terminals_are_known(sequence: str, key: str) -> None:
    translator = Translator()
    assert names(Piece("sequence", sequence), translator) == [key]
    assert names(Piece("typed", "jé"), translator) == ["j", "é"]


@pytest.mark.parametrize(
    "sequence",
    ["\x1b[12x", "\x1b[>0;1;2c", "\x1b[9999999999u", "\x1b[1114112u", "\x1b[97:65;2u",
     "\x1b[55296;;55296u", "\x1b[" + "1" * 40 + "u", "\x1bO5Z"],
)  # fmt: skip
def test_a_sequence_without_a_meaning_is_no_key_and_takes_none(sequence: str) -> None:
    translator = Translator()
    found = list(translator.events(Piece("sequence", sequence)))
    assert [event for event in found if isinstance(event, events.Key) and event.character] == []
    assert names(Piece("typed", "j"), translator) == ["j"]
    assert names(Piece("sequence", "\x1b[B"), translator) == ["down"]


def test_a_paste_is_one_event() -> None:
    (event,) = Translator().events(Piece("pasted", "one\x1b[A"))
    assert isinstance(event, events.Paste)
    assert event.text == "one\x1b[A"


class Line:
    """A listener at one end of a line; a test is at the other."""

    def __init__(self) -> None:
        self.far, self.near = os.pipe()
        self.told: Queue[Message] = Queue()
        self.listener = Listener(self.far, Keys(), self.told.put)
        self.ended: Queue[bool] = Queue()
        self.thread = threading.Thread(target=lambda: self.ended.put(self.listener.run()))
        self.thread.start()

    def send(self, data: bytes) -> None:
        """Type."""
        os.write(self.near, data)

    def key(self) -> str:
        """The next key that is told."""
        event = self.told.get(timeout=PATIENCE)
        assert isinstance(event, events.Key)
        return event.key

    def end(self) -> bool:
        """Whether the terminal was there when the listener ended."""
        return self.ended.get(timeout=PATIENCE)


@pytest.fixture
def line() -> Iterator[Line]:
    """A line, taken down afterwards."""
    made = Line()
    yield made
    made.listener.stop()
    made.thread.join(PATIENCE)
    made.listener.close()
    for end in (made.far, made.near):
        os.close(end)


def test_an_escape_alone_is_told_without_a_next_key(line: Line) -> None:
    line.send(b"\x1b")
    assert line.key() == "escape"
    line.send(b"j")
    assert line.key() == "j"


def test_it_ends_when_it_is_told_to(line: Line) -> None:
    line.listener.stop()
    assert line.end()


def test_it_ends_when_the_terminal_is_gone(line: Line) -> None:
    line.send(b"j")
    assert line.key() == "j"
    os.close(line.near)
    assert not line.end()
    line.near = os.open(os.devnull, os.O_WRONLY)
