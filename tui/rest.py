"""When changes have come to rest, for what is made anew after them and need not be after each."""


class Rest:
    """Comes at the second look after a change, when no other change came between the two."""

    def __init__(self) -> None:
        self._looks = 0

    def disturb(self) -> None:
        """Something changed."""
        self._looks = 2

    def has_come(self) -> bool:
        """Look: true once after changes, and never while nothing changes."""
        self._looks -= 1
        return self._looks == 0
