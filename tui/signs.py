"""The signs of the screen and their plain letters for terminals without Unicode."""

import unicodedata

from rich.cells import cell_len

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
    "◇": "i", "◈": "n", "■": "#", "◪": "+", "□": "-", "▾": "v", "┊": ":", "×": "x",
    "░": ":", "▒": "+", "▓": "*", "−": "-",
    "“": '"', "”": '"', "’": "'", "‘": "'",
}  # fmt: skip


def plain(text: str) -> str:
    """The text in ASCII, cell for cell as wide as before."""
    if text.isascii():
        return text
    return "".join(char if char.isascii() else _plain_char(char) for char in text)


def _plain_char(char: str) -> str:
    if char in _PLAIN:
        return _PLAIN[char]
    width = cell_len(char)
    base = unicodedata.normalize("NFKD", char)[0]
    return base if width == 1 and base.isascii() and base.isprintable() else "?" * width
