"""An earlier state of a file put back as a change of today, and what that would change."""

from datetime import datetime
from typing import cast

from recovery.frozen import frozen
from storage.codec import Doc, Json, Tree
from storage.ids import tombstone_id
from storage.merge import losers, wording
from storage.schema import GONE, KEPT, meta_of, shapes_of
from storage.versions import advanced, joined, version_of


@frozen
class Difference:
    """What putting a table back would do: how many documents come back, go, or read otherwise."""

    table: str
    come: int
    go: int
    differ: int


def differences(name: str, here: Tree, wanted: Tree) -> tuple[Difference, ...]:
    """What would change in the file of this name; tables that stay as they are are left out."""
    found: list[Difference] = []
    for shape in shapes_of(name):
        old, new = here.get(shape.table, {}), wanted.get(shape.table, {})
        differ = sum(wording(old[key]) != wording(new[key]) for key in {*old} & {*new})
        one = Difference(shape.table, len({*new} - {*old}), len({*old} - {*new}), differ)
        if one.come or one.go or one.differ:
            found.append(one)
    return tuple(found)


def put_back(name: str, here: Tree, wanted: Tree, device: str, now: datetime) -> Tree:
    """The tree `here` with its documents as in `wanted`, each change counted as one of today.

    Counted so, another machine takes the restored state over instead of undoing it.
    """
    tree: Tree = {**wanted, **{table: docs for table, docs in here.items() if table == KEPT}}
    tree[GONE] = dict(here.get(GONE, {}))
    for place, shape in enumerate(shapes_of(name)):
        old, new = here.get(shape.table, {}), wanted.get(shape.table, {})
        docs: dict[str, Doc] = {}
        for key in {*old, *new}:
            stone = str(tombstone_id(int(key), place))
            version = _version(here, shape.table, key, stone, new.get(key), device)
            if key not in new:
                at: Json = now.isoformat()
                tree[GONE][stone] = {"at": at, "table": shape.table, "version": version}
            elif key in old and wording(old[key]) == wording(new[key]):
                docs[key] = old[key]
            else:
                docs[key] = new[key] | {"version": version}
                tree[GONE].pop(stone, None)
        tree[shape.table] = docs
    tree["meta"] = {"1": meta_of(wanted, name)}
    return {table: docs for table, docs in tree.items() if docs}


def _version(  # noqa: PLR0917
    here: Tree, table: str, key: str, stone: str, new: Doc | None, device: str
) -> Json:
    known = [here.get(table, {}).get(key), here.get(GONE, {}).get(stone), new]
    known += losers(here, table, int(key))
    return cast(Json, dict(advanced(joined(*map(version_of, known)), device)))
