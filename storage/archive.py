"""A whole home in one file, to be put away or carried to another machine."""

import io
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from recovery.errors import CouldNot
from storage.months import PROFILE, is_month, path_of, scan
from storage.page import read_bytes
from storage.plainly import why, why_unread
from storage.safewrite import UnconfirmedError, replace_file


def write_archive(home: Path, goal: Path) -> int:
    """Write every file of the home, as it is, into a zip file; how many. `CouldNot` else."""
    try:
        if goal.exists():
            raise CouldNot(f"{goal}: something is there already; name another file")
        names, _, closed = scan(home)
        for folder, error in closed:
            raise CouldNot(f"{folder}: cannot be opened, {why_unread(error)}; nothing was written")
        packed = io.BytesIO()
        with ZipFile(packed, "w") as file:
            for name in names:
                inner = path_of(Path(), name).as_posix()
                file.writestr(ZipInfo(inner), read_bytes(path_of(home, name))[0])
        _put(goal, packed.getvalue())
    except UnconfirmedError:
        told = f"{goal}: written, but the disk did not confirm it"
        raise CouldNot(f"{told}; try another place: daybreak backup FILE") from None
    except OSError as error:
        raise CouldNot(f"{goal}: cannot be written, {why(error)}") from None
    return len(names)


def _put(goal: Path, data: bytes) -> None:
    try:
        replace_file(goal, data)
    except UnconfirmedError as first:
        try:  # never by the file that the disk did not confirm: a new one
            replace_file(goal, data)
        except OSError:
            raise first from None


def read_archive(path: Path) -> dict[str, bytes]:
    """The files of a home in a zip file, by name; what is no file of a home is left out."""
    found: dict[str, bytes] = {}
    try:
        with ZipFile(path) as file:
            for inner in file.namelist():
                name = Path(inner).stem
                fits = name == PROFILE or is_month(name)
                if fits and path_of(Path(), name).as_posix() == inner:
                    found[name] = file.read(inner)
    except OSError as error:
        raise CouldNot(f"{path}: cannot be read, {why_unread(error)}") from None
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError):
        raise CouldNot(f"{path} is no backup that Daybreak wrote") from None
    return found
