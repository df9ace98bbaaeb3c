"""Versions of a record that lost to another machine's: shown beside the one that stayed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from recovery.day import long_day
from recovery.records import Habit, HabitEntry, Item, Profile, Record

if TYPE_CHECKING:
    from recovery.ledger import Entity
    from storage.codec import Json
    from storage.kept import Lost
    from storage.store import Store

_UNSAID = ("version", "at", "tz")
"""Fields that differ between any two versions and say nothing to a person."""


def rivals(store: "Store") -> "list[Lost]":
    """The versions that lost, always in the same order."""
    return sorted(store.kept(), key=lambda lost: (lost.file, lost.row))


def rival_lines(store: "Store", lost: "Lost") -> Iterator[str]:
    """What it is a version of, then each field in which it differs: what it says, what stayed."""
    from storage.documents import document_of, shape_of

    record = lost.record
    table = shape_of(record).table
    yield f"another version of {_titled(store, record, table)}"
    stayed = _stayed(store, lost, table)
    here = {} if stayed is None else document_of(stayed)
    for name, value in document_of(record).items():
        if name in _UNSAID or here.get(name) == value:
            continue
        yield from _said(name, value)
        if stayed is not None:
            yield from _said("stayed", here.get(name))


def _titled(store: "Store", record: "Entity", table: str) -> str:
    if isinstance(record, Habit):
        return f"the habit {record.name}"
    if isinstance(record, Item):
        return f"a line of {record.list}"
    if not isinstance(record, Record):
        return "your settings"
    what = {"journal": "the journal"}.get(table, table)
    if isinstance(record, HabitEntry):
        what = next((one.name for one in store.habits if one.id == record.habit), what)
    return f"{what}, {long_day(record.day)}"


def _stayed(store: "Store", lost: "Lost", table: str) -> "Entity | None":
    record = lost.record
    if isinstance(record, Profile):
        return store.profile
    found: tuple[Record | Habit, ...]
    if isinstance(record, Habit):
        found = store.habits
    elif isinstance(record, Item):
        found = store.items
    else:
        found = getattr(store.month(lost.file), table)
    return next((one for one in found if one.id == record.id), None)


def _said(what: str, value: "Json") -> Iterator[str]:
    lines = value if isinstance(value, list) else ["" if value is None else value]
    for n, line in enumerate(lines):
        yield f"   {what if n == 0 else '':>8}  {line}"
