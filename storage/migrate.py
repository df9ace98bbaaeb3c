"""Files of an earlier schema as files of this one: pure functions over trees.

A file is migrated in memory when it is read, and on disk when it is next saved. Before the first
one is, the whole home is copied to `before-schema-N` among the backups, which stays for good.
"""

from collections.abc import Callable, Mapping

from storage.codec import Doc, Tree
from storage.schema import SCHEMA, schema_of

Migration = Callable[[str, Tree], Tree]
"""(name of the file, its tree) -> the tree in the next schema; the tree itself is not changed."""

MIGRATIONS: Mapping[int, Migration] = {}
"""Schema -> how it becomes the next one."""


def migrated(
    name: str,
    tree: Tree,
    migrations: Mapping[int, Migration] = MIGRATIONS,
    goal: int = SCHEMA,
) -> Tree:
    """The tree in the schema `goal`, by one step after the other; itself when it is there."""
    for schema in range(schema_of(tree), goal):
        tree = migrations[schema](name, tree)
        meta: Doc = tree["meta"]["1"] | {"schema": schema + 1}
        tree = {**tree, "meta": {**tree["meta"], "1": meta}}
    return tree
