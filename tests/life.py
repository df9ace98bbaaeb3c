"""A small made-up life around Sunday 3 May 2026, 21:04, for tests of screens."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from recovery.habits import START_SET
from recovery.records import (
    Contact,
    HabitEntry,
    JournalEntry,
    Mood,
    Profile,
    Rating,
    Record,
    Urge,
)
from tests.memory import MemoryLedger

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 5, 3, 21, 4, tzinfo=ZONE)
TODAY = date(2026, 5, 3)
START = date(2026, 3, 31)
PROFILE = Profile(start=START, target=30, tz="Europe/Berlin", begun=True)
WEEK = {
    "Sleep": (5, 5.5, 6, 7, 6.5, 7.5, 7.5),
    "Water": (4, 6, 6, 8, 8, 7, 6),
    "Exercise": (None, None, 30, None, 30, None, 30),
    "Social": (None, None, 20, None, None, 60, None),
}


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """The instant of that local time on that day."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)


def records() -> list[Record]:
    """Two slips, five urges, one look at a profile, a week of habits, moods, ratings and words."""
    made: list[Record] = []
    for day, kind, direction in (
        (date(2026, 4, 2), "text", "out"),
        (date(2026, 4, 21), "reply", "out"),
        (date(2026, 4, 17), "profile", "watch"),
    ):
        made.append(Contact(day=day, at=at(day, 22), direction=direction, kind=kind))
    for number, day in enumerate(START + timedelta(days=n) for n in (3, 10, 18, 24, 29)):
        outcome = "slipped" if number == 2 else "rode-out"
        made.append(Urge(day=day, at=at(day, 23), strength=8 - number, outcome=outcome))
    for habit in START_SET:
        for back, amount in enumerate(reversed(WEEK[habit.name])):
            day = TODAY - timedelta(days=back)
            if amount is not None:
                made.append(HabitEntry(day=day, at=at(day, 9), habit=habit.id, amount=amount))
    made.append(Mood(day=TODAY, at=at(TODAY, 8, 5), mood=4, feelings=("tired", "hopeful")))
    for week, ratings in enumerate(((1, 0, 0, 1), (3, 1, 1, 1), (4, 1, 3, 2))):
        day = TODAY - timedelta(days=14 - 7 * week)
        for statement, rating in enumerate(ratings, 1):
            made.append(
                Rating(day=day, at=at(day, 19, statement), statement=statement, rating=rating)
            )
    made.append(
        JournalEntry(
            day=TODAY,
            at=at(TODAY, 8, 10),
            title="The first night I slept through",
            text="Woke up and it took a full minute before I remembered. A minute is new. @morning",
            tags=("morning",),
        )
    )
    return made


def ledger(profile: Profile = PROFILE) -> MemoryLedger:
    """The life as a ledger."""
    return MemoryLedger(profile, records())


def newcomer() -> MemoryLedger:
    """Someone who has only just begun: a profile, and nothing recorded."""
    return MemoryLedger(replace(PROFILE, start=TODAY))
