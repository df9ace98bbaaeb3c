"""Edits made on a page in memory: every check comes first, then a new page and its bytes."""

from collections.abc import Iterable
from datetime import datetime

from recovery.errors import CouldNot, MovedOn
from recovery.ids import first_id, fits
from recovery.ledger import Entity
from recovery.records import Habit, HabitEntry, Profile
from storage import schema
from storage.codec import Doc, Json
from storage.documents import Shape, document_of, record_of, same, shape_of, updated
from storage.encoder import encode
from storage.ids import tombstone_id
from storage.kept import Lost
from storage.merge import losers
from storage.months import PROFILE
from storage.page import Page
from storage.plainly import MOVED_ON
from storage.rawdoc import opened
from storage.versions import advanced, joined, version_of


class Working:
    """A page being changed: made from one page, asked for the next; the page itself stays.

    `start` are the habits that a profile begins with when it never had any.
    """

    def __init__(self, page: Page, device: str, now: datetime, start: Iterable[Habit] = ()) -> None:
        self.page = page
        self._device = device
        self._now = now
        self._places = {shape.table: n for n, shape in enumerate(schema.shapes_of(page.name))}
        self._records = {table: page.records.get(table, {}) for table in self._places}
        self._changed: dict[str, dict[int, Entity]] = {}
        self._docs: dict[tuple[str, int], Doc | None] = {}
        self._free: dict[tuple[str, int], int] = {}
        if page.name == PROFILE and not has_habits(page):
            for habit in start:
                self.add(habit)

    def add(self, entity: Entity) -> Entity:
        """Put a new record in; one that has an id keeps it where it is free."""
        shape = shape_of(entity)
        number = self._number_for(entity, shape.table)
        if number in self._records[shape.table]:
            raise MovedOn(MOVED_ON)
        self._refuse_unread(shape.table, number)
        doc = {**document_of(entity), "version": self._next(shape.table, number)}
        stone = (schema.GONE, self._stone(shape.table, number))
        if self._has(*stone):
            self._docs[stone] = None
        return self._put(shape, number, doc)

    def remove(self, entity: Entity) -> Entity:
        """Take a record out and leave a tombstone, so that a merge does not bring it back."""
        shape = shape_of(entity)
        number = self._kept(entity, shape.table)
        version = self._next(shape.table, number)
        kept = self._table(shape.table).pop(number)
        self._docs[shape.table, number] = None
        self._docs[schema.GONE, self._stone(shape.table, number)] = {
            "at": self._now.isoformat(),
            "table": shape.table,
            "version": version,
        }
        return kept

    def exchange(self, before: Entity, after: Entity) -> Entity:
        """Replace a record by another of its kind and day; equal ones are left as they lie."""
        shape = shape_of(before)
        if isinstance(before, Profile) and not self._records["profile"] and same(before, Profile()):
            return self.add(after)
        number = self._kept(before, shape.table)
        record = self._records[shape.table][number]
        doc = updated(self._doc(shape.table, number) or {}, record, after)
        if doc is None:
            return record
        return self._put(shape, number, {**doc, "version": self._next(shape.table, number)})

    def let_go(self, lost: Lost) -> None:
        """Take a version that lost out of the table `kept`, here and wherever this is merged."""
        shape, record = shape_of(lost.record), lost.record
        number = 1 if isinstance(record, Profile) else record.id
        if number in self._records[shape.table]:  # what stays now knows of the other one
            stayed = self._doc(shape.table, number) or {}
            version = self._next(shape.table, number)
            self._put(shape, number, {**stayed, "version": version})
        self._docs[schema.KEPT, lost.row] = None
        self._docs[schema.GONE, tombstone_id(lost.row, schema.KEPT_PLACE)] = {
            "at": self._now.isoformat(),
            "table": schema.KEPT,
            "version": {self._device: 1},
        }

    def finished(self) -> tuple[Page, bytes] | None:
        """The page after the edits and its bytes; None when nothing is different."""
        if not self._docs:
            return None
        from storage.monthfile import changed

        fresh = changed(self.page.tree, self._docs)
        meta = schema.meta_of(fresh, self.page.name)
        tree, data = encode({**fresh, "meta": {**fresh.get("meta", {}), "1": meta}})
        stamp, odd = self.page.stamp, self.page.odd
        return Page(self.page.name, stamp, tree, self._records, odd=odd), data

    def _put(self, shape: Shape, number: int, doc: Doc) -> Entity:
        record = record_of(shape, number, doc)
        self._docs[shape.table, number] = doc
        self._table(shape.table)[number] = record
        return record

    def _number_for(self, entity: Entity, table: str) -> int:
        if isinstance(entity, Profile):
            return 1
        if isinstance(entity, Habit):
            return entity.id
        if fits(entity) and not self._has(table, entity.id):
            return entity.id
        first = first_id(entity)
        if isinstance(entity, HabitEntry):
            return first
        # ten thousand lines pasted in one second would else look through all before each
        number = self._free.get((table, first), first)
        while self._is_used(table, number):
            number += 1
        self._free[table, first] = number
        return number

    def _is_used(self, table: str, number: int) -> bool:
        stone = self._stone(table, number)
        return self._has(table, number) or self._has(schema.GONE, stone)

    def _kept(self, entity: Entity, table: str) -> int:
        number = 1 if isinstance(entity, Profile) else entity.id
        kept = self._records[table].get(number)
        if kept is None:
            self._refuse_unread(table, number)
        if kept is None or not same(kept, entity):
            raise MovedOn(MOVED_ON)
        return number

    def _refuse_unread(self, table: str, number: int) -> None:
        """`CouldNot` where a document of that number lies there and is no record."""
        if self._has(table, number):
            where = f"{self.page.name}.json: document {number} in {table}"
            raise CouldNot(f"{where} cannot be read and stays as it is; see: daybreak doctor")

    def _table(self, table: str) -> dict[int, Entity]:
        """The records of a table to be changed; those of the page are others."""
        if table not in self._changed:
            self._records[table] = self._changed[table] = dict(self._records[table])
        return self._changed[table]

    def _has(self, table: str, number: int) -> bool:
        if (table, number) in self._docs:
            return self._docs[table, number] is not None
        return str(number) in self.page.tree.get(table, {})

    def _doc(self, table: str, number: int) -> Doc | None:
        if (table, number) in self._docs:
            return self._docs[table, number]
        doc = self.page.tree.get(table, {}).get(str(number))
        return None if doc is None else opened(doc)

    def _next(self, table: str, number: int) -> Json:
        """The version that holds all that was known of a document, and one change more."""
        known = [self._doc(table, number), self._doc(schema.GONE, self._stone(table, number))]
        known += losers(self.page.tree, table, number)
        return dict(advanced(joined(*map(version_of, known)), self._device))

    def _stone(self, table: str, number: int) -> int:
        return tombstone_id(number, self._places[table])


def has_habits(page: Page) -> bool:
    """Whether habits were ever saved in this profile, even if all were removed since."""
    gone = page.tree.get(schema.GONE, {}).values()
    return bool(page.tree.get("habits")) or any(doc.get("table") == "habits" for doc in gone)
