"""Bytes of a file <-> the tree of tables, documents and fields that TinyDB knows."""

import json
import re
from collections.abc import Mapping
from hashlib import blake2b
from typing import cast

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
"""Anything a JSON file can hold."""
Doc = dict[str, Json]
"""One document. A document is never changed in place: a change makes a new one."""
Tree = dict[str, dict[str, Doc]]
"""A whole file: table name -> document id as text -> document."""
Filed = Mapping[str, Mapping[str, Mapping[str, Json]]]
"""A tree that nobody changes, whose documents may be texts that are parsed when looked into."""

_SUM = re.compile(rb'"sum": "([0-9a-f]{32})"')

DEEPEST = 60
"""How many levels of lists and objects a file may have: own files have five."""


class DamagedError(Exception):
    """The bytes are no file of ours; `str()` says what is wrong, to stand behind the path."""


def parse(data: bytes) -> Tree:
    """The tree in `data`, its tables unchecked; `DamagedError` when it is not JSON."""
    if not data.strip(b" \t\r\n\0"):
        raise DamagedError("is empty")
    try:
        text = data.decode("utf-8-sig")
        tree: Json = json.loads(text, parse_constant=_refuse, parse_float=_finite)
    except UnicodeDecodeError:
        raise DamagedError("is not UTF-8 text") from None
    except json.JSONDecodeError as error:
        raise DamagedError(f"is not JSON (line {error.lineno})") from None
    except RecursionError:
        raise DamagedError("is nested too deeply") from None
    except ValueError:
        raise DamagedError("holds a number that cannot be read") from None
    if not isinstance(tree, dict):
        raise DamagedError("is not a TinyDB file")
    return cast(Tree, tree)


def _refuse(word: str) -> float:
    raise ValueError(word)


def _finite(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise ValueError(digits)
    return number


def digest(*parts: bytes | memoryview) -> str:
    """The checksum that stands in a file's meta document, of the parts one after the other."""
    whole = blake2b(digest_size=16)
    for part in parts:
        whole.update(part)
    return whole.hexdigest()


def sum_of(tree: Filed) -> str:
    """The checksum that the tree says it has; "" when it says none."""
    stated = tree.get("meta", {}).get("1", {}).get("sum")
    return stated if isinstance(stated, str) else ""


def sum_in(data: bytes) -> str:
    """The checksum that a file of ours bears, told without parsing it; "" when it is not so."""
    found = _SUM.search(data)
    stated = found[1].decode() if found else ""
    return stated if stated and is_as_written(data, stated) else ""


def is_as_written(data: bytes, stated: str) -> bool:
    """Whether these bytes are, to the last one, what the app wrote."""
    marked = f'"sum": "{stated}"'.encode("utf-8", "backslashreplace")
    at, whole = data.find(marked), memoryview(data)
    if at < 0:
        return digest(data) == stated
    return digest(whole[:at], b'"sum": ""', whole[at + len(marked) :]) == stated


def look_closely(data: bytes) -> None:
    """Refuse what only a foreign hand makes: keys that stand twice, lists in lists without end."""
    try:
        tree = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_unique)
    except KeyError as key:
        raise DamagedError(f"names {key} twice in one place") from None
    if _depth(tree) > DEEPEST:
        raise DamagedError("is nested too deeply")


def _unique(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise KeyError(next(name for name in names if names.count(name) > 1))
    return found


def _depth(value: Json) -> int:
    deep, level = 0, [value]
    while level and deep <= DEEPEST:
        deep += 1
        inner: list[Json] = []
        for item in level:
            if isinstance(item, dict):
                inner.extend(item.values())
            elif isinstance(item, list):
                inner.extend(item)
        level = inner
    return deep
