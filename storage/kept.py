"""Versions that lost to another one of the same document: shown, and kept until let go."""

from collections.abc import Iterator

from recovery.frozen import frozen
from recovery.ledger import Entity
from storage.documents import UnreadableError, record_of
from storage.merge import wording
from storage.page import Page
from storage.rawdoc import opened
from storage.schema import KEPT, shapes_of


@frozen
class Lost:
    """A version of a record that two machines had changed, and that is not the one that stayed.

    `file` is the month or "profile", `row` its id in the table `kept`.
    """

    file: str
    row: int
    record: Entity


def lost_in_page(page: Page) -> Iterator[Lost]:
    """The versions that lost in this file and say something else than the one that stayed."""
    shapes = {shape.table: shape for shape in shapes_of(page.name)}
    for row, kept in page.tree.get(KEPT, {}).items():
        table, number, doc = str(kept.get("table")), kept.get("id"), kept.get("doc")
        if table not in shapes or type(number) is not int or not isinstance(doc, dict):
            continue
        stayed = page.tree.get(table, {}).get(str(number))
        if stayed is not None and wording(opened(stayed)) == wording(doc):
            continue
        try:
            yield Lost(page.name, int(row), record_of(shapes[table], number, doc))
        except UnreadableError:
            continue  # it stays in the file, where a person can read it
