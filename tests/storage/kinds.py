"""Records of every kind, made up by hypothesis, and short ways to make one by hand."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from recovery.ledger import Edit
from recovery.records import (
    Contact,
    Habit,
    HabitEntry,
    Item,
    JournalEntry,
    Mood,
    Pause,
    Profile,
    Rating,
    Record,
    Step,
    Urge,
)

DAY = date(2026, 5, 3)
AT = datetime(2026, 5, 3, 10, 15, tzinfo=timezone(timedelta(hours=2)))


def clock() -> datetime:
    """The clock of every test here: it stands at `AT`."""
    return AT


def mood(value: int = 4, day: date = DAY, at: datetime = AT) -> Mood:
    """A mood on that day."""
    return Mood(day=day, at=at, mood=value)


def text(words: str, day: date = DAY, at: datetime = AT) -> JournalEntry:
    """A journal entry on that day."""
    return JournalEntry(day=day, at=at, text=words)


def amount(value: float | None, day: date = DAY, habit: int = 450412) -> HabitEntry:
    """An amount of one habit on that day; None is a skip."""
    return HabitEntry(day=day, at=AT, habit=habit, amount=value, skip=value is None)


def added(*records: Record) -> list[Edit]:
    """The edits that add these records."""
    return [Edit(None, record) for record in records]


def line(words: str, name: str = "reasons", position: int = 0) -> Item:
    """A line of a list, written on that day."""
    return Item(day=DAY, at=AT, list=name, text=words, position=position)


DAYS = st.dates(date(1970, 1, 1), date(2100, 12, 31))
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2100, 12, 30), timezones=ZONES | st.just(UTC))
WORDS = st.lists(st.text(max_size=8), max_size=3).map(tuple)
NUMBERS = st.floats(0, 1e6) | st.integers(0, 30).map(float)
HEAD = {"day": DAYS, "at": MOMENTS, "tz": st.sampled_from(("", "Europe/Berlin"))}
HABIT_IDS = st.integers(1, 999_999)

CONTACTS = st.builds(
    Contact,
    **HEAD,
    direction=st.sampled_from(("out", "in", "watch", "needed")),
    kind=st.text(max_size=8),
    triggers=WORDS,
    note=st.text(),
    then=st.sampled_from(("", "restart", "keep", "later")),
)
URGES = st.builds(
    Urge,
    **HEAD,
    strength=st.integers(1, 9),
    triggers=WORDS,
    started=st.none() | MOMENTS,
    ended=st.none() | MOMENTS,
    outcome=st.sampled_from(("rode-out", "slipped", "open")),
    after=st.none() | st.integers(0, 9),
    note=st.text(),
)
ENTRIES = st.builds(
    HabitEntry,
    **HEAD,
    habit=HABIT_IDS,
    amount=st.none() | NUMBERS,
    skip=st.booleans(),
    note=st.text(),
)
MOODS = st.builds(Mood, **HEAD, mood=st.integers(1, 5), feelings=WORDS, note=st.text())
JOURNAL = st.builds(
    JournalEntry,
    **HEAD,
    kind=st.sampled_from(("free", "prompt", "letter", "list")),
    title=st.text(),
    text=st.text(),
    tags=WORDS,
    starred=st.booleans(),
    step=st.text(max_size=2),
    sealed=st.none() | DAYS,
    opened=st.none() | DAYS,
    answer=st.sampled_from(("", "yes", "no")),
    earlier=st.lists(st.text(), max_size=3).map(tuple),
)
RATINGS = st.builds(Rating, **HEAD, statement=st.integers(1, 12), rating=st.integers(0, 4))
STEPS = st.builds(Step, **HEAD, step=st.text(max_size=3), state=st.text(max_size=5), note=st.text())
RECORDS: st.SearchStrategy[Record] = st.one_of(
    CONTACTS, URGES, ENTRIES, MOODS, JOURNAL, RATINGS, STEPS
)
ITEMS = st.builds(
    Item,
    **HEAD,
    list=st.text(max_size=8),
    text=st.text(),
    note=st.text(),
    tags=WORDS,
    when=st.sampled_from(("", "05-03", "2027-05-03")),
    ticked=st.booleans(),
    archived=st.booleans(),
    position=st.integers(-3, 50),
)
HABITS = st.builds(
    Habit,
    id=HABIT_IDS,
    name=st.text(),
    target=NUMBERS,
    unit=st.text(max_size=5),
    at_least=st.booleans(),
    every=st.text(max_size=7),
    step=NUMBERS,
    litre=NUMBERS,
    position=st.integers(0, 50),
    archived=st.booleans(),
    since=st.none() | DAYS,
)
PROFILES = st.builds(
    Profile,
    start=st.none() | DAYS,
    target=st.none() | st.integers(0, 1000),
    restarting=WORDS,
    rollover=st.integers(0, 6),
    week_start=st.integers(0, 6),
    safe=st.text(),
    show_streak=st.booleans(),
    keys=st.lists(st.tuples(st.text(max_size=3), st.text(max_size=3)), max_size=3).map(tuple),
    pauses=st.lists(
        st.builds(Pause, first=DAYS, last=st.none() | DAYS, why=st.text()), max_size=2
    ).map(tuple),
    begun=st.booleans(),
    prompts=st.booleans(),
    quiet=st.booleans(),
    name=st.text(max_size=5),
    letter=st.text(max_size=2),
    hard_days=st.lists(DAYS, max_size=3).map(tuple),
)
