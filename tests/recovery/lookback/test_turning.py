"""The exact test and its parts against counting by hand."""

from itertools import product
from math import erfc, sqrt
from random import Random
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.lookback.insight import turning
from recovery.lookback.insight.holm import stands
from recovery.lookback.insight.trend import REACH, without_drift
from recovery.lookback.insight.turning import cut, tie

values = st.none() | st.integers(0, 5).map(float)


def by_hand(one: list[float | None], other: list[float | None]) -> tuple[float, float]:
    """The sum that happened, and the share of all arrangements at least as far from 0."""
    sums = []
    for a, b in zip(cut(one).stretches, cut(other).stretches, strict=True):
        size = len(a)
        sums.append([sum(a[(n + turn) % size] * b[n] for n in range(size)) for turn in range(size)])
    seen = sum(s[0] for s in sums)
    every = [sum(turns) for turns in product(*sums)]
    return seen, fmean(abs(total) >= abs(seen) - 1e-9 for total in every)


@settings(max_examples=60)
@given(st.lists(st.tuples(values, values), min_size=1, max_size=24))
def test_the_chance_is_the_share_of_all_arrangements(
    days: list[tuple[float | None, float | None]],
) -> None:
    one, other = [x for x, _ in days], [y for _, y in days]
    lean, chance = by_hand(one, other)
    said = tie(cut(one), cut(other))
    assert said.lean == pytest.approx(lean, abs=1e-9)
    # Sums are counted in 64ths of a spread, so that some close to the border change sides.
    assert said.chance == pytest.approx(chance, abs=0.06)
    assert said.chance > 0


def test_a_tie_as_close_as_can_be_is_the_one_arrangement_in_all() -> None:
    one = [float(n % 14 == 3) for n in range(56)]
    said = tie(cut(one), cut(one))
    assert said.lean > 0
    assert said.chance == pytest.approx(14**-4)


def test_a_long_series_is_judged_as_a_short_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = Random(3)
    one = [dice.gauss(0, 1) for _ in range(504)]
    other = [0.1 * x + dice.gauss(0, 1) for x in one]
    counted = tie(cut(one), cut(other))
    monkeypatch.setattr(turning, "_MANY", 10)
    assert tie(cut(one), cut(other)).chance == pytest.approx(counted.chance, rel=0.1)
    assert erfc(3 / sqrt(2)) < counted.chance < erfc(1 / sqrt(2))


def test_nothing_is_said_of_a_series_that_never_changes() -> None:
    assert tie(cut([2.0] * 60), cut([1.0, 2.0] * 30)).chance == 1
    assert tie(cut([None] * 60), cut([1.0, 2.0] * 30)).chance == 1
    assert tie(cut([]), cut([])).chance == 1


@given(st.lists(values, max_size=90), st.floats(-3, 3), st.floats(-2, 2))
def test_a_straight_line_is_taken_out(
    series: list[float | None], height: float, slope: float
) -> None:
    plain = without_drift(series)
    tilted = without_drift(
        [None if v is None else v + height + slope * n for n, v in enumerate(series)]
    )
    for n, (one, other) in enumerate(zip(plain, tilted, strict=True)):
        assert (one is None) == (series[n] is None) == (other is None)
        near = [m for m, v in enumerate(series) if v is not None and abs(m - n) <= REACH]
        if one is not None and other is not None and len(near) > 1:
            assert one == pytest.approx(other, abs=1e-6)


def test_the_line_is_the_one_of_least_squares() -> None:
    dice = Random(1)
    series = [dice.gauss(3, 1) for _ in range(40)]
    near = range(20 - REACH, 20 + REACH + 1)
    x, y = fmean(near), fmean(series[n] for n in near)
    slope = sum((n - x) * (series[n] - y) for n in near) / sum((n - x) ** 2 for n in near)
    value = without_drift(series)[20]
    assert value == pytest.approx(series[20] - (y + slope * (20 - x)))


@given(st.lists(st.floats(0, 1), max_size=30))
def test_holm_steps_down_from_the_smallest(chances: list[float]) -> None:
    said = stands(chances, 0.05)
    for number, chance in enumerate(chances):
        before = [c for c in chances if c <= chance]
        ranks = [sum(c < b for c in chances) for b in before]
        able = all(b <= 0.05 / (len(chances) - r) for b, r in zip(before, ranks, strict=True))
        if chances.count(chance) == 1:
            assert said[number] == able


def test_one_finding_among_many_needs_to_be_rarer() -> None:
    assert stands([0.01, 0.9, 0.9], 0.05) == [True, False, False]
    assert stands([0.01] + [0.9] * 9, 0.05) == [False] * 10
    assert stands([0.004, 0.006] + [0.9] * 8, 0.05) == [True, False] + [False] * 8
    assert stands([], 0.05) == []
