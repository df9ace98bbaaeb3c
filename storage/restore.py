"""Earlier states of a home brought back, with a safety copy of whatever they replace."""

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from recovery.errors import CouldNot
from recovery.frozen import frozen
from storage.archive import read_archive
from storage.backups import Backups
from storage.codec import DamagedError
from storage.encoder import encode
from storage.lock import locked
from storage.months import path_of, scan
from storage.page import Page, page_of, read_bytes
from storage.plainly import why, why_unread
from storage.putback import Difference, differences, put_back
from storage.safewrite import UnconfirmedError, make_folder, replace_file
from storage.saving import Saving
from storage.schema import NewerError
from storage.shelf import Shelf

Source = Mapping[str, Page]
"""The files of an earlier state by name."""


@frozen
class Change:
    """What a restore would do to one file: `here` is damaged, missing or readable."""

    path: Path
    here: str
    tables: tuple[Difference, ...]


class Restoring:
    """Finds earlier states, shows what they would change, and puts them back."""

    def __init__(
        self,
        shelf: Shelf,
        saving: Saving,
        backups: Backups,
        *,
        room: Path,
        now: Callable[[], datetime],
    ) -> None:
        self._shelf = shelf
        self._saving = saving
        self._backups = backups
        self._room = room
        self._now = now

    def of_day(self, day: str) -> Source:
        """The state at the first save of that day; `CouldNot` when there is no such backup."""
        folder = self._backups.of(day)
        if day not in self._backups.dates():
            known = ", ".join(self._backups.dates()) or "none yet"
            raise CouldNot(f"there is no backup of {day}; there are: {known}")
        return self.of_folder(folder)

    def of_folder(self, folder: Path) -> Source:
        """The state in a folder that is laid out as a home, such as an earlier safety copy."""
        try:
            names, _, closed = scan(folder)
            for year, error in closed:
                raise CouldNot(f"{year}: cannot be opened, {why_unread(error)}")
            files = {name: read_bytes(path_of(folder, name))[0] for name in names}
        except OSError as error:
            raise CouldNot(f"{folder}: cannot be read, {why_unread(error)}") from None
        return _readable(files)

    def of_file(self, path: Path) -> Source:
        """The state in a file that `backup` wrote."""
        return _readable(read_archive(path))

    def of_need(self) -> Source:
        """The newest good copies of just those files that are damaged or missing here."""
        newest = next(reversed(self._backups.dates()), "")
        names = [*self._shelf.missing(self._backups.of(newest))] if newest else []
        names += [name for name in self._shelf.stamps if self._shelf.look(name).damaged]
        found: dict[str, Page] = {}
        for name in names:
            day = self._backups.good(name)
            if day:
                path = path_of(self._backups.of(day), name)
                found |= _found(name, path)
        return found

    def changes(self, source: Source) -> tuple[Change, ...]:
        """What putting this state back would change; files that stay as they are are left out."""
        found = (self._change(page) for page in source.values())
        return tuple(change for change in found if change is not None)

    def _change(self, page: Page) -> Change | None:
        here = self._shelf.look(page.name)
        tables = differences(page.name, here.plain, page.plain)
        if not tables and not here.barred:
            return None
        state = "damaged" if here.barred else "readable" if here.stamp else "missing"
        return Change(path_of(self._shelf.home, page.name), state, tables)

    def restore(self, source: Source) -> Path:
        """Put this state back; the folder that holds what was replaced. `CouldNot` else.

        Files that the state does not have stay as they are.
        """
        now = self._now()
        safety = _unused(self._room / "replaced" / f"{now:%Y%m%d-%H%M%S}")
        self._saving.make_home()
        with locked(self._shelf.home):
            pages = [self._shelf.fresh(page.name) for page in source.values()]
            _put_aside(self._shelf.home, pages, safety)
            self._saving.write([self._next(page, source[page.name], now) for page in pages])
        return safety

    def _next(self, here: Page, wanted: Page, now: datetime) -> tuple[Page, bytes]:
        tree = wanted.plain
        if not here.barred and here.stamp is not None:
            tree = put_back(here.name, here.plain, tree, self._saving.device(), now)
        _, data = encode(tree)
        return page_of(here.name, data, None), data


def _found(name: str, path: Path) -> dict[str, Page]:
    try:
        return {name: page_of(name, read_bytes(path)[0], None)}
    except OSError as error:
        raise CouldNot(f"{path}: cannot be read, {why_unread(error)}") from None


def _unused(folder: Path) -> Path:
    """The folder, or one beside it: no safety copy is written over another."""
    more = (folder.with_name(f"{folder.name}-{n}") for n in count(2))
    return next(path for path in chain([folder], more) if not os.path.lexists(path))


def _readable(files: Mapping[str, bytes]) -> Source:
    found: dict[str, Page] = {}
    for name, data in files.items():
        try:
            found[name] = page_of(name, data, None)
        except (DamagedError, NewerError):
            continue
    if not found:
        raise CouldNot("there is no readable file of Daybreak in it; nothing was changed")
    return found


def _put_aside(home: Path, pages: Iterable[Page], safety: Path) -> None:
    for page in pages:
        if page.barred and not page.damaged:
            raise CouldNot(f"{path_of(home, page.name)} {page.barred}; nothing was changed")
        if page.stamp is None:
            continue
        goal = path_of(safety, page.name)
        try:
            make_folder(goal.parent)
            replace_file(goal, read_bytes(path_of(home, page.name))[0])
        except UnconfirmedError:
            continue  # it is there; a disk that goes is no reason to refuse what is left of it
        except OSError as error:
            told = f"{goal}: the safety copy cannot be written, {why(error)}"
            raise CouldNot(f"{told}; nothing was changed") from None
