"""What is kept, as it will be once edits that still wait are kept as well."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from recovery.bymonth import with_days
from recovery.facts import facts_of
from recovery.ids import first_id
from recovery.ledger import Edit, Entity, Facts, Ledger, Month, Seal, file_of
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

TABLES: dict[type[Record], str] = {
    Contact: "contacts",
    Urge: "urges",
    HabitEntry: "habits",
    Mood: "moods",
    JournalEntry: "journal",
    Rating: "ratings",
    Step: "steps",
}
"""Where the records of each kind stand in a month."""
Key = tuple[object, ...]
E = TypeVar("E", bound=Entity)
R = TypeVar("R", bound=Record)
T = TypeVar("T")


def files_of(edits: Iterable[Edit]) -> frozenset[str]:
    """The files that these edits change."""
    return frozenset(file_of(e) for edit in edits for e in (edit.before, edit.after) if e)


def with_ids(edits: Iterable[Edit], ledger: Ledger) -> tuple[Edit, ...]:
    """The edits with an id for each new record: its own, if nobody else takes it meanwhile."""
    found: list[Edit] = []
    for edit in edits:
        after = edit.after
        if isinstance(after, Record) and not after.id:
            after = replace(after, id=first_id(after))
            while not isinstance(after, HabitEntry) and (
                find(ledger, after) or any(_is(e.after, after) for e in found)
            ):
                after = replace(after, id=after.id + 1)
        found.append(Edit(edit.before, after))
    return tuple(found)


def renamed(edits: Iterable[Edit], names: Mapping[Key, int]) -> tuple[Edit, ...]:
    """The edits where records by these keys have another id now."""

    def by_now(entity: Entity | None) -> Entity | None:
        if isinstance(entity, Record) and key_of(entity) in names:
            return replace(entity, id=names[key_of(entity)])
        return entity

    return tuple(Edit(by_now(edit.before), by_now(edit.after)) for edit in edits)


def _is(one: Entity | None, other: Entity) -> bool:
    return one is not None and key_of(one) == key_of(other)


def parted(
    edits: Sequence[Edit], made: Sequence[Edit], saved: Sequence[str]
) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """The edits of which only the files `saved` were written: as made there, and the rest.

    `made` are all of them as the ledger made them. A record on its way to another file is in two.
    """
    done: list[Edit] = []
    left: list[Edit] = []
    for edit, kept in zip(edits, made, strict=True):
        for asked, part in zip(_halves(edit), _halves(kept), strict=True):
            is_saved = files_of([part]) <= set(saved)
            (done if is_saved else left).append(part if is_saved else asked)
    return tuple(done), tuple(left)


def _halves(edit: Edit) -> tuple[Edit, ...]:
    before, after = edit.before, edit.after
    if before is None or after is None or file_of(before) == file_of(after):
        return (edit,)
    return Edit(before, None), Edit(None, after)


def key_of(entity: Entity) -> Key:
    """What makes two records the same one; a habit has one entry a day."""
    if isinstance(entity, HabitEntry):
        return (HabitEntry, entity.day, entity.habit)
    return (type(entity), 0 if isinstance(entity, Profile) else entity.id)


def find(ledger: Ledger, entity: Entity) -> Entity | None:
    """The same record as the ledger keeps it now; None where it is gone."""
    kept: Iterable[Entity]
    if isinstance(entity, Profile):
        kept = (ledger.profile,)
    elif isinstance(entity, Habit):
        kept = ledger.habits
    elif isinstance(entity, Item):
        kept = ledger.items
    else:
        kept = getattr(ledger.month(file_of(entity)), TABLES[type(entity)])
    return next((one for one in kept if key_of(one) == key_of(entity)), None)


def changed(kept: Iterable[E], edits: Iterable[Edit], kind: type[E]) -> list[E]:
    """The records of one kind after the edits, in no order."""
    rows = {key_of(entity): entity for entity in kept}
    for edit in edits:
        if isinstance(edit.before, kind):
            rows.pop(key_of(edit.before), None)
        if isinstance(edit.after, kind):
            rows[key_of(edit.after)] = edit.after
    return list(rows.values())


def month_with(month: Month, name: str, edits: Sequence[Edit]) -> Month:
    """The month YYYY-MM after the edits."""
    tables = {
        table: tuple(
            sorted(
                (r for r in changed(getattr(month, table), edits, kind) if _in(r, name)), key=_order
            )
        )
        for kind, table in TABLES.items()
        if any(isinstance(e, kind) for edit in edits for e in (edit.before, edit.after))
    }
    return replace(month, **tables)


def facts_with(facts: Facts, edits: Sequence[Edit], month: Callable[[str], Month]) -> Facts:
    """The facts after the edits; `month` gives a month as it is then."""
    touched = [e for edit in edits for e in (edit.before, edit.after) if _is_dated(e)]
    days = {record.day for record in touched if isinstance(record, Record)}
    if not days:
        return facts
    now = [_of_days(month(name), days) for name in sorted({f"{day:%Y-%m}" for day in days})]
    fresh = [facts_of(part) for part in now]

    def rows(kept: Iterable[R], anew: Iterable[Iterable[R]]) -> tuple[R, ...]:
        left = [record for record in kept if record.day not in days]
        return tuple(sorted([*left, *(r for part in anew for r in part)], key=_order))

    def by_day(kept: Mapping[date, T], anew: Iterable[Mapping[date, T]]) -> Mapping[date, T]:
        return with_days(kept, days, {day: v for part in anew for day, v in part.items()})

    habits = dict.fromkeys(habit for part in (facts, *fresh) for habit in part.amounts)
    return Facts(
        contacts=rows(facts.contacts, (part.contacts for part in fresh)),
        urges=rows(facts.urges, (part.urges for part in fresh)),
        amounts={
            h: by_day(facts.amounts.get(h, {}), (part.amounts.get(h, {}) for part in fresh))
            for h in habits
        },
        moods=by_day(facts.moods, (part.moods for part in fresh)),
        written=by_day(facts.written, (part.written for part in fresh)),
        ratings=rows(facts.ratings, (part.ratings for part in fresh)),
        steps=rows(facts.steps, (part.steps for part in fresh)),
        felt=facts.felt + sum(_felt(e.after) - _felt(e.before) for e in edits),
        seals=_seals(facts.seals, days, (part.seals for part in fresh)),
    )


def _felt(entity: Entity | None) -> int:
    return int(isinstance(entity, Mood) and bool(entity.feelings))


def _seals(
    kept: Iterable[Seal], days: set[date], anew: Iterable[Iterable[Seal]]
) -> tuple[Seal, ...]:
    left = [seal for seal in kept if seal.day not in days]
    found = [*left, *(seal for part in anew for seal in part)]
    return tuple(sorted(found, key=lambda seal: (seal.day, seal.entry)))


def _of_days(month: Month, days: set[date]) -> Month:
    return Month(
        **{t: tuple(r for r in getattr(month, t) if r.day in days) for t in TABLES.values()}
    )


def _is_dated(entity: Entity | None) -> bool:
    return isinstance(entity, Record) and not isinstance(entity, Item)


def _in(record: Record, name: str) -> bool:
    return f"{record.day:%Y-%m}" == name


def _order(record: Record) -> tuple[date, datetime, int]:
    return (record.day, record.at, record.id)
