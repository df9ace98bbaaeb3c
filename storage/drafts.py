"""Texts that are being written: on disk while they are, and offered again after a cut."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex

from recovery.errors import CouldNot
from storage.plainly import why
from storage.room import read_json
from storage.safewrite import UnconfirmedError, make_folder, replace_file


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was not saved yet: the `name` it was kept under and where it lies."""

    name: str
    text: str
    path: Path


class Drafts:
    """The drafts of a home. Each session keeps its own, so that none writes over another's.

    `state` is the state folder, or a store's `room`.
    """

    def __init__(self, state: Path, session: str = "") -> None:
        self._folder = state / "drafts"
        self._session = session or token_hex(4)
        self._last: dict[str, str] = {}

    def keep(self, name: str, text: str) -> None:
        """Put a text on disk as it is now; an empty one drops the draft. `CouldNot` else."""
        if not text:
            self.drop(name)
            return
        if self._last.get(name) == text:
            return
        data = json.dumps({"name": name, "text": text}).encode() + b"\n"
        try:
            make_folder(self._folder)
            replace_file(self._path(name), data)
        except UnconfirmedError:
            return  # it is there; the next letter writes a new file
        except OSError as error:
            where = f"{self._folder}: the draft cannot be kept"
            raise CouldNot(f"{where}, {why(error)}; save what you wrote") from None
        self._last[name] = text

    def all(self) -> tuple[Draft, ...]:
        """Every draft of every session, the newest first; what cannot be read is left out."""
        return tuple(draft for _, draft in sorted(self._found(), key=_newest_first))

    def drop(self, name: str) -> None:
        """The text was saved or given up: this session's draft of it goes."""
        self._last.pop(name, None)
        self._unlink(self._path(name))

    def discard(self, draft: Draft) -> None:
        """A draft of an earlier session was taken over or given up."""
        self._unlink(draft.path)

    def _unlink(self, path: Path) -> None:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise CouldNot(f"{path}: the draft cannot be removed, {why(error)}") from None

    def _path(self, name: str) -> Path:
        key = blake2b(name.encode("utf-8", "backslashreplace"), digest_size=8).hexdigest()
        return self._folder / f"{key}.{self._session}.json"

    def _found(self) -> Iterator[tuple[int, Draft]]:
        try:
            with os.scandir(self._folder) as entries:
                listed = [entry for entry in entries if entry.name.endswith(".json")]
        except OSError:
            return
        for entry in listed:
            kept = read_json(Path(entry.path))
            name, text = kept.get("name"), kept.get("text")
            if isinstance(name, str) and isinstance(text, str):
                yield _time(entry), Draft(name, text, Path(entry.path))


def _time(entry: "os.DirEntry[str]") -> int:
    try:
        return entry.stat().st_mtime_ns
    except OSError:
        return 0


def _newest_first(found: tuple[int, Draft]) -> tuple[int, str]:
    return (-found[0], found[1].path.name)
