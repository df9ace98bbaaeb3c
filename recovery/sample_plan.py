"""The outline of a made-up life: its days, its clock, and the few days that its records share."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from math import isfinite
from random import Random

from recovery.day import in_zone, logical_day
from recovery.errors import BadInput
from recovery.frozen import frozen
from recovery.records import Pause

ROLLOVER = 4
READING_FROM = 20
"""The day of the life on which the habit Read is added."""

_FIRST = date(1970, 1, 1)
_YEAR = 365.25


@frozen
class Plan:
    """What all parts of one sample agree on; days of the life are counted from 0."""

    start: date
    span: int
    now: datetime
    tz: str
    seed: int
    slips: tuple[int, ...]
    pauses: tuple[Pause, ...]

    def rng(self, part: str) -> Random:
        """The dice of one part, so that a change in one part leaves the others as they were."""
        return Random(f"{self.seed}:{part}")

    def day(self, number: int) -> date:
        """The date of a day of the life; `span` is today."""
        return self.start + timedelta(days=number)

    def at(self, number: int, minutes: float) -> datetime:
        """The instant `minutes` after midnight of a day; past 1440 it is the night after."""
        wall = datetime.combine(self.day(number), time()) + timedelta(seconds=int(minutes * 60))
        # By way of UTC, so that an hour which the clocks skip becomes one that there was.
        return wall.replace(tzinfo=self.now.tzinfo).astimezone(UTC).astimezone(self.now.tzinfo)

    def paused(self, number: int) -> bool:
        """Whether the day lies in a pause."""
        day = self.day(number)
        return any(p.first <= day and (p.last is None or day <= p.last) for p in self.pauses)


def make_plan(years: float, seed: int, now: datetime, tz: str) -> Plan:
    """The outline for a life of `years` that ends today; BadInput for an impossible length."""
    here = in_zone(now, tz)
    today = logical_day(here, ROLLOVER)
    most = int((today - _FIRST).days / _YEAR)
    if not (isfinite(years) and 0 <= years <= most):
        raise BadInput(f"{years:g} years cannot be made: give a number from 0 to {most}")
    span = round(years * _YEAR)
    start = today - timedelta(days=span)
    return Plan(
        start=start,
        span=span,
        now=here,
        tz=tz or str(here.tzinfo),
        seed=seed,
        slips=_slips(span, Random(f"{seed}:slips")),
        pauses=tuple(_pauses(start, span)),
    )


def _slips(span: int, dice: Random) -> tuple[int, ...]:
    days = [dice.choice((5, 6, 7)), dice.choice((20, 22, 24))]
    if dice.random() < 0.4:
        days.insert(1, dice.choice((12, 13)))
    if dice.random() < 0.7:
        days.append(dice.randrange(140, 175))
    return tuple(day for day in days if day < span * 0.7)


def _pauses(start: date, span: int) -> Iterator[Pause]:
    def pause(first: int, length: int, why: str) -> Pause:
        day = start + timedelta(days=first)
        return Pause(first=day, last=day + timedelta(days=length - 1), why=why)

    if span > 30:
        yield pause(26, 3, "flu")
    elif span > 12:
        yield pause(span - 5, 2, "flu")
    for first in range(200, span - 12, 365):
        yield pause(first, 9, "away")
