"""The streak over a whole life: every attempt, and the figures that stand beside them."""

from datetime import date
from itertools import pairwise

from recovery.contact import Attempt, attempts, days_kept, gap_trend, mean_gap
from recovery.frozen import frozen
from recovery.ledger import Facts
from recovery.lookback.ranges import Range
from recovery.records import Profile
from recovery.slips import counted, restarts, slip_days
from recovery.urges import rode_out


@frozen
class StreakFigures:
    """The attempts, oldest first, and what they say together.

    `best` and `mean` are days of attempts, the running one included, None without any. `gaps` are
    the days between days with slips, oldest first; `mean_gap` and `trend` need two of them.
    `rode_out` is of `ended` urges.
    """

    attempts: tuple[Attempt, ...]
    best: int | None
    mean: float | None
    gaps: tuple[int, ...]
    mean_gap: float | None
    trend: str
    kept_days: int
    all_days: int
    slip_days: int
    watching: int
    rode_out: int
    ended: int


def streak_figures(facts: Facts, profile: Profile, today: date) -> StreakFigures:
    """Everything the streak's history says besides its days."""
    tried = attempts(facts.contacts, profile, today)
    kept, everything = days_kept(facts.contacts, profile, today)
    slips = slip_days(facts.contacts, profile, today)
    ridden, ended = rode_out(facts, profile, today)
    seen = counted(facts.contacts, profile, today)
    return StreakFigures(
        attempts=tried,
        best=max((a.days for a in tried), default=None),
        mean=sum(a.days for a in tried) / len(tried) if tried else None,
        gaps=tuple((after - before).days for before, after in pairwise(slips)),
        mean_gap=mean_gap(facts.contacts, profile, today),
        trend=gap_trend(facts.contacts, profile, today),
        kept_days=kept,
        all_days=everything,
        slip_days=len(slips),
        watching=sum(c.direction == "watch" for c in seen),
        rode_out=ridden,
        ended=ended,
    )


def kept_in(span: Range, facts: Facts, profile: Profile, today: date) -> tuple[int, int]:
    """The days kept of all days from the start on that lie in the range; (0, 0) without any."""
    if profile.start is None:
        return 0, 0
    first = max(span.first, profile.start)
    everything = (min(span.last, today) - first).days + 1
    if everything < 1:
        return 0, 0
    ended = {c.day for c in counted(facts.contacts, profile, today) if restarts(c, profile)}
    return everything - sum(first <= day <= span.last for day in ended), everything
