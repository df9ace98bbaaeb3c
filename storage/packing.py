"""Facts <-> plain tuples, for the cache: rows without field names, days as ordinals.

Each kind is spelled out, because ten years of ratings are unpacked before the first picture.
"""

from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from sys import intern

from recovery.ledger import Facts
from recovery.records import Contact, Rating, Record, Step, Urge

_Head = tuple[int, int, str, str]
_Urge = tuple[_Head, int, tuple[str, ...], str | None, str | None, str, int | None]
Packed = tuple[
    list[tuple[_Head, str, str, tuple[str, ...], str]],
    list[_Urge],
    list[tuple[_Head, int, int]],
    list[tuple[_Head, str, str]],
    dict[int, tuple[list[int], list[float | None]]],
    list[tuple[int, tuple[int, ...]]],
    list[tuple[int, int]],
]
"""Contacts, urges, ratings, steps, amounts by habit, moods and counts of texts by day."""

_day = lru_cache(maxsize=20_000)(date.fromordinal)
_time = lru_cache(maxsize=2_000)(datetime.fromisoformat)


def _head(record: Record) -> _Head:
    return (record.id, record.day.toordinal(), intern(record.at.isoformat()), intern(record.tz))


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def packed(facts: Facts) -> Packed:
    """Facts as tuples; the versions of the records are left out."""
    return (
        [(_head(c), c.direction, c.kind, c.triggers, c.then) for c in facts.contacts],
        [
            (_head(u), u.strength, u.triggers, _iso(u.started), _iso(u.ended), u.outcome, u.after)
            for u in facts.urges
        ],
        [(_head(r), r.statement, r.rating) for r in facts.ratings],
        [(_head(s), s.step, s.state) for s in facts.steps],
        {
            habit: ([d.toordinal() for d in days], [*days.values()])
            for habit, days in facts.amounts.items()
        },
        [(d.toordinal(), values) for d, values in facts.moods.items()],
        [(d.toordinal(), n) for d, n in facts.written.items()],
    )


def unpacked(rows: Packed) -> Facts:
    """The facts that were packed."""
    contacts, urges, ratings, steps, amounts, moods, written = rows
    return Facts(
        contacts=tuple(
            Contact(
                id=i, day=_day(d), at=_time(a), tz=z, direction=way, kind=kind, triggers=by, then=t
            )
            for (i, d, a, z), way, kind, by, t in contacts
        ),
        urges=tuple(_urges(urges)),
        ratings=tuple(
            Rating(id=i, day=_day(d), at=_time(a), tz=z, statement=s, rating=r)
            for (i, d, a, z), s, r in ratings
        ),
        steps=tuple(
            Step(id=i, day=_day(d), at=_time(a), tz=z, step=step, state=state)
            for (i, d, a, z), step, state in steps
        ),
        amounts={
            habit: dict(zip(map(_day, days), values, strict=True))
            for habit, (days, values) in amounts.items()
        },
        moods={_day(d): values for d, values in moods},
        written={_day(d): n for d, n in written},
    )


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
