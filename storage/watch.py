"""What a person should hear about the files, each thing once, and the copies that go with it."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from storage.backups import Backups
from storage.months import path_of
from storage.page import Page
from storage.plainly import why_unread
from storage.quarantine import copy_aside
from storage.room import read_json
from storage.safewrite import UnconfirmedError, make_folder, replace_file


class Watch:
    """Collects plain sentences; each names a file, what is wrong, and what to do next."""

    def __init__(self, home: Path, room: Path, backups: Backups) -> None:
        self._home = home
        self._room = room
        self._backups = backups
        self._said: dict[str, bool] = {}
        self._unread: set[str] = set()
        self._closed = False

    @property
    def whole(self) -> bool:
        """Whether every file that was looked at so far can be read."""
        return not (self._unread or self._closed)

    def say(self, sentence: str) -> bool:
        """Keep a sentence for the person; the same one is said once. True when it is news."""
        news = sentence not in self._said
        self._said.setdefault(sentence, False)
        return news

    @property
    def has_news(self) -> bool:
        """Whether there is something that was not said yet."""
        return not all(self._said.values())

    def notices(self) -> tuple[str, ...]:
        """What was not said yet."""
        fresh = tuple(sentence for sentence, said in self._said.items() if not said)
        self._said.update(dict.fromkeys(fresh, True))
        return fresh

    def see(self, page: Page) -> None:
        """Look at a file that was just read."""
        path = path_of(self._home, page.name)
        if page.barred:
            self._unread.add(page.name)
        elif page.name in self._unread:
            self._is_well_again(page.name, path)
        if page.damaged:
            self._see_damage(page, path)
        elif page.barred:
            self.say(f"{path} {page.barred}; it is left as it is, and everything else works")
        for what in page.odd:
            self.say(f"{path}: {what}; it is kept as it is and left out, see: daybreak doctor")
        if page.touched:
            self._see_change(page, path)

    def _is_well_again(self, name: str, path: Path) -> None:
        """What was not said yet of a file that could not be read needs nobody any more."""
        self._unread.discard(name)
        self._said = {
            sentence: said
            for sentence, said in self._said.items()
            if said or not sentence.startswith(f"{path} ")
        }

    def see_closed(self, folder: Path, error: OSError) -> None:
        """Say that a year cannot be looked into."""
        self._closed = True
        told = f"cannot be opened, {why_unread(error)}; what is in it is left out"
        self.say(f"{folder}: {told}, see: daybreak doctor")

    def see_missing(self, missing: Callable[[Path], Iterable[str]]) -> None:
        """Say which files the newest backup has and the home has not."""
        day = next(reversed(self._backups.dates()), "")
        for name in missing(self._backups.of(day)) if day else ():
            path = path_of(self._home, name)
            self.say(f"{path} is no longer there; bring back the one of {day}: daybreak restore")

    def _see_damage(self, page: Page, path: Path) -> None:
        from storage.copies import healed

        aside = copy_aside(path, self._room / "quarantine", "damaged")
        kept = f", a copy is {aside}" if aside else ""
        day = self._backups.good(page.name)
        todo = f"bring back the one of {day}: daybreak restore" if day else "see: daybreak doctor"
        if healed(page.name, path):
            todo = "git left both sides in it: daybreak merge"
        self.say(f"{path} {page.barred}; it is left as it is{kept}; {todo}")

    def _see_change(self, page: Page, path: Path) -> None:
        accepted = read_json(self._room / "accepted.json")
        if accepted.get(page.name) == page.touched:
            return
        day = self._backups.good(page.name, unlike=page.touched)
        before = path_of(self._backups.of(day), page.name) if day else None
        aside = copy_aside(before, self._room / "quarantine", "earlier") if before else None
        kept = f"; the copy of {day} stays in {aside}" if aside else ""
        self.say(f"{path} was changed outside Daybreak, and the change is taken over{kept}")
        self._accept({**accepted, page.name: page.touched})

    def _accept(self, accepted: dict[str, object]) -> None:
        try:
            make_folder(self._room)
            replace_file(self._room / "accepted.json", json.dumps(accepted).encode() + b"\n")
        except (OSError, UnconfirmedError):
            return  # then it is said again at the next start
