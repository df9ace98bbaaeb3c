"""The tree of a file as bytes: UTF-8, indent 2, sorted keys, a checksum in the meta document."""

from bisect import bisect_left
from collections.abc import Mapping
from json.encoder import encode_basestring as _quoted
from math import isfinite

from storage.codec import Doc, Json, Tree, digest

_PAD = " " * 4
_ROW = b'\n    "'
_NOTHING: Mapping[str, Doc] = {}


class Encoder:
    """Writes trees as text and remembers the text of each table.

    Of a table that is not the same object any more, only the documents that are others are written
    out again, which is what makes an edit of a month cost a millisecond. The layout equals
    `json.dumps(tree, indent=2, sort_keys=True, ensure_ascii=False)` and a newline.
    """

    def __init__(self) -> None:
        self._tables: dict[str, tuple[Mapping[str, Doc], bytes]] = {}

    def encode(self, tree: Tree) -> tuple[Tree, bytes]:
        """The tree with its checksum, and its bytes; ValueError for a number without end."""
        blank = stamped(tree, "")
        texts = {name: self._table(name, blank[name]) for name in sorted(blank)}
        whole = stamped(tree, digest(_file(texts)))
        texts["meta"] = self._table("meta", whole["meta"])
        return whole, _file(texts)

    def _table(self, name: str, table: Mapping[str, Doc]) -> bytes:
        head = f"  {_quoted(name)}: "
        if not isinstance(table, dict) or not table:
            return _utf8(head + written(table, "  "))
        before, rows = self._tables.get(name, (_NOTHING, b""))
        if before is not table:
            rows = _rows_after(table, before, rows)
            self._tables[name] = (table, rows)
        return b"".join((_utf8(f"{head}{{"), rows[:-1], b"\n  }"))


def _rows_after(table: Mapping[str, Doc], before: Mapping[str, Doc], rows: bytes) -> bytes:
    """The rows of a table, each beginning with its line end; `rows` are those of `before`.

    Four spaces and a quotation mark after a line end stand where a row begins and nowhere else.
    """
    others = [key for key, doc in table.items() if before.get(key) is not doc]
    others += [key for key in before if key not in table]
    if len(others) > len(before) // 4:
        return b"".join([_row(key, table[key]) for key in sorted(table)])
    order, parts, at = sorted(before), [], 0
    for key in sorted(others):
        place = bisect_left(order, key)
        start = rows.index(_begun(order[place]), at) if place < len(order) else len(rows)
        parts.append(rows[at:start])
        if key in table:
            parts.append(_row(key, table[key]))
        at = start
        if key in before:
            following = rows.find(_ROW, start + 1)
            at = following if following >= 0 else len(rows)
    parts.append(rows[at:])
    return b"".join(parts)


def _row(key: str, doc: Doc) -> bytes:
    return _begun(key) + _utf8(f"{written(doc, _PAD)},")


def _begun(key: str) -> bytes:
    return _utf8(f"\n{_PAD}{_quoted(key)}: ")


def _file(tables: Mapping[str, bytes]) -> bytes:
    return b"".join((b"{\n", b",\n".join(tables.values()), b"\n}\n"))


def _utf8(text: str) -> bytes:
    # what UTF-8 cannot hold is a lone surrogate, and `\udxxx` is JSON for it
    return text.encode("utf-8", "backslashreplace")


def stamped(tree: Tree, checksum: str) -> Tree:
    """The same tree, its meta document saying `checksum`."""
    meta = tree.get("meta", {})
    return {**tree, "meta": {**meta, "1": {**meta.get("1", {}), "sum": checksum}}}


def written(value: Json | Mapping[str, Doc], pad: str) -> str:
    """One JSON value as text, its inner lines indented two more than `pad`."""
    if isinstance(value, str):
        return _quoted(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return repr(value)
    if isinstance(value, float):
        if not isfinite(value):
            raise ValueError("not a finite number")
        return repr(value)
    inner = pad + "  "
    if isinstance(value, list):
        rows = [inner + written(item, inner) for item in value]
        return "[\n" + ",\n".join(rows) + f"\n{pad}]" if rows else "[]"
    rows = [f"{inner}{_quoted(key)}: {written(value[key], inner)}" for key in sorted(value)]
    return "{\n" + ",\n".join(rows) + f"\n{pad}}}" if rows else "{}"
