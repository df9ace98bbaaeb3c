"""Zones by the names that people type."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.errors import BadInput
from recovery.text import visible
from recovery.zones import here, read_zone, say_clock, say_here

NOW = datetime.fromisoformat("2026-05-03T21:04:00+02:00")


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("berlin", "Europe/Berlin"),
        ("  new   york ", "America/New_York"),
        ("UTC", "UTC"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_a_zone_is_read_in_full_or_by_its_city(text: str, zone: str) -> None:
    assert read_zone(text) == zone


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Berln", "Europe/Berlin"),
        ("Europe/Belrin", "Europe/Berlin"),
        ("istanbul", "Asia/Istanbul, Europe/Istanbul"),
        ("eur", "Europe/Amsterdam"),
        ("xyzzy", "a name like Europe/Berlin"),
        ("../../etc/passwd", "a name like Europe/Berlin"),
    ],
)
def test_what_is_not_known_names_what_looks_alike(text: str, named: str) -> None:
    with pytest.raises(BadInput, match="not a zone that is known") as error:
        read_zone(text)
    assert named in str(error.value)


@settings(max_examples=40)
@given(st.text(max_size=30))
def test_no_text_does_more_than_say_that_it_is_not_known(text: str) -> None:
    try:
        zone = read_zone(text)
    except BadInput as error:
        assert visible(str(error)) == str(error)
    else:
        assert say_clock(NOW, zone)


def test_the_machine_says_its_zone_by_name_or_by_offset() -> None:
    berlin = NOW.astimezone(ZoneInfo("Europe/Berlin"))
    assert (here(berlin), say_here(berlin)) == ("Europe/Berlin", "Europe/Berlin")
    assert (here(NOW), say_here(NOW)) == ("", "UTC+02:00")
    assert say_here(NOW.astimezone(UTC)) == "UTC+00:00"


def test_the_clock_is_read_in_the_zone_that_is_asked_for() -> None:
    assert say_clock(NOW, "") == "21:04"
    assert say_clock(NOW, "Asia/Kolkata") == "00:34"
