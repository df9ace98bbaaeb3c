"""Copies of files brought together on disk, under the lock, nothing thrown away."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from recovery.errors import CouldNot
from storage.conflicts import copies
from storage.copies import healed, lost_in, merged_page, tree_in
from storage.lock import PATIENCE, locked
from storage.months import path_of
from storage.page import Page
from storage.quarantine import copy_aside, move_aside
from storage.saving import Saving
from storage.shelf import Shelf


class Merging:
    """Finds the copies that other programs left in a home and merges them into its files."""

    def __init__(
        self, shelf: Shelf, saving: Saving, quarantine: Path, now: Callable[[], datetime]
    ) -> None:
        self._shelf = shelf
        self._saving = saving
        self._quarantine = quarantine
        self._now = now

    def waiting(self) -> bool:
        """Whether there is anything to merge in the home."""
        return bool(copies(self._shelf.others) or self._marked())

    def _marked(self) -> list[str]:
        home = self._shelf.home
        damaged = [name for name, page in self._shelf.pages.items() if page.damaged]
        return [name for name in damaged if healed(name, path_of(home, name))]

    def merge(self, paths: Iterable[Path] = (), patience: float = PATIENCE) -> tuple[str, ...]:
        """Merge these files, or else whatever lies in the home; what was done, a line each.

        A copy in the home is moved to the quarantine; a file from elsewhere stays where it is.
        What cannot be merged is said in a line of its own and left as it is. `patience` is how
        many seconds another session may still be saving.
        """
        given = [(path, "") for path in paths]
        found = given or [(path, name) for name, path in copies(self._shelf.others)]
        self._saving.make_home()
        with locked(self._shelf.home, patience):
            healing = [] if given else [self._heal(name) for name in self._marked()]
            lines = (*healing, *(self._merge_one(path, name) for path, name in found))
        self._shelf.refresh()
        return lines

    def _heal(self, name: str) -> str:
        path = path_of(self._shelf.home, name)
        mended = healed(name, path)
        if mended is None or copy_aside(path, self._quarantine, "damaged") is None:
            return f"{path}: git's two sides could not be merged; it is left as it is"
        self._put(*mended)
        return f"{path}: git's two sides were merged{_told(lost_in({}, mended[0].tree))}"

    def _merge_one(self, path: Path, name: str) -> str:
        try:
            name, tree = tree_in(path, name)
            page, data = merged_page(self._saving.writable(name), [tree])
        except CouldNot as reason:
            return str(reason)
        before = self._shelf.page(name).tree
        if page.tree != before:
            self._put(page, data)
        goal = path_of(self._shelf.home, name).name
        said = f"{path.name} was merged into {goal}{_told(lost_in(before, page.tree))}"
        if path not in self._shelf.others:
            return said
        kept = move_aside(path, self._quarantine, self._now())
        return f"{said}; the copy is {kept}" if kept else f"{said}; it still lies beside it"

    def _put(self, page: Page, data: bytes) -> None:
        self._saving.backup(self._now())
        self._saving.write([(page, data)])


def _told(lost: int) -> str:
    if lost < 1:
        return ""
    if lost == 1:
        return "; 1 version that differed stays in the table kept"
    return f"; {lost} versions that differed stay in the table kept"
