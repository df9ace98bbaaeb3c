"""One file as it was last seen: its tree, its records, and whether it may be written."""

import os
import stat
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from pathlib import Path

from recovery.frozen import frozen
from recovery.ledger import Entity
from recovery.records import Record
from storage import codec, schema
from storage.codec import DamagedError, Doc, Filed, Tree
from storage.documents import Shape, UnreadableError, record_of
from storage.encoder import encode
from storage.migrate import migrated
from storage.months import PROFILE, Stamp, path_of, stamp_of
from storage.plainly import why_unread
from storage.rawdoc import plain
from storage.safewrite import close_quietly

LARGEST = 64 * 1024 * 1024
"""Bytes; a month of a very busy person has a hundredth of it."""
FLAGS = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)


@frozen
class Page:
    """A file in memory. Nothing in it is changed in place.

    `stamp` is None where there is no file. `barred` says why the file must be left as it is ("" =
    it may be written) and `damaged` whether that is because of its content. `odd` names documents
    that are kept and are no records. `schema` is the one on disk, which may be an earlier one than
    that of the tree. `touched` is the true checksum of a file that another program
    wrote, and "" when it is ours.
    """

    name: str
    stamp: Stamp | None = None
    tree: Filed = field(default_factory=dict)
    records: Mapping[str, Mapping[int, Entity]] = field(default_factory=dict)
    barred: str = ""
    damaged: bool = False
    odd: tuple[str, ...] = ()
    touched: str = ""
    schema: int = schema.SCHEMA

    @property
    def plain(self) -> Tree:
        """The whole file with every document as its fields."""
        return plain(self.tree)

    def same_as(self, other: "Page") -> bool:
        """Whether both hold the same, wherever and whenever they were read."""
        return (self.tree, self.barred) == (other.tree, other.barred)


def read_page(home: Path, name: str) -> Page:
    """The file of this name as it is now; whatever is wrong with it stands in the page."""
    path = path_of(home, name)
    try:
        data, stamp = read_bytes(path)
    except FileNotFoundError:
        return Page(name)
    except OSError as error:
        return Page(name, barred=f"cannot be read, {why_unread(error)}")
    try:
        return page_of(name, data, stamp)
    except DamagedError as wrong:
        return Page(name, stamp, barred=str(wrong), damaged=True)
    except schema.NewerError as newer:
        told = f"was written by a later version of Daybreak (schema {newer}, not {schema.SCHEMA})"
        if codec.is_as_written(data, codec.sum_of(codec.parse(data))):
            return Page(name, stamp, barred=told)
        told = f"{told}, or is damaged: its checksum does not fit"
        return Page(name, stamp, barred=told, damaged=True)


def read_bytes(path: Path) -> tuple[bytes, Stamp]:
    """All bytes of an ordinary file and the stamp that they had."""
    held = os.open(path, FLAGS)
    try:
        found = os.fstat(held)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(None, "it is not an ordinary file")
        if found.st_size > LARGEST:
            raise OSError(None, "it is larger than any file of Daybreak")
        parts: list[bytes] = []
        while part := os.read(held, 1 << 20):
            parts.append(part)
        return b"".join(parts), stamp_of(found)
    finally:
        close_quietly(held)


def page_of(name: str, data: bytes, stamp: Stamp | None) -> Page:
    """The page in these bytes; `DamagedError` or `schema.NewerError` when they are no such file."""
    tree = codec.parse(data)
    found = schema.schema_of(tree)
    stated = codec.sum_of(tree)
    touched = "" if codec.is_as_written(data, stated) else _true_sum(data, tree)
    tree = migrated(name, tree)
    schema.check(tree, name)
    odd: list[str] = []
    records = {
        shape.table: _records(name, shape, tree.get(shape.table, {}), odd)
        for shape in schema.shapes_of(name)
    }
    return Page(
        name,
        stamp,
        tree,
        records,
        odd=tuple(odd),
        touched=touched if touched != stated else "",
        schema=found,
    )


def _true_sum(data: bytes, tree: Tree) -> str:
    """The checksum of what another program wrote, which may be our own content laid out anew."""
    codec.look_closely(data)
    return codec.sum_of(encode(tree)[0])


def _records(
    name: str, shape: Shape, table: Mapping[str, Doc], odd: list[str]
) -> dict[int, Entity]:
    found: dict[int, Entity] = {}
    month = None if name == PROFILE else (int(name[:4]), int(name[5:]))
    for key, doc in table.items():
        try:
            record = record_of(shape, int(key), doc)
            if month and isinstance(record, Record):
                _check_day(month, record.day)
            found[int(key)] = record
        except UnreadableError as wrong:
            odd.append(f"document {key} in {shape.table} cannot be read ({wrong})")
    return found


def _check_day(month: tuple[int, int], day: date) -> None:
    if (day.year, day.month) != month:
        raise UnreadableError(f"its day {day.isoformat()} lies in another month")
