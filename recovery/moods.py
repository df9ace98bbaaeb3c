"""Moods: a day's value, and a row of days."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta


def mean(moods: Iterable[int]) -> float | None:
    """The mean of moods of 1-5, which is a day's value; None where there is none."""
    felt = tuple(moods)
    return sum(felt) / len(felt) if felt else None


def day_means(
    moods: Mapping[date, Sequence[int]], first: date, last: date
) -> tuple[float | None, ...]:
    """One value a day from `first` to `last`, both counted; None for a day without a mood."""
    days = range((last - first).days + 1)
    return tuple(mean(moods.get(first + timedelta(days=n), ())) for n in days)
