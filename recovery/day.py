"""The day: which one an instant belongs to, and how a day is written for a person."""

from datetime import date, datetime, time, timedelta

from recovery.echo import echo
from recovery.errors import BadInput

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""English names by `date.weekday()`; never the locale's, so that a picture is the same anywhere."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""English names; month 1 is at index 0."""


def logical_day(now: datetime, rollover: int) -> date:
    """The day that the wall clock of `now` belongs to when days end at `rollover` o'clock (0-6).

    The offset is set aside first: an hour that the clocks skip or repeat never moves a day.
    """
    return (now.replace(tzinfo=None) - timedelta(hours=rollover)).date()


def day_begins(day: date, rollover: int, there: datetime) -> datetime:
    """The first instant of a day in the zone of `there`.

    Where the clocks skip that hour it is the one they skip to; where they repeat it, the first.
    """
    return datetime.combine(day, time(rollover), there.tzinfo)


def in_zone(now: datetime, tz: str) -> datetime:
    """`now` on the wall clock of the IANA zone `tz`; unchanged where `tz` is empty.

    Raises `BadInput` for a zone that is not known, naming one that looks alike where there is one.
    """
    if not tz:
        return now
    from zoneinfo import ZoneInfo

    try:
        zone = ZoneInfo(tz)
    except (OSError, ValueError, LookupError):
        raise BadInput(_unknown_zone(tz)) from None
    try:
        return now.astimezone(zone)
    except OverflowError:
        raise BadInput(
            f"the clock says the year {now.year}: set it right and start again"
        ) from None


def _unknown_zone(tz: str) -> str:
    from zoneinfo import available_timezones

    word = tz.strip().replace(" ", "_").casefold()
    alike = (z for z in sorted(available_timezones()) if word in (z.casefold(), _city(z)))
    like = next(alike, "Europe/Berlin")
    return f"{echo(tz)}: not a zone that is known; give a name like {like}"


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].casefold()


def day_ends(rollover: int) -> str:
    """The hour at which a day ends, for the screen: `04:00`."""
    return f"{rollover:02}:00"


def day_month(day: date) -> str:
    """A day without its year: `21 April`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def dated(day: date, today: date) -> str:
    """The day with its year where it is another one: `21 April`, `3 May 2024`."""
    return day_month(day) if day.year == today.year else f"{day_month(day)} {day.year}"


def short_day(day: date) -> str:
    """A day in a few columns: `Tue 3 May`."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"


def long_day(day: date) -> str:
    """A day in full: `Tuesday 3 May 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {day_month(day)} {day.year}"
