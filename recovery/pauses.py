"""Days on which nothing is due, as they are typed and said: `3 may to 10 may, holiday`."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from recovery.day import day_month
from recovery.echo import EMPTY, echo
from recovery.errors import BadInput
from recovery.records import Pause
from recovery.text import storable
from recovery.yearly import next_day, read_when

HOW = "today, to 10 may, 3 may to 10 may; after a comma, why · an empty line ends it"
"""What can be typed."""

_TO = re.compile(" (?:to|until|till|-|–) ")
_MOST_WORDS = 7
"""Of two days with their years and what stands between them."""


def read_pause(text: str, today: date) -> Pause:
    """A pause from today or from a day on, with an end or without. BadInput says what is not read.

    A day without a year is the nearest one, and the end the first such day after the beginning.
    """
    days, comma, why = storable(text).partition(",")
    try:
        first, last = _span(days, today)
    except BadInput:
        meant = "" if comma else _with_comma(days.split(), today)
        if not meant:
            raise
        raise BadInput(f"put a comma before the reason, like this: {meant}") from None
    return Pause(first=first, last=last, why=why.strip())


def _span(days: str, today: date) -> tuple[date, date | None]:
    begins, *ends = _TO.split(f" {' '.join(days.lower().split())} ", maxsplit=1)
    first = _nearest(begins.strip(), today)
    return first, _end(ends[0].strip(), first) if ends else None


def _with_comma(words: list[str], today: date) -> str:
    """The line with its comma, where days are followed by other words; "" for no such line."""
    for many in range(min(len(words) - 1, _MOST_WORDS), 0, -1):
        days, more = " ".join(words[:many]), " ".join(words[many:])
        try:
            _span(days, today)
        except BadInput:
            continue
        return "" if _TO.match(f" {more} ") else f"{days}, {echo(more)}"
    return ""


def _nearest(words: str, today: date) -> date:
    if words in ("", "today", "now"):
        return today
    if words == "tomorrow":
        return today + timedelta(days=1)
    when = read_when(words)
    if len(when) != 5:
        return date.fromisoformat(when)
    past = next_day(when, today - timedelta(days=182))
    return past or today


def _end(words: str, first: date) -> date:
    when = read_when(words)
    last = next_day(when, first) if when else None
    if last is None:
        raise BadInput(f"{echo(words) or EMPTY}: a pause ends on a day after it began")
    return last


def with_pause(pauses: Iterable[Pause], new: Pause) -> tuple[Pause, ...]:
    """The pauses with a new one, which takes the place of those that it touches."""
    end = new.last or date.max
    kept = [p for p in pauses if (p.last or date.max) < new.first or p.first > end]
    return tuple(sorted((*kept, new), key=lambda p: p.first))


def ended(pauses: Iterable[Pause], today: date) -> tuple[Pause, ...]:
    """The pauses with the running one ended yesterday; one that began today is gone."""
    yesterday = today - timedelta(days=1)
    return tuple(
        Pause(first=p.first, last=yesterday, why=p.why) if _runs(p, today) else p
        for p in pauses
        if not (_runs(p, today) and p.first == today)
    )


def running(pauses: Iterable[Pause], today: date) -> Pause | None:
    """The pause that today belongs to."""
    return next((p for p in pauses if _runs(p, today)), None)


def _runs(pause: Pause, today: date) -> bool:
    return pause.first <= today and (pause.last is None or pause.last >= today)


def say_pause(pause: Pause) -> str:
    """The pause in words that `read_pause` takes: `3 May to 10 May, holiday`."""
    end = f" to {day_month(pause.last)}" if pause.last else ""
    why = f", {pause.why}" if pause.why else ""
    return f"{day_month(pause.first)}{end}{why}"
