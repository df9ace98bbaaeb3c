"""The benchmark of saving: ratios are made round by round, and the first screen is really read."""

from pathlib import Path

from benchmarks.homes import one_day
from benchmarks.opening import first_screen
from benchmarks.storing import TITLES, life, one_round, row, times, verdicts


def test_ratios_are_made_within_each_round() -> None:
    assert times([2.0, 40.0, 9.0], [1.0, 20.0, 3.0]) == 2.0


def test_a_round_measures_an_edit_a_commit_and_an_opening(tmp_path: Path) -> None:
    day = life("1 day", one_day(tmp_path), 1)
    one_round(day, 0)
    day.rows.close()
    view = first_screen(day.home)
    assert [one.entry.amount for one in view.habits if one.entry].count(1.0) == 1
    line = row(day, day)
    assert len(line) == len(TITLES)
    assert line.split()[3] == line.split()[-1] == "1.00"
    _, edit, opening = verdicts([day] * 4)
    assert edit == "an edit at 30 years: 1.00x of 1 day (goal: 1.5x)"
    assert opening == "opening at 10 years: 1.00x of 1 day (goal: 1.2x)"
