"""The day that a command counts for."""

from datetime import date
from typing import TYPE_CHECKING

from daybreak.house import House
from recovery.records import Profile

if TYPE_CHECKING:
    from recovery.acts import Stamp


def said_day(day: date, today: date) -> str:
    """A day as an answer names it, its year only where it is another one: `Thu 30 Apr`."""
    from recovery.day import short_day

    return short_day(day) if day.year == today.year else f"{short_day(day)} {day.year}"


def stamp_for(house: House, profile: Profile, day: str | None) -> "Stamp":
    """The stamp of an act now, for the day that `day` names or, without one, for today.

    Raises BadInput where `day` is no day, is ahead or may be read in two ways.
    """
    from recovery.acts import stamp

    today = house.today(profile)
    if day is None:
        return stamp(house.now, profile)
    from recovery.datewords import read_day

    return stamp(house.now, profile, read_day(day, today))
