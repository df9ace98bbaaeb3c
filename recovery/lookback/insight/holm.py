"""Keeping what was found by looking in many places apart from what is there."""

from collections.abc import Sequence

LEVEL = 0.035
"""The chance, over everything that was looked at, of saying a single thing that is only noise.

Below 1 in 20, so that what the test takes for granted about days may be a little off.
"""


def stands(chances: Sequence[float], level: float = LEVEL) -> list[bool]:
    """Which findings stand after Holm's correction for how many were looked at.

    The smallest chance is held against level/n, the next against level/(n-1), and so on; from the
    first that is too large none stands.
    """
    order = sorted(range(len(chances)), key=lambda n: chances[n])
    found = [False] * len(chances)
    for rank, number in enumerate(order):
        if chances[number] > level / (len(chances) - rank):
            break
        found[number] = True
    return found
