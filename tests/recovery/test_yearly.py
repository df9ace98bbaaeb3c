"""A day to expect: typed with a word for the month, kept short, and found when it comes next."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.errors import BadInput
from recovery.yearly import next_day, read_when, say_when

TODAY = date(2026, 5, 3)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("3 may", "05-03"),
        ("May 3rd", "05-03"),
        ("29 feb", "02-29"),
        ("24.12", "12-24"),
        ("3 may 2027", "2027-05-03"),
        ("2027-05-03", "2027-05-03"),
        ("3.5.2027", "2027-05-03"),
        ("4/4", "04-04"),
    ],
)
def test_a_typed_day_is_kept_short(typed: str, kept: str) -> None:
    assert read_when(typed) == kept


@pytest.mark.parametrize("typed", ["soon", "30 feb", "31.11", "3 may 2027 x", "x" * 5000])
def test_what_is_no_day_is_named(typed: str) -> None:
    with pytest.raises(BadInput, match="not a day that is understood; try 3 may"):
        read_when(typed)


def test_what_could_be_two_days_names_both() -> None:
    with pytest.raises(BadInput, match="could be 3 May or 5 March; write the month as a word"):
        read_when("05-03")


@given(st.dates(date(1970, 1, 1), date(2200, 1, 1)), st.booleans())
def test_what_is_said_of_a_day_reads_back_to_it(day: date, once: bool) -> None:
    when = day.isoformat() if once else f"{day:%m-%d}"
    assert read_when(say_when(when)) == when


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("05-03", date(2026, 5, 3)),
        ("05-02", date(2027, 5, 2)),
        ("12-31", date(2026, 12, 31)),
        ("02-29", date(2027, 2, 28)),
        ("2026-05-03", date(2026, 5, 3)),
        ("2026-05-02", None),
        ("", None),
        ("13-40", None),
        ("never", None),
        ("whatever a hand wrote", None),
    ],
)
def test_the_next_such_day_is_found(when: str, day: date | None) -> None:
    assert next_day(when, TODAY) == day


def test_a_leap_day_is_itself_in_its_own_years() -> None:
    assert next_day("02-29", date(2028, 1, 1)) == date(2028, 2, 29)
    assert next_day("02-29", date(2028, 3, 1)) == date(2029, 2, 28)


def test_nothing_is_said_of_what_is_no_day() -> None:
    assert say_when("") == say_when("13-40") == say_when("never") == ""


def test_the_last_days_that_there_are_do_not_stop_it() -> None:
    assert next_day("01-01", date.max) is None
