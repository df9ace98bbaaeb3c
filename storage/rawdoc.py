"""One document as the text it has in its file, parsed when somebody looks into it."""

import json
from collections.abc import Iterator, Mapping
from typing import cast

from storage.codec import Doc, Filed, Json, Tree


class RawDoc(Mapping[str, Json]):  # noqa: PLW1641 - it equals dicts, which have no hash either
    """A document that nobody looks into: its text is a fifth of what its fields take in memory.

    `row` is its text with its key, as it stands among the rows of its table: behind a comma, on a
    line of its own.
    """

    __slots__ = ("row",)

    def __init__(self, row: bytes) -> None:
        self.row = row

    def doc(self) -> Doc:
        """Its fields, parsed anew."""
        table: dict[str, Doc] = json.loads(b"{%b}" % self.row[1:])
        return next(iter(table.values()))

    def __getitem__(self, name: str) -> Json:
        return self.doc()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.doc())

    def __len__(self) -> int:
        return len(self.doc())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, RawDoc) and other.row == self.row:
            return True
        return isinstance(other, Mapping) and self.doc() == opened(other)


def opened(doc: Mapping[str, Json]) -> Doc:
    """The document as its fields."""
    return doc.doc() if isinstance(doc, RawDoc) else cast(Doc, doc)


def plain(tree: Filed) -> Tree:
    """The tree with every document as its fields, for who looks into many of them."""
    return {
        name: {key: opened(doc) for key, doc in table.items()}
        if isinstance(table, dict)
        else cast(dict[str, Doc], table)  # one of another program may be anything
        for name, table in tree.items()
    }
