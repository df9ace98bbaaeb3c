"""The twelve statements: rating again never overwrites, and it may go down."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.acceptance import (
    COUNT,
    held,
    held_by,
    holds,
    latest,
    newest,
    statements,
)
from recovery.records import Rating
from tests.recovery.histories import histories

START = date(2026, 4, 1)


def rating(statement: int, value: int, day: int = 0, minute: int = 0, number: int = 0) -> Rating:
    at = datetime(2026, 4, 1, 20, minute, tzinfo=UTC) + timedelta(days=day)
    return Rating(
        day=START + timedelta(days=day), at=at, statement=statement, rating=value, id=number
    )


RATINGS = st.lists(
    st.builds(rating, st.integers(0, 14), st.integers(0, 4), st.integers(0, 9), st.integers(0, 3))
)


def test_there_are_twelve_statements_without_a_full_stop() -> None:
    assert len(statements()) == COUNT == len(set(statements()))
    assert statements()[0] == "It is over, as it was"
    assert statements()[11] == "I want a good life more than one outcome"
    assert not any(text.endswith(".") for text in statements())


def test_three_or_four_ticks_a_statement() -> None:
    assert [holds(value) for value in (None, 0, 1, 2, 3, 4)] == [False] * 4 + [True] * 2


def test_the_newest_rating_counts_and_it_may_go_down() -> None:
    ratings = [rating(1, 4), rating(2, 3), rating(1, 2, day=7)]
    assert latest(ratings) == {1: 2, 2: 3}
    assert held(ratings) == 1


def test_newest_is_by_day_then_instant_then_id() -> None:
    ratings = [rating(1, 4, day=2), rating(1, 1, day=1, minute=9), rating(1, 3, day=2, number=7)]
    assert latest(ratings) == {1: 3}
    assert latest([rating(1, 2, minute=5), rating(1, 0, minute=1)]) == {1: 2}


def test_of_two_that_are_alike_the_later_in_the_sequence_counts() -> None:
    assert latest([rating(1, 2), rating(1, 3)]) == {1: 3}


def test_what_is_not_rated_is_missing_and_does_not_hold() -> None:
    assert latest([]) == {} and held([]) == 0


def test_a_number_that_is_no_statement_is_left_out() -> None:
    assert latest([rating(0, 4), rating(13, 4)]) == {}
    assert held([rating(13, 4)]) == 0


@given(RATINGS)
@settings(max_examples=80)
def test_every_history_ends_with_the_latest_and_none_is_lost(ratings: list[Rating]) -> None:
    known = [r for r in ratings if 1 <= r.statement <= COUNT]
    told = histories(ratings)
    assert {n: past[-1] for n, past in told.items()} == latest(ratings)
    assert sum(len(past) for past in told.values()) == len(known)
    assert held(ratings) == sum(value >= 3 for value in latest(ratings).values())


@given(RATINGS, st.integers(-1, 9), st.integers(1, 3))
def test_the_newest_ratings_of_a_day_are_what_a_look_at_all_finds(
    ratings: list[Rating], day: int, count: int
) -> None:
    ordered = sorted(ratings, key=lambda r: (r.day, r.at, r.id))
    until = START + timedelta(days=day)
    past = [r for r in ordered if r.day <= until]
    found = newest(ordered, until, count)
    assert {n: tuple(r.rating for r in rows) for n, rows in found.items()} == {
        number: values[-count:] for number, values in histories(past).items()
    }
    assert held_by(ordered, until) == held(past)
