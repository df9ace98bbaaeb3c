"""Settings as values: a row's words, what it says of a profile or habit, and how it changes it."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Generic, TypeVar

from recovery.day import in_zone, logical_day
from recovery.frozen import frozen
from recovery.records import Habit, Profile

Subject = TypeVar("Subject", Profile, Habit)
Value = TypeVar("Value")


@frozen
class Around:
    """What a reading needs beside the text: the clock, and the habits that there are."""

    now: datetime
    habits: Sequence[Habit] = ()

    def today(self, profile: Profile) -> date:
        """The day that is running for this profile."""
        return logical_day(in_zone(self.now, profile.tz), profile.rollover)


@frozen(kw_only=True)
class Setting(Generic[Subject]):
    """One row: its `label`, what follows from it in one line (`hint`), and its value in words.

    `said` names a change of it once it is kept; without one, label and value do.
    """

    key: str
    label: str
    hint: str
    say: Callable[[Subject], str]
    said: Callable[[Subject], str] | None = None

    def changed(self, after: Subject) -> str:
        """What is said of the change that led to `after`."""
        return self.said(after) if self.said else f"{self.label.lower()} {self.say(after)}"


@frozen(kw_only=True)
class Turned(Setting[Subject]):
    """A setting of few values: `turn` gives the subject so many values on."""

    turn: Callable[[Subject, int], Subject]


@frozen(kw_only=True)
class Typed(Setting[Subject]):
    """A setting that is typed: `text` is what stands there, `read` takes a new one (or BadInput).

    `reading` says what the changed subject means while it is typed; `how` is what can be typed.
    """

    text: Callable[[Subject], str]
    read: Callable[[Subject, str, Around], Subject]
    reading: Callable[[Subject, Around], str]
    how: str


def further(values: Sequence[Value], value: Value, steps: int) -> Value:
    """The value so many places on, round and round; one that is not among them counts as first."""
    place = values.index(value) if value in values else 0
    return values[(place + steps) % len(values)]
