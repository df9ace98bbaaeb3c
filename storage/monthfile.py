"""The seam to TinyDB: a file's tree changed by TinyDB's own tables, in memory.

Only documented hooks are used. TinyDB's read-modify-write runs on one month; the bytes are written
by storage/safewrite.py, because TinyDB's own storage writes over the file it has.
"""

from collections.abc import Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from storage.codec import Doc, Filed

Changes = Mapping[tuple[str, int], Doc | None]
"""(table, document id) -> the document to be there, or None for none."""


class BufferedStorage(Storage):
    """Reads and writes one tree in memory and leaves the tree it was given as it is."""

    def __init__(self, tree: Filed) -> None:
        self.tree: dict[str, Any] = dict(tree)

    def read(self) -> dict[str, dict[str, Any]]:
        """The whole database."""
        return dict(self.tree)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Take the changed database; what is on disk is not touched."""
        self.tree = data


class UncachedTable(Table):
    """A table without the query cache, which would go stale when another session saves."""

    default_query_cache_capacity = 0


class MonthFile(TinyDB):
    """A TinyDB over a tree; `changed` is what it is for."""

    table_class = UncachedTable


def changed(tree: Filed, changes: Changes) -> Filed:
    """The tree with those documents replaced, added or removed; all others are the same objects."""
    storage = BufferedStorage(tree)
    with MonthFile(storage=lambda: storage) as database:
        for name in dict.fromkeys(table for table, _ in changes):
            docs = {number: doc for (table, number), doc in changes.items() if table == name}
            table = database.table(name, cache_size=0)
            old = [number for number in docs if str(number) in tree.get(name, {})]
            if old:  # each step of TinyDB copies the table
                table.remove(doc_ids=old)
            table.insert_multiple(Document(doc, n) for n, doc in docs.items() if doc is not None)
    return storage.tree
