"""The logical day: the wall clock minus the rollover, whatever the zone does to its clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.day import day_ends, day_month, in_zone, logical_day, long_day, short_day
from recovery.errors import BadInput

MISSING_MIDNIGHT = ("America/Santiago", "Africa/Cairo", "Asia/Beirut", "America/Havana")
ODD = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")
zones = st.sampled_from(MISSING_MIDNIGHT + ODD)


def test_the_day_changes_at_four_and_not_a_minute_before() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    assert logical_day(datetime(2026, 5, 3, 3, 59, 59, tzinfo=berlin), 4) == date(2026, 5, 2)
    assert logical_day(datetime(2026, 5, 3, 4, 0, tzinfo=berlin), 4) == date(2026, 5, 3)


@pytest.mark.parametrize(
    ("now", "rollover", "day"),
    [
        ("2026-05-01T03:59", 4, "2026-04-30"),
        ("2026-05-01T04:00", 4, "2026-05-01"),
        ("2024-02-29T03:00", 4, "2024-02-28"),
        ("2024-03-01T03:00", 4, "2024-02-29"),
        ("2023-03-01T03:00", 4, "2023-02-28"),
        ("2026-01-01T00:00", 4, "2025-12-31"),
        ("2026-05-03T00:00", 0, "2026-05-03"),
        ("2026-05-03T05:59", 6, "2026-05-02"),
    ],
)
def test_months_leap_days_and_years_end_at_the_rollover(now: str, rollover: int, day: str) -> None:
    assert logical_day(datetime.fromisoformat(now), rollover) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("instant", "wall", "day"),
    [
        ("2026-03-29T00:59:00+00:00", "2026-03-29T01:59:00+01:00", "2026-03-28"),
        ("2026-03-29T01:59:00+00:00", "2026-03-29T03:59:00+02:00", "2026-03-28"),
        ("2026-03-29T02:00:00+00:00", "2026-03-29T04:00:00+02:00", "2026-03-29"),
        ("2026-10-25T00:30:00+00:00", "2026-10-25T02:30:00+02:00", "2026-10-24"),
        ("2026-10-25T01:30:00+00:00", "2026-10-25T02:30:00+01:00", "2026-10-24"),
        ("2026-10-25T02:59:00+00:00", "2026-10-25T03:59:00+01:00", "2026-10-24"),
        ("2026-10-25T03:00:00+00:00", "2026-10-25T04:00:00+01:00", "2026-10-25"),
    ],
)
def test_a_night_of_23_or_25_hours_still_ends_at_four(instant: str, wall: str, day: str) -> None:
    here = in_zone(datetime.fromisoformat(instant), "Europe/Berlin")
    assert here.isoformat() == wall
    assert logical_day(here, 4) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("zone", "before", "first"),
    [
        ("America/Santiago", "2026-09-06T03:59:59+00:00", "2026-09-06T01:00:00-03:00"),
        ("Africa/Cairo", "2026-04-23T21:59:59+00:00", "2026-04-24T01:00:00+03:00"),
        ("Asia/Beirut", "2026-03-28T21:59:59+00:00", "2026-03-29T01:00:00+03:00"),
        ("America/Havana", "2026-03-08T04:59:59+00:00", "2026-03-08T01:00:00-04:00"),
    ],
)
def test_a_midnight_that_does_not_exist_moves_no_day(zone: str, before: str, first: str) -> None:
    last = in_zone(datetime.fromisoformat(before), zone)
    then = in_zone(datetime.fromisoformat(before) + timedelta(seconds=1), zone)
    assert then.isoformat() == first
    assert logical_day(then, 0) == logical_day(last, 0) + timedelta(days=1)
    assert logical_day(then, 4) == logical_day(last, 4) == last.date()


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2035, 1, 1)),
    zones,
    st.integers(0, 6),
    st.timedeltas(timedelta(0), timedelta(days=2)),
)
def test_no_day_ever_comes_back(
    instant: datetime, zone: str, rollover: int, later: timedelta
) -> None:
    now = in_zone(instant.replace(tzinfo=UTC), zone)
    after = in_zone(instant.replace(tzinfo=UTC) + later, zone)
    assert logical_day(now, rollover) <= logical_day(after, rollover)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2035, 1, 1)), zones, st.integers(0, 6))
def test_only_the_wall_clock_decides(instant: datetime, zone: str, rollover: int) -> None:
    now = in_zone(instant.replace(tzinfo=UTC), zone)
    assert logical_day(now, rollover) == logical_day(now.replace(tzinfo=None), rollover)


def test_without_a_zone_the_clock_stays_as_it_is() -> None:
    now = datetime.fromisoformat("2026-05-03T21:04:00+05:45")
    assert in_zone(now, "") is now


@pytest.mark.parametrize(
    ("zone", "like"),
    [
        ("berlin", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("EUROPE/PARIS", "Europe/Paris"),
        ("Mars/Olympus", "Europe/Berlin"),
        ("America", "Europe/Berlin"),
        ("/etc/passwd", "Europe/Berlin"),
        ("../zone", "Europe/Berlin"),
        ("zone.tab", "Europe/Berlin"),
        ("a\0b\ud800", "Europe/Berlin"),
        ("x" * 5000, "Europe/Berlin"),
    ],
)
def test_an_unknown_zone_is_refused_with_one_that_is_known(zone: str, like: str) -> None:
    with pytest.raises(BadInput, match=f"give a name like {like}$") as refused:
        in_zone(datetime(2026, 5, 3, tzinfo=UTC), zone)
    assert str(refused.value).isprintable()


def test_a_clock_at_the_edge_of_time_is_refused() -> None:
    with pytest.raises(BadInput, match="year 9999"):
        in_zone(datetime(9999, 12, 31, 23, tzinfo=UTC), "Asia/Tokyo")


def test_a_day_is_written_in_english_words() -> None:
    assert short_day(date(2026, 5, 3)) == "Sun 3 May"
    assert long_day(date(2026, 5, 3)) == "Sunday 3 May 2026"
    assert day_month(date(2026, 4, 21)) == "21 April"


def test_the_hour_at_which_a_day_ends_is_written_as_on_a_clock() -> None:
    assert [day_ends(hour) for hour in (0, 4, 6)] == ["00:00", "04:00", "06:00"]
