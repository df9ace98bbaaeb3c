"""A ledger in memory: the same promises as the store, for tests of screens.

As in the store, what is read stays the same object until something is saved.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from recovery.errors import CouldNot, MovedOn, NotYet
from recovery.facts import facts_of
from recovery.habits import START_SET
from recovery.ledger import Edit, Entity, Facts, Month
from recovery.overlay import TABLES as MONTHLY
from recovery.records import Habit, Item, JournalEntry, Profile, Record
from storage.documents import month_of

TABLES: dict[type[Record], str] = {**MONTHLY, Item: "lists"}


class MemoryLedger:
    """Records in a list; ids are counted; an edit whose `before` moved on is refused."""

    def __init__(self, profile: Profile | None = None, records: Iterable[Record] = ()) -> None:
        self._profile = profile or Profile()
        self._habits = {h.id: h for h in START_SET}
        self.records: dict[tuple[str, int], Record] = {}
        self._next = 1
        self.refusing = ""
        self.refusal = CouldNot
        self.full = ""
        self.shaky = False
        self.told: tuple[str, ...] = ()
        self._facts: Facts | None = None
        self._by_month: dict[str, Month] | None = None
        self.apply([Edit(None, record) for record in records])

    @property
    def profile(self) -> Profile:
        return self._profile

    @property
    def habits(self) -> tuple[Habit, ...]:
        return tuple(sorted(self._habits.values(), key=lambda h: h.position))

    @property
    def items(self) -> tuple[Item, ...]:
        kept = [r for r in self.records.values() if isinstance(r, Item)]
        return tuple(sorted(kept, key=lambda i: (i.list, i.position, i.id)))

    @property
    def facts(self) -> Facts:
        if self._facts is None:
            self._facts = facts_of(month_of(_tables(self.records.values())))
        return self._facts

    def months(self) -> tuple[str, ...]:
        return tuple(sorted(name for name, month in self._months().items() if month != Month()))

    def month(self, name: str) -> Month:
        return self._months().get(name, Month())

    def written_on(self, day: date) -> tuple[JournalEntry, ...]:
        return tuple(e for e in self.month(f"{day:%Y-%m}").journal if e.day == day)

    def _months(self) -> dict[str, Month]:
        if self._by_month is None:
            found: dict[str, list[Record]] = {}
            for record in self.records.values():
                found.setdefault(f"{record.day:%Y-%m}", []).append(record)
            self._by_month = {name: month_of(_tables(kept)) for name, kept in found.items()}
        return self._by_month

    def apply(self, edits: Sequence[Edit], patience: float = 5.0) -> tuple[Edit, ...]:
        if self.refusing:
            raise self.refusal(self.refusing)
        if self.full:
            raise NotYet(self.full)
        for edit in edits:
            if edit.before is not None and self._kept(edit.before) != edit.before:
                raise MovedOn("this was changed in another session meanwhile; look at it again")
        self._facts = self._by_month = None
        return tuple(self._apply(edit) for edit in edits)

    def refresh(self) -> bool:
        return False

    @property
    def unconfirmed(self) -> bool:
        return self.shaky

    def confirm(self, patience: float = 5.0) -> None:
        if self.full:
            raise NotYet(self.full)
        self.shaky = False

    @property
    def whole(self) -> bool:
        return True

    def notices(self) -> tuple[str, ...]:
        told, self.told = self.told, ()
        return told

    def _kept(self, entity: Entity) -> Entity | None:
        if isinstance(entity, Profile):
            return self._profile
        if isinstance(entity, Habit):
            return self._habits.get(entity.id)
        return self.records.get((TABLES[type(entity)], entity.id))

    def _apply(self, edit: Edit) -> Edit:
        entity = edit.after or edit.before
        assert entity is not None
        if isinstance(entity, Profile):
            self._profile = edit.after if isinstance(edit.after, Profile) else Profile()
            return edit
        if isinstance(entity, Habit):
            self._habits.pop(entity.id, None)
            if isinstance(edit.after, Habit):
                self._habits[edit.after.id] = edit.after
            return edit
        if isinstance(edit.before, Record):
            del self.records[TABLES[type(edit.before)], edit.before.id]
        if not isinstance(edit.after, Record):
            return edit
        after = edit.after
        if not after.id:
            after = replace(after, id=self._next)
            self._next += 1
        self.records[TABLES[type(after)], after.id] = after
        return Edit(edit.before, after)


def _tables(records: Iterable[Record]) -> dict[str, dict[int, Entity]]:
    tables: dict[str, dict[int, Entity]] = {}
    for record in records:
        tables.setdefault(TABLES[type(record)], {})[record.id] = record
    return tables
