"""What a person says about this time: when it started, how long it shall be, and what it is for."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from recovery.counting import count
from recovery.datewords import read_day
from recovery.echo import echo
from recovery.errors import BadInput

FIRST_TARGET = 30
"""The distance in days that is offered first."""
LONGEST_TARGET = 3650
"""The longest distance, in days: ten years."""
PATHS: Mapping[str, str] = MappingProxyType(
    {
        "undecided": "undecided",
        "letting-go": "letting go",
        "open-to-talking": "open to talking",
    }
)
"""Every path as it is kept, and how a screen says it; the first one is where everybody begins."""
_OPEN = ("open", "open end", "none")


def read_start(text: str, today: date) -> date | None:
    """The start day that the words name, None for no words. BadInput for what is no day."""
    return read_day(text, today) if text.strip() else None


def say_ago(day: date, today: date) -> str:
    """How long ago a day up to today was: `today`, `yesterday`, `12 days ago`."""
    days = (today - day).days
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")


def read_distance(text: str) -> int | None:
    """A distance of 1 day to ten years, None for an open end. BadInput for anything else."""
    words = " ".join(text.lower().split())
    if words in _OPEN:
        return None
    number = words.removesuffix("days").removesuffix("day").strip()
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        raise BadInput(f"{echo(text)}: give a number of days, such as 30, or open")
    if not 1 <= int(number) <= LONGEST_TARGET:
        raise BadInput(f"{echo(text)}: give 1 to {LONGEST_TARGET} days, or open")
    return int(number)


def say_distance(target: int | None) -> str:
    """A distance for reading: `30 days`, `1 day` or `open end`."""
    if target is None:
        return "open end"
    return count(target, "day")


def read_path(text: str) -> str:
    """The path that a figure (1 to 3), its words or their beginning name. BadInput otherwise."""
    words = " ".join(text.lower().replace("-", " ").split())
    for number, (path, said) in enumerate(PATHS.items(), 1):
        if words and (said.startswith(words) or words == str(number)):
            return path
    raise BadInput(f"{echo(text)}: give one of {', '.join(PATHS.values())}")


def read_yes(text: str) -> bool:
    """Yes or no, by its first letter too. BadInput for anything else."""
    words = text.strip().lower()
    if words and any(full.startswith(words) for full in ("yes", "no")):
        return words[0] == "y"
    raise BadInput(f"{echo(text)}: give yes or no")
