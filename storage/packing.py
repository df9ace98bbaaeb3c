"""Facts <-> plain tuples, for the cache: rows without field names, days as numbers.

Each kind is spelled out, because ten years of it are unpacked before the first picture. What is
most of it, the ratings and what lies by day, is packed on its own and unpacked when it is looked
at.
"""

import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache, partial
from sys import intern
from typing import Any

from recovery.bymonth import ByMonth, Part, Unmade, month_number
from recovery.ledger import Facts, Seal
from recovery.records import Contact, Rating, Record, Step, Urge
from storage.rows import Joined, Later

_Head = tuple[int, int, str, str]
_Urge = tuple[_Head, int, tuple[str, ...], str | None, str | None, str, int | None]
_Contact = tuple[_Head, str, str, tuple[str, ...], str]
_Step = tuple[_Head, str, str]
Packed = tuple[
    list[_Contact],
    list[_Urge],
    list[_Step],
    int,
    list[tuple[int, int, int]],
    bytes,
    int,
    dict[int, bytes],
    bytes,
    bytes,
]
"""A month's contacts, urges, steps, count of named feelings, seals, ratings; then what lies by day,
by how many days after the first one, which stands before it: amounts by habit, moods, texts."""

_day = lru_cache(maxsize=20_000)(date.fromordinal)
_time = lru_cache(maxsize=2_000)(datetime.fromisoformat)


@lru_cache(maxsize=400)  # what lies by day is of the same month for each habit, and for all else
def _month_from(first: int) -> list[date]:
    return [*map(_day, range(first, first + 31))]


def _head(record: Record) -> _Head:
    return (record.id, record.day.toordinal(), intern(record.at.isoformat()), intern(record.tz))


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def packed(facts: Facts) -> Packed:
    """The facts of one month as tuples; the versions of the records are left out."""
    by_day: list[Mapping[date, object]] = [facts.moods, facts.written, *facts.amounts.values()]
    first = min((day.toordinal() for days in by_day for day in days), default=1)
    return (
        [(_head(c), c.direction, c.kind, c.triggers, c.then) for c in facts.contacts],
        [
            (_head(u), u.strength, u.triggers, _iso(u.started), _iso(u.ended), u.outcome, u.after)
            for u in facts.urges
        ],
        [(_head(s), s.step, s.state) for s in facts.steps],
        facts.felt,
        [(seal.entry, seal.day.toordinal(), seal.until.toordinal()) for seal in facts.seals],
        marshal.dumps([(_head(r), r.statement, r.rating) for r in facts.ratings]),
        first,
        {habit: _days_packed(days, first) for habit, days in facts.amounts.items()},
        _days_packed(facts.moods, first),
        _days_packed(facts.written, first),
    )


def _days_packed(days: Mapping[date, object], first: int) -> bytes:
    if not days:
        return b""
    # equal values become one object: each is written once, and made once when it is read
    once: dict[object, object] = {}
    values = [once.setdefault((type(value), value), value) for value in days.values()]
    return marshal.dumps((bytes(day.toordinal() - first for day in days), values))


def _days(packed: bytes, first: int) -> dict[date, Any]:
    after, values = marshal.loads(packed)
    return dict(zip(map(_month_from(first).__getitem__, after), values, strict=True))


def unpacked(months: Iterable[Packed]) -> Facts:
    """The facts that were packed, oldest month first, as those of one life."""
    amounts: dict[int, dict[int, Part[float | None]]] = {}
    moods: dict[int, Part[tuple[int, ...]]] = {}
    written: dict[int, Part[int]] = {}
    contacts: list[Contact] = []
    urges: list[Urge] = []
    steps: list[Step] = []
    seals: list[Seal] = []
    felt = 0
    ratings: list[Sequence[Rating]] = []
    for met, urged, stepped, named, sealed, rated, first, by_habit, felt_by_day, texts in months:
        month = month_number(date.fromordinal(first))
        for habit, days in by_habit.items():
            amounts.setdefault(habit, {})[month] = Unmade(_days, days, first)
        if felt_by_day:
            moods[month] = Unmade(_days, felt_by_day, first)
        if texts:
            written[month] = Unmade(_days, texts, first)
        contacts += _contacts(met)
        urges += _urges(urged)
        steps += _steps(stepped)
        seals += [Seal(entry, _day(day), _day(until)) for entry, day, until in sealed]
        felt += named
        ratings.append(Later(partial(_ratings, rated)))
    return Facts(
        contacts=tuple(contacts),
        urges=tuple(urges),
        ratings=Joined(ratings),
        steps=tuple(steps),
        amounts={habit: ByMonth(parts) for habit, parts in amounts.items()},
        moods=ByMonth(moods),
        written=ByMonth(written),
        felt=felt,
        seals=tuple(seals),
    )


def _ratings(rows: bytes) -> tuple[Rating, ...]:
    return tuple(
        Rating(id=i, day=_day(d), at=_time(a), tz=z, statement=statement, rating=rating)
        for (i, d, a, z), statement, rating in marshal.loads(rows)
    )


def _contacts(rows: list[_Contact]) -> Iterator[Contact]:
    for (i, d, a, z), way, kind, by, then in rows:
        yield Contact(
            id=i, day=_day(d), at=_time(a), tz=z, direction=way, kind=kind, triggers=by, then=then
        )


def _steps(rows: list[_Step]) -> Iterator[Step]:
    for (i, d, a, z), step, state in rows:
        yield Step(id=i, day=_day(d), at=_time(a), tz=z, step=step, state=state)


def _urges(rows: list[_Urge]) -> Iterator[Urge]:
    for (i, d, a, z), strength, by, first, last, outcome, after in rows:
        yield Urge(
            id=i,
            day=_day(d),
            at=_time(a),
            tz=z,
            strength=strength,
            triggers=by,
            started=_time(first) if first else None,
            ended=_time(last) if last else None,
            outcome=outcome,
            after=after,
        )
