"""A day's mood is the mean of its moods."""

from recovery.moods import mean


def test_a_day_without_a_mood_has_no_value() -> None:
    assert mean(()) is None


def test_several_moods_of_a_day_count_as_their_mean() -> None:
    assert mean((4, 3)) == 3.5
