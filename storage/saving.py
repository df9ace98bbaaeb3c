"""Edits made durable: lock, read again, check, serialise, write; then, and only then, saved."""

import errno
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from recovery.errors import CouldNot, NotYet
from recovery.ledger import Edit
from recovery.records import Habit
from storage import schema
from storage.backups import Backups
from storage.companions import write_companions
from storage.device import device_name
from storage.kept import Lost
from storage.lock import PATIENCE, locked
from storage.making import make
from storage.months import PROFILE, path_of
from storage.page import Page, read_bytes
from storage.plainly import what_now, why
from storage.room import claim
from storage.safewrite import UnconfirmedError, make_folder, replace_file
from storage.shelf import Shelf
from storage.watch import Watch
from storage.working import Working

COPY = "keep a copy on another disk: daybreak backup FILE"
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


class Saving:
    """The one way by which anything reaches the files of a home."""

    def __init__(
        self,
        shelf: Shelf,
        watch: Watch,
        backups: Backups,
        *,
        state: Path,
        now: Callable[[], datetime],
        device: str,
    ) -> None:
        self._shelf = shelf
        self._watch = watch
        self._backups = backups
        self._state = state
        self._now = now
        self._device = device
        self._claimed = False
        self.unconfirmed: set[str] = set()
        """The names of files that were saved, and the disk did not confirm it."""

    def save(self, edits: Sequence[Edit], patience: float = PATIENCE) -> tuple[Edit, ...]:
        """Make the edits durable; `CouldNot` when nothing was changed, or what was is said."""
        self.make_home()
        with locked(self._shelf.home, patience):
            return self._save(edits)

    def confirm(self, patience: float) -> None:
        """Write what the disk did not confirm once more, as it is now and as new files.

        `NotYet` where the disk does not take or confirm it this time either.
        """
        self.make_home()
        with locked(self._shelf.home, patience):
            for name in sorted(self.unconfirmed):
                self._write_again(name)

    def _write_again(self, name: str) -> None:
        path = path_of(self._shelf.home, name)
        page = self.writable(name)
        try:
            replace_file(path, read_bytes(path)[0])
        except FileNotFoundError:
            pass  # another session took it away: there is nothing to confirm
        except OSError as error:
            raise NotYet(f"{path}: cannot be written again, {why(error)}") from None
        except UnconfirmedError:
            raise NotYet(f"{path}: the disk did not confirm it", "") from None
        else:
            self._shelf.wrote(page)
        self.unconfirmed.discard(name)

    def let_go(self, lost: Lost) -> None:
        """Take a version that lost out of its file, durably."""
        self.make_home()
        with locked(self._shelf.home):
            now = self._now()
            work = Working(self.writable(lost.file), self.device(), now)
            work.let_go(lost)
            finished = work.finished()
            self.backup(now)
            self.write([finished] if finished else [])

    def make_home(self) -> None:
        """Make the home the first time; one that was there and is gone is not made anew."""
        home = self._shelf.home
        try:
            if not home.is_dir():
                if self._shelf.stamps:
                    raise NotYet(f"{home}: the folder is no longer there")
                make_folder(home)
            if not self._shelf.stamps:
                write_companions(home)
        except OSError as error:
            done = f"nothing was saved, {what_now(error)}"
            raise NotYet(f"{home}: cannot be made, {why(error)}", done) from None

    def device(self) -> str:
        """This machine's name in the versions of the documents."""
        if not self._device:
            self._device = device_name(self._state)
        return self._device

    def _save(self, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        works: dict[str, Working] = {}
        now = self._now()

        def bench(name: str) -> Working:
            if name not in works:
                start = start_set() if name == PROFILE else ()
                works[name] = Working(self.writable(name), self.device(), now, start)
            return works[name]

        try:
            made = make(edits, bench)
            pages = [work.finished() for work in works.values()]
        except ValueError as error:
            raise CouldNot(f"nothing was saved: {error}") from None
        self.backup(now)
        try:
            self.write([page for page in pages if page is not None])
        except NotYet as failed:
            failed.made = made
            raise
        return made

    def writable(self, name: str) -> Page:
        """The file as it is now; `CouldNot` when it must be left as it is."""
        page = self._shelf.fresh(name)
        if page.barred:
            path = path_of(self._shelf.home, name)
            todo = "see: daybreak doctor"
            failed = NotYet(f"{path} {page.barred}", f"nothing was saved into it, {todo}")
            failed.reason += f", {todo}"
            raise failed
        if page.schema < schema.SCHEMA:
            self._told(self._backups.make_before(schema.SCHEMA), "the backup before an upgrade")
        return page

    def backup(self, now: datetime) -> None:
        """Make today's backup where there is none; what is in its way is said, and no more."""
        if not self._claimed:
            claim(self._state, self._shelf.home)
            self._claimed = True
        self._told(self._backups.make(now.date()), "today's backup")

    def _told(self, problem: str, what: str) -> None:
        if problem:
            where = self._backups.folder
            self._watch.say(f"{where}: {what} could not be made, {problem}; saving goes on")

    def write(self, pages: Sequence[tuple[Page, bytes]]) -> None:
        """Put pages on disk, one after the other; called while the lock is held."""
        saved: list[str] = []
        for page, data in pages:
            path = path_of(self._shelf.home, page.name)
            try:
                confirmed = self._put(path, data)
            except OSError as error:
                files = " and ".join(path_of(self._shelf.home, name).name for name in saved)
                done = f"only {files} was saved" if saved else "nothing was saved"
                done = f"{done}, {what_now(error)}"
                reason = f"{path}: cannot be written, {why(error)}"
                raise NotYet(reason, done, tuple(saved)) from None
            self._shelf.wrote(page)
            saved.append(page.name)
            (self.unconfirmed.discard if confirmed else self.unconfirmed.add)(page.name)

    def _put(self, path: Path, data: bytes) -> bool:
        try:
            return self._put_once(path, data)
        except OSError as error:
            if error.errno not in NO_ROOM or not self._backups.drop_oldest():
                raise
            self._watch.say("the disk is full: the oldest backup made room for what was saved")
            return self._put_once(path, data)

    def _put_once(self, path: Path, data: bytes) -> bool:
        """Put the file in place; whether the disk confirmed that it will stay."""
        make_folder(path.parent)
        try:
            replace_file(path, data)
        except UnconfirmedError:
            try:  # never by the file that the disk did not confirm: a new one
                replace_file(path, data)
            except (UnconfirmedError, OSError):
                self._watch.say(f"{path}: saved, but the disk did not confirm it; {COPY}")
                return False
        return True


def start_set() -> tuple[Habit, ...]:
    """The habits that everybody begins with."""
    from recovery.habits import START_SET

    return START_SET
