"""What the rules need of a month, and many months' worth of it as one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import TypeVar

from recovery.ledger import Facts, Month, Seal
from recovery.records import Contact, Rating, Step, Urge
from recovery.seals import seals_of
from storage.rows import Joined

T = TypeVar("T")


def facts_of(month: Month) -> Facts:
    """The facts of one month: everything but the texts."""
    amounts: dict[int, dict[date, float | None]] = {}
    for entry in month.habits:
        amounts.setdefault(entry.habit, {})[entry.day] = None if entry.skip else entry.amount
    moods: dict[date, tuple[int, ...]] = {}
    for mood in month.moods:
        moods[mood.day] = (*moods.get(mood.day, ()), mood.mood)
    written: dict[date, int] = {}
    for text in month.journal:
        written[text.day] = written.get(text.day, 0) + 1
    return Facts(
        contacts=tuple(replace(c, note="") for c in month.contacts),
        urges=tuple(replace(u, note="") if u.note else u for u in month.urges),
        amounts=amounts,
        moods=moods,
        written=written,
        ratings=month.ratings,
        steps=tuple(replace(s, note="") for s in month.steps),
        felt=sum(bool(mood.feelings) for mood in month.moods),
        seals=seals_of(month),
    )


def merged(parts: Iterable[Facts]) -> Facts:
    """The facts of several months, which come oldest first, as one; each is looked at once."""
    amounts: dict[int, dict[date, float | None]] = {}
    moods: dict[date, tuple[int, ...]] = {}
    written: dict[date, int] = {}
    contacts: list[Contact] = []
    urges: list[Urge] = []
    steps: list[Step] = []
    seals: list[Seal] = []
    felt = 0
    ratings: list[Sequence[Rating]] = []
    for facts in parts:
        for habit, days in facts.amounts.items():
            amounts.setdefault(habit, {}).update(days)
        moods.update(facts.moods)
        written.update(facts.written)
        contacts += facts.contacts
        urges += facts.urges
        steps += facts.steps
        seals += facts.seals
        felt += facts.felt
        ratings += facts.ratings.parts if isinstance(facts.ratings, Joined) else [facts.ratings]
    return Facts(
        contacts=tuple(contacts),
        urges=tuple(urges),
        amounts=amounts,
        moods=moods,
        written=written,
        ratings=Joined(ratings),
        steps=tuple(steps),
        felt=felt,
        seals=tuple(seals),
    )


def without(whole: Facts, ends: Sequence[Facts]) -> Facts:
    """What `merged` made of several months, the last of them being `ends`, without those."""
    amounts = {
        habit: _outside(days, [facts.amounts.get(habit, {}) for facts in ends])
        for habit, days in whole.amounts.items()
    }
    assert isinstance(whole.ratings, Joined)
    return Facts(
        contacts=_before(whole.contacts, [facts.contacts for facts in ends]),
        urges=_before(whole.urges, [facts.urges for facts in ends]),
        amounts={habit: days for habit, days in amounts.items() if days},
        moods=_outside(whole.moods, [facts.moods for facts in ends]),
        written=_outside(whole.written, [facts.written for facts in ends]),
        ratings=whole.ratings.before(len(ends)),
        steps=_before(whole.steps, [facts.steps for facts in ends]),
        felt=whole.felt - sum(facts.felt for facts in ends),
        seals=_before(whole.seals, [facts.seals for facts in ends]),
    )


def _before(rows: tuple[T, ...], ends: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return rows[: len(rows) - sum(map(len, ends))]


def _outside(days: Mapping[date, T], ends: Iterable[Mapping[date, T]]) -> dict[date, T]:
    kept = dict(days)
    for day in chain.from_iterable(ends):
        del kept[day]
    return kept
