"""The view as a file: a picture that asks nothing of the outside."""

import re

_FONT = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)


def without_addresses(svg: str) -> str:
    """The SVG without the fonts that it would fetch; the reader's own monospace font is used."""
    return _FONT.sub("", svg)
