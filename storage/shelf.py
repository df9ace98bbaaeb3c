"""The files of a home as they are in memory, and whether disk and memory still agree."""

from dataclasses import replace
from pathlib import Path

from recovery.errors import CouldNot
from storage.months import PROFILE, Found, Stamp, path_of, scan, stamp_of
from storage.page import Page, read_page
from storage.plainly import why_unread
from storage.watch import Watch


class Shelf:
    """Reads each file when it is first wanted and again when it has changed."""

    def __init__(self, home: Path, watch: Watch) -> None:
        self.home = home
        self.pages: dict[str, Page] = {}
        self._watch = watch
        self._take(scanned(home))

    def _take(self, found: Found) -> None:
        self.stamps, self.others, self.closed = found
        for folder, error in self.closed:
            self._watch.see_closed(folder, error)

    def months(self) -> tuple[str, ...]:
        """The months that have a file, oldest first."""
        return tuple(name for name in self.stamps if name != PROFILE)

    def missing(self, backup: Path) -> tuple[str, ...]:
        """The names of the files that a backup has and the home, where it can be seen, has not."""
        hidden = {folder for folder, _ in self.closed}
        try:
            names = [name for name in scan(backup).files if name not in self.stamps]
        except OSError:
            return ()
        return tuple(name for name in names if path_of(self.home, name).parent not in hidden)

    def page(self, name: str) -> Page:
        """The file of this name, read when it was not read before."""
        if name not in self.pages:
            self.keep(read_page(self.home, name))
        return self.pages[name]

    def look(self, name: str) -> Page:
        """The file as it is now, without holding on to it unless it is damaged."""
        page = self.pages.get(name) or read_page(self.home, name)
        if page.damaged:
            self.keep(page)
        else:
            self._watch.see(page)
        return page

    def fresh(self, name: str) -> Page:
        """The file as it is on disk at this moment; called while the lock is held."""
        page = self.page(name)
        if self._stamp(name) != page.stamp:
            self.keep(read_page(self.home, name))
        return self.pages[name]

    def _stamp(self, name: str) -> Stamp | None:
        try:
            return stamp_of(path_of(self.home, name).stat())
        except OSError:
            return None

    def wrote(self, page: Page) -> None:
        """Take a page whose bytes were just put on disk."""
        # a file that cannot be looked at now is read again before it is next written
        self.keep(replace(page, stamp=self._stamp(page.name) or Stamp(0, 0, 0, 0)))

    def keep(self, page: Page) -> None:
        """Take a page as what the file holds."""
        self.pages[page.name] = page
        if page.stamp is None and not page.barred:
            self.stamps.pop(page.name, None)
        elif page.stamp is not None and page.name in self.stamps:
            self.stamps[page.name] = page.stamp
        elif page.stamp is not None:
            self.stamps = dict(sorted({**self.stamps, page.name: page.stamp}.items()))
        self._watch.see(page)

    def refresh(self) -> bool:
        """Read again what changed on disk; True when there is something else to show now."""
        found = scanned(self.home)
        stamps = found.files
        if self.stamps and not stamps and not _is_folder(self.home):
            told = "the folder is no longer there; put it back to save"
            return self._watch.say(f"{self.home}: {told}")
        differ = [n for n in {**stamps, **self.stamps} if stamps.get(n) != self.stamps.get(n)]
        before = self.stamps
        self._take(found)
        news = [self._is_new(name, before.get(name)) for name in differ]
        return any(news)

    def _is_new(self, name: str, before: Stamp | None) -> bool:
        old = self.pages.get(name)
        if old is None:
            # a file that was not read yet: only its inode's own time may change without news
            now = self.stamps.get(name)
            return before is None or now is None or before[:3] != now[:3]
        page = read_page(self.home, name)
        self.keep(page)
        return not page.same_as(old)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def scanned(home: Path) -> Found:
    """The files of the home; `CouldNot` when it is no folder or may not be read."""
    try:
        return scan(home)
    except OSError as error:
        raise CouldNot(f"{home}: cannot be opened, {why_unread(error)}") from None
