"""The pause: ten minutes by the wall clock, whoever looks at it and how often."""

from datetime import timedelta

from recovery.records import Urge
from recovery.waiting import left, say_left, waiting
from tests.life import NOW, TODAY


def urge(minutes_ago: float, outcome: str = "open") -> Urge:
    started = NOW - timedelta(minutes=minutes_ago)
    return Urge(day=TODAY, at=started, strength=6, started=started, outcome=outcome)


def test_after_four_minutes_six_are_left() -> None:
    assert left(NOW - timedelta(minutes=4), NOW) == timedelta(minutes=6)
    assert say_left(timedelta(minutes=6)) == "6 minutes"


def test_a_clock_that_was_set_back_leaves_nothing_rather_than_hours() -> None:
    assert left(NOW + timedelta(hours=1), NOW) == timedelta()


def test_the_last_minute_and_the_end_have_words_of_their_own() -> None:
    assert say_left(timedelta(seconds=59)) == "less than a minute"
    assert say_left(timedelta(seconds=61)) == "2 minutes"
    assert say_left(timedelta(minutes=1)) == "1 minute"
    assert say_left(timedelta()) == "the ten minutes are over"


def test_the_newest_open_pause_is_taken_up_again() -> None:
    assert waiting([urge(9), urge(2), urge(1, "rode-out")], NOW) == urge(2)
    assert waiting([urge(11), urge(3, "slipped")], NOW) is None
