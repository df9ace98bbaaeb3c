"""Facts <-> plain tuples, for the cache: rows without field names, days as numbers.

Each kind is spelled out, because ten years of it are unpacked before the first picture; ratings,
the most by far, are packed on their own and unpacked when they are looked at.
"""

import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache, partial
from sys import intern
from typing import Any, TypeVar, cast

from recovery.ledger import Facts, Seal
from recovery.records import Contact, Rating, Record, Step, Urge
from storage.rows import Joined, Later

T = TypeVar("T")
_Head = tuple[int, int, str, str]
_Urge = tuple[_Head, int, tuple[str, ...], str | None, str | None, str, int | None]
_Contact = tuple[_Head, str, str, tuple[str, ...], str]
_Step = tuple[_Head, str, str]
_Rows = tuple[
    list[_Contact],
    list[_Urge],
    list[_Step],
    int,
    dict[int, tuple[bytes, list[float | None]]],
    tuple[bytes, list[tuple[int, ...]]],
    tuple[bytes, list[int]],
    int,
    list[tuple[int, int, int]],
]
"""Contacts, urges, steps; then, by how many days a day lies after the first one, which stands
before them: amounts by habit, moods, texts."""
Packed = tuple[bytes, bytes]
"""The rows of a month, and its ratings."""

_LONGEST = 31
"""Days that a month can have."""
_day = lru_cache(maxsize=20_000)(date.fromordinal)
_time = lru_cache(maxsize=2_000)(datetime.fromisoformat)


def _head(record: Record) -> _Head:
    return (record.id, record.day.toordinal(), intern(record.at.isoformat()), intern(record.tz))


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def packed(facts: Facts) -> Packed:
    """The facts of one month as tuples; the versions of the records are left out."""
    by_day: list[Mapping[date, object]] = [facts.moods, facts.written, *facts.amounts.values()]
    first = min((day.toordinal() for days in by_day for day in days), default=1)

    def after(days: Iterable[date]) -> bytes:
        return bytes(day.toordinal() - first for day in days)

    # equal values become one object: each is written once, and made once when it is read
    once: dict[object, Any] = {}
    rows: _Rows = (
        [(_head(c), c.direction, c.kind, c.triggers, c.then) for c in facts.contacts],
        [
            (_head(u), u.strength, u.triggers, _iso(u.started), _iso(u.ended), u.outcome, u.after)
            for u in facts.urges
        ],
        [(_head(s), s.step, s.state) for s in facts.steps],
        first,
        {
            habit: (after(days), [once.setdefault((type(n), n), n) for n in days.values()])
            for habit, days in facts.amounts.items()
        },
        (after(facts.moods), [once.setdefault(felt, felt) for felt in facts.moods.values()]),
        (after(facts.written), [*facts.written.values()]),
        facts.felt,
        [(seal.entry, seal.day.toordinal(), seal.until.toordinal()) for seal in facts.seals],
    )
    ratings = [(_head(r), r.statement, r.rating) for r in facts.ratings]
    return marshal.dumps(rows), marshal.dumps(ratings)


def unpacked(months: Iterable[Packed]) -> Facts:
    """The facts that were packed, oldest month first, as those of one life.

    What lies by day is put where it stays at once, and not month by month first.
    """
    amounts: dict[int, dict[date, float | None]] = {}
    moods: dict[date, tuple[int, ...]] = {}
    written: dict[date, int] = {}
    contacts: list[Contact] = []
    urges: list[Urge] = []
    steps: list[Step] = []
    seals: list[Seal] = []
    felt = 0
    ratings: list[Sequence[Rating]] = []
    for rows, rated in months:
        plain = cast(_Rows, marshal.loads(rows))
        met, urged, stepped, first, by_habit, felt_by_day, texts, named, sealed = plain
        days = [*map(date.fromordinal, range(first, first + _LONGEST))]
        for habit, row in by_habit.items():
            _put(amounts.setdefault(habit, {}), days, row)
        _put(moods, days, felt_by_day)
        _put(written, days, texts)
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
        amounts=amounts,
        moods=moods,
        written=written,
        felt=felt,
        seals=tuple(seals),
    )


def _put(into: dict[date, T], days: list[date], row: tuple[bytes, list[T]]) -> None:
    for after, value in zip(*row, strict=True):
        into[days[after]] = value


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
