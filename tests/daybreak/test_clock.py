"""The clock: fixed by DAYBREAK_NOW, else the machine's."""

from datetime import UTC, datetime, timedelta

import pytest

from daybreak import clock
from recovery.errors import BadInput
from tests.daybreak.conftest import Daybreak, Refused


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-05-03T21:30+02:00", datetime(2026, 5, 3, 19, 30, tzinfo=UTC)),
        ("2026-05-03T21:30:15Z", datetime(2026, 5, 3, 21, 30, 15, tzinfo=UTC)),
        ("2026-05-03 21:30:15.5-03:30", datetime(2026, 5, 4, 1, 0, 15, 500_000, tzinfo=UTC)),
    ],
)
def test_a_fixed_clock_stands(
    monkeypatch: pytest.MonkeyPatch, text: str, instant: datetime
) -> None:
    monkeypatch.setenv("DAYBREAK_NOW", text)
    assert clock.now() == clock.now() == instant


@pytest.mark.parametrize(
    "text",
    [
        "2026-05-03T21:30",
        "2026-05-03",
        "now",
        "1",
        "\x1b",
        "1969-12-31T12:00Z",
        "9999-12-31T23:59Z",
    ],
)
def test_a_time_without_offset_or_sense_is_refused(
    daybreak: Daybreak, refused: Refused, text: str
) -> None:
    assert "DAYBREAK_NOW" in refused(daybreak("status", now=text), 2)


def test_a_year_out_of_reach_is_said_to_be_that(daybreak: Daybreak, refused: Refused) -> None:
    assert "a year from 1970 to 9000" in refused(daybreak("status", now="9999-12-31T23:59Z"), 2)


def test_help_needs_no_clock(daybreak: Daybreak) -> None:
    assert daybreak("--help", now="now").code == 0


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", ":Europe/Berlin", "", "UTC", "Mars/Base", "X/../Y", None]
)
def test_the_machine_s_clock_is_aware(monkeypatch: pytest.MonkeyPatch, zone: str | None) -> None:
    monkeypatch.delenv("DAYBREAK_NOW")
    if zone is None:
        monkeypatch.delenv("TZ", raising=False)
    else:
        monkeypatch.setenv("TZ", zone)
    here = clock.now()
    assert here.utcoffset() is not None
    assert abs(here - datetime.now(UTC)) < timedelta(minutes=1)
    if zone in ("Europe/Berlin", ":Europe/Berlin"):
        assert str(here.tzinfo) == "Europe/Berlin"


def test_an_empty_setting_leaves_the_machine_s_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAYBREAK_NOW", " ")
    with monkeypatch.context() as patch:
        patch.setenv("DAYBREAK_NOW", "soon")
        with pytest.raises(BadInput):
            clock.now()
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
