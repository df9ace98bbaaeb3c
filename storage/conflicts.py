"""Second copies of a file that a program which carries the home between machines left beside it."""

import re
from collections.abc import Iterable
from pathlib import Path

from storage.months import is_month

PATTERNS = (
    r"\.sync-conflict-\d{8}-\d{6}-\w+",  # Syncthing
    # Dropbox, Nextcloud, ownCloud and Seafile, each in the person's own language
    r" \(.*(?:[CcKk]onfli[ck]?t|[Кк]онфликт|冲突|衝突|競合|충돌).*\)",
    r"_conflict-\d{8}-\d{6}",  # ownCloud, older
    r"[._-][Cc]onflict(?:ed)?[\w. -]*",  # Resilio, git tools, others
    r" \(\d{1,2}\)",  # Google Drive, browsers
    r" \d{1,2}",  # iCloud
)
_COPY = re.compile(rf"(profile|\d{{4}}-\d{{2}})(?:{'|'.join(PATTERNS)})\.json")
_START, _BASE, _MIDDLE, _END = b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>"


def copies(others: Iterable[Path]) -> tuple[tuple[str, Path], ...]:
    """The conflict copies among the files of a home, each with the name of the file it is of."""
    found = ((_COPY.fullmatch(path.name), path) for path in others)
    return tuple((m[1], path) for m, path in found if m and (m[1] == "profile" or is_month(m[1])))


def sides(data: bytes) -> tuple[bytes, bytes] | None:
    """Ours and theirs of a file in which git left its conflict markers; None when it has none."""
    ours: list[bytes] = []
    theirs: list[bytes] = []
    where: tuple[list[bytes], ...] = (ours, theirs)
    seen = 0
    for line in data.splitlines(keepends=True):
        mark = line[:7]
        if mark == _START and len(where) == 2:
            where = (ours,)
            seen += 1
        elif mark == _BASE and len(where) == 1 and where[0] is ours:
            where = ()
        elif mark == _MIDDLE and len(where) < 2:
            where = (theirs,)
        elif mark == _END and len(where) == 1 and where[0] is theirs:
            where = (ours, theirs)
        else:
            for side in where:
                side.append(line)
    return (b"".join(ours), b"".join(theirs)) if seen and len(where) == 2 else None
