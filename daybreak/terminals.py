"""What the two ends of this program are, as far as a screen on them is concerned."""

import os
import sys


def has_screen() -> bool:
    """Whether both ends are a terminal that can place a cursor."""
    streams = (sys.stdin, sys.stdout)
    return os.environ.get("TERM", "dumb") not in ("", "dumb", "unknown") and all(
        stream is not None and stream.isatty() for stream in streams
    )


def has_unicode() -> bool:
    """Whether what is printed can hold every sign of the screen."""
    name = (sys.stdout.encoding or "").lower()
    return name.replace("-", "").replace("_", "") in ("utf8", "utf8sig", "utf16", "cp65001")


def colours() -> str:
    """Which colours the terminal has: "true", "256", "16", or "" where none are wanted."""
    if "NO_COLOR" in os.environ:
        return ""
    if os.environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "true"
    _, _, end = os.environ.get("TERM", "").strip().lower().rpartition("-")
    return "256" if end in ("256color", "kitty") else "16"


def has_italics() -> bool:
    """Whether italics are slanted; GNU screen turns the colours around instead."""
    return not os.environ.get("STY")
