"""The words of a quick line: plain words, @tags, texts in quotes, and the gaps between items."""

import re

from recovery.frozen import frozen

_TOKEN = re.compile(
    r"""
      (?P<text> "(?:\\.|[^"\\])*" | “(?:\\.|[^”\\])*” | „(?:\\.|[^“”\\])*[“”] )
    | (?P<open> ["“”„].* )
    | (?P<gap>  [,;]+ )
    | (?P<word> [^\s"“”„,;](?:[^\s"“”„]*[^\s"“”„,;])? )
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPED = re.compile(r'\\(["“”„\\])')


@frozen
class Word:
    """One piece of a line: `kind` is word, tag, text, gap, or open for a quote without its end.

    `said` is what it says, without quotes and escapes; a tag keeps its @.
    """

    kind: str
    said: str


def words_of(line: str) -> tuple[Word, ...]:
    """The line in pieces, in order; any text can be cut, so this raises nothing.

    A comma or semicolon at the end of a word is a gap, inside of it (`7,5`) a part of the word.
    """
    return tuple(_word(match) for match in _TOKEN.finditer(line))


def _word(match: re.Match[str]) -> Word:
    kind, said = match.lastgroup or "", match[0]
    if kind == "text":
        return Word(kind, _ESCAPED.sub(r"\1", said[1:-1]))
    if kind == "word" and said.startswith("@"):
        return Word("tag", said)
    return Word(kind, said)
