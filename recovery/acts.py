"""What a person does, as edits: each act turns a choice into the records it adds or changes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from recovery.amounts import limit, say_amount
from recovery.day import in_zone, logical_day
from recovery.errors import BadInput
from recovery.frozen import frozen
from recovery.kinds import kind as contact_kind
from recovery.ledger import Edit
from recovery.records import (
    Contact,
    Habit,
    HabitEntry,
    JournalEntry,
    Mood,
    Profile,
    Rating,
    Step,
    Urge,
)
from recovery.slips import is_slip
from recovery.text import storable, tags_in

if TYPE_CHECKING:
    from recovery.quickline import HabitAmount, HabitSkip, Intent

MOST_EARLIER = 4_000_000
"""How many characters of earlier texts an entry carries along; a long page has a thousandth."""


@frozen
class Stamp:
    """When something was done: the day it counts for, the instant, and the zone's name."""

    day: date
    at: datetime
    tz: str


def stamp(now: datetime, profile: Profile, day: date | None = None) -> Stamp:
    """The stamp of an act at `now`, counted for `day` or, without one, for today."""
    at = in_zone(now, profile.tz).replace(microsecond=0)
    return Stamp(day or logical_day(at, profile.rollover), at, profile.tz or str(at.tzinfo))


def _entry_of(entries: Iterable[HabitEntry], habit: Habit, day: date) -> HabitEntry | None:
    return next((e for e in entries if e.habit == habit.id and e.day == day), None)


def _replaced(entry: HabitEntry | None, habit: Habit, value: float | None, when: Stamp) -> Edit:
    skip = value is None
    if entry is None:
        fresh = HabitEntry(
            day=when.day, at=when.at, tz=when.tz, habit=habit.id, amount=value, skip=skip
        )
        return Edit(None, fresh)
    return Edit(entry, replace(entry, at=when.at, tz=when.tz, amount=value, skip=skip))


def set_amount(entries: Iterable[HabitEntry], habit: Habit, value: float, when: Stamp) -> Edit:
    """The habit's amount for that day becomes `value` (in the habit's unit)."""
    return _replaced(_entry_of(entries, habit, when.day), habit, value, when)


def add_amount(entries: Iterable[HabitEntry], habit: Habit, delta: float, when: Stamp) -> Edit:
    """The habit's amount grows by `delta`, never below nothing; a skipped day starts at 0."""
    entry = _entry_of(entries, habit, when.day)
    value = round(max(0.0, ((entry.amount if entry else None) or 0.0) + delta), 6)
    return _replaced(entry, habit, value, when)


def type_amount(
    entries: Iterable[HabitEntry], habit: Habit, value: float, when: Stamp, *, adds: bool
) -> Edit:
    """An amount as typed: the whole day's or, signed, what it `adds`.

    Raises BadInput when the day would come to less than nothing or to more than there is.
    """
    if not adds:
        return set_amount(entries, habit, value, when)
    entry = _entry_of(entries, habit, when.day)
    total = round(((entry.amount if entry else None) or 0.0) + value, 6)
    most = limit(habit)
    if total < 0:
        raise BadInput(f"{habit.name}: that would leave less than nothing; nothing was changed")
    if total > most:
        raise BadInput(
            f"{habit.name}: that makes {say_amount(total)}, more than {say_amount(most)}"
        )
    return set_amount(entries, habit, total, when)


def toggle_skip(entries: Iterable[HabitEntry], habit: Habit, when: Stamp) -> Edit:
    """The day is skipped for this habit or, where it already was, is open again."""
    entry = _entry_of(entries, habit, when.day)
    if entry is not None and entry.skip:
        return Edit(entry, None)
    return _replaced(entry, habit, None, when)


def add_contact(
    name: str,
    when: Stamp,
    profile: Profile,
    urges: Sequence[Urge] = (),
    *,
    then: str = "",
    triggers: Sequence[str] = (),
    note: str = "",
) -> tuple[Edit, ...]:
    """A contact of the kind `name`; a slip marks that day's open urges as slipped.

    `then` is restart, keep, later or "". Contact that came in or was needed never restarts.
    """
    what = contact_kind(name)
    if what.direction in ("in", "needed") and then == "restart":
        raise BadInput(f"{name}: contact that came in or was needed never restarts the streak")
    made = Contact(
        day=when.day,
        at=when.at,
        tz=when.tz,
        direction=what.direction,
        kind=name,
        then=then,
        triggers=tuple(triggers),
        note=storable(note),
    )
    slipped: tuple[Edit, ...] = ()
    if is_slip(made, profile):
        slipped = tuple(
            Edit(u, replace(u, outcome="slipped", ended=when.at))
            for u in urges
            if u.day == when.day and u.outcome == "open"
        )
    return (Edit(None, made), *slipped)


def add_urge(strength: int, when: Stamp, triggers: Sequence[str] = ()) -> Edit:
    """An urge of strength 1-9 that has just begun."""
    if not 1 <= strength <= 9:
        raise BadInput(f"urge {strength}: give a strength from 1 to 9")
    return Edit(
        None,
        Urge(
            day=when.day,
            at=when.at,
            tz=when.tz,
            strength=strength,
            triggers=tuple(triggers),
            started=when.at,
        ),
    )


def close_urge(
    urge: Urge, outcome: str, when: Stamp, *, after: int | None = None, note: str = ""
) -> Edit:
    """The urge ended: `outcome` is rode-out or slipped (or open, still here).

    `after` is how strong it is then, 0 (it has passed) to 9.
    """
    if after is not None and not 0 <= after <= 9:
        raise BadInput(f"strength {after}: give a number from 0 to 9")
    closed = replace(urge, outcome=outcome, ended=when.at, after=after)
    return Edit(urge, replace(closed, note=storable(note) or urge.note))


def add_mood(mood: int, when: Stamp, feelings: Sequence[str] = (), note: str = "") -> Edit:
    """A mood of 1-5 at this moment."""
    if not 1 <= mood <= 5:
        raise BadInput(f"mood {mood}: give a number from 1 to 5")
    made = Mood(
        day=when.day,
        at=when.at,
        tz=when.tz,
        mood=mood,
        feelings=tuple(feelings),
        note=storable(note),
    )
    return Edit(None, made)


def write_entry(
    text: str,
    when: Stamp,
    *,
    title: str = "",
    kind: str = "free",
    step: str = "",
    sealed: date | None = None,
    tags: Sequence[str] = (),
) -> Edit:
    """Something written; its @tags are read from the text, `tags` are added to them."""
    if not (text.strip() or title.strip()):
        raise BadInput("there is no text yet: nothing was saved")
    kept = storable(text)
    made = JournalEntry(
        day=when.day,
        at=when.at,
        tz=when.tz,
        kind=kind,
        title=storable(title).strip(),
        text=kept,
        tags=tuple(dict.fromkeys((*tags_in(kept), *tags))),
        step=step,
        sealed=sealed,
    )
    return Edit(None, made)


def rewrite_entry(entry: JournalEntry, text: str, title: str) -> Edit:
    """The same entry with another text; its day and time stay, and so does the text before.

    Tags that were given beside the text stay. Of very many or very long earlier texts the oldest
    go, so that the month stays a file that can be read.
    """
    kept = storable(text)
    given = [tag for tag in entry.tags if tag not in tags_in(entry.text)]
    after = replace(
        entry,
        text=kept,
        title=storable(title).strip(),
        tags=tuple(dict.fromkeys((*tags_in(kept), *given))),
        earlier=entry.earlier if kept == entry.text else _earlier(entry),
    )
    return Edit(entry, after)


def _earlier(entry: JournalEntry) -> tuple[str, ...]:
    texts = (*entry.earlier, entry.text)
    while sum(map(len, texts)) > MOST_EARLIER and len(texts) > 1:
        texts = texts[1:]
    return texts


def rate(statement: int, rating: int, when: Stamp) -> Edit:
    """Statement 1-12 rated 0-4 today; earlier ratings stay."""
    if not (1 <= statement <= 12 and 0 <= rating <= 4):
        raise BadInput(f"statement {statement}, rating {rating}: rate 1-12 with 0 to 4")
    return Edit(
        None,
        Rating(day=when.day, at=when.at, tz=when.tz, statement=statement, rating=rating),
    )


def change_step(step_id: str, state: str, when: Stamp, note: str = "") -> Edit:
    """A step of the program becomes open, doing or done; its earlier states stay."""
    return Edit(
        None,
        Step(day=when.day, at=when.at, tz=when.tz, step=step_id, state=state, note=storable(note)),
    )


def line_edits(
    intents: Sequence["Intent"],
    entries: Iterable[HabitEntry],
    habits: Sequence[Habit],
    when: Stamp,
) -> tuple[Edit, ...]:
    """A quick line as edits, each built on those before it: `sleep 7 sleep +1` makes 8."""
    from recovery.quickline import HabitAmount, HabitSkip, MoodIs, UrgeIs

    by_id = {h.id: h for h in habits}
    day: dict[int, HabitEntry] = {e.habit: e for e in entries if e.day == when.day}
    edits: list[Edit] = []
    changed: dict[int, Edit] = {}
    for intent in intents:
        if isinstance(intent, HabitAmount | HabitSkip):
            edit = _habit_edit(intent, by_id[intent.habit_id], list(day.values()), when)
            assert isinstance(edit.after, HabitEntry)
            day[intent.habit_id] = edit.after
            first = changed.get(intent.habit_id, edit)
            changed[intent.habit_id] = Edit(first.before, edit.after)
        elif isinstance(intent, MoodIs):
            edits.append(add_mood(intent.mood, when, intent.feelings))
        elif isinstance(intent, UrgeIs):
            edits.append(add_urge(intent.strength, when, intent.triggers))
        else:
            edits.append(write_entry(intent.text, when, tags=intent.tags))
    return (*changed.values(), *edits)


def _habit_edit(
    intent: "HabitAmount | HabitSkip", habit: Habit, entries: Sequence[HabitEntry], when: Stamp
) -> Edit:
    from recovery.quickline import HabitSkip

    if isinstance(intent, HabitSkip):
        return _replaced(_entry_of(entries, habit, when.day), habit, None, when)
    return type_amount(entries, habit, intent.value, when, adds=intent.adds)
