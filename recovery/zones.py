"""Time zones by the names that people type, read without guessing."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from recovery.day import in_zone
from recovery.echo import echo
from recovery.errors import BadInput

_NO_PLACE = ("localtime", "Factory", "posixrules")
_MOST_NAMED = 3


@lru_cache(maxsize=1)
def _zones() -> Mapping[str, str]:
    # Every zone by its name in small letters; kept, since finding them all looks at the disk.
    from zoneinfo import available_timezones

    return {z.casefold(): z for z in sorted(available_timezones()) if z not in _NO_PLACE}


def read_zone(text: str) -> str:
    """The IANA name meant: in full, or by a city that one zone alone has; "" for no words.

    BadInput names those that look alike where it is none or more than one.
    """
    wanted = "_".join(text.split()).casefold()
    zones = _zones()
    if not wanted or wanted in zones:
        return zones.get(wanted, "")
    of_city = [zone for key, zone in zones.items() if _city(key) == wanted]
    if len(of_city) == 1:
        return of_city[0]
    alike = of_city or _alike(wanted, zones)
    raise BadInput(f"{echo(text)}: not a zone that is known; {_named(alike)}")


def _city(key: str) -> str:
    return key.rpartition("/")[2]


def _alike(wanted: str, zones: Mapping[str, str]) -> list[str]:
    holding = [zone for key, zone in zones.items() if wanted in key]
    if holding:
        return sorted(holding, key=lambda zone: not _city(zone.casefold()).startswith(wanted))
    from difflib import get_close_matches

    cities = {_city(key): zone for key, zone in zones.items()}
    return [cities[city] for city in get_close_matches(_city(wanted), cities, _MOST_NAMED, 0.7)]


def _named(zones: Sequence[str]) -> str:
    if not zones:
        return "give a name like Europe/Berlin"
    more = " …" if len(zones) > _MOST_NAMED else ""
    return f"perhaps {', '.join(zones[:_MOST_NAMED])}{more}"


def here(now: datetime) -> str:
    """The IANA name of the zone that `now` came with, "" where it came with an offset alone."""
    return str(getattr(now.tzinfo, "key", ""))


def say_here(now: datetime) -> str:
    """The zone that `now` came with, for reading: its name or, without one, its offset."""
    offset = f"{now:%z}"
    return here(now) or f"UTC{offset[:3]}:{offset[3:5]}"


def say_clock(now: datetime, tz: str) -> str:
    """The time of day in the zone `tz`, the machine's where it is empty: `21:04`."""
    return f"{in_zone(now, tz):%H:%M}"
