"""The way in and out: every line that is printed passes here, and every text that is piped in."""

import sys

from recovery.errors import BadInput


def say(line: str) -> None:
    """Print one line to stdout, whatever a person's text in it may hold."""
    from click import echo

    from recovery.text import visible

    echo(visible(line))


def warn(line: str) -> None:
    """Print one line to stderr, in the name of the command."""
    from click import echo

    from recovery.text import visible

    echo(visible(f"daybreak: {line}"), err=True)


def piped_text(what: str) -> str:
    """The whole of stdin as UTF-8, what is no UTF-8 replaced; `what` names it in the error.

    Raises BadInput where nothing but blanks came.
    """
    data = sys.stdin.buffer.read() if sys.stdin is not None else b""
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").rstrip()
    if not text.strip():
        raise BadInput(f"no text came in for {what}: pipe it in, or type it and end with ctrl+d")
    return text
