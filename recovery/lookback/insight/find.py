"""Looking through all pairs for those that go together by more than chance."""

from collections.abc import Sequence
from datetime import date, timedelta

from recovery.frozen import frozen
from recovery.ledger import Facts
from recovery.lookback.insight.holm import stands
from recovery.lookback.insight.pairs import Pair, Waiting, combinations, pair, shifted, sides
from recovery.lookback.insight.series import Figure, factors, outcomes
from recovery.lookback.insight.trend import without_drift
from recovery.lookback.insight.turning import Cut, cut, tie
from recovery.lookback.ranges import Range
from recovery.records import Habit


@frozen
class Insights:
    """What goes together, the surest first; how many pairs were looked at; and what waits."""

    found: tuple[Pair, ...]
    looked_at: int
    waiting: tuple[Waiting, ...]


def insights(facts: Facts, habits: Sequence[Habit], span: Range, today: date) -> Insights:
    """Everything that may be said about the range; today is left out, since it goes on."""
    whole = Range(span.name, span.first, min(span.last, today - timedelta(days=1)))
    results = outcomes(facts, whole)
    pairs: list[Pair] = []
    waiting: list[Waiting] = []
    for factor, outcome in combinations(factors(facts, habits, whole), results):
        for lag in (0, 1):
            made = pair(factor, outcome, lag)
            if isinstance(made, Pair):
                pairs.append(made)
            elif lag == 0:
                waiting.append(made)
    chances = _chances(pairs, results)
    certain = stands(chances)
    order = sorted(range(len(pairs)), key=lambda n: chances[n])
    return Insights(
        tuple(pairs[n] for n in order if certain[n]),
        len(pairs),
        tuple(sorted(waiting, key=lambda w: w.days)),
    )


def _chances(pairs: Sequence[Pair], results: Sequence[Figure]) -> list[float]:
    """For each pair the chance that it is noise; 1 where the days around say the opposite."""
    steady = {o.name: without_drift(o.values) for o in results}
    later = {(name, lag): cut(shifted(steady[name], lag)) for name in steady for lag in (0, 1)}
    parted: dict[tuple[str, float], Cut] = {}
    chances = []
    for found in pairs:
        key = (found.factor.name, found.split)
        if key not in parted:
            parted[key] = cut(sides(found))
        made = tie(parted[key], later[found.outcome.name, found.lag])
        agrees = made.lean * (found.high.mean - found.low.mean) > 0
        chances.append(made.chance if agrees else 1.0)
    return chances
