"""Two figures side by side: the days with less of the one, those with more, and the other there."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from recovery.frozen import frozen
from recovery.lookback.insight.series import Figure
from recovery.lookback.insight.trend import Series

SIDE = 7
"""The fewest days on either side that are compared at all."""


@frozen
class Side:
    """The days on one side: how many, and the mean of the outcome on them."""

    days: int
    mean: float


@frozen
class Pair:
    """A factor and an outcome, the same day (`lag` 0) or the day after (1).

    `split` parts the factor: `low` days lie below it, `high` ones at or above it.
    """

    factor: Figure
    outcome: Figure
    lag: int
    split: float
    low: Side
    high: Side


@frozen
class Waiting:
    """Two figures of which `days` more days are needed before they can be compared."""

    factor: Figure
    outcome: Figure
    days: int


def combinations(
    factors: Sequence[Figure], outcomes: Sequence[Figure]
) -> list[tuple[Figure, Figure]]:
    """What is looked at: every factor with every outcome but itself."""
    return [(f, o) for o in outcomes for f in factors if f.name != o.name]


def shifted(values: Series, lag: int) -> Series:
    """What is known `lag` days after each day; of the last days it is nothing."""
    return (*values[lag:], *([None] * min(lag, len(values))))


def pair(factor: Figure, outcome: Figure, lag: int) -> Pair | Waiting:
    """The two compared where the days are most evenly parted, whatever the outcome is there."""
    known: dict[float, list[float]] = {}
    for x, y in zip(factor.values, shifted(outcome.values, lag), strict=True):
        if x is not None and y is not None:
            known.setdefault(x, []).append(y)
    split = _even_split({x: len(found) for x, found in known.items()})
    low = [y for x, found in known.items() if x < split for y in found]
    high = [y for x, found in known.items() if x >= split for y in found]
    if len(low) < SIDE or len(high) < SIDE:
        missing = max(SIDE - len(low), 0) + max(SIDE - len(high), 0)
        return Waiting(factor, outcome, max(missing, 2 * SIDE - len(low) - len(high)))
    return Pair(factor, outcome, lag, split, _side(low), _side(high))


def _even_split(days: Mapping[float, int]) -> float:
    """The value that parts the days most evenly into less and at least; they may all be alike."""
    values = sorted(days)
    everything = sum(days.values())
    below = accumulate((days[value] for value in values), initial=0)
    places = [(abs(2 * n - everything), value) for n, value in zip(below, values, strict=False)]
    return min(places[1:] or places, default=(0, 0.0))[1]


def _side(values: Sequence[float]) -> Side:
    return Side(len(values), sum(values) / len(values))


def sides(found: Pair) -> list[float | None]:
    """The factor as 0 (less) and 1 (more), day by day."""
    return [None if x is None else float(x >= found.split) for x in found.factor.values]
