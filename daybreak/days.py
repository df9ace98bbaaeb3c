"""The day that a command counts for."""

from typing import TYPE_CHECKING

from daybreak.house import House
from recovery.records import Profile

if TYPE_CHECKING:
    from recovery.acts import Stamp


def stamp_for(house: House, profile: Profile, day: str | None) -> "Stamp":
    """The stamp of an act now, for the day that `day` names or, without one, for today.

    Raises BadInput where `day` is no day, is ahead or may be read in two ways.
    """
    from recovery.acts import stamp

    if day is None:
        return stamp(house.now, profile)
    from recovery.datewords import read_day

    return stamp(house.now, profile, read_day(day, house.today(profile)))
