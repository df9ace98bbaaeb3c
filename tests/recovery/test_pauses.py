"""Pauses: read as they are said, one in place of those it touches, and ended without a trace."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.errors import BadInput
from recovery.pauses import ended, read_pause, running, say_pause, with_pause
from recovery.records import Pause

TODAY = date(2026, 5, 3)


@pytest.mark.parametrize(
    ("text", "first", "last", "why"),
    [
        ("today", TODAY, None, ""),
        ("to 10 may", TODAY, date(2026, 5, 10), ""),
        ("3 may to 10 may, the sea, at last", TODAY, date(2026, 5, 10), "the sea, at last"),
        ("1 may", date(2026, 5, 1), None, ""),
        ("tomorrow, flu", date(2026, 5, 4), None, "flu"),
        ("2027-01-02 to 5 january", date(2027, 1, 2), date(2027, 1, 5), ""),
        ("28 april to 2 may", date(2026, 4, 28), date(2026, 5, 2), ""),
        ("3 may until 10 may, flu", TODAY, date(2026, 5, 10), "flu"),
        ("2026-05-03 - 2026-05-10", TODAY, date(2026, 5, 10), ""),
    ],
)
def test_what_is_typed_is_read(text: str, first: date, last: date | None, why: str) -> None:
    assert read_pause(text, TODAY) == Pause(first=first, last=last, why=why)


@pytest.mark.parametrize("text", ["soon", "5/6", "3 may to", "3 may to 2020-01-01", "31 february"])
def test_what_is_no_day_is_named(text: str) -> None:
    with pytest.raises(BadInput):
        read_pause(text, TODAY)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("3 may to 10 may ill", "3 may to 10 may, ill"),
        ("today ill and tired", "today, ill and tired"),
        ("to 10 may the sea", "to 10 may, the sea"),
    ],
)
def test_days_typed_without_their_comma_are_shown_with_it(text: str, meant: str) -> None:
    with pytest.raises(BadInput, match=f"put a comma before the reason, like this: {meant}$"):
        read_pause(text, TODAY)


@pytest.mark.parametrize("text", ["ill", "3 may to soon, ill", "3 may to soon ill"])
def test_no_comma_is_asked_for_where_the_days_are_what_is_not_read(text: str) -> None:
    with pytest.raises(BadInput, match="not a day that is understood"):
        read_pause(text, TODAY)


@given(st.dates(date(2025, 12, 1), date(2026, 9, 30)), st.integers(0, 90), st.booleans())
def test_a_pause_near_today_reads_back_from_its_words(first: date, days: int, ends: bool) -> None:
    last = date.fromordinal(first.toordinal() + days) if ends else None
    pause = Pause(first=first, last=last, why="the sea")
    assert read_pause(say_pause(pause), TODAY) == pause


def test_a_new_one_takes_the_place_of_those_it_touches() -> None:
    old = Pause(first=date(2026, 1, 1), last=date(2026, 1, 5))
    open_end = Pause(first=date(2026, 5, 1))
    new = Pause(first=TODAY, last=date(2026, 5, 9))
    assert with_pause((old, open_end), new) == (old, new)


def test_an_ended_pause_ends_with_the_day_before_or_is_gone() -> None:
    assert ended((Pause(first=date(2026, 5, 1)),), TODAY)[0].last == date(2026, 5, 2)
    assert ended((Pause(first=TODAY),), TODAY) == ()
    over = Pause(first=date(2026, 1, 1), last=date(2026, 1, 5))
    assert ended((over,), TODAY) == (over,)
    assert running((over,), TODAY) is None
