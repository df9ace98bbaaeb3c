"""The day as it is decided: at the rollover, over months and leap days, where the clocks change."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from recovery.ledger import Edit
from storage.store import Store
from tests.daybreak.conftest import Daybreak

EDGES = [
    # zone, instant, the day it belongs to
    ("Europe/Berlin", "2026-05-03T03:59:59+02:00", "2026-05-02"),
    ("Europe/Berlin", "2026-05-03T04:00:00+02:00", "2026-05-03"),
    ("Europe/Berlin", "2026-05-03T01:59:59Z", "2026-05-02"),
    ("Europe/Berlin", "2026-05-03T02:00:00Z", "2026-05-03"),
    ("America/New_York", "2026-05-03T09:59:59+02:00", "2026-05-02"),
    ("Asia/Kathmandu", "2026-05-02T22:15:00Z", "2026-05-03"),
    # a month's end, a year's end, a leap day
    ("Europe/Berlin", "2026-05-01T03:59:00+02:00", "2026-04-30"),
    ("Europe/Berlin", "2026-05-01T04:00:00+02:00", "2026-05-01"),
    ("Europe/Berlin", "2027-01-01T03:59:00+01:00", "2026-12-31"),
    ("Europe/Berlin", "2028-02-29T03:59:00+01:00", "2028-02-28"),
    ("Europe/Berlin", "2028-02-29T04:00:00+01:00", "2028-02-29"),
    ("Europe/Berlin", "2028-03-01T03:59:00+01:00", "2028-02-29"),
    ("Europe/Berlin", "2026-03-01T03:59:00+01:00", "2026-02-28"),
    # the clocks go forward at 02:00, and back at 03:00
    ("Europe/Berlin", "2026-03-29T01:59:00+01:00", "2026-03-28"),
    ("Europe/Berlin", "2026-03-29T03:59:00+02:00", "2026-03-28"),
    ("Europe/Berlin", "2026-03-29T04:00:00+02:00", "2026-03-29"),
    ("Europe/Berlin", "2026-10-25T02:30:00+02:00", "2026-10-24"),
    ("Europe/Berlin", "2026-10-25T02:30:00+01:00", "2026-10-24"),
    ("Europe/Berlin", "2026-10-25T03:59:00+01:00", "2026-10-24"),
    ("Europe/Berlin", "2026-10-25T04:00:00+01:00", "2026-10-25"),
    # midnight is missing: the clocks go from 00:00 to 01:00
    ("America/Santiago", "2026-09-06T03:59:00Z", "2026-09-05"),
    ("America/Santiago", "2026-09-06T04:00:00Z", "2026-09-05"),
    ("America/Santiago", "2026-09-06T06:59:00Z", "2026-09-05"),
    ("America/Santiago", "2026-09-06T07:00:00Z", "2026-09-06"),
    ("Africa/Cairo", "2026-04-24T01:00:00Z", "2026-04-24"),
]


@pytest.fixture(autouse=True)
def begun_long_ago(daybreak: Daybreak) -> None:
    """A start before every edge; a restart is never recorded, so the days are one run."""
    daybreak("begin", "--since", "2026-01-01", "--target", "open")


@pytest.mark.parametrize(("zone", "now", "day"), EDGES)
def test_every_command_counts_for_the_same_day(
    daybreak: Daybreak, home: Path, zone: str, now: str, day: str
) -> None:
    assert daybreak("begin", "--tz", zone, now=now).code == 0
    for words in (("log", "sleep 8 mood 4 urge 3"), ("contact", "profile"), ("write",)):
        assert daybreak(*words, typed="text", now=now).code == 0
    said = daybreak("status", "--json", now=now).value
    assert said["day"] == day
    assert said["contact"]["days"] == (date.fromisoformat(day) - date(2026, 1, 1)).days
    assert said["habits"][0]["amount"] == 8 and said["mood"] == 4
    assert said["journal"]["today"] == 1 and said["contact"]["watching"] == 1
    files = [path.name for path in home.rglob("*.json") if path.name != "profile.json"]
    assert files == [f"{day[:7]}.json"]


@pytest.mark.parametrize(
    ("zone", "around"),
    [
        ("Europe/Berlin", "2026-03-29"),
        ("Europe/Berlin", "2026-10-25"),
        ("America/Santiago", "2026-09-06"),
        ("America/Havana", "2026-03-08"),
        ("Europe/Berlin", "2028-02-29"),
    ],
)
@pytest.mark.parametrize("rollover", [0, 4])
def test_no_day_is_lost_or_doubled(
    daybreak: Daybreak, home: Path, zone: str, around: str, rollover: int
) -> None:
    store = Store.open(home, home.parent / "state", lambda: datetime.now().astimezone())
    store.apply([Edit(store.profile, replace(store.profile, rollover=rollover, tz=zone))])
    edge = datetime.fromisoformat(f"{around}T12:00").replace(tzinfo=ZoneInfo(zone))
    for n in range(-2, 3):
        now = (edge + timedelta(days=n)).isoformat()
        assert daybreak("log", "sleep 8", now=now).code == 0
        said = daybreak("status", "--json", now=now).value
        assert said["day"] == f"{edge.date() + timedelta(days=n)}"
        assert said["habits"][0]["streak"] == n + 3


def test_at_a_missing_midnight_the_day_still_turns(daybreak: Daybreak, home: Path) -> None:
    store = Store.open(home, home.parent / "state", lambda: datetime.now().astimezone())
    zone = "America/Santiago"
    store.apply([Edit(store.profile, replace(store.profile, rollover=0, tz=zone))])
    days = [
        daybreak("status", "--json", now=now).value["day"]
        for now in ("2026-09-06T03:59:59Z", "2026-09-06T04:00:00Z")
    ]
    assert days == ["2026-09-05", "2026-09-06"]


def test_a_relative_day_crosses_a_month_and_a_leap_day(daybreak: Daybreak, home: Path) -> None:
    for words, day in ((("--day", "-1"), "2028-02-29"), (("--day", "tue"), "2028-02-29")):
        assert daybreak("log", "mood 3", *words, now="2028-03-01T12:00+01:00").code == 0
        assert f'"day": "{day}"' in (home / "2028" / "2028-02.json").read_text("utf-8")


def test_the_instant_keeps_its_offset_and_zone(daybreak: Daybreak, home: Path) -> None:
    daybreak("begin", "--tz", "Europe/Berlin")
    daybreak("log", "mood 3", now="2026-10-25T00:30:00Z")
    kept = (home / "2026" / "2026-10.json").read_text("utf-8")
    assert '"at": "2026-10-25T02:30:00+02:00"' in kept and '"tz": "Europe/Berlin"' in kept


def test_a_clock_that_went_back_shows_nothing_of_the_days_ahead(daybreak: Daybreak) -> None:
    daybreak("log", "sleep 8 urge 4")
    said = daybreak("status", "--json", now="2026-05-02T12:00+02:00").value
    assert said["habits"][0]["amount"] is None and said["contact"]["urges"] == 0
