"""The records of a life, one frozen dataclass a kind. What a person did is only ever added here."""

from dataclasses import field
from datetime import date, datetime

from recovery.frozen import frozen

Version = tuple[tuple[str, int], ...]
"""A version vector: (device, count) pairs, sorted by device."""


@frozen(kw_only=True)
class Record:
    """What every record carries.

    `day` is the local day, decided once when the person acts; `at` is the instant with its offset
    and `tz` the zone's IANA name, and neither is ever used to compute a streak. `id` is an integer
    YYYYMMDDnnnnnn given by the store (0 = not kept yet). `version` belongs to the store.
    """

    day: date
    at: datetime
    tz: str = ""
    id: int = 0
    version: Version = field(default=(), compare=False)


@frozen(kw_only=True)
class Contact(Record):
    """A contact that happened.

    `direction` is out, in, watch or needed and follows from `kind` (recovery/kinds.py). `then` is
    restart, keep or later when the person chose, else "" (the settings decide).
    """

    direction: str
    kind: str
    triggers: tuple[str, ...] = ()
    note: str = ""
    then: str = ""


@frozen(kw_only=True)
class Urge(Record):
    """A wish to reach out: `strength` 1-9, `outcome` rode-out, slipped or open.

    `after` is the strength at its end, 0 (it has passed) to 9, or None where it was not said.
    """

    strength: int
    triggers: tuple[str, ...] = ()
    started: datetime | None = None
    ended: datetime | None = None
    outcome: str = "open"
    after: int | None = None
    note: str = ""


@frozen(kw_only=True)
class HabitEntry(Record):
    """One habit on one day: an `amount` in the habit's unit, or a `skip` (amount None)."""

    habit: int
    amount: float | None = None
    skip: bool = False
    note: str = ""


@frozen(kw_only=True)
class Mood(Record):
    """A mood of 1 (low) to 5 (good); several a day, whose value is their mean."""

    mood: int
    feelings: tuple[str, ...] = ()
    note: str = ""


@frozen(kw_only=True)
class JournalEntry(Record):
    """Something written; `kind` is free, prompt, letter or list.

    `sealed` is the day until which a letter is closed, `opened` the day on which the person opened
    it, and `answer` what they then said to "still true?": yes, no or "". `earlier` are the texts
    that stood here before, the newest last.
    """

    kind: str = "free"
    title: str = ""
    text: str = ""
    tags: tuple[str, ...] = ()
    starred: bool = False
    step: str = ""
    sealed: date | None = None
    opened: date | None = None
    answer: str = ""
    earlier: tuple[str, ...] = ()


@frozen(kw_only=True)
class Rating(Record):
    """How true statement 1-12 felt: `rating` 0 (not yet) to 4 (yes). Never overwritten."""

    statement: int
    rating: int


@frozen(kw_only=True)
class Step(Record):
    """A step of the program changed: `state` is open, doing or done; the newest one counts."""

    step: str
    state: str = "open"
    note: str = ""


@frozen(kw_only=True)
class Item(Record):
    """One line of a list that the person keeps (recovery/lists.py), kept with the profile.

    `day` is the day on which the line was first written; `at` moves with every change, so that of
    two machines the later change stays. `note` is what the list asks for beside a line (a plan,
    how to reach someone). `when` is "", a day of every year (MM-DD) or one day (ISO).
    """

    list: str
    text: str
    note: str = ""
    tags: tuple[str, ...] = ()
    when: str = ""
    ticked: bool = False
    archived: bool = False
    position: int = 0


@frozen(kw_only=True)
class Habit:
    """A habit as it is kept: what counts on a due day, and which days are due.

    `id` is 6 digits. `target` is in `unit`; a done/not habit has an empty unit and target 1.
    `every` is the schedule as text (recovery/schedule.py). `litre` is how many units a litre holds
    (0 = a litre says nothing). `step` is what one key adds. `since` is its first day, if known.
    """

    id: int
    name: str
    target: float = 1.0
    unit: str = ""
    at_least: bool = True
    every: str = "day"
    step: float = 1.0
    litre: float = 0.0
    position: int = 0
    archived: bool = False
    since: date | None = None
    version: Version = field(default=(), compare=False)


@frozen(kw_only=True)
class Pause:
    """Days on which nothing is due (holiday, illness); `last` None = still going on."""

    first: date
    last: date | None = None
    why: str = ""


@frozen(kw_only=True)
class Profile:
    """What the person chose. Everything has a default, so that a screen without it works.

    `safe` answers the question of step D4: safe, unsafe or "". `quiet` shows neither streak nor
    marks, `prompts` offers questions to write about. `name` is a name that is shown as `letter`
    wherever it stands. `blank_after` are the minutes without a key after which the screen is
    blanked, 0 for never. `hard_days` are days on which the bare minimum is enough.
    """

    start: date | None = None
    target: int | None = None
    restarting: tuple[str, ...] = ("call", "text", "reply", "react", "friends", "visit", "meet")
    rollover: int = 4
    tz: str = ""
    week_start: int = 0
    path: str = "undecided"
    safe: str = ""
    show_streak: bool = True
    blank_after: int = 0
    theme: str = "daybreak-dark"
    keys: tuple[tuple[str, str], ...] = ()
    pauses: tuple[Pause, ...] = ()
    begun: bool = False
    prompts: bool = True
    quiet: bool = False
    name: str = ""
    letter: str = ""
    hard_days: tuple[date, ...] = ()
    version: Version = field(default=(), compare=False)
