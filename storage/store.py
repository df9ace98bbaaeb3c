"""The store: a home folder of documents as records, kept in step with what is on disk."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from recovery.errors import CouldNot
from recovery.ledger import Edit, Facts, Month
from recovery.records import Habit, Item, JournalEntry, Profile
from storage import months
from storage.backups import Backups
from storage.daytexts import DayTexts
from storage.documents import month_of
from storage.history import History
from storage.lock import PATIENCE
from storage.months import PROFILE
from storage.page import Page
from storage.room import room_of
from storage.saving import Saving, start_set
from storage.shelf import Shelf
from storage.sweep import sweep
from storage.watch import Watch
from storage.working import has_habits

if TYPE_CHECKING:
    from storage.doctor import Finding
    from storage.kept import Lost
    from storage.merging import Merging
    from storage.restore import Restoring


class Store:
    """Everything one person keeps, in files; `recovery.ledger.Ledger` says what it promises.

    Opening writes nothing to the home; folders and files are made by the first save. Methods may
    be called from several threads: they take turns.
    """

    def __init__(self, home: Path, state: Path, now: Callable[[], datetime], device: str) -> None:
        self.home = home
        self.room = room_of(state, home)
        self.backups = Backups(home, self.room / "backups")
        self._watch = Watch(home, self.room, self.backups)
        self._shelf = Shelf(home, self._watch)
        self._history = History(self._shelf, self.room / "facts.cache")
        self._day_texts = DayTexts(self._shelf, self._history)
        self._saving = Saving(
            self._shelf, self._watch, self.backups, state=state, now=now, device=device
        )
        self._now = now
        self._items: tuple[Page | None, tuple[Item, ...]] = (None, ())
        self._months: dict[str, tuple[Page, Month]] = {}
        self._turn = RLock()
        self._met = 0
        """How many damaged files were there at the last merge; more of them is a reason to look."""

    @classmethod
    def open(
        cls, home: Path, state: Path, now: Callable[[], datetime], *, device: str = ""
    ) -> "Store":
        """Open a home; `CouldNot` when it is no folder or may not be read.

        `state` holds what belongs to this machine alone; `room` is the part of it that is this
        home's. `device` names the machine in the versions of the documents; left empty, a name
        is made at the first save and kept in `state`.
        """
        store = cls(home, state, now, device)
        sweep(home, store._shelf.others)
        store._watch.see_missing(store._shelf.missing)
        for name in (PROFILE, *store.months()[-1:]):
            store._shelf.page(name)
        store._merge_at_start()
        return store

    def _damaged(self) -> list[str]:
        return [name for name, page in self._shelf.pages.items() if page.damaged]

    def _merge_at_start(self) -> None:
        """Merge what other programs left, as far as it was met: older months are read later."""
        if not (self._shelf.others or self._damaged()):
            return
        merging = self._merging()
        try:
            lines = merging.merge(patience=0.0) if merging.waiting() else ()
        except CouldNot as reason:
            lines = (f"copies from another machine are merged at the next start: {reason}",)
        for line in lines:
            self._watch.say(line)
        self._met = len(self._damaged())

    @property
    def profile(self) -> Profile:
        """What the person chose, or the defaults; what cannot be read was begun all the same."""
        page = self._shelf.page(PROFILE)
        kept = page.records.get("profile", {}).get(1)
        if isinstance(kept, Profile):
            return kept
        return Profile(begun="1" in page.tree.get("profile", {}))

    @property
    def habits(self) -> tuple[Habit, ...]:
        """All habits by position, archived ones included; the start set where none was saved."""
        page = self._shelf.page(PROFILE)
        if not has_habits(page):
            return start_set()
        kept = [h for h in page.records.get("habits", {}).values() if isinstance(h, Habit)]
        return tuple(sorted(kept, key=lambda habit: (habit.position, habit.id)))

    @property
    def items(self) -> tuple[Item, ...]:
        """The lines of all lists by list, position and id, archived ones included."""
        page = self._shelf.page(PROFILE)
        if self._items[0] is not page:
            lines = page.records.get("lists", {}).values()
            kept = [line for line in lines if isinstance(line, Item)]
            kept.sort(key=lambda line: (line.list, line.position, line.id))
            self._items = (page, tuple(kept))
        return self._items[1]

    @property
    def facts(self) -> Facts:
        """What the rules need of the whole life."""
        with self._turn:
            facts = self._history.facts()
            if len(self._damaged()) > self._met:
                self._merge_at_start()
                facts = self._history.facts()
            return facts

    def months(self) -> tuple[str, ...]:
        """The months that have a file, as YYYY-MM, oldest first."""
        return self._shelf.months()

    def month(self, name: str) -> Month:
        """All records of the month YYYY-MM; an empty one where there is no file."""
        if not months.is_month(name):
            return Month()
        with self._turn:
            page = self._shelf.page(name)
            known = self._months.get(name)
            if known is None or known[0] is not page:
                known = self._months[name] = (page, month_of(page.records))
            return known[1]

    def written_on(self, day: date) -> tuple[JournalEntry, ...]:
        """The journal entries of a day; the month of an older one is not read for them."""
        with self._turn:
            found = self._day_texts.of(day)
            if found is None:
                found = tuple(e for e in self.month(f"{day:%Y-%m}").journal if e.day == day)
            return found

    def apply(self, edits: Sequence[Edit], patience: float = PATIENCE) -> tuple[Edit, ...]:
        """Make the edits durable and return them with ids and versions filled in.

        `CouldNot` when an edit no longer fits what is kept, `NotYet` when the files cannot be
        written now or another session saves for longer than `patience`, in seconds; nothing was
        changed then, or the error says what was.
        """
        with self._turn:
            return self._saving.save(edits, patience) if edits else ()

    @property
    def unconfirmed(self) -> bool:
        """Whether something was saved and the disk did not confirm it."""
        return bool(self._saving.unconfirmed)

    def confirm(self, patience: float = PATIENCE) -> None:
        """Save once more, by new files, what the disk did not confirm; `NotYet` while it cannot."""
        with self._turn:
            self._saving.confirm(patience)

    def refresh(self) -> bool:
        """Take in what other sessions saved; True when anything changed."""
        with self._turn:
            return self._shelf.refresh()

    def merge(self, paths: Sequence[Path] = ()) -> tuple[str, ...]:
        """Merge these copies, or those that lie in the home; a line for each, of what was done."""
        with self._turn:
            return self._merging().merge(paths)

    def kept(self) -> "tuple[Lost, ...]":
        """The versions that lost in a merge, of every file that was read so far."""
        from storage.kept import lost_in_page

        with self._turn:
            pages = [page for _, page in sorted(self._shelf.pages.items())]
            return tuple(lost for page in pages for lost in lost_in_page(page))

    def let_go(self, lost: "Lost") -> None:
        """The person has seen a version that lost and does not want it kept any more."""
        with self._turn:
            self._saving.let_go(lost)

    def doctor(self, *, fix: bool = False) -> "tuple[Finding, ...]":
        """Examine every file and the newest backup; with `fix`, mend what is safe."""
        from storage.mending import Mending

        with self._turn:
            self._shelf.refresh()
            mending = Mending(
                self._shelf, self._saving, self._merging(), backups=self.backups, room=self.room
            )
            return mending.mend() if fix else mending.examine()

    def restoring(self) -> "Restoring":
        """What finds earlier states of this home, shows what they would change, and restores."""
        from storage.restore import Restoring

        return Restoring(self._shelf, self._saving, self.backups, room=self.room, now=self._now)

    @property
    def whole(self) -> bool:
        """Whether every file that was read so far could be read."""
        return self._watch.whole

    @property
    def has_news(self) -> bool:
        """Whether there are notices that nobody was told yet."""
        return self._watch.has_news

    def notices(self) -> tuple[str, ...]:
        """Plain sentences about files that need a person, since the last call."""
        return self._watch.notices()

    def _merging(self) -> "Merging":
        from storage.merging import Merging

        return Merging(self._shelf, self._saving, self.room / "quarantine", self._now)
