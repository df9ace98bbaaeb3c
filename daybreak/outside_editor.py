"""A person's own editor: the text lies in a private folder while it is open, and nowhere after."""

import os
import shlex
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from recovery.errors import CouldNot
from storage.plainly import why

FOLDER = "daybreak-edit-"
"""How the folder's name begins; the id of the process that made it follows."""
_VIM = ("-n", "-i", "NONE", "--cmd", "set noundofile nobackup nowritebackup viminfo=")
_FLAGS: Mapping[str, Sequence[str]] = {
    "vim": _VIM,
    "nvim": ("-n", "-i", "NONE", "--cmd", "set noundofile nobackup nowritebackup"),
    "gvim": ("-f", *_VIM),
    "nano": ("-R",),
}
"""By program: what keeps it from leaving swap files, backups and histories of its own."""
_NONE = "no editor is named: set EDITOR, such as EDITOR=nano, or go on writing here"


def command(environment: Mapping[str, str]) -> list[str]:
    """The editor that VISUAL or EDITOR names, with the flags that keep it from leaving traces."""
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


def edit_outside(text: str, environment: Mapping[str, str] | None = None) -> str:
    """The text as it is after the person's editor was open on it; blocks until it is closed.

    Raises `CouldNot`, with the text unchanged, where there is no editor or it did not end well.
    """
    around = os.environ if environment is None else environment
    words = command(around)
    base = _base(around)
    _sweep(base)
    with _private_file(base, text) as path:
        code = _run([*words, str(path)], around)
        if code:
            raise CouldNot(f"the editor ended with {code}: your text is as it was before")
        return _read(path, text)


def _base(environment: Mapping[str, str]) -> Path:
    """Memory that is the person's own, where the system has it; else where such files go."""
    own = Path(environment.get("XDG_RUNTIME_DIR") or "/nowhere")
    return own if own.is_dir() and os.access(own, os.W_OK) else Path(tempfile.gettempdir())


@contextmanager
def _private_file(base: Path, text: str) -> Iterator[Path]:
    try:
        folder = Path(tempfile.mkdtemp(prefix=f"{FOLDER}{os.getpid()}-", dir=base))
    except OSError as error:
        raise CouldNot(f"{base}: no private folder can be made there, {why(error)}") from None
    try:
        path = folder / "entry.txt"
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(text.encode("utf-8", "replace"))
        yield path
    except OSError as error:
        raise CouldNot(f"the editor's file: {why(error)}; your text is as it was") from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(words: Sequence[str], environment: Mapping[str, str]) -> int:
    # The screen holds its signals back from all threads; an editor has to hear them.
    child = os.posix_spawn(words[0], list(words), dict(environment), setsigmask=[])
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def _read(path: Path, before: str) -> str:
    text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    ends = before.endswith("\n") or not text.endswith("\n")
    return text if ends else text[:-1]


def _sweep(base: Path) -> None:
    """Take away what a program that was ended in the middle of it left behind."""
    for folder in base.glob(f"{FOLDER}*"):
        number = folder.name.removeprefix(FOLDER).partition("-")[0]
        if number.isdigit() and not _is_alive(int(number)):
            shutil.rmtree(folder, ignore_errors=True)


def _is_alive(process: int) -> bool:
    with suppress(PermissionError):
        try:
            os.kill(process, 0)
        except (ProcessLookupError, OverflowError):
            return False
    return True
