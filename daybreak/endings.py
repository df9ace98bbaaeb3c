"""How a command ends when it does not end well: one plain line, and an exit code."""

import os
import sys
from io import TextIOWrapper

TYPE_CHECKING = False  # a prompt's line is there before typing would be
if TYPE_CHECKING:
    from typing import TextIO

COULD_NOT, WRONG_USAGE = 1, 2


def settle() -> None:
    """Let no sign that this terminal cannot show end a command: it becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def ending(error: BaseException) -> int:
    """The exit code for `error`, after one line about it on stderr.

    Only errors that were written for a person are quoted: any other may hold what they wrote.
    """
    from click.exceptions import ClickException

    from recovery.errors import BadInput

    line = _line(error)
    _put_away(sys.stdout, 1)
    try:
        from daybreak.words import warn

        warn(line)
    except (OSError, ValueError):
        pass  # nobody is there to read it; the exit code still says it
    _put_away(sys.stderr, 2)
    return WRONG_USAGE if isinstance(error, BadInput | ClickException) else COULD_NOT


def _line(error: BaseException) -> str:
    from click.exceptions import Abort, ClickException

    from recovery.errors import DaybreakError

    if isinstance(error, DaybreakError):
        return str(error)
    if isinstance(error, ClickException):
        return _usage(error.format_message())
    if isinstance(error, KeyboardInterrupt | Abort | EOFError):
        return "stopped"
    if isinstance(error, BrokenPipeError):
        return "the reader of this output went away before its end"
    if isinstance(error, OSError) and error.strerror:
        return _of_system(error)
    return f"something unexpected happened ({type(error).__name__}); what was saved stays saved"


def _of_system(error: OSError) -> str:
    from storage.plainly import why

    if error.filename is None:  # no file of the home: they are named in errors of our own
        return f"the answer could not be written, {why(error)}; what was saved stays saved"
    return why(error)


def _usage(message: str) -> str:
    plain = message.strip().rstrip(".")
    return f"{plain[:1].lower()}{plain[1:]} (daybreak --help shows what there is)"


def _put_away(stream: "TextIO | None", number: int) -> None:
    """Write out what is still held; where that cannot be, drop it before Python's own try at it.

    Python's try comes at its very end and, where it does not succeed, makes the exit code 120.
    """
    try:
        if stream is not None:
            stream.flush()
    except (OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)
