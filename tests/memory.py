"""A ledger in memory: the same promises as the store, for tests of screens."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from recovery.errors import CouldNot, MovedOn, NotYet
from recovery.habits import START_SET
from recovery.ledger import Edit, Entity, Facts, Month
from recovery.records import (
    Contact,
    Habit,
    HabitEntry,
    Item,
    JournalEntry,
    Mood,
    Profile,
    Rating,
    Record,
    Step,
    Urge,
)
from recovery.seals import seals_of

TABLES: dict[type[Record], str] = {
    Contact: "contacts",
    Urge: "urges",
    HabitEntry: "habits",
    Mood: "moods",
    JournalEntry: "journal",
    Rating: "ratings",
    Step: "steps",
    Item: "lists",
}
R = TypeVar("R", bound=Record)


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
        month = self._month(list(self.records.values()))
        urges = tuple(replace(urge, note="") for urge in month.urges)
        amounts: dict[int, dict[object, float | None]] = {}
        for entry in month.habits:
            amounts.setdefault(entry.habit, {})[entry.day] = None if entry.skip else entry.amount
        moods: dict[object, tuple[int, ...]] = {}
        for mood in month.moods:
            moods[mood.day] = (*moods.get(mood.day, ()), mood.mood)
        written: dict[object, int] = {}
        for written_entry in month.journal:
            written[written_entry.day] = written.get(written_entry.day, 0) + 1
        return Facts(
            contacts=month.contacts,
            urges=urges,
            amounts=amounts,  # type: ignore[arg-type] # days are the only keys
            moods=moods,  # type: ignore[arg-type]
            written=written,  # type: ignore[arg-type]
            ratings=month.ratings,
            steps=month.steps,
            felt=sum(bool(mood.feelings) for mood in month.moods),
            seals=seals_of(month),
        )

    def months(self) -> tuple[str, ...]:
        dated = (r for r in self.records.values() if not isinstance(r, Item))
        return tuple(sorted({f"{r.day:%Y-%m}" for r in dated}))

    def month(self, name: str) -> Month:
        return self._month([r for r in self.records.values() if f"{r.day:%Y-%m}" == name])

    def apply(self, edits: Sequence[Edit], patience: float = 5.0) -> tuple[Edit, ...]:
        if self.refusing:
            raise self.refusal(self.refusing)
        if self.full:
            raise NotYet(self.full)
        for edit in edits:
            if edit.before is not None and self._kept(edit.before) != edit.before:
                raise MovedOn("this was changed in another session meanwhile; look at it again")
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

    def _month(self, records: list[Record]) -> Month:
        def kind(cls: type[R]) -> tuple[R, ...]:
            found = [r for r in records if isinstance(r, cls)]
            return tuple(sorted(found, key=lambda r: (r.day, r.at, r.id)))

        return Month(
            contacts=kind(Contact),
            urges=kind(Urge),
            habits=kind(HabitEntry),
            moods=kind(Mood),
            journal=kind(JournalEntry),
            ratings=kind(Rating),
            steps=kind(Step),
        )
