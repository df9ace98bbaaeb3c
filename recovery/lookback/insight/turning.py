"""An exact test of whether two daily series go together, day by day.

The days are cut into fortnights. Within each, one series is turned against the other by every
possible number of days, the end joined to the beginning; if the two have nothing to do with each
other, each of these arrangements is as likely as the one that happened. The chance is the share
of all combinations that show at least as large a sum of products. Turning keeps what a day has
from the day before it, which shuffling would not, and a fortnight compares days only with days
around them. Nothing is drawn at random.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import erfc, prod, sqrt
from operator import mul

from recovery.frozen import frozen

STRETCH = 14
"""Days in a stretch, about."""

_FEW = 4
"""A few weeks are cut into so many stretches all the same: fewer have too few arrangements."""
_SHORTEST = 6

_MANY = 40
"""From so many stretches on, the sum is normal for all that can be told."""
_FINE = 64
"""Steps in a standard deviation when the arrangements are counted."""


@frozen
class Cut:
    """A series in stretches, each about its own mean; a day that is not known weighs nothing.

    `echoes` is how each stretch goes with itself at every turn.
    """

    stretches: tuple[tuple[float, ...], ...]
    echoes: tuple[tuple[float, ...], ...]


@frozen
class Tie:
    """How two series go together: which way (`lean` above or below 0), and by what chance."""

    lean: float
    chance: float


def cut(values: Sequence[float | None]) -> Cut:
    """The series ready for `tie`; two of one length are cut at the same days."""
    many = max(1, round(len(values) / STRETCH), min(_FEW, len(values) // _SHORTEST))
    edges = [len(values) * n // many for n in range(many + 1)]
    parts = tuple(_centred(values[a:z]) for a, z in pairwise(edges))
    return Cut(parts, tuple(_echo(part) for part in parts))


def _centred(values: Sequence[float | None]) -> tuple[float, ...]:
    known = [value for value in values if value is not None]
    mean = sum(known) / len(known) if known else 0.0
    return tuple([0.0 if value is None else value - mean for value in values])


def _echo(part: tuple[float, ...]) -> tuple[float, ...]:
    if not any(part):
        return (0.0,) * len(part)
    half = _turned(part, part, len(part) // 2 + 1)
    return (*half, *half[(len(part) - 1) // 2 : 0 : -1])


def tie(one: Cut, other: Cut) -> Tie:
    """How the two go together, and the chance (0-1, two-sided) of that if nothing ties them."""
    lean = sum(sum(map(mul, a, b)) for a, b in zip(one.stretches, other.stretches, strict=True))
    # The mean square over all turns, without making them.
    squares = sum(
        sum(map(mul, a, b)) / len(a) for a, b in zip(one.echoes, other.echoes, strict=True) if a
    )
    if squares <= 0:
        return Tie(lean, 1.0)
    spread = sqrt(squares)
    if len(one.stretches) > _MANY:
        return Tie(lean, erfc(abs(lean) / spread / sqrt(2)))
    turns = [_turned(a, b, len(a)) for a, b in zip(one.stretches, other.stretches, strict=True)]
    return Tie(lean, _counted([[round(s / spread * _FINE) for s in sums] for sums in turns]))


def _turned(one: tuple[float, ...], other: tuple[float, ...], turns: int) -> list[float]:
    """The sums of products for so many turns, the one that happened first."""
    twice = one + one
    return [sum(map(mul, twice[n : n + len(other)], other)) for n in range(turns)]


def _counted(turned: Sequence[Sequence[int]]) -> float:
    """The share of all combinations, one turn a stretch, whose sum is as far from 0 or farther.

    A whole number holds the count of every sum, each in a field of its own, wide enough that no
    count runs over: adding a stretch shifts and adds, and what a run of fields holds together is
    its remainder by a field of ones.
    """
    everything = prod(len(sums) for sums in turned)
    bits = everything.bit_length() + 1
    field = (1 << bits) - 1
    counts, zero = 1, 0
    for sums in turned:
        lowest = min(sums)
        counts = sum(counts << bits * (s - lowest) for s in sums)
        zero -= lowest
    far = abs(sum(sums[0] for sums in turned))
    if far == 0:
        return 1.0
    above = (counts >> bits * max(0, zero + far)) % field
    below = (counts & ((1 << bits * max(0, zero - far + 1)) - 1)) % field
    return min(1.0, (above + below) / everything)
