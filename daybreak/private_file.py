"""A text in a file of its own for a while, which nobody else can read and which leaves nothing."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from recovery.errors import CouldNot
from storage.plainly import why

FOLDER = "daybreak-edit-"
"""How the folder's name begins; the id of the process that made it follows."""


def base_of(environment: Mapping[str, str]) -> Path:
    """Memory that is the person's own, where the system has it; else where such files go."""
    own = Path(environment.get("XDG_RUNTIME_DIR") or "/nowhere")
    return own if own.is_dir() and os.access(own, os.W_OK) else Path(tempfile.gettempdir())


@contextmanager
def private_file(base: Path, text: str) -> Iterator[Path]:
    """The text in a file, in a folder that goes with all that was put beside it.

    Raises `CouldNot` where none can be made or read.
    """
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
        remove(path)


def remove(path: Path) -> None:
    """Take the file away, and its folder with all that an editor put there."""
    shutil.rmtree(path.parent, ignore_errors=True)


def mark_of(path: Path) -> tuple[int, int]:
    """What changes when the file is saved again."""
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size


def read_private(path: Path, before: str) -> str:
    """The text of the file; a line end that only the editor added is taken off."""
    text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    ends = before.endswith("\n") or not text.endswith("\n")
    return text if ends else text[:-1]


def sweep(environment: Mapping[str, str]) -> None:
    """Take away what a program that was ended in the middle of it left behind."""
    for base in {base_of(environment), Path(tempfile.gettempdir())}:
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
