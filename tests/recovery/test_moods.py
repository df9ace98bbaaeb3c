"""A day's mood is the mean of its moods."""

from datetime import date

from recovery.moods import day_means, mean


def test_a_day_without_a_mood_has_no_value() -> None:
    assert mean(()) is None


def test_several_moods_of_a_day_count_as_their_mean() -> None:
    assert mean((4, 3)) == 3.5


def test_a_row_of_days_leaves_out_what_is_unknown() -> None:
    moods = {date(2024, 2, 28): (2,), date(2024, 3, 1): (5, 4, 3), date(2024, 3, 9): (1,)}
    assert day_means(moods, date(2024, 2, 28), date(2024, 3, 1)) == (2.0, None, 4.0)


def test_a_row_that_ends_before_it_begins_is_empty() -> None:
    assert day_means({}, date(2024, 3, 2), date(2024, 3, 1)) == ()
