"""What a report is made from: the records that are kept, and the days it covers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from recovery.ledger import Facts, Ledger
from recovery.lookback.buckets import Bucket, buckets, unit_for
from recovery.lookback.ranges import Range
from recovery.records import Profile

POINTS, BARS = 90, 26
"""The most points of a curve, and bars, that can be told apart on paper."""


@dataclass(frozen=True)
class Scope:
    """A ledger, a range of days up to `today`, and which kinds of text were chosen."""

    ledger: Ledger
    span: Range
    today: date
    included: frozenset[str] = frozenset()

    @property
    def facts(self) -> Facts:
        """What the rules need of the whole life."""
        return self.ledger.facts

    @property
    def profile(self) -> Profile:
        """What the person chose."""
        return self.ledger.profile

    def parts(self, most: int) -> tuple[str, Sequence[Bucket]]:
        """The range in at most so many buckets, and what each of them holds."""
        unit = unit_for(self.span, most, self.profile.week_start)
        return unit, buckets(self.span, unit, self.profile.week_start)
