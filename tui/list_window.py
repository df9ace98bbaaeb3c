"""Which lines of a long list are laid out: those around the cursor, so that its length is free."""

from dataclasses import dataclass

REACH = 100
"""How many lines before and after the cursor's are laid out, or two screens of them."""
_NEAR = 10
"""How many lines a key moves at most."""


@dataclass(frozen=True, slots=True)
class Window:
    """The lines from `first` up to, and without, `last`."""

    first: int = 0
    last: int = 0

    def around(self, here: int, count: int, height: int) -> "Window":
        """This window while a screen around line `here` of `count` lies in it, else another one."""
        if self._holds(here, count, height + _NEAR):
            return Window(self.first, min(self.last, count))
        reach = max(REACH, 2 * height)
        return Window(max(0, here - reach), min(count, here + reach))

    def _holds(self, here: int, count: int, near: int) -> bool:
        """Whether nothing is missing between the line and `near` lines on either side."""
        above = not self.first or here - self.first >= near
        below = self.last >= count or self.last - here > near
        return above and below and self.first <= here
