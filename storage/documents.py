"""Records <-> documents: which table each kind lies in, and how its fields are written."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter

from recovery.frozen import frozen
from recovery.ledger import Entity, Month
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
from storage.codec import Doc
from storage.forms import (
    DAY,
    DAYS,
    FLAG,
    LINES,
    MOMENT,
    NUMBER,
    PAIRS,
    PAUSES,
    TEXT,
    TEXTS,
    VERSION,
    WORDS,
    Form,
    optional,
    whole,
)


class UnreadableError(Exception):
    """A document that is no record of ours; `str()` says which field, and what belongs there."""


@frozen
class Shape:
    """One kind of record: its table, how to make it, its fields, whether it carries an id."""

    table: str
    make: Callable[..., Entity]
    fields: Mapping[str, Form]
    numbered: bool = True


_HABIT_ID = whole(1, 999_999)
_ALL = {"day": DAY, "at": MOMENT, "tz": TEXT, "version": VERSION}
_URGE = {"started": optional(MOMENT), "ended": optional(MOMENT), "outcome": TEXT}
_URGE_END = {"after": optional(whole(0, 9)), "note": TEXT}
_ENTRY = {"kind": TEXT, "title": TEXT, "text": LINES, "tags": WORDS, "starred": FLAG}
_MORE = {"step": TEXT, "sealed": optional(DAY), "opened": optional(DAY), "answer": TEXT}
_LINE = {"list": TEXT, "text": TEXT, "note": TEXT, "tags": WORDS, "when": TEXT, "ticked": FLAG}
_PLACE = {"position": whole(-(10**9), 10**9), "archived": FLAG}
_HABIT = {"name": TEXT, "target": NUMBER, "unit": TEXT, "at_least": FLAG, "every": TEXT}
_ROW = {"step": NUMBER, "litre": NUMBER}
_PATH = {"start": optional(DAY), "target": optional(whole(0, 10**6)), "restarting": WORDS}
_TIME = {"rollover": whole(0, 23), "tz": TEXT, "week_start": whole(0, 6)}
_LOOK = {
    "show_streak": FLAG,
    "blank_after": whole(0, 1440),
    "theme": TEXT,
    "keys": PAIRS,
    "prompts": FLAG,
    "quiet": FLAG,
}
_CARE = {"name": TEXT, "letter": TEXT, "hard_days": DAYS}

MONTH_SHAPES: Mapping[type[Record], Shape] = {
    Contact: Shape(
        "contacts",
        Contact,
        {**_ALL, "direction": TEXT, "kind": TEXT, "triggers": WORDS, "note": TEXT, "then": TEXT},
    ),
    Urge: Shape(
        "urges", Urge, {**_ALL, "strength": whole(1, 9), "triggers": WORDS, **_URGE, **_URGE_END}
    ),
    HabitEntry: Shape(
        "habits",
        HabitEntry,
        {**_ALL, "habit": _HABIT_ID, "amount": optional(NUMBER), "skip": FLAG, "note": TEXT},
    ),
    Mood: Shape("moods", Mood, {**_ALL, "mood": whole(1, 5), "feelings": WORDS, "note": TEXT}),
    JournalEntry: Shape("journal", JournalEntry, {**_ALL, **_ENTRY, **_MORE, "earlier": TEXTS}),
    Rating: Shape("ratings", Rating, {**_ALL, "statement": whole(1, 12), "rating": whole(0, 4)}),
    Step: Shape("steps", Step, {**_ALL, "step": TEXT, "state": TEXT, "note": TEXT}),
}
"""The seven tables of a month file, in the order in which tombstones number them."""

PROFILE_SHAPES: Mapping[type[Profile | Habit | Item], Shape] = {
    Profile: Shape(
        "profile",
        Profile,
        {
            **_PATH,
            **_TIME,
            **_LOOK,
            **_CARE,
            "path": TEXT,
            "safe": TEXT,
            "pauses": PAUSES,
            "begun": FLAG,
            "version": VERSION,
        },
        numbered=False,
    ),
    Habit: Shape(
        "habits", Habit, {**_HABIT, **_ROW, **_PLACE, "since": optional(DAY), "version": VERSION}
    ),
    Item: Shape("lists", Item, {**_ALL, **_LINE, **_PLACE}),
}
"""The three tables of profile.json, in the order in which tombstones number them."""

_ORDER = attrgetter("day", "at", "id")
_BY_KIND: Mapping[type, Shape] = {**MONTH_SHAPES, **PROFILE_SHAPES}


def shape_of(entity: Entity) -> Shape:
    """The shape of this record's kind."""
    return _BY_KIND[type(entity)]


def document_of(entity: Entity) -> Doc:
    """The record as a document, every field but the id; ValueError for what no file can hold."""
    return {name: form.put(getattr(entity, name)) for name, form in shape_of(entity).fields.items()}


def record_of(shape: Shape, number: int, doc: Doc) -> Entity:
    """The record in a document; fields it lacks get their defaults; else `UnreadableError`."""
    values: dict[str, object] = {"id": number} if shape.numbered else {}
    for name, form in shape.fields.items():
        if name in doc:
            value = doc[name]
            try:
                values[name] = value if type(value) is form.as_is else form.take(value)
            except ValueError as expected:
                raise UnreadableError(f"{name} should be {expected}") from None
    try:
        return shape.make(**values)
    except TypeError:
        raise UnreadableError("it lacks a field") from None


def updated(kept: Doc, before: Entity, after: Entity) -> Doc | None:
    """The kept document, read as `before`, with the values of `after`; None when they are the same.

    What is equal, or unknown, stays as it lies.
    """
    doc, news = {**kept}, False
    for name, form in shape_of(after).fields.items():
        old, value = getattr(before, name), getattr(after, name)
        if value is old and name in kept:
            continue
        fresh = form.put(value)
        differs = fresh != form.put(old)
        if differs or name not in kept:
            doc[name] = fresh
        news = news or (differs and name != "version")
    return doc if news else None


def same(one: Entity, other: Entity) -> bool:
    """Whether two records say the same, their versions aside."""
    if one is other:
        return True
    return type(one) is type(other) and _plain(one) == _plain(other)


def _plain(entity: Entity) -> Doc:
    return {**document_of(entity), "version": None}


def month_of(tables: Mapping[str, Mapping[int, Entity]]) -> Month:
    """The month whose tables of records these are, each in the order of (day, at, id)."""

    def rows(table: str) -> Iterable[Entity]:
        return sorted(tables.get(table, {}).values(), key=_ORDER)

    return Month(
        contacts=tuple(r for r in rows("contacts") if isinstance(r, Contact)),
        urges=tuple(r for r in rows("urges") if isinstance(r, Urge)),
        habits=tuple(r for r in rows("habits") if isinstance(r, HabitEntry)),
        moods=tuple(r for r in rows("moods") if isinstance(r, Mood)),
        journal=tuple(r for r in rows("journal") if isinstance(r, JournalEntry)),
        ratings=tuple(r for r in rows("ratings") if isinstance(r, Rating)),
        steps=tuple(r for r in rows("steps") if isinstance(r, Step)),
    )
