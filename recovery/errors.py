"""The few errors a person can meet, each one plain sentence."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recovery.ledger import Edit


class DaybreakError(Exception):
    """Something a person should read; `str()` of it is one plain line."""


class BadInput(DaybreakError):
    """What was typed cannot be understood or is impossible; nothing was changed (exit 2)."""


class CouldNot(DaybreakError):
    """What was asked is fine and could not be done; nothing was changed (exit 1)."""


class MovedOn(CouldNot):
    """What was to be changed is not as it was any more; to try again as it is helps nothing."""


class NotYet(CouldNot):
    """The files cannot be written at this moment; the same may be tried again as it is.

    `reason` says why, without what became of the edits. Where several files were to be written
    and some were, `saved` are their names and `made` are all edits as they would have been kept.
    """

    def __init__(
        self, reason: str, outcome: str = "nothing was saved", saved: tuple[str, ...] = ()
    ) -> None:
        super().__init__(f"{reason}; {outcome}" if outcome else reason)
        self.reason = reason
        self.saved = saved
        self.made: tuple[Edit, ...] = ()
