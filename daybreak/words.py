"""The way in and out: every line that is printed passes here, and every text that is piped in."""

import sys

from recovery.errors import BadInput

_REPLACED = "\ufffd"


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
    """The whole of stdin as UTF-8; `what` names it where something is to be said of it.

    What is no UTF-8 is replaced, and a line on stderr says so. Raises BadInput where nothing but
    blanks came.
    """
    data = sys.stdin.buffer.read() if sys.stdin is not None else b""
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").rstrip()
    if not text.strip():
        raise BadInput(f"no text came in for {what}: pipe it in, or type it and end with ctrl+d")
    if text.count(_REPLACED) > data.count(_REPLACED.encode()):
        warn(f"part of {what} is not UTF-8 and stands as {_REPLACED}; iconv can turn it into UTF-8")
    return text


def given_text(words: str) -> str:
    """The words of a command as they were typed in UTF-8, also where the locale is a bare one."""
    try:
        return words.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return words
