"""Copies of a file, wherever they lie, read and merged in memory."""

from collections.abc import Iterable
from pathlib import Path

from recovery.errors import CouldNot
from storage.codec import DamagedError, Filed, Tree, parse
from storage.conflicts import sides
from storage.encoder import encode
from storage.merge import merge
from storage.page import Page, page_of, read_bytes
from storage.plainly import why, why_unread
from storage.schema import KEPT, NewerError, named


def tree_in(path: Path, name: str = "") -> tuple[str, Tree]:
    """The name and the tree of the copy at `path`; `CouldNot` when it is no file of that name."""
    try:
        data, _ = read_bytes(path)
        name = name or named(parse(data))
        return name, page_of(name, data, None).plain
    except OSError as error:
        raise CouldNot(f"{path}: cannot be read, {why_unread(error)}; it was not merged") from None
    except DamagedError as wrong:
        raise CouldNot(f"{path} {wrong}; it was not merged") from None
    except NewerError:
        raise CouldNot(f"{path} is from a later version of Daybreak; it was not merged") from None


def merged_page(page: Page, copies: Iterable[Tree]) -> tuple[Page, bytes]:
    """The page with all these copies of it merged in, and its bytes."""
    tree = page.plain
    for copy in copies:
        tree = merge(page.name, tree, copy) if tree else copy
    _, data = encode(tree)
    return page_of(page.name, data, page.stamp), data


def healed(name: str, path: Path) -> tuple[Page, bytes] | None:
    """The page in a file with git's conflict markers, both sides merged; None when it is not so."""
    try:
        data, stamp = read_bytes(path)
        both = sides(data)
        if both is None:
            return None
        ours, theirs = (page_of(name, side, stamp) for side in both)
    except (OSError, DamagedError, NewerError):
        return None
    return merged_page(ours, [theirs.plain])


def lost_in(before: Filed, after: Filed) -> int:
    """How many versions a merge put into the table `kept`."""
    return len(after.get(KEPT, {})) - len(before.get(KEPT, {}))


def drive(ours: Path, theirs: Path) -> None:
    """Merge `theirs` into the file `ours`, as git asks a merge driver to; `CouldNot` else."""
    name, tree = tree_in(ours)
    _, other = tree_in(theirs, name)
    _, data = merged_page(Page(name, tree=tree), [other])
    try:
        ours.write_bytes(data)
    except OSError as error:
        raise CouldNot(f"{ours}: cannot be written, {why(error)}") from None
