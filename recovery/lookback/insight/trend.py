"""Taking the slow drift out of a daily series, so that two things that both got better over the
months are not said to go together."""

from collections.abc import Sequence
from itertools import accumulate

REACH = 14
"""A day is compared with the straight line through the days at most so far from it."""

Series = Sequence[float | None]
"""One value a day, None where it is not known."""


def without_drift(series: Series) -> list[float | None]:
    """Each known value less the height, on its day, of the line through the days around it."""
    ones = [value is not None for value in series]
    count = _sums(ones)
    place = _sums([n * one for n, one in enumerate(ones)])
    square = _sums([n * n * one for n, one in enumerate(ones)])
    value = _sums([v or 0.0 for v in series])
    product = _sums([n * (v or 0.0) for n, v in enumerate(series)])
    left: list[float | None] = []
    for n, here in enumerate(series):
        a, z = max(0, n - REACH), min(len(series), n + REACH + 1)
        if here is None:
            left.append(None)
            continue
        many = count[z] - count[a]
        lean = place[z] - place[a] - n * many
        spread = square[z] - square[a] - 2 * n * (place[z] - place[a]) + n * n * many
        total = value[z] - value[a]
        tilt = product[z] - product[a] - n * total
        determinant = many * spread - lean * lean
        height = (spread * total - lean * tilt) / determinant if determinant else total / many
        left.append(here - height)
    return left


def _sums(values: Sequence[float]) -> list[float]:
    return [0, *accumulate(values)]
