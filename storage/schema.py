"""What every file says about itself, and which files this version may touch."""

import re
from collections.abc import Iterable, Mapping

from storage.codec import DamagedError, Doc, Filed, Tree
from storage.documents import MONTH_SHAPES, PROFILE_SHAPES, Shape
from storage.months import PROFILE

SCHEMA = 1
"""The layout of the documents; a file of a later one is read by nobody here and left alone."""
APP = "0.1.0"
"""The version of the program, as it stands in the files."""
GONE = "gone"
"""The table of tombstones: what was removed, when, from which table."""
KEPT = "kept"
"""The table of versions that lost to another one of the same document."""
KEPT_PLACE = 9
"""The number of that table in the ids of tombstones."""
_ID = re.compile(r"0|[1-9][0-9]{0,17}")


class NewerError(Exception):
    """The file is of a later schema; `str()` is its number."""


def shapes_of(name: str) -> tuple[Shape, ...]:
    """The tables that the file of this name has, in the order of their numbers."""
    shapes: Iterable[Shape] = (PROFILE_SHAPES if name == PROFILE else MONTH_SHAPES).values()
    return tuple(shapes)


def schema_of(tree: Tree) -> int:
    """The schema a tree says it has; `DamagedError`, or `NewerError` when it is not known yet."""
    stated = _table(tree, "meta").get("1", {}).get("schema")
    if type(stated) is not int or not 0 < stated < 1000:
        raise DamagedError("does not say its schema, so it is not one of Daybreak's files")
    if stated > SCHEMA:
        raise NewerError(str(stated))
    return stated


def named(tree: Tree) -> str:
    """The name of the file that a tree says it is: its month, or profile."""
    schema_of(tree)
    return str(tree["meta"]["1"].get("month", PROFILE))


def check(tree: Tree, name: str) -> None:
    """Refuse a tree of this schema that is no file of this name, by `DamagedError`."""
    if named(tree) != name:
        raise DamagedError(f"says that it is the file of {named(tree)[:20]!r}")
    for table in (*(shape.table for shape in shapes_of(name)), GONE, KEPT):
        _table(tree, table)


def _table(tree: Tree, name: str) -> Mapping[str, Doc]:
    table = tree.get(name, {})
    if not isinstance(table, dict) or not all(isinstance(doc, dict) for doc in table.values()):
        raise DamagedError(f"has a table {name} that is not a TinyDB table")
    if not all(_ID.fullmatch(key) for key in table):
        raise DamagedError(f"has a document in {name} whose id is not a whole number")
    return table


def meta_of(tree: Filed, name: str) -> Doc:
    """The meta document a file of this name is written with; its checksum is put in later."""
    old = tree.get("meta", {}).get("1", {})
    month: Doc = {} if name == PROFILE else {"month": name}
    return {**old, **month, "app": APP, "schema": SCHEMA, "sum": ""}
