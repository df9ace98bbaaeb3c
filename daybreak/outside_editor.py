"""A person's own editor: the text lies in a private folder while it is open, and nowhere after."""

import os
import shutil
import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from daybreak.private_file import base_of, mark_of, private_file, read_private, remove, sweep
from recovery.errors import CouldNot

_VIM = ("-n", "-i", "NONE", "--cmd", "set noundofile nobackup nowritebackup viminfo=")
_FLAGS: Mapping[str, Sequence[str]] = {
    "vim": _VIM,
    "nvim": ("-n", "-i", "NONE", "--cmd", "set noundofile nobackup nowritebackup"),
    "gvim": ("-f", *_VIM),
    "nano": ("-R",),
}
"""By program: what keeps it from leaving swap files, backups and histories of its own."""
SWEEPS_AT = 25
"""The look that sweeps, five seconds after the start, which has enough to do."""
Saved = Callable[[str], None]
"""Takes the text as the person saved it while the editor is still open."""
_NONE = "no editor is named: set EDITOR, such as EDITOR=nano, or go on writing here"


def command(environment: Mapping[str, str]) -> list[str]:
    """The editor that VISUAL or EDITOR names, with the flags that keep it from leaving traces."""
    import shlex

    named = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(named)
    except ValueError:
        raise CouldNot(f"EDITOR is {named!r}: its quotes do not match") from None
    if not words:
        raise CouldNot(_NONE)
    program = shutil.which(words[0], path=environment.get("PATH"))
    if program is None:
        raise CouldNot(f"{words[0]}: there is no such editor here; EDITOR names it")
    return [program, *words[1:], *_flags(program)]


def _flags(program: str) -> Sequence[str]:
    # vi is often another name of vim, which then would leave what vim leaves.
    names = (Path(program).name, Path(program).resolve().name.partition(".")[0])
    return next((_FLAGS[name] for name in names if name in _FLAGS), ())


@dataclass(repr=False, eq=False)
class _Open:
    """The file that an editor is open on, and what was seen of it last."""

    path: Path
    before: str
    saved: Saved
    seen: tuple[int, int]
    child: int = 0
    closing: bool = False


def _hand_over(opened: _Open) -> None:
    with suppress(OSError):
        mark = mark_of(opened.path)
        if mark != opened.seen:
            opened.saved(read_private(opened.path, opened.before))
            opened.seen = mark


class OutsideEditor:
    """A person's own editor, open on one text at a time.

    `edit` blocks until it is closed; the other methods are for another thread meanwhile.
    """

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        self._around = os.environ if environment is None else environment
        self._open: _Open | None = None
        self._swept = False
        self._looks = 0

    def edit(self, text: str, saved: Saved = lambda _: None) -> str:
        """The text as it is after the editor was open on it.

        `saved` gets what the person saves while it is open. Raises `CouldNot`, with the text
        unchanged, where there is no editor or it did not end well.
        """
        words = command(self._around)
        self.sweep()
        with private_file(base_of(self._around), text) as path:
            opened = self._open = _Open(path, text, saved, mark_of(path))
            try:
                code = self._run([*words, str(path)], opened)
            finally:
                _hand_over(opened)
                self._open = None
            if code and not opened.closing:
                raise CouldNot(f"the editor ended with {code}: your text is as it was before")
            return read_private(path, text)

    def _run(self, words: Sequence[str], opened: _Open) -> int:
        # The screen holds its signals back from all threads; an editor has to hear them.
        opened.child = os.posix_spawn(words[0], list(words), dict(self._around), setsigmask=[])
        _, status = os.waitpid(opened.child, 0)
        opened.child = 0
        return os.waitstatus_to_exitcode(status)

    def look(self) -> None:
        """Hand over what was saved since the last look; one of them, after a start, sweeps."""
        self._looks += 1
        if self._looks >= SWEEPS_AT:
            self.sweep()
        if self._open is not None:
            _hand_over(self._open)

    def close(self) -> None:
        """The terminal is gone: the editor is told so, and what was saved counts."""
        self._end(signal.SIGHUP)

    def clear(self) -> None:
        """End the editor and take its file away at once."""
        opened = self._open
        self._end(signal.SIGKILL)
        if opened is not None:
            remove(opened.path)

    def _end(self, how: signal.Signals) -> None:
        opened = self._open
        if opened is not None:
            opened.closing = True
            if opened.child:
                with suppress(ProcessLookupError):
                    os.kill(opened.child, how)

    def sweep(self) -> None:
        """Take away, once, what a program that was killed left behind."""
        if not self._swept:
            self._swept = True
            sweep(self._around)
