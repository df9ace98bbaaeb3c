"""Moods and urges over time: curves, the hours of a week, and what came before an urge."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from recovery.frozen import frozen
from recovery.ledger import Facts
from recovery.lookback.buckets import Bucket, gathered, means
from recovery.lookback.ended import Ended
from recovery.moods import mean
from recovery.records import Urge

_NIGHT_ENDS = 6
"""A day ends at six in the morning after it at the latest."""


def mood_curve(facts: Facts, parts: Sequence[Bucket]) -> list[float | None]:
    """Each bucket's mood: the mean of its days, each of which is the mean of its moods."""
    days = ((day, mean(felt)) for day, felt in facts.moods.items())
    return means(((day, value) for day, value in days if value is not None), parts)


@frozen
class UrgesIn:
    """The urges of one bucket: how many, their mean strength, and how they ended."""

    count: int = 0
    strength: float | None = None
    rode_out: int = 0
    ended: int = 0

    @property
    def share(self) -> float | None:
        """The share ridden out, 0 to 1; None while none has ended."""
        return self.rode_out / self.ended if self.ended else None


def urge_curve(urges: Sequence[Ended], parts: Sequence[Bucket]) -> list[UrgesIn]:
    """The urges of each bucket."""
    strengths = gathered(((u.day, u.strength) for u, _ in urges), parts)
    ridden = gathered(((u.day, how == "rode-out") for u, how in urges if how != "open"), parts)
    return [_urges_in(strengths.get(n, ()), ridden.get(n, ())) for n in range(len(parts))]


def _urges_in(strengths: Sequence[float], ridden: Sequence[float]) -> UrgesIn:
    if not strengths:
        return UrgesIn()
    return UrgesIn(len(strengths), sum(strengths) / len(strengths), round(sum(ridden)), len(ridden))


@frozen
class TriggerCount:
    """A word that stood by `times` urges, and how those ended."""

    name: str
    times: int
    rode_out: int
    slipped: int
    open: int


def trigger_counts(urges: Iterable[Ended]) -> tuple[TriggerCount, ...]:
    """Every trigger, the most frequent first; a word counts once an urge."""
    ends: dict[str, Counter[str]] = {}
    for urge, how in urges:
        for name in dict.fromkeys(urge.triggers):
            ends.setdefault(name, Counter())[how] += 1
    found = [
        TriggerCount(name, how.total(), how["rode-out"], how["slipped"], how["open"])
        for name, how in ends.items()
    ]
    return tuple(sorted(found, key=lambda t: (-t.times, t.name)))


def hour_of(urge: Urge) -> int | None:
    """The hour, 0-23, at which the urge began, on the person's own clock.

    None for one that was filled in later: then the clock says when it was written down.
    """
    began: datetime = urge.started or urge.at
    same_day = began.date() == urge.day
    night_after = began.date() == urge.day + timedelta(days=1) and began.hour < _NIGHT_ENDS
    return began.hour if same_day or night_after else None


@frozen
class WeekHours:
    """Urges by weekday (0 = Monday) and hour, as `counts[weekday][hour]`.

    The night after a day belongs to that day's weekday. `unplaced` were filled in later.
    """

    counts: tuple[tuple[int, ...], ...]
    unplaced: int

    @property
    def most(self) -> int:
        """The largest count."""
        return max(map(max, self.counts))


def week_hours(urges: Iterable[Ended]) -> WeekHours:
    """When in the week urges come."""
    counts = [[0] * 24 for _ in range(7)]
    unplaced = 0
    for urge, _ in urges:
        hour = hour_of(urge)
        if hour is None:
            unplaced += 1
        else:
            counts[urge.day.weekday()][hour] += 1
    return WeekHours(tuple(map(tuple, counts)), unplaced)
