"""The state folder: what belongs to this machine alone, kept apart for each home."""

import json
import os
from pathlib import Path

from storage.codec import digest
from storage.safewrite import UnconfirmedError, make_folder, replace_file


def room_of(state: Path, home: Path) -> Path:
    """Where this home's backups, drafts and quarantine lie.

    The first home that is saved with a state folder has it to itself; any other home gets a
    folder inside, so that a backup of one life is never put back into another.
    """
    owner = _owner(state)
    here = os.path.realpath(home)
    if owner in ("", here):
        return state
    return state / "homes" / digest(os.fsencode(here))[:12]


def claim(state: Path, home: Path) -> None:
    """Note down whose state folder this is, the first time a home is saved with it."""
    if _owner(state):
        return
    try:
        make_folder(state)
        named = json.dumps({"home": os.path.realpath(home)})
        replace_file(state / "home.json", f"{named}\n".encode())
    except (OSError, UnconfirmedError):
        return  # nothing else can be kept there either, and that is said where it matters


def _owner(state: Path) -> str:
    owner = read_json(state / "home.json").get("home")
    return owner if isinstance(owner, str) else ""


def read_json(path: Path) -> dict[str, object]:
    """The object in a small file of the state folder; {} when it is not there or not readable."""
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}
