"""A file replaced as a whole: after any crash there is the old one or the new one."""

import errno
import os
from pathlib import Path

FLAGS = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
)

CANNOT = (errno.EINVAL, errno.ENOTSUP)
"""How a file system says that it has no such thing as a sync of a folder."""


class UnconfirmedError(Exception):
    """The new file is in place, and the disk did not confirm that it will survive a power cut."""


def replace_file(path: Path, data: bytes) -> None:
    """Make `path` hold exactly `data`, durably; its folder must be there.

    OSError means that the old file stands as it was. `UnconfirmedError` means that the new one
    does, as far as this session can see. Through a link, what it points to is replaced.
    """
    goal = path.resolve() if path.is_symlink() else path
    fresh = goal.with_name(f"{goal.name}.tmp.{os.urandom(6).hex()}")
    try:
        write_new(fresh, data)
        fresh.rename(goal)
    except BaseException:
        _forget(fresh)
        raise
    try:
        sync_folder(goal.parent)
    except OSError as error:
        raise UnconfirmedError(str(goal)) from error


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not be there yet, 0600, and make its bytes durable."""
    held = os.open(path, FLAGS, 0o600)
    try:
        os.fchmod(held, 0o600)  # a umask may have taken the owner's own bits
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(held, rest) :]
        os.fsync(held)
    except BaseException:
        close_quietly(held)
        raise
    os.close(held)


def close_quietly(held: int) -> None:
    """Close a file whose bytes no longer matter."""
    try:
        os.close(held)
    except OSError:
        return  # an error that came before is the one to report


def _forget(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        return  # swept at a later start


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the platform and its disk can."""
    if os.name != "posix":
        return
    held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(held)
    except OSError as error:
        if error.errno not in CANNOT:
            raise
    finally:
        os.close(held)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, 0700 and durable under any umask."""
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        make_folder(folder.parent)
    try:
        folder.mkdir(0o700)
    except FileExistsError:
        if folder.is_dir():  # another session was quicker
            return
        raise
    folder.chmod(0o700)
    sync_folder(folder.parent)
