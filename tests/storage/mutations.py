"""Bytes of a file spoiled in every way that disks, programs and people know."""

import random
from collections.abc import Callable

Change = Callable[[bytes, random.Random], bytes]


def _flip(data: bytes, rows: random.Random) -> bytes:
    at = rows.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << rows.randrange(8)]) + data[at + 1 :]


def _insert(part: bytes) -> Change:
    def change(data: bytes, rows: random.Random) -> bytes:
        at = rows.randrange(len(data))
        return data[:at] + part + data[at:]

    return change


def _value(part: bytes) -> Change:
    """Another value for one field of one document."""

    def change(data: bytes, rows: random.Random) -> bytes:
        lines = data.split(b"\n")
        at = rows.choice([n for n, line in enumerate(lines) if b'": ' in line])
        comma = b"," if lines[at].endswith(b",") else b""
        lines[at] = lines[at].split(b'": ')[0] + b'": ' + part + comma
        return b"\n".join(lines)

    return change


def _double(data: bytes, rows: random.Random) -> bytes:
    lines = data.split(b"\n")
    at = rows.randrange(len(lines))
    return b"\n".join([*lines[: at + 1], lines[at], *lines[at + 1 :]])


def _swap(data: bytes, rows: random.Random) -> bytes:
    lines = data.split(b"\n")
    one, other = rows.sample(range(len(lines)), 2)
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


MARKERS = b"\n<<<<<<< ours\n{\n=======\n}\n>>>>>>> theirs\n"
FOREIGN = b'{"_default": {"1": {"type": "apple", "count": 7}}}'
CHANGES: dict[str, Change] = {
    "bit": _flip,
    "cut": lambda data, rows: data[: rows.randrange(len(data))],
    "zero page": lambda data, rows: data[:512] + b"\0" * 512 + data[1024:],
    "nul tail": lambda data, rows: data + b"\0" * rows.randrange(1, 4096),
    "twice": lambda data, rows: data + data,
    "doubled line": _double,
    "swapped lines": _swap,
    "deep": _value(b"[" * 5000 + b"]" * 5000),
    "quite deep": _value(b'{"a": ' * 70 + b"1" + b"}" * 70),
    "huge number": _value(b"9" * 5000),
    "large number": _value(b"9" * 400),
    "no number": _value(b"NaN"),
    "infinite": _value(b"1e999"),
    "surrogate": _value(b'"\\ud800"'),
    "null": _value(b"null"),
    "text": _value(b'"x"'),
    "list": _value(b"[]"),
    "object": _value(b'{"a": 1}'),
    "true": _value(b"true"),
    "mark": lambda data, rows: b"\xef\xbb\xbf" + data,
    "line ends": lambda data, rows: data.replace(b"\n", b"\r\n"),
    "markers": _insert(MARKERS),
    "garbage": _insert(b"\xff\xfe\x00"),
    "foreign": lambda data, rows: FOREIGN,
    "empty": lambda data, rows: b"",
}
