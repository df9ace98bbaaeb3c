"""When to try again what could not be saved: soon at first, and ever more rarely."""

from time import monotonic

PAUSES = (2.0, 5.0, 15.0, 30.0, 60.0)
"""Seconds before each try; the last one goes on."""


class Retry:
    """The time of the next try; nothing runs while nothing waits."""

    def __init__(self) -> None:
        self._tries = 0
        self._due: float | None = None

    @property
    def running(self) -> bool:
        """Whether something is to be tried again."""
        return self._due is not None

    def is_due(self) -> bool:
        """Whether the time has come."""
        return self._due is not None and monotonic() >= self._due

    def go_on(self, waits: bool) -> None:
        """After a change or a try: wait longer where the time had come, or be done."""
        if not waits:
            self._tries, self._due = 0, None
        elif self._due is None or self.is_due():
            self._due = monotonic() + PAUSES[min(self._tries, len(PAUSES) - 1)]
            self._tries += 1
