"""The words for a day that a person types: today, -3, mon, 3 may, 2026-05-03."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from recovery.dateforms import EARLIEST, numeric, with_month_name
from recovery.dateorders import in_any_order
from recovery.day import WEEKDAYS, day_month, long_day
from recovery.echo import EMPTY, echo
from recovery.errors import BadInput

_LONGEST = 40
_WEEKDAY_NUMBERS = {
    **{name.lower(): n for n, name in enumerate(WEEKDAYS)},
    **{name[:3].lower(): n for n, name in enumerate(WEEKDAYS)},
}
_NAMES = "|".join(_WEEKDAY_NUMBERS)
_WITH_WEEKDAY = re.compile(rf"(?:({_NAMES})\.?,? )?(.+?)(?:,? ({_NAMES}))?")
_BACK = re.compile(r"-(\d{1,9})")


def read_day(text: str, today: date) -> date:
    """The day that `text` names, from 1970 up to `today`; upper and lower case are the same.

    A day without a year is the latest one up to today, a weekday the last one before today.
    Raises `BadInput` for what is not understood, does not exist, lies outside, or could mean two
    different days: those are named, and none is chosen.
    """
    words = " ".join(text.lower().split())
    plain = text.strip().isprintable() and text.isascii()
    if not words or not plain or len(words) > _LONGEST:
        raise _not_understood(text)
    day = _relative(words, text, today) or _absolute(words, text, today)
    if day > today:
        raise _ahead(text, today)
    if day < EARLIEST:
        raise _too_early(text)
    return day


def _relative(words: str, text: str, today: date) -> date | None:
    if words == "tomorrow":
        raise _ahead(text, today)
    if words in _WEEKDAY_NUMBERS:
        return _back((today.weekday() - _WEEKDAY_NUMBERS[words] - 1) % 7 + 1, text, today)
    if match := _BACK.fullmatch(words):
        return _back(int(match[1]), text, today)
    days = {"today": 0, "yesterday": 1}.get(words)
    return None if days is None else _back(days, text, today)


def _back(days: int, text: str, today: date) -> date:
    if days > (today - EARLIEST).days:
        raise _too_early(text)
    return today - timedelta(days=days)


def _absolute(words: str, text: str, today: date) -> date:
    match = _WITH_WEEKDAY.fullmatch(words)
    before, plain, after = match.groups() if match else (None, words, None)
    readings = numeric(plain) or with_month_name(plain) or in_any_order(plain)
    if not readings or (before and after):
        raise _not_understood(text)
    days = {day for reading in readings for day in reading.days(today)}
    if not days:
        raise BadInput(f"{echo(text)}: there is no such day; check the day and the month")
    if len(days) > 1:
        raise _ambiguous(text, days)
    (day,) = days
    weekday = before or after
    if weekday and _WEEKDAY_NUMBERS[weekday] != day.weekday():
        raise BadInput(f"{echo(text)}: that day is {long_day(day)}; write the one that you mean")
    return day


def _not_understood(text: str) -> BadInput:
    return BadInput(
        f"{echo(text) or EMPTY}: not a day that is understood;"
        " try today, yesterday, -3, mon, 3 may or 2026-05-03"
    )


def _ambiguous(text: str, days: Iterable[date]) -> BadInput:
    one, other = sorted(days)[-2:]
    return BadInput(
        f"{echo(text)}: could be {day_month(one)} {one.year} or {day_month(other)} {other.year};"
        f" write it like {one}"
    )


def _ahead(text: str, today: date) -> BadInput:
    return BadInput(f"{echo(text)}: still ahead; give a day up to today, {today}")


def _too_early(text: str) -> BadInput:
    return BadInput(f"{echo(text)}: before 1970; give a day from {EARLIEST} on")
