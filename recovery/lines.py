"""The lines of a list, in order; what the lists themselves are is in lists.py."""

from collections.abc import Iterable

from recovery.records import Item


def lines_of(
    items: Iterable[Item], name: str, *, tags: Iterable[str] = (), archived: bool = False
) -> tuple[Item, ...]:
    """The lines of one list from the top: those in use, or else those put away.

    With `tags`, only the lines that have one of them.
    """
    wanted = {*tags}
    found = [
        item
        for item in items
        if item.list == name and item.archived == archived and (not wanted or wanted & {*item.tags})
    ]
    return tuple(sorted(found, key=lambda item: (item.position, item.id)))


def texts_of(items: Iterable[Item], name: str) -> tuple[str, ...]:
    """The texts of a list's lines in use, from the top."""
    return tuple(item.text for item in lines_of(items, name))
