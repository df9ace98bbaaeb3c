"""Copies of files that are at risk: damaged ones, and earlier ones of what a hand changed."""

from datetime import datetime
from pathlib import Path

from storage.codec import digest
from storage.page import read_bytes
from storage.safewrite import UnconfirmedError, make_folder, replace_file


def copy_aside(path: Path, folder: Path, what: str) -> Path | None:
    """Copy a file into the quarantine, once for each content; None when it cannot be kept.

    The name says the file, `what` it is (damaged, earlier, conflict) and what its bytes are.
    """
    try:
        data, _ = read_bytes(path)
        goal = _goal(path, folder, what, data)
        _keep(goal, data)
    except UnconfirmedError:
        return goal
    except OSError:
        return None
    return goal


def move_aside(path: Path, folder: Path, now: datetime) -> Path | None:
    """Move a file that was merged out of the home; None when it lies there still.

    It is gone from the home only when the disk confirmed that it is kept here.
    """
    try:
        data, _ = read_bytes(path)
        goal = _goal(path, folder, f"merged-{now:%Y%m%d-%H%M%S}", data)
        _keep(goal, data)
        path.unlink()
    except (OSError, UnconfirmedError):
        return None
    return goal


def _goal(path: Path, folder: Path, what: str, data: bytes) -> Path:
    return folder / f"{path.stem}.{what}.{digest(data)[:8]}{path.suffix}"


def _keep(goal: Path, data: bytes) -> None:
    if not goal.exists():
        make_folder(goal.parent)
        replace_file(goal, data)
