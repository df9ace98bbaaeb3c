"""The tree of a file as bytes: UTF-8, indent 2, sorted keys, a checksum in the meta document."""

from collections.abc import Mapping
from json.encoder import encode_basestring as _quoted
from math import isfinite

from storage.codec import Doc, Json, Tree, digest

_PAD = " " * 4


class Encoder:
    """Writes trees as text and remembers the text of each table and document.

    What is still the same object is not written out again, which is what makes an edit of a month
    cost a millisecond. The layout equals `json.dumps(tree, indent=2, sort_keys=True,
    ensure_ascii=False)` and a newline.
    """

    def __init__(self) -> None:
        self._tables: dict[str, tuple[object, bytes]] = {}
        self._rows: dict[str, dict[str, tuple[Doc, bytes]]] = {}

    def encode(self, tree: Tree) -> tuple[Tree, bytes]:
        """The tree with its checksum, and its bytes; ValueError for a number without end."""
        blank = stamped(tree, "")
        texts = {name: self._table(name, blank[name]) for name in sorted(blank)}
        whole = stamped(tree, digest(_file(texts)))
        texts["meta"] = self._table("meta", whole["meta"])
        return whole, _file(texts)

    def _table(self, name: str, table: Mapping[str, Doc]) -> bytes:
        known = self._tables.get(name)
        if known is not None and known[0] is table:
            return known[1]
        if isinstance(table, dict) and table:
            before = self._rows.get(name, {})
            rows = {key: _row(key, table[key], before.get(key)) for key in sorted(table)}
            self._rows[name] = rows  # and no text of a document that was taken out
            inner = b",\n".join([text for _, text in rows.values()])
            text = b"".join((_utf8(f"  {_quoted(name)}: {{\n"), inner, b"\n  }"))
        else:
            text = _utf8(f"  {_quoted(name)}: {written(table, '  ')}")
        self._tables[name] = (table, text)
        return text


def _row(key: str, doc: Doc, known: tuple[Doc, bytes] | None) -> tuple[Doc, bytes]:
    if known is not None and known[0] is doc:
        return known
    return doc, _utf8(f"{_PAD}{_quoted(key)}: {written(doc, _PAD)}")


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
