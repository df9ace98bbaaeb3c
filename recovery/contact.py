"""No contact: the attempts, the days kept, and the figures beside the streak."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from recovery.frozen import frozen
from recovery.gaps import gap_trend, hours_to_next_record, mean_gap
from recovery.records import Contact, Profile
from recovery.slips import counted, is_slip, restarts, slip_days

__all__ = [
    "Attempt",
    "Streak",
    "attempts",
    "counted",
    "days_kept",
    "gap_trend",
    "hours_to_next_record",
    "is_slip",
    "mean_gap",
    "restarts",
    "slip_days",
    "streak_summary",
    "undecided",
]


@frozen
class Attempt:
    """The days from `first` up to, and without, `last`, where the contact `ended_by` ended it.

    `days` is to minus from. The one that is running has `last` None, `ended_by` "" and counts
    up to today.
    """

    first: date
    last: date | None
    days: int
    ended_by: str


def attempts(contacts: Iterable[Contact], profile: Profile, today: date) -> tuple[Attempt, ...]:
    """Every attempt, oldest first, the running one last; none without a start day up to today.

    Each begins on the day on which the one before it ended, so two restarts on one day leave an
    attempt of 0 days between them.
    """
    start = profile.start
    if start is None or start > today:
        return ()
    ends = [c for c in counted(contacts, profile, today) if restarts(c, profile)]
    firsts = [start, *(c.day for c in ends)]
    ended = [
        Attempt(first, last, (last - first).days, contact.kind)
        for (first, last), contact in zip(pairwise(firsts), ends, strict=True)
    ]
    return (*ended, Attempt(firsts[-1], None, (today - firsts[-1]).days, ""))


def days_kept(contacts: Iterable[Contact], profile: Profile, today: date) -> tuple[int, int]:
    """The days without a restarting contact, of all days from the start to today, both counted.

    (0, 0) without a start day up to today.
    """
    if profile.start is None or profile.start > today:
        return 0, 0
    ended = {c.day for c in counted(contacts, profile, today) if restarts(c, profile)}
    everything = (today - profile.start).days + 1
    return everything - len(ended), everything


def undecided(contacts: Iterable[Contact], profile: Profile, today: date) -> tuple[Contact, ...]:
    """The slips of earlier days whose restart or keep was put off and is still to be decided."""
    return tuple(
        c
        for c in counted(contacts, profile, today)
        if c.then == "later" and c.day < today and c.direction in ("out", "watch")
    )


@frozen
class Streak:
    """The figures of the no-contact panel. Days are whole days; `best` includes the running one.

    Without a start day `days`, `since`, `target` and `best` are None and the day counts 0;
    `slips` and `watching` count all the same.
    """

    days: int | None
    since: date | None
    target: int | None
    best: int | None
    kept_days: int
    all_days: int
    attempts: int
    slips: int
    watching: int


def streak_summary(contacts: Iterable[Contact], profile: Profile, today: date) -> Streak:
    """All figures of the streak at once; slips and watching count from the start day on."""
    seen = counted(contacts, profile, today)
    tried = attempts(seen, profile, today)
    kept, everything = days_kept(seen, profile, today)
    return Streak(
        days=tried[-1].days if tried else None,
        since=tried[-1].first if tried else None,
        target=profile.target if tried else None,
        best=max((a.days for a in tried), default=None),
        kept_days=kept,
        all_days=everything,
        attempts=len(tried),
        slips=sum(is_slip(c, profile) for c in seen),
        watching=sum(c.direction == "watch" for c in seen),
    )
