"""The tree of a file as bytes: UTF-8, indent 2, sorted keys, a checksum in the meta document."""

from collections.abc import Mapping, Sequence
from json.encoder import encode_basestring as _quoted
from math import isfinite

from storage.codec import Filed, Json, digest
from storage.rawdoc import RawDoc

Table = Mapping[str, Mapping[str, Json]]
_PAD = " " * 4
ASKED = ("meta", "kept")
"""Tables whose documents every edit looks into: they stay as their fields."""


def encode(tree: Filed) -> tuple[Filed, bytes]:
    """The tree with its checksum, and its bytes; ValueError for a number without end.

    Every document becomes its text, and one that is its text already is not written out again,
    which is what makes an edit of a month cost a millisecond. The layout equals
    `json.dumps(tree, indent=2, sort_keys=True, ensure_ascii=False)` and a newline.
    """
    whole = {name: _raw(name, table) for name, table in stamped(tree, "").items()}
    texts = {name: _texts(name, whole[name]) for name in sorted(whole)}
    whole["meta"] = stamped(tree, digest(*_file(texts)))["meta"]
    texts["meta"] = _texts("meta", whole["meta"])
    return whole, b"".join(_file(texts))


def _raw(name: str, table: Table) -> Table:
    if name in ASKED or not isinstance(table, dict):
        return table
    fresh = {key: RawDoc(_row(key, doc)) for key, doc in table.items() if type(doc) is dict}
    return {**table, **fresh} if fresh else table


def _texts(name: str, table: Table) -> Sequence[bytes]:
    """The text of a table in parts, the way they follow each other."""
    head = f"  {_quoted(name)}: "
    if not isinstance(table, dict) or not table:
        return [_utf8(head + written(table, "  "))]
    rows = [
        doc.row if type(doc := table[key]) is RawDoc else _row(key, doc) for key in sorted(table)
    ]
    return [_utf8(f"{head}{{"), rows[0][1:], *rows[1:], b"\n  }"]


def _row(key: str, doc: Mapping[str, Json]) -> bytes:
    return _utf8(f",\n{_PAD}{_quoted(key)}: {written(doc, _PAD)}")


def _file(texts: Mapping[str, Sequence[bytes]]) -> list[bytes]:
    """The parts of a file: no more than one copy of it is in memory while it is written."""
    parts = [b"{\n"]
    for text in texts.values():
        parts += text
        parts.append(b",\n")
    parts[-1] = b"\n}\n"
    return parts


def _utf8(text: str) -> bytes:
    # what UTF-8 cannot hold is a lone surrogate, and `\udxxx` is JSON for it
    return text.encode("utf-8", "backslashreplace")


def stamped(tree: Filed, checksum: str) -> dict[str, Table]:
    """The same tree, its meta document saying `checksum`."""
    meta = tree.get("meta", {})
    return {**tree, "meta": {**meta, "1": {**meta.get("1", {}), "sum": checksum}}}


def written(value: Json | Mapping[str, Json] | Table, pad: str) -> str:
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
