"""The verdicts of the history's benchmark: medians, goals, and ratios within a round."""

from benchmarks.history import GOALS
from benchmarks.lives import verdicts


def test_thirty_years_may_take_twice_as_long() -> None:
    runs = {"1 year": 50.0, "10 years": 60.0, "30 years": 100.0}
    taken = {name: [dict.fromkeys(GOALS["10 years"], value)] * 3 for name, value in runs.items()}
    lines = verdicts(GOALS, taken)
    assert lines[0] == "10 years: first view 60 ms, 1.20x of 1 year (goal: at most 150 ms)"
    assert lines[-1] == "30 years: a day 100 ms, 2.00x of 1 year (goal: at most 30 ms)"
    assert len(lines) == 2 * len(GOALS["10 years"])
