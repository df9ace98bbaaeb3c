"""What git calls to merge one file of a home: `daybreak merge --driver %O %A %B %P`."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from daybreak.words import warn
from recovery.counting import count
from recovery.errors import BadInput, CouldNot

if TYPE_CHECKING:
    from storage.codec import Tree

HOW = "git config merge.daybreak.driver 'daybreak merge --driver %O %A %B %P'"


def drive_for_git(words: Sequence[str]) -> int:
    """Merge theirs into ours; 0 when nothing is left to do, 1 when git is to call it a conflict.

    `words` are the base, ours, theirs, and the path in the home. Ours is never changed unless
    both could be read.
    """
    from storage.copies import drive, lost_in, tree_in

    if len(words) != 4:
        raise BadInput(f"--driver takes four words, as git gives them: {HOW}")
    _, ours, theirs, place = words
    name, before = _side(ours, place, "on this side", ":2:")
    _side(theirs, place, "on the other side", ":3:", name)
    drive(Path(ours), Path(theirs))
    lost = lost_in(before, tree_in(Path(ours), name)[1])
    if lost > 0:
        warn(f"{place}: {count(lost, 'version')} kept beside the one that stayed: daybreak merge")
    return 0


def _side(side: str, place: str, where: str, stage: str, name: str = "") -> "tuple[str, Tree]":
    """One side's file; what is wrong with it is said under the name it has in the home."""
    from storage.copies import tree_in

    try:
        return tree_in(Path(side), name)
    except CouldNot as reason:
        wrong = str(reason).removeprefix(side).removeprefix(":").strip()
        shown = shlex.join(("git", "show", f"{stage}{place}"))
        raise CouldNot(f"{place} {where} {wrong}; to see it: {shown}") from None
