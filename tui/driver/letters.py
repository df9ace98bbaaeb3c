"""Text in cells: how wide a terminal draws it, by the tables that the screen is laid out with."""

import re
import unicodedata
from functools import lru_cache

from rich.cells import split_graphemes

one_cell_each = re.compile(
    "[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2500-\u25fc\u2800-\u28ff]+"
).match
"""Matches the beginning of a text that is made of characters of one cell which join no other."""

LATER = "\x01"
"""What stands in a cell before marks that came in a text of their own, so that they are drawn so
again: in one text with their letter, they might widen it."""

_FIRST_EMOJI, _FIRST_WIDE = 0x1F000, 0x2E80


@lru_cache(maxsize=4096)
def _sign(letter: str, width: int) -> tuple[str, int]:
    """One and the same object for each sign, however many texts it stands in."""
    return letter, width


@lru_cache(maxsize=512)
def letters(text: str) -> tuple[tuple[str, int], ...]:
    """The text as what a person sees as one sign each, with its width of 0, 1 or 2 cells.

    Only the first can have no width: marks for the sign before the text.
    """
    return tuple(_sign(text[start:end], width) for start, end, width in split_graphemes(text)[0])


def drawable(letter: str, width: int, encoding: str) -> str:
    """The letter, or `?` in its place where the terminal's encoding has no bytes for it."""
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return "? "[:width]
    return letter


def _is_variation(mark: str) -> bool:
    return "\ufe00" <= mark <= "\ufe0f" or mark >= "\U000e0100"


def plain_marks(marks: str) -> bool:
    """Whether these lie over a letter, and change neither its width nor what follows."""
    return all(unicodedata.category(mark) == "Mn" and not _is_variation(mark) for mark in marks)


@lru_cache(maxsize=4096)
def agreed(letter: str) -> bool:
    """Whether terminals agree on its width: not on emoji, joined signs and newer scripts."""
    if letter.isascii():
        return True
    first, marks = letter[0], letter[1:]
    if not plain_marks(marks):
        return False
    if ord(first) >= _FIRST_EMOJI:
        return unicodedata.east_asian_width(first) == "W" and unicodedata.category(first) == "Lo"
    wide = unicodedata.east_asian_width(first) in "WF"
    return not wide or ord(first) >= _FIRST_WIDE or 0x1100 <= ord(first) < 0x1160
