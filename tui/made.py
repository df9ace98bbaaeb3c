"""Lines that were made once, for every picture in which they look the same."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Drawn = TypeVar("Drawn")
_MOST = 200
"""How many are kept: the rows of a tall window, and those on which the cursor has stood."""


class Made(Generic[Drawn]):
    """What was drawn, by all that tells its looks apart; whoever shows other things forgets it."""

    def __init__(self) -> None:
        self._drawn: dict[Hashable, Drawn] = {}

    def forget(self) -> None:
        """Other things are shown from now on."""
        self._drawn.clear()

    def get(self, looks: Hashable, make: Callable[[], Drawn]) -> Drawn:
        """What was drawn for these looks, or what `make` draws now."""
        if looks not in self._drawn:
            if len(self._drawn) >= _MOST:
                self._drawn.clear()
            self._drawn[looks] = make()
        return self._drawn[looks]
