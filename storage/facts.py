"""Many months' worth of what the rules need, as one."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import TypeVar

from recovery.ledger import Facts, Seal
from recovery.records import Contact, Rating, Step, Urge
from storage.rows import Joined

T = TypeVar("T")


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
