"""The only place that asks what time it is."""

import os
from datetime import datetime
from pathlib import Path

from recovery.errors import BadInput

FIRST_YEAR, LAST_YEAR = 1970, 9000
_ZONE_FILES = "/zoneinfo/"


def now() -> datetime:
    """The present instant in the machine's zone, or the one that DAYBREAK_NOW fixes.

    Always aware. Raises BadInput where DAYBREAK_NOW is not ISO 8601 with an offset.
    """
    fixed = os.environ.get("DAYBREAK_NOW", "").strip()
    return _fixed(fixed) if fixed else _here()


def _fixed(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        instant = None
    if instant is None or instant.tzinfo is None:
        raise BadInput(
            f"DAYBREAK_NOW is {text!r}: write a time with its offset, such as"
            " 2026-05-03T21:30+02:00, or unset it"
        )
    if not FIRST_YEAR <= instant.year <= LAST_YEAR:
        years = f"{FIRST_YEAR} to {LAST_YEAR}"
        raise BadInput(f"DAYBREAK_NOW is {text!r}: write a year from {years}, or unset it")
    return instant


def _here() -> datetime:
    name = local_zone()
    if name:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            return datetime.now(ZoneInfo(name))
        except (ZoneInfoNotFoundError, ValueError, OSError):
            pass  # a name this machine has no file for: its own rules still give the offset
    return datetime.now().astimezone()


def local_zone() -> str:
    """The IANA name of the machine's zone, or "" where it cannot be told.

    A name and not only an offset, so that a record still says where it was made.
    """
    said = os.environ.get("TZ")
    if said is not None:
        return said.removeprefix(":") if "/" in said and not said.startswith("/") else ""
    target = str(Path("/etc/localtime").resolve())
    return target.partition(_ZONE_FILES)[2]
