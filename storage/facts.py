"""What the rules need of a month, and many months' worth of it as one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import TypeVar

from recovery.ledger import Facts, Month
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
    )


def merged(parts: Sequence[Facts]) -> Facts:
    """The facts of several months, which come oldest first, as one."""
    amounts: dict[int, dict[date, float | None]] = {}
    moods: dict[date, tuple[int, ...]] = {}
    written: dict[date, int] = {}
    for facts in parts:
        for habit, days in facts.amounts.items():
            amounts.setdefault(habit, {}).update(days)
        moods.update(facts.moods)
        written.update(facts.written)
    return Facts(
        contacts=_joined(facts.contacts for facts in parts),
        urges=_joined(facts.urges for facts in parts),
        amounts=amounts,
        moods=moods,
        written=written,
        ratings=Joined([facts.ratings for facts in parts]),
        steps=_joined(facts.steps for facts in parts),
    )


def _joined(rows: Iterable[Iterable[T]]) -> tuple[T, ...]:
    return tuple(chain.from_iterable(rows))
