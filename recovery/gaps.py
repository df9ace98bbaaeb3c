"""The time between slips, and how soon after one a person is back."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from recovery.records import Contact, Profile, Record
from recovery.slips import counted, is_slip, slip_days

_NOTICEABLE = 1.1
"""Below a tenth of difference a trend would be noise."""


def mean_gap(contacts: Iterable[Contact], profile: Profile, today: date) -> float | None:
    """The mean number of days between days with slips; None below two gaps."""
    gaps = _gaps(slip_days(contacts, profile, today))
    return _mean(gaps) if len(gaps) >= 2 else None


def gap_trend(contacts: Iterable[Contact], profile: Profile, today: date) -> str:
    """Whether the gaps between slips are growing, shrinking or steady; "" below two gaps.

    The later half is compared with the earlier one. The days since the last slip count as a gap
    once they are more than the mean: from then on they can only make it longer.
    """
    days = slip_days(contacts, profile, today)
    gaps = _gaps(days)
    if len(gaps) < 2:
        return ""
    running = (today - days[-1]).days
    if running > _mean(gaps):
        gaps.append(running)
    half = len(gaps) // 2
    earlier, later = _mean(gaps[:half]), _mean(gaps[-half:])
    if later > earlier * _NOTICEABLE:
        return "growing"
    return "shrinking" if earlier > later * _NOTICEABLE else "steady"


def _gaps(days: Sequence[date]) -> list[int]:
    return [(after - before).days for before, after in pairwise(days)]


def _mean(gaps: Sequence[int]) -> float:
    return sum(gaps) / len(gaps)


def hours_to_next_record(
    contacts: Iterable[Contact], records: Iterable[Record], profile: Profile, today: date
) -> float | None:
    """The usual (median) hours from a slip to the next record of any kind; None without one.

    `records` are those that the person made besides contacts. Instants are compared, not days:
    it is about how soon someone came back, and a record may be filled in for another day.
    """
    contacts = tuple(contacts)
    instants = sorted({r.at for r in (*contacts, *records)})
    waits = []
    for slip in counted(contacts, profile, today):
        after = bisect_right(instants, slip.at)
        if is_slip(slip, profile) and after < len(instants):
            waits.append((instants[after] - slip.at).total_seconds() / 3600)
    return _median(sorted(waits)) if waits else None


def _median(waits: Sequence[float]) -> float:
    return (waits[(len(waits) - 1) // 2] + waits[len(waits) // 2]) / 2
