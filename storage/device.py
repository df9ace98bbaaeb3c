"""The name under which this machine counts its changes, the same in every session."""

import json
import os
from pathlib import Path

from storage.room import read_json
from storage.safewrite import UnconfirmedError, make_folder, replace_file


def device_name(state: Path) -> str:
    """The name kept in the state folder, made and kept there the first time.

    Where it cannot be kept, this session counts under a name of its own, which merges as well.
    """
    path = state / "device.json"
    kept = read_json(path).get("device")
    if isinstance(kept, str) and kept:
        return kept
    name = os.urandom(4).hex()
    try:
        make_folder(state)
        replace_file(path, json.dumps({"device": name}).encode() + b"\n")
    except (OSError, UnconfirmedError):
        return name
    return name
