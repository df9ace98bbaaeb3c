"""Texts that are being written: on disk while they are, and offered again after a cut."""

import json
import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from recovery.drafts import Draft
from recovery.errors import CouldNot
from storage.plainly import why
from storage.room import read_json
from storage.safewrite import UnconfirmedError, make_folder, replace_file
from storage.sitting import Sitting


class Drafts:
    """The drafts of a home. Each session keeps its own, so that none writes over another's.

    `state` is the state folder, or a store's `room`.
    """

    def __init__(self, state: Path, session: str = "") -> None:
        self._folder = state / "drafts"
        self._session = session or os.urandom(4).hex()
        self._sitting = Sitting(self._folder, self._session)
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
            self._sitting.begin()
            replace_file(self._path(name), data)
        except UnconfirmedError:
            return  # it is there; the next letter writes a new file
        except OSError as error:
            where = f"{self._folder}: the draft cannot be kept"
            raise CouldNot(f"{where}, {why(error)}; save what you wrote") from None
        self._last[name] = text

    def all(self) -> tuple[Draft, ...]:
        """Every draft that a session left behind, the newest first.

        What another session is writing at this moment is left out, and what cannot be read.
        """
        return tuple(draft for _, draft in sorted(self._found(), key=_newest_first))

    def adopt(self, draft: Draft, name: str) -> None:
        """This session goes on with the draft, as `name`; it is never off the disk meanwhile."""
        self.keep(name, draft.text)
        self.discard(draft)

    def drop(self, name: str) -> None:
        """The text was saved or given up: this session's draft of it goes."""
        self._last.pop(name, None)
        self._unlink(self._path(name))

    def discard(self, draft: Draft) -> None:
        """A draft of an earlier session was taken over or given up."""
        self._unlink(Path(draft.place))

    def end(self) -> None:
        """The session is over; what it left is offered to the next one."""
        self._sitting.end()

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
        sessions = {entry.name.split(".")[-2] for entry in listed}
        alive = {session for session in sessions if self._sitting.is_alive(session)}
        for entry in listed:
            if entry.name.split(".")[-2] in alive:
                continue
            kept = read_json(Path(entry.path))
            name, text = kept.get("name"), kept.get("text")
            if isinstance(name, str) and isinstance(text, str):
                yield _time(entry), Draft(name, text, entry.path)


def _time(entry: "os.DirEntry[str]") -> int:
    try:
        return entry.stat().st_mtime_ns
    except OSError:
        return 0


def _newest_first(found: tuple[int, Draft]) -> tuple[int, str]:
    return (-found[0], found[1].place)
