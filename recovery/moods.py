"""Moods: a day's value."""

from collections.abc import Iterable


def mean(moods: Iterable[int]) -> float | None:
    """The mean of moods of 1-5, which is a day's value; None where there is none."""
    felt = tuple(moods)
    return sum(felt) / len(felt) if felt else None
