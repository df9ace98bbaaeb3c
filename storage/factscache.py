"""The facts of older months, kept in the state folder so that opening need not read them.

Each month's facts hold while its file has the same size, time and inode, and also where only these
changed but not the checksum: in a copy, after a checkout. The cache may be deleted at any time; one
that is not, byte for byte, what this version wrote is not used. It is in Python's own plain-value
format, which reads ten years of facts six times as fast as JSON.
"""

import marshal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from storage.codec import digest
from storage.months import Stamp
from storage.packing import Packed
from storage.safewrite import UnconfirmedError, make_folder, replace_file

Key = tuple[int, int, int]
"""What of a stamp says that a month is still the one that was read: size, time, inode."""
Cached = Mapping[str, tuple[Key, str, Packed]]
"""By month: the file it was made from, that file's checksum ("" for a foreign one), the facts."""
LAYOUT = f"daybreak facts 7, {sys.implementation.cache_tag}\n".encode()


def key_of(stamp: Stamp) -> Key:
    """The part of a stamp that a month's facts hang on."""
    return (stamp.size, stamp.mtime, stamp.inode)


def load(path: Path) -> Cached:
    """What the cache holds, the facts still packed; {} when it cannot be relied on."""
    try:
        data = path.read_bytes()
    except OSError:
        return {}
    start, end = len(LAYOUT), len(LAYOUT) + 32
    months = memoryview(data)[end:]  # ten years of them are not copied
    if data[:start] != LAYOUT or data[start:end] != digest(months).encode():
        return {}
    return cast(Cached, marshal.loads(months))


def save(path: Path, months: Cached) -> None:
    """Keep the facts for the next start; where that cannot be, the next start reads the files."""
    data = marshal.dumps(dict(months))
    try:
        make_folder(path.parent)
        replace_file(path, LAYOUT + digest(data).encode() + data)
    except (OSError, UnconfirmedError):
        return
