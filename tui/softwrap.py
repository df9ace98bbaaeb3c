"""Long texts as rows, wrapped at spaces, as far as they are looked at."""

import re
from collections.abc import Iterator

from rich.cells import cell_len

from recovery.text import visible

_WORD = re.compile(r"\S+\s*|\s+")


def soft_rows(text: str, width: int) -> Iterator[str]:
    """The rows of the text, each at most `width` cells: made one by one, since a text may be long.

    Indents and runs of spaces stay; what no terminal should get is made visible.
    """
    for line in text.split("\n"):
        yield from _wrapped(visible(line), max(width, 1))


def _wrapped(line: str, width: int) -> Iterator[str]:
    row, taken = "", 0
    for match in _WORD.finditer(line):
        word = match[0].rstrip()
        spaces = match[0][len(word) :]
        if taken and taken + cell_len(word) > width:
            yield row.rstrip()
            row, taken = "", 0
        *full, last = _pieces(word, width)
        yield from full
        row += last + spaces
        taken += cell_len(last) + len(spaces)
    yield row.rstrip()


def _pieces(word: str, width: int) -> Iterator[str]:
    """The word in pieces of at most `width` cells; a wide letter stands even in one cell."""
    if cell_len(word) <= width:
        yield word
        return
    first = taken = 0
    for number, char in enumerate(word):
        size = cell_len(char)
        if number > first and taken + size > width:
            yield word[first:number]
            first, taken = number, 0
        taken += size
    yield word[first:]
