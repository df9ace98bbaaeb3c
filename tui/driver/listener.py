"""Listening to the terminal: bytes to Textual's events, until the terminal or the program ends."""

import os
import select
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import monotonic

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

from tui.driver.keys import ESCAPE, STUCK, Keys, Piece

_READ = 65_536  # bytes at once
_LONGEST = 32  # letters of a sequence that Textual's parser still takes as one


class Translator:
    """Textual's own parser, given one whole piece at a time, so that it never waits for more."""

    def __init__(self) -> None:
        self._parser = XTermParser()

    def events(self, piece: Piece) -> Iterator[Message]:
        """What the piece means; nothing where Textual knows no meaning for it."""
        if piece.kind == "pasted":
            yield events.Paste(piece.text)
        elif len(piece.text) <= _LONGEST or piece.kind == "typed":
            try:
                found = self._parsed(piece)
            except (ValueError, OverflowError):  # a key by a number that no letter has
                self._parser = self._fresh()
                return
            yield from (event for event in found if _encodable(event))

    def _parsed(self, piece: Piece) -> list[Message]:
        found = list(self._parser.feed(piece.text))
        if self._parser._timeout_time is not None:
            self._parser._timeout_time = 0.0  # the parser waits for a rest that will not come
            late = list(self._parser.tick())
            if piece.text == ESCAPE or piece.text[1:2] not in "[O":
                found += late
        return found

    def _fresh(self) -> XTermParser:
        """A parser in the place of one that gave up, which knows what that one knew."""
        old, new = self._parser, XTermParser()
        new.last_x, new.last_y, new.mouse_pixels = old.last_x, old.last_y, old.mouse_pixels
        new.terminal_size, new.terminal_pixel_size = old.terminal_size, old.terminal_pixel_size
        return new


def _encodable(event: Message) -> bool:
    letter = event.character if isinstance(event, events.Key) else None
    return letter is None or not any("\ud800" <= sign <= "\udfff" for sign in letter)


class Listener:
    """Reads a terminal and tells what it hears; runs in a thread of its own.

    `stop` may be called from any other thread. It sleeps as long as nothing is sent.
    """

    def __init__(self, terminal: int, keys: Keys, tell: Callable[[Message], None]) -> None:
        self._terminal, self._keys, self._tell = terminal, keys, tell
        self._translator = Translator()
        self._woken, self._wake = os.pipe()
        self._gone = False

    def stop(self) -> None:
        """Make `run` return."""
        with suppress(OSError):
            os.write(self._wake, b"x")

    def close(self) -> None:
        """Give back what was taken from the system, once `run` has returned."""
        for end in (self._woken, self._wake):
            os.close(end)

    def run(self) -> bool:
        """Listen; whether the terminal is still there in the end."""
        keys, since = self._keys, monotonic()
        while True:
            left = None if keys.wait is None else max(since + keys.wait - monotonic(), 0.0)
            ready, _, _ = select.select([self._terminal, self._woken], [], [], left)
            if self._woken in ready:
                return True
            idle = keys.wait is None
            pieces = keys.feed(self._read()) if ready else keys.time_is_up()
            if self._gone:
                return False
            for piece in pieces:
                for event in self._translator.events(piece):
                    self._tell(event)
            # A sequence has its time from its first byte on: keys that follow do not lengthen it.
            if idle or pieces or keys.wait == STUCK:
                since = monotonic()

    def _read(self) -> bytes:
        try:
            data = os.read(self._terminal, _READ)
        except BlockingIOError:  # somebody else was quicker
            return b""
        except OSError:
            data = b""
        self._gone = not data
        return data
