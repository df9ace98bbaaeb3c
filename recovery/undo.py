"""What can be taken back: the acts of a session, newest last, as pure values."""

from collections.abc import Sequence
from dataclasses import replace

from recovery.frozen import frozen
from recovery.ledger import Edit

REMEMBERED = 200
"""How many acts can be taken back: more than a long sitting has, and never a whole year's."""


@frozen
class Act:
    """One thing a person did: the edits as they were kept, and how the screen names it."""

    said: str
    edits: tuple[Edit, ...]

    def inverse(self) -> tuple[Edit, ...]:
        """The edits that take it back, the last one first."""
        return tuple(edit.inverse() for edit in reversed(self.edits))


@frozen
class Undo:
    """The acts that were done and those that were taken back, each with the newest last.

    What is older than the `REMEMBERED` newest acts can no longer be taken back; it stays saved.
    """

    done: tuple[Act, ...] = ()
    undone: tuple[Act, ...] = ()

    def did(self, said: str, edits: Sequence[Edit]) -> "Undo":
        """After a new act: it can be taken back, and nothing can be brought back any more."""
        return Undo((*self.done, Act(said, tuple(edits)))[-REMEMBERED:], ())

    def took_back(self, kept: Sequence[Edit]) -> "Undo":
        """After the newest act was taken back; `kept` is its inverse as the store kept it."""
        act = replace(self.done[-1], edits=tuple(e.inverse() for e in reversed(kept)))
        return Undo(self.done[:-1], (*self.undone, act))

    def brought_back(self, kept: Sequence[Edit]) -> "Undo":
        """After the newest undone act was done again; `kept` are its edits as they were kept."""
        act = replace(self.undone[-1], edits=tuple(kept))
        return Undo((*self.done, act)[-REMEMBERED:], self.undone[:-1])
