"""Saving beside other sessions: what was built on older records is built again, not refused."""

from collections.abc import Callable, Sequence

from daybreak.house import House
from recovery.errors import CouldNot
from recovery.ledger import Edit, Ledger

TRIES = 20
Making = Callable[[Ledger], Sequence[Edit]]


def save(house: House, ledger: Ledger, making: Making) -> tuple[Ledger, tuple[Edit, ...]]:
    """Apply what `making` makes of the ledger; gives the ledger that has it, and what was kept.

    Only for edits of one document file, which are saved as a whole or not at all. Raises CouldNot
    where nobody else was in the way.
    """
    wanted = making(ledger)
    for _ in range(TRIES):
        try:
            return ledger, ledger.apply(wanted)
        except CouldNot:
            ledger = house.open()
            anew = making(ledger)
            if list(anew) == list(wanted):
                raise
            wanted = anew
    return ledger, ledger.apply(wanted)
