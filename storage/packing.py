"""Facts <-> plain tuples, for the cache: rows without field names, days as numbers.

Each kind is spelled out, because ten years of it are unpacked before the first picture; ratings,
the most by far, are packed on their own and unpacked when they are looked at.
"""

import marshal
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from sys import intern
from typing import Any, TypeVar, cast

from recovery.ledger import Facts, Seal
from recovery.records import Contact, Rating, Record, Step, Urge
from storage.rows import Later

T = TypeVar("T")
_Head = tuple[int, int, str, str]
_Urge = tuple[_Head, int, tuple[str, ...], str | None, str | None, str, int | None]
_Rows = tuple[
    list[tuple[_Head, str, str, tuple[str, ...], str]],
    list[_Urge],
    list[tuple[_Head, str, str]],
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


def unpacked(month: Packed) -> Facts:
    """The facts that were packed."""
    rows, ratings = month
    plain = cast(_Rows, marshal.loads(rows))
    contacts, urges, steps, first, amounts, moods, written, felt, seals = plain
    days = [date.fromordinal(first + n) for n in range(_LONGEST)]

    def by_day(row: tuple[bytes, list[T]]) -> dict[date, T]:
        return dict(zip(map(days.__getitem__, row[0]), row[1], strict=True))

    return Facts(
        contacts=tuple(
            Contact(
                id=i, day=_day(d), at=_time(a), tz=z, direction=way, kind=kind, triggers=by, then=t
            )
            for (i, d, a, z), way, kind, by, t in contacts
        ),
        urges=tuple(_urges(urges)),
        ratings=Later(lambda: tuple(_ratings(ratings))),
        steps=tuple(
            Step(id=i, day=_day(d), at=_time(a), tz=z, step=step, state=state)
            for (i, d, a, z), step, state in steps
        ),
        amounts={habit: by_day(row) for habit, row in amounts.items()},
        moods=by_day(moods),
        written=by_day(written),
        felt=felt,
        seals=tuple(Seal(entry, _day(day), _day(until)) for entry, day, until in seals),
    )


def _ratings(rows: bytes) -> Iterator[Rating]:
    for (i, d, a, z), statement, rating in marshal.loads(rows):
        yield Rating(id=i, day=_day(d), at=_time(a), tz=z, statement=statement, rating=rating)


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
