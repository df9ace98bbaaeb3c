"""What the rules read and what an action changes: months, facts, edits, and the store's promise."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Protocol

from recovery.frozen import frozen
from recovery.records import (
    Contact,
    Habit,
    HabitEntry,
    Item,
    JournalEntry,
    Mood,
    Profile,
    Rating,
    Record,
    Step,
    Urge,
)

Entity = Record | Habit | Profile
Amounts = Mapping[date, float | None]
"""One habit's days: an amount, or None for a skipped day; a day that is missing is unknown."""


@frozen
class Edit:
    """One record changed: added (`before` None), removed (`after` None) or replaced."""

    before: Entity | None
    after: Entity | None

    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


def file_of(entity: Entity) -> str:
    """The file that a record lies in: its day's month as YYYY-MM, or "profile"."""
    if isinstance(entity, Record) and not isinstance(entity, Item):
        return f"{entity.day.year:04}-{entity.day.month:02}"
    return "profile"


@frozen
class Month:
    """Every record of one month, texts and all, each kind in the order of (day, at, id)."""

    contacts: tuple[Contact, ...] = ()
    urges: tuple[Urge, ...] = ()
    habits: tuple[HabitEntry, ...] = ()
    moods: tuple[Mood, ...] = ()
    journal: tuple[JournalEntry, ...] = ()
    ratings: tuple[Rating, ...] = ()
    steps: tuple[Step, ...] = ()


@frozen
class Seal:
    """That the entry of this id and day is sealed until a day, and was not opened by hand."""

    entry: int
    day: date
    until: date


@frozen
class Facts:
    """What the rules need of a month, or of a whole life: no text that the person wrote.

    `contacts`, `urges`, `ratings` and `steps` are in the order of (day, at, id), their notes
    empty. `amounts` is by habit id; `moods` holds each day's moods, `written` each day's count of
    journal entries. `felt` is of how many moods a feeling was named. `seals` are those of
    letters that were not opened yet.
    """

    contacts: tuple[Contact, ...] = ()
    urges: tuple[Urge, ...] = ()
    amounts: Mapping[int, Amounts] = field(default_factory=dict)
    moods: Mapping[date, tuple[int, ...]] = field(default_factory=dict)
    written: Mapping[date, int] = field(default_factory=dict)
    ratings: Sequence[Rating] = ()
    steps: tuple[Step, ...] = ()
    felt: int = 0
    seals: tuple[Seal, ...] = ()


class Ledger(Protocol):
    """The store as the screens see it. Every method may raise `DaybreakError`."""

    @property
    def profile(self) -> Profile:
        """What the person chose, or the defaults."""

    @property
    def habits(self) -> tuple[Habit, ...]:
        """All habits by position, archived ones included; the start set where none was saved."""

    @property
    def items(self) -> tuple[Item, ...]:
        """The lines of all lists by list, position and id, archived ones included."""

    @property
    def facts(self) -> Facts:
        """What the rules need of the whole life."""

    def months(self) -> tuple[str, ...]:
        """The months that hold anything, as YYYY-MM, oldest first."""

    def month(self, name: str) -> Month:
        """All records of the month YYYY-MM; an empty one where there is no file."""

    def written_on(self, day: date) -> tuple[JournalEntry, ...]:
        """The journal entries of a day, in the order of (at, id)."""

    def apply(self, edits: Sequence[Edit], patience: float = 5.0) -> tuple[Edit, ...]:
        """Make the edits durable and return them with ids and versions filled in.

        When it returns, they survive anything; when it raises `CouldNot`, nothing was changed,
        or a `NotYet` says what was. An edit whose `before` is no longer what is kept is refused.
        `patience` is how many seconds another session may take that saves at this moment.
        """

    @property
    def unconfirmed(self) -> bool:
        """Whether something was saved and the disk did not confirm that it will stay."""

    def confirm(self, patience: float = 5.0) -> None:
        """Save once more what the disk did not confirm; `NotYet` while it cannot be."""

    def refresh(self) -> bool:
        """Take in what other sessions saved; True when anything changed."""

    @property
    def whole(self) -> bool:
        """Whether every file that was read so far could be read; else what it holds is left out."""

    def notices(self) -> tuple[str, ...]:
        """Plain sentences about files that need a person, since the last call."""
