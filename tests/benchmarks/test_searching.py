"""The verdicts of the search's benchmark: a letter within 100 ms, however long the life."""

from benchmarks.lives import verdicts
from benchmarks.searching import GOALS


def test_ten_and_thirty_years_have_the_same_goal() -> None:
    runs = {"1 year": 10.0, "10 years": 20.0, "30 years": 40.0}
    taken = {name: [dict.fromkeys(GOALS["10 years"], value)] * 3 for name, value in runs.items()}
    lines = verdicts(GOALS, taken)
    assert lines[1] == "10 years: a key 20 ms, 2.00x of 1 year (goal: at most 100 ms)"
    assert lines[2] == "30 years: early 40 ms, 4.00x of 1 year (goal: at most 100 ms)"
    assert len(lines) == 4
