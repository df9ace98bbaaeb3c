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
        goal = folder / f"{path.stem}.{what}.{digest(data)[:8]}{path.suffix}"
        if not goal.exists():
            make_folder(folder)
            replace_file(goal, data)
    except UnconfirmedError:
        return goal
    except OSError:
        return None
    return goal


def move_aside(path: Path, folder: Path, now: datetime) -> Path | None:
    """Move a file that was merged out of the home; None when it lies there still.

    It is gone from the home only when it is kept here.
    """
    kept = copy_aside(path, folder, f"merged-{now:%Y%m%d-%H%M%S}")
    try:
        if kept is not None:
            path.unlink()
    except OSError:
        return None
    return kept
