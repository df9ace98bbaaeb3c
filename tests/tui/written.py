"""A made-up journal around Sunday 3 May 2026, for tests of its screens."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from recovery.ledger import Month
from recovery.records import JournalEntry
from tests.life import PROFILE, TODAY, at
from tests.memory import MemoryLedger

LETTER = (
    "I am not going to send this.\n\nI wanted to say that the flat is quiet now, and that I have "
    "stopped waiting for the door.\n\n    The plants are well.\n\n"
) * 4
NIGHT = "Woke up and it took a full minute before I remembered. A minute is new. @morning"
BAKERY = "I walked past the bakery and did not look in. It is only a bakery."
ENDED = "The Sunday swim. The joke about the neighbour's cat. The flat in Lisbon. @plans @places"
HOSTILE = "\x1b[31mred\x1b[0m [bold]not markup[/bold] [/ \u202eturned\u202c \x07"
SEALED = "Nobody reads this before June."


def day_back(days: int) -> date:
    """The day so many days ago."""
    return TODAY - timedelta(days=days)


def _one(text: str, title: str = "", tags: tuple[str, ...] = ()) -> JournalEntry:
    return JournalEntry(day=TODAY, at=at(TODAY, 8), title=title, text=text, tags=tags)


KINDS = (
    replace(_one(NIGHT, "The first night I slept through", ("morning",)), starred=True),
    _one(BAKERY),
    replace(_one(LETTER, "Dear you"), kind="letter"),
    replace(_one(ENDED, "What else ended with it?", ("plans", "places")), kind="prompt"),
    _one(HOSTILE),
    replace(_one(SEALED, "To June", ("secret",)), kind="letter", sealed=TODAY + timedelta(days=40)),
)


def a_month() -> list[JournalEntry]:
    """Twelve entries of every kind over five weeks, the newest from this morning."""
    made = []
    for number in range(12):
        day = day_back(number * 3 - number % 2)
        when = at(day, 8 + number, 4 * number)
        made.append(replace(KINDS[number % len(KINDS)], day=day, at=when))
    return made


def years(count: int) -> Iterator[JournalEntry]:
    """An entry every other day over so many years."""
    for back in range(0, count * 365, 2):
        day = day_back(back)
        yield JournalEntry(day=day, at=at(day, 20), text=f"day {back} back")


class Counted(MemoryLedger):
    """A ledger that remembers which months were read."""

    asked: frozenset[str] = frozenset()

    def month(self, name: str) -> Month:
        self.asked |= {name}
        return super().month(name)


def journal() -> MemoryLedger:
    """The month as a ledger."""
    return MemoryLedger(PROFILE, a_month())


def written(kept: MemoryLedger) -> list[JournalEntry]:
    """All entries, oldest first."""
    found = [r for r in kept.records.values() if isinstance(r, JournalEntry)]
    return sorted(found, key=lambda entry: (entry.day, entry.at, entry.id))


def newest(kept: MemoryLedger) -> JournalEntry:
    """The entry that was written last."""
    return written(kept)[-1]
