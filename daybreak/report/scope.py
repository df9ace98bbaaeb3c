"""What a report is made from: the records that are kept, and the days it covers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from recovery.ledger import Facts, Ledger
from recovery.lookback.buckets import Bucket, buckets, unit_for
from recovery.lookback.days import shown_habits
from recovery.lookback.ranges import Range
from recovery.records import Habit, Profile
from recovery.step_habits import is_known
from recovery.wording import habits_as_wished

POINTS, BARS = 90, 26
"""The most points of a curve, and bars, that can be told apart on paper."""

_PLAIN_UNITS = ("h", "min")


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

    @property
    def habits(self) -> tuple[Habit, ...]:
        """The habits as they are named here: the person's own only where that was chosen."""
        kept = shown_habits(self.ledger.habits, self.facts, self.span)
        if "habits" in self.included:
            return habits_as_wished(kept, self.profile)
        own = [habit.id for habit in kept if not is_known(habit)]
        return tuple(_unnamed(h, own.index(h.id) + 1) if h.id in own else h for h in kept)

    def parts(self, most: int) -> tuple[str, Sequence[Bucket]]:
        """The range in at most so many buckets, and what each of them holds."""
        unit = unit_for(self.span, most, self.profile.week_start)
        return unit, buckets(self.span, unit, self.profile.week_start)


def _unnamed(habit: Habit, number: int) -> Habit:
    """The habit without the words that the person chose for it; a unit says what it counts."""
    unit = habit.unit if habit.unit in _PLAIN_UNITS else "units" if habit.unit else ""
    return replace(habit, name=f"own habit {number}", unit=unit)
