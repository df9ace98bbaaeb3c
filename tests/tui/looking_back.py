"""Homes for tests of the history: a year of a made-up life, and ones with little or odd days."""

from copy import copy
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from recovery.habits import START_SET
from recovery.ledger import Edit
from recovery.records import Contact, HabitEntry, Mood, Pause, Profile, Record, Urge
from recovery.sample import sample
from tests.life import NOW, PROFILE, TODAY, at
from tests.memory import MemoryLedger
from tests.recovery.lookback.simulated import halved_by_sleep, life


def a_year(years: float = 1.0, seed: int = 3) -> MemoryLedger:
    """The made-up life of that seed, in a ledger of its own."""
    home = copy(_lived(years, seed))
    home.records, home._habits = dict(home.records), dict(home._habits)
    return home


@lru_cache(maxsize=4)
def _lived(years: float, seed: int) -> MemoryLedger:
    lived = sample(years, seed, NOW)
    home = MemoryLedger(lived.profile)
    home._habits = {habit.id: habit for habit in lived.habits}
    for month in lived.months.values():
        records: tuple[Record, ...] = (
            *month.contacts,
            *month.urges,
            *month.habits,
            *month.moods,
            *month.journal,
            *month.ratings,
            *month.steps,
        )
        home.apply([Edit(None, record) for record in records])
    assert home.facts and home.months()  # looked up once for all copies
    return home


def a_finding() -> MemoryLedger:
    """Ninety days in which more sleep goes with half as many urges the day after."""
    facts = life(2, halved_by_sleep(1))
    records: list[Record] = [replace(urge, outcome="rode-out") for urge in facts.urges]
    for habit, days in facts.amounts.items():
        records += [HabitEntry(day=d, at=at(d, 12), habit=habit, amount=a) for d, a in days.items()]
    records += [Mood(day=d, at=at(d, 13), mood=m) for d, felt in facts.moods.items() for m in felt]
    return MemoryLedger(replace(PROFILE, start=TODAY - timedelta(days=90)), records)


def no_data() -> MemoryLedger:
    """Nothing but that the first questions were answered."""
    return MemoryLedger(Profile(begun=True))


def one_day() -> MemoryLedger:
    """Someone who began today and recorded one night."""
    entry = HabitEntry(day=TODAY, at=NOW, habit=START_SET[0].id, amount=7.5)
    return MemoryLedger(replace(PROFILE, start=TODAY), [entry])


def odd_days() -> MemoryLedger:
    """Two restarts on one day, a slip before the start, records after today, an endless pause,
    an archived habit with days, and a name and a note with signs that move a cursor."""
    note = "one\x1b[2J line\nand another [/b]"
    days = (TODAY - timedelta(days=400), TODAY - timedelta(days=9), TODAY - timedelta(days=9))
    records: list[Record] = [
        Contact(day=day, at=at(day, 20 + n), direction="out", kind="text", note=note)
        for n, day in enumerate((*days, TODAY + timedelta(days=3)))
    ]
    ahead = TODAY + timedelta(days=40)
    records += [
        Urge(day=ahead, at=at(ahead, 9), strength=9, triggers=("later",)),
        Mood(day=ahead, at=at(ahead, 9), mood=1),
        Urge(day=TODAY, at=at(TODAY, 9), strength=3, triggers=("\x1b[31mred", "late")),
    ]
    odd = replace(START_SET[1], name="Wa[/red]\x1bter", archived=True)
    records += [
        HabitEntry(day=TODAY - timedelta(days=n), at=NOW, habit=odd.id, amount=float(n))
        for n in range(-2, 9)
    ]
    pause = Pause(first=date(2026, 4, 28))
    home = MemoryLedger(replace(PROFILE, pauses=(pause,)), records)
    home._habits[odd.id] = odd
    return home
