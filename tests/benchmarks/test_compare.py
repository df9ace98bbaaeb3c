"""Comparisons take turns and make their ratios in pairs."""

import pytest

from benchmarks.compare import Figures, percentile, ratio, table, take_turns


def test_cases_take_turns_and_warm_up_rounds_do_not_count() -> None:
    order: list[str] = []

    def case(name: str) -> Figures:
        order.append(name)
        return {"ms": float(len(order))}

    taken = take_turns({"a": lambda: case("a"), "b": lambda: case("b")}, rounds=2)
    assert order == ["a", "b"] * 3
    assert taken == {"a": [{"ms": 3.0}, {"ms": 5.0}], "b": [{"ms": 4.0}, {"ms": 6.0}]}


def test_a_ratio_is_the_median_of_the_pairs() -> None:
    base = [{"ms": 100.0}, {"ms": 200.0}, {"ms": 400.0}]
    runs = [{"ms": 110.0}, {"ms": 240.0}, {"ms": 4000.0}]
    assert ratio(runs, base, "ms") == pytest.approx(1.2)


def test_the_table_compares_with_the_first_case() -> None:
    lines = table({"hello": [{"ms": 200.0}], "ours": [{"ms": 1300.0}]}).splitlines()
    assert lines[0] == "| | ms |"
    assert lines[2:] == ["| hello | 200 |", "| ours | 1,300 (6.50x) |"]


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([5.0, 1.0, 3.0], 0.5) == 3.0
    assert percentile([5.0, 1.0, 3.0], 0.99) == 5.0
