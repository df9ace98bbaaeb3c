"""The signs of the screen and their plain letters for terminals without Unicode."""

import unicodedata

from rich.cells import split_graphemes

STATES = {
    "kept": ("●", "kept"),
    "slip": ("◆", "slip"),
    "rode-out": ("▲", "urge"),
    "watched": ("◌", "watched"),
    "received": ("◇", "text"),
    "needed": ("◈", "text"),
    "today": ("◉", "accent"),
    "paused": ("‖", "muted"),
    "unknown": ("·", "frame"),
    "ahead": ("·", "frame"),
}
"""Each state of a day: its sign and the role that colours it."""

LEVELS = {
    "done": ("■", "kept"),
    "some": ("◪", "bars"),
    "none": ("□", "bars"),
    "rest": ("‖", "muted"),
    "unknown": ("·", "frame"),
}
"""Each level of a habit's day, likewise."""

_PLAIN = {
    "●": "o", "◆": "X", "▲": "^", "◌": "w", "◉": "@", "‖": "=", "·": ".", "○": ".",
    "▸": ">", "✓": "x", "…": "~", "—": "-", "–": "-", "─": "-", "│": "|", "━": "=", "╸": "-",
    "╭": "+", "╮": "+", "╰": "+", "╯": "+", "½": "+", "█": "#", "▇": "#", "▆": "*", "▅": "+",
    "▄": "=", "▃": "-", "▂": ":", "▁": ".", "★": "*", "→": ">", "←": "<", "↑": "^", "↓": "v",
    "◇": "i", "◈": "n", "•": "*", "■": "#", "◪": "+", "◐": "+", "□": "-", "▾": "v", "┊": ":",
    "×": "x", "░": ":", "▒": "+", "▓": "*", "−": "-",
    "“": '"', "”": '"', "’": "'", "‘": "'",
}  # fmt: skip


def plain(text: str) -> str:
    """The text in ASCII, cell for cell as wide as before."""
    if text.isascii():
        return text
    spans, _ = split_graphemes(text)  # a letter with its marks, or an emoji of several, is one
    return "".join(_plain_letter(text[start:end], width) for start, end, width in spans)


def _plain_letter(letter: str, width: int) -> str:
    if letter in _PLAIN:
        return _PLAIN[letter]
    base = unicodedata.normalize("NFKD", letter)[:1]
    return base if width == 1 and base.isascii() and base.isprintable() else "?" * width
