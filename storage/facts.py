"""Many months' worth of what the rules need, as one."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import TypeVar, cast

from recovery.ledger import Facts
from storage.rows import Joined

T = TypeVar("T")


def followed(whole: Facts, months: Sequence[Facts]) -> Facts:
    """The facts of `whole` and of the months after it, oldest first, as one.

    It takes the maps of `whole` over, which nobody else may hold: ten years of them are half a
    megabyte each time that they are copied.
    """
    amounts = {habit: cast(dict[date, float | None], days) for habit, days in whole.amounts.items()}
    moods = cast(dict[date, tuple[int, ...]], whole.moods)
    written = cast(dict[date, int], whole.written)
    for facts in months:
        for habit, days in facts.amounts.items():
            amounts.setdefault(habit, {}).update(days)
        moods.update(facts.moods)
        written.update(facts.written)
    assert isinstance(whole.ratings, Joined)
    return Facts(
        contacts=whole.contacts + tuple(row for facts in months for row in facts.contacts),
        urges=whole.urges + tuple(row for facts in months for row in facts.urges),
        amounts=amounts,
        moods=moods,
        written=written,
        ratings=Joined([*whole.ratings.parts, *(facts.ratings for facts in months)]),
        steps=whole.steps + tuple(row for facts in months for row in facts.steps),
        felt=whole.felt + sum(facts.felt for facts in months),
        seals=whole.seals + tuple(row for facts in months for row in facts.seals),
    )


def without(whole: Facts, ends: Sequence[Facts]) -> Facts:
    """What `followed` made of several months, the last of them being `ends`, without those."""
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
