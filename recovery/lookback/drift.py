"""Acceptance over time: how each statement moved, and which phases were walked through."""

from collections.abc import Iterable, Sequence
from datetime import date

from recovery.acceptance import COUNT
from recovery.frozen import frozen
from recovery.ledger import Facts
from recovery.lookback.buckets import Bucket
from recovery.lookback.ranges import Range
from recovery.program import shown_phases, shown_steps
from recovery.records import Profile, Rating, Step


@frozen
class Drift:
    """One statement over a range: every rating in it, and where it stood before and stands now.

    `points` are (day, rating), oldest first; `before` is the newest rating from before the range.
    """

    statement: int
    points: tuple[tuple[date, int], ...]
    before: int | None
    now: int | None

    @property
    def moved(self) -> int:
        """How far it moved within the range, from where it stood or was first rated."""
        first = self.before if self.before is not None else (self.points or ((None, 0),))[0][1]
        return (self.now or 0) - first if self.points else 0

    def at(self, day: date) -> int | None:
        """How it stood at the end of that day of the range."""
        past = [rating for when, rating in self.points if when <= day]
        return past[-1] if past else self.before


def drifts(ratings: Iterable[Rating], span: Range) -> tuple[Drift, ...]:
    """All twelve statements in order; ratings after the range are left out."""
    points: dict[int, list[tuple[date, int]]] = {n: [] for n in range(1, COUNT + 1)}
    before: dict[int, int] = {}
    for rating in sorted(ratings, key=_when):
        if rating.statement not in points:
            continue
        if rating.day in span:
            points[rating.statement].append((rating.day, rating.rating))
        elif rating.day < span.first:
            before[rating.statement] = rating.rating
    return tuple(
        Drift(n, tuple(found), before.get(n), found[-1][1] if found else before.get(n))
        for n, found in points.items()
    )


def _when(record: Rating | Step) -> tuple[object, ...]:
    return (record.day, record.at, record.id)


def standing(drift: Drift, parts: Sequence[Bucket]) -> list[int | None]:
    """How the statement stood at the end of each bucket; None before its first rating."""
    found: list[int | None] = []
    past, number = drift.before, 0
    for part in parts:
        while number < len(drift.points) and drift.points[number][0] <= part.last:
            past = drift.points[number][1]
            number += 1
        found.append(past)
    return found


@frozen
class PhaseDone:
    """A phase of the program: `done` of its `steps`, when it was begun and, once all are done,
    when it was `finished`."""

    id: str
    title: str
    done: int
    steps: int
    begun: date | None
    finished: date | None


def phases_done(facts: Facts, profile: Profile, today: date) -> tuple[PhaseDone, ...]:
    """Every phase the person sees, in reading order, as it stands today."""
    newest: dict[str, Step] = {}
    begun: dict[str, date] = {}
    for record in sorted(facts.steps, key=_when):
        if record.day > today:
            continue
        newest[record.step] = record
        if record.state != "open":
            begun.setdefault(record.step, record.day)
    shown = shown_steps(profile)
    found = []
    for phase in shown_phases(profile):
        ids = [step.id for step in shown if step.phase == phase.id]
        days = [newest[i].day for i in ids if i in newest and newest[i].state == "done"]
        starts = [begun[i] for i in ids if i in begun]
        whole = max(days) if len(days) == len(ids) else None
        found.append(
            PhaseDone(phase.id, phase.title, len(days), len(ids), min(starts, default=None), whole)
        )
    return tuple(found)
