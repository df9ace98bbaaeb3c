"""Covers for characters that no terminal should get, so that an editor can hold them safely.

An editor measures and draws what it holds. Each control character, or other one that draws
nothing or turns a line around, is held as a private character of one cell and drawn as its
picture; what is saved is the text as it was.
"""

from recovery.text import storable, visible

_FIRST, _LAST = 0x100000, 0x10FFFD
_LEFT_ALONE = frozenset("\n\t\u200c")
"""An editor knows lines and tabs; the joiner U+200C is harmless and part of Persian words."""


class Cover:
    """The covers in use in one editor: private characters of plane 16, given out in turn."""

    def __init__(self) -> None:
        self._put: dict[int, str] = {}
        self._taken: dict[int, str] = {}
        self._shown: dict[int, str] = {}

    def put(self, text: str) -> str:
        """The text with its covers on, letter for letter; line ends become LF."""
        kept = storable(text)
        if kept.isascii() and kept.isprintable():
            return kept
        for char in sorted(set(kept)):
            if _is_unsafe(char) and ord(char) not in self._put:
                self._cover(char)
        return kept.translate(self._put)

    def take(self, text: str) -> str:
        """A covered text as it was."""
        return text.translate(self._taken) if self._taken else text

    def show(self, text: str) -> str:
        """A covered text as it is drawn: as many characters, each of them harmless."""
        return text.translate(self._shown) if self._shown else text

    def _cover(self, char: str) -> None:
        # More than 65,534 different ones, which no text has, would share the sign for unknown.
        code = _FIRST + len(self._put)
        cover = chr(code) if code <= _LAST else "\ufffd"
        self._put[ord(char)] = cover
        if code <= _LAST:
            self._taken[code] = char
            self._shown[code] = visible(char)


def _is_unsafe(char: str) -> bool:
    if char in _LEFT_ALONE:
        return False
    return ord(char) >= _FIRST or visible(char) != char
