"""Two versions of a file made one, document by document; no text is lost.

For each document, what one side had not seen of the other decides: a version that holds all
changes of another replaces it. Of two that do not, the later `at` stays and the other goes to the
table `kept`; a document outlives a removal that did not know of it. The outcome is the same on
every machine, in whatever order the copies meet.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from hashlib import blake2b
from typing import cast

from recovery.frozen import frozen
from storage import schema
from storage.codec import Doc, Filed, Json, Tree
from storage.encoder import written
from storage.ids import tombstone_id
from storage.schema import GONE, KEPT, KEPT_PLACE
from storage.versions import joined, outdated, version_of


@frozen
class Rival:
    """One version of a document: itself, or its tombstone (`live` False)."""

    doc: Doc
    live: bool = True


def merge(name: str, ours: Tree, theirs: Tree) -> Tree:
    """The two trees of the file of this name as one; both stay as they are."""
    places = {shape.table: n for n, shape in enumerate(schema.shapes_of(name))}
    tables: Tree = {
        table: _foreign(ours.get(table, {}), theirs.get(table, {}))
        for table in sorted({*ours, *theirs} - {*places, GONE, KEPT, "meta"})
    }
    tables |= {table: {} for table in places}
    tables |= {GONE: {}, KEPT: {**ours.get(KEPT, {}), **theirs.get(KEPT, {})}}
    for table, place in places.items():
        for number in _numbers(table, place, ours, theirs):
            rivals = [*_rivals(ours, table, number, place), *_rivals(theirs, table, number, place)]
            _settle(tables, table, number, place, rivals)
    _let_go(tables, ours, theirs)
    tables["meta"] = {"1": _meta(ours, theirs)}
    return {table: docs for table, docs in tables.items() if docs}


def _numbers(table: str, place: int, *sides: Tree) -> list[int]:
    live = {int(key) for side in sides for key in side.get(table, {})}
    stones = {int(key) for side in sides for key in side.get(GONE, {})}
    return sorted(live | {stone // 10 for stone in stones if stone % 10 == place})


def _rivals(side: Tree, table: str, number: int, place: int) -> Iterator[Rival]:
    doc = side.get(table, {}).get(str(number))
    if doc is not None:
        yield Rival(doc)
    stone = side.get(GONE, {}).get(str(tombstone_id(number, place)))
    if stone is not None:
        yield Rival(stone, live=False)
    for lost in losers(side, table, number):
        yield Rival(lost)


def losers(tree: Filed, table: str, number: int) -> Iterator[Doc]:
    """The versions of a document that lost to another one in this tree."""
    for row in tree.get(KEPT, {}).values():
        doc = row.get("doc")
        if (row.get("table"), row.get("id")) == (table, number) and isinstance(doc, dict):
            yield doc


def _settle(tables: Tree, table: str, number: int, place: int, rivals: list[Rival]) -> None:
    """Put what stays of one document into the tables."""
    equal = [*_with_equal_text(rivals)]
    last = [r for r in equal if not any(outdated(_vector(r), _vector(o)) for o in equal)]
    live = sorted((rival.doc for rival in last if rival.live), key=_rank)
    stones = [rival.doc for rival in last if not rival.live]
    if live:
        tables[table][str(number)] = live[-1]
        for doc in live[:-1]:
            tables[KEPT] |= kept_document(table, number, doc)
    if stones:
        newest = max(stones, key=_rank)
        version = joined(*(version_of(stone) for stone in stones))
        stone = newest | {"version": cast(Json, version)}
        tables[GONE][str(tombstone_id(number, place))] = stone


def _with_equal_text(rivals: Iterable[Rival]) -> Iterator[Rival]:
    """The rivals, those that say the same made one with the changes of both."""
    groups: dict[tuple[bool, str], list[Rival]] = {}
    for rival in rivals:
        groups.setdefault((rival.live, wording(rival.doc)), []).append(rival)
    for (live, _), group in groups.items():
        version = joined(*(_vector(rival) for rival in group))
        yield Rival(group[0].doc | {"version": cast(Json, version)}, live)


def _vector(rival: Rival) -> dict[str, int]:
    return version_of(rival.doc)


def wording(doc: Doc) -> str:
    """What a document says, its version aside, in one spelling."""
    return written({name: value for name, value in doc.items() if name != "version"}, "")


def _rank(doc: Doc) -> tuple[datetime, str]:
    """Later is higher; where the times are equal or missing, the wording decides."""
    try:
        at = datetime.fromisoformat(str(doc.get("at"))).astimezone(UTC)
    except (ValueError, OverflowError):
        at = datetime.min.replace(tzinfo=UTC)
    return (at, wording(doc))


def kept_document(table: str, number: int, doc: Doc) -> dict[str, Doc]:
    """The row of the table `kept` for a version that lost; its id follows from what it says."""
    said = f"{table} {number} {wording(doc)}".encode("utf-8", "backslashreplace")
    key = int.from_bytes(blake2b(said, digest_size=6).digest(), "big")
    return {str(key): {"table": table, "id": number, "doc": doc}}


def _let_go(tables: Tree, ours: Tree, theirs: Tree) -> None:
    """Leave out the rows of `kept` that a person let go on either side."""
    for side in (ours, theirs):
        for key, stone in side.get(GONE, {}).items():
            if int(key) % 10 == KEPT_PLACE:
                known = tables[GONE].get(key, stone)
                tables[GONE][key] = max(known, stone, key=_rank)
                tables[KEPT].pop(str(int(key) // 10), None)


def _foreign(ours: dict[str, Doc], theirs: dict[str, Doc]) -> dict[str, Doc]:
    """A table that is not ours: the documents of both; of two, the one whose wording is higher."""
    if not isinstance(ours, dict) or not isinstance(theirs, dict):
        return max(ours, theirs, key=lambda table: written(table, ""))
    both = {**ours, **theirs}
    return {key: max(both[key], ours.get(key, both[key]), key=_text) for key in both}


def _text(doc: Doc) -> str:
    return written(doc, "")


def _meta(ours: Tree, theirs: Tree) -> Doc:
    """One meta document; the checksum is made anew when the file is written."""
    sides = [side["meta"]["1"] | {"sum": ""} for side in (ours, theirs)]
    lower, higher = sorted(sides, key=_text)
    return lower | higher
