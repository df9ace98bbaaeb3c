"""A person's own words inside a message: harmless on a terminal, on one line, and short."""

from recovery.text import visible

LONGEST = 40
"""The most characters of typed text that a message repeats."""

EMPTY = "an empty text"
"""What a message calls a text in which nothing stands."""


def echo(text: str, longest: int = LONGEST) -> str:
    """The text made harmless and, past `longest` characters, cut with an ellipsis."""
    words = " ".join(text[: longest * 2].split())
    shown = visible(words)
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"
