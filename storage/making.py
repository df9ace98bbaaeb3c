"""A person's edits, sent to the files they concern and made there in order."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from recovery.ledger import Edit, Entity, file_of
from recovery.records import HabitEntry, Record
from storage.working import Working

Bench = Callable[[str], Working]
"""Gives the working copy of the file of a name, the same one each time."""


def make(edits: Sequence[Edit], bench: Bench) -> tuple[Edit, ...]:
    """Make the edits on working copies and return them with ids and versions filled in.

    `CouldNot` when one of them no longer fits, ValueError when a record holds what no file can;
    nothing has reached the disk then.
    """
    return tuple(_made(edit, bench) for edit in edits)


def _made(edit: Edit, bench: Bench) -> Edit:
    before, after = edit.before, edit.after
    if before is None:
        return edit if after is None else Edit(None, bench(file_of(after)).add(after))
    if after is not None:
        bench(file_of(after))  # first on disk: an end between two files leaves two, never none
    work = bench(file_of(before))
    if after is None:
        return Edit(work.remove(before), None)
    if _stays(before, after):
        return Edit(before, work.exchange(before, after))
    kept = work.remove(before)
    moved = replace(after, id=0) if isinstance(after, Record) else after
    return Edit(kept, bench(file_of(after)).add(moved))


def _stays(before: Entity, after: Entity) -> bool:
    """Whether the record keeps its document: an id holds the day and, for an entry, the habit."""
    if type(before) is not type(after):
        return False
    if isinstance(before, HabitEntry) and isinstance(after, HabitEntry):
        return (before.day, before.habit) == (after.day, after.habit)
    if isinstance(before, Record) and isinstance(after, Record):
        return before.day == after.day
    return getattr(before, "id", 1) == getattr(after, "id", 1)
