"""Random lives with everything odd in them, and the way to run a check over many of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from random import Random

import pytest

from recovery.habits import START_SET
from recovery.kinds import KINDS, TRIGGERS
from recovery.ledger import Facts
from recovery.lookback.ranges import NAMES, Range, range_of
from recovery.records import (
    Contact,
    Habit,
    HabitEntry,
    Mood,
    Pause,
    Profile,
    Rating,
    Record,
    Step,
    Urge,
)
from tests.memory import MemoryLedger
from tests.recovery.contacts import at

TODAY = date(2026, 5, 3)
_EVERY = ("day", "day", "2/week", "3/month", "mon,thu", "3d", "2/3d")


@dataclass(frozen=True)
class Life:
    """A random life: what was chosen, the habits, all records, and one range to look at."""

    seed: int
    profile: Profile
    habits: tuple[Habit, ...]
    records: tuple[Record, ...]
    facts: Facts
    span: Range


@lru_cache(maxsize=64)
def a_life(seed: int) -> Life:
    """The life of that seed: up to some 400 days, with slips before its start, two restarts on
    one day, records after today, pauses, skips, and habits of every kind."""
    dice = Random(seed)
    length = dice.choice((0, 1, 5, 40, 120, 400))
    start = None if dice.random() < 0.1 else TODAY - timedelta(days=length)
    profile = Profile(
        start=start,
        restarting=tuple(dice.sample(tuple(KINDS), dice.randint(0, 8))),
        week_start=dice.choice((0, 0, 6, 3)),
        pauses=_pauses(dice, length),
        path=dice.choice(("undecided", "letting-go")),
    )
    habits = tuple(_habit(dice, habit, length) for habit in START_SET)
    busy = dice.random()

    def some(often: float) -> list[date]:
        days = [TODAY - timedelta(days=n) for n in range(-4, length + 6)]
        return [day for day in days if dice.random() < often * busy]

    records: list[Record] = [
        *(_contact(dice, day) for day in some(0.3)),
        *(_contact(dice, day) for day in some(0.1)),
        *(_urge(dice, day) for day in some(0.5)),
        *(_urge(dice, day) for day in some(0.3)),
        *(Mood(day=d, at=at(d), mood=dice.randint(1, 5)) for d in some(0.7) + some(0.4)),
        *(_rating(dice, day) for day in some(0.9)),
        *(_step(dice, day) for day in some(0.6)),
        *(_entry(dice, day, habit) for habit in habits for day in some(0.9)),
    ]
    dice.shuffle(records)
    facts = MemoryLedger(profile, records).facts
    span = range_of(dice.choice(NAMES), facts, profile, TODAY)
    return Life(seed, profile, habits, tuple(records), facts, span)


def _pauses(dice: Random, length: int) -> tuple[Pause, ...]:
    firsts = (
        TODAY - timedelta(days=dice.randint(0, length + 1)) for _ in range(dice.randint(0, 2))
    )
    return tuple(
        Pause(first=first, last=dice.choice((None, first + timedelta(days=dice.randint(0, 9)))))
        for first in firsts
    )


def _habit(dice: Random, habit: Habit, length: int) -> Habit:
    tick = dice.random() < 0.3
    return replace(
        habit,
        target=1.0 if tick else habit.target,
        unit="" if tick else habit.unit,
        at_least=tick or dice.random() < 0.8,
        every=dice.choice(_EVERY),
        archived=dice.random() < 0.2,
        since=dice.choice((None, TODAY - timedelta(days=dice.randint(0, length + 3)))),
    )


def _contact(dice: Random, day: date) -> Contact:
    kind = dice.choice(tuple(KINDS))
    then = dice.choice(("", "", "restart", "keep", "later"))
    return Contact(
        day=day,
        at=at(day, dice.uniform(4, 27)),
        direction=KINDS[kind].direction,
        kind=kind,
        then="" if KINDS[kind].direction in ("in", "needed") else then,
    )


def _urge(dice: Random, day: date) -> Urge:
    written = at(day + timedelta(days=dice.choice((0, 0, 0, 3))), dice.uniform(4, 28))
    return Urge(
        day=day,
        at=written,
        started=dice.choice((None, written)),
        strength=dice.randint(1, 9),
        triggers=tuple(dice.choices(TRIGGERS[:5], k=dice.randint(0, 3))),
        outcome=dice.choice(("open", "rode-out", "slipped")),
    )


def _rating(dice: Random, day: date) -> Rating:
    hour = dice.uniform(4, 27)
    return Rating(
        day=day, at=at(day, hour), statement=dice.randint(1, 13), rating=dice.randint(0, 4)
    )


def _step(dice: Random, day: date) -> Step:
    name = dice.choice("ABH") + str(dice.randint(1, 7))
    return Step(day=day, at=at(day, 9), step=name, state=dice.choice(("open", "doing", "done")))


def _entry(dice: Random, day: date, habit: Habit) -> HabitEntry:
    amount = None if dice.random() < 0.1 else round(dice.uniform(0, 2) * habit.target * 2) / 2
    return HabitEntry(day=day, at=at(day), habit=habit.id, amount=amount, skip=amount is None)


Check = Callable[[Life], None]


def many_lives(check: Check) -> Callable[[range], None]:
    """Run the check over some lives, and over 1,000 in the long run."""

    @pytest.mark.parametrize(
        "seeds",
        [
            pytest.param(range(40), id="some"),
            pytest.param(range(1000), id="all", marks=pytest.mark.torture),
        ],
    )
    def over(seeds: range) -> None:
        for seed in seeds:
            check(a_life(seed))

    over.__doc__ = check.__doc__
    return over
