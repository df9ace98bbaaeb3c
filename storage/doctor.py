"""A look at everything in a home: files, ids, checksums, permissions, leftovers, copies."""

import shlex
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from recovery.frozen import frozen
from recovery.ids import fits
from recovery.records import Record
from storage.companions import COMPANIONS
from storage.conflicts import copies
from storage.months import path_of
from storage.page import Page
from storage.plainly import why_unread
from storage.shelf import Shelf
from storage.sweep import stale


@frozen
class Finding:
    """Something that is not as it should be: where, what, and what to do about it.

    `kind` is damage, newer, closed, document, id, checksum, permission, leftover, copy, foreign,
    missing, backup or companion; `mended` that it was put right; `person` that it needs somebody to
    decide.
    """

    path: Path
    kind: str
    what: str
    todo: str = ""
    mended: bool = False
    person: bool = True

    def put_right(self, what: str) -> "Finding":
        """The same finding after it was mended, which is what `what` says."""
        return replace(self, what=f"{self.what}: {what}", mended=True, person=False)


def examine(shelf: Shelf) -> Iterator[Finding]:
    """Everything that is odd in a home."""
    for name in shelf.stamps:
        page = shelf.look(name)
        yield from _in_page(page, path_of(shelf.home, name))
    for folder, error in shelf.closed:
        what = f"cannot be opened, {why_unread(error)}, and what is in it is left out"
        yield Finding(
            folder, "closed", what, f"let yourself in: chmod u+rwx {shlex.quote(str(folder))}"
        )
    yield from _permissions(shelf)
    for path in stale(shelf.others):
        yield Finding(path, "leftover", "is a temporary file of a session that was cut off")
    for _, path in copies(shelf.others):
        yield Finding(path, "copy", "is a copy from another machine", "daybreak merge")
    yield from _foreign(shelf)
    for name in COMPANIONS:
        if shelf.stamps and not _is_there(shelf.home / name):
            what = "is not there; without it Syncthing or git may carry files they should not"
            yield Finding(shelf.home / name, "companion", what, person=False)


def _foreign(shelf: Shelf) -> Iterator[Finding]:
    """Files that look like ours by their ending, and whose records nobody sees."""
    known = {path for _, path in copies(shelf.others)}
    for path in shelf.others:
        if path.suffix == ".json" and path not in known:
            what = "has a name that Daybreak does not know, and what is in it is left out"
            yield Finding(path, "foreign", what, "daybreak merge, where it is a copy", person=False)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return True  # what is in its way is said where it matters more


def _in_page(page: Page, path: Path) -> Iterator[Finding]:
    if page.damaged:
        yield Finding(path, "damage", page.barred, "daybreak restore")
    elif page.barred:
        yield Finding(path, "newer", page.barred, "use the version that wrote it")
    for what in page.odd:
        yield Finding(path, "document", what, "mend it by hand in that file")
    if page.touched:
        yield Finding(path, "checksum", "was changed outside Daybreak", person=False)
    for table, records in page.records.items():
        for record in records.values():
            if isinstance(record, Record) and not fits(record):
                what = f"document {record.id} in {table} has an id of another day or habit"
                yield Finding(path, "id", what, "nothing is lost by it", person=False)


def _permissions(shelf: Shelf) -> Iterator[Finding]:
    files = [path_of(shelf.home, name) for name in shelf.stamps]
    for path in [shelf.home, *sorted({file.parent for file in files} - {shelf.home}), *files]:
        try:
            mode = stat.S_IMODE(path.stat().st_mode)
        except OSError:
            continue
        if mode & 0o077:
            yield Finding(path, "permission", f"can be opened by others ({mode:o})", person=True)
