"""What the views draw from: the records as they are kept, a range of days, and a place in it."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from recovery.facts import spread
from recovery.ledger import Amounts, Ledger
from recovery.lookback.days import shown_habits
from recovery.lookback.ranges import range_of
from recovery.lookback.states import heat_states
from recovery.lookback.streaks import StreakFigures, kept_in, streak_figures
from recovery.records import Contact, Habit
from recovery.wording import habits_as_wished

if TYPE_CHECKING:
    from recovery.lookback.buckets import Bucket
    from recovery.lookback.drift import Drift, PhaseDone
    from recovery.lookback.ended import Ended
    from recovery.lookback.insight.find import Insights

T = TypeVar("T")


@dataclass
class Here:
    """Where a person is in the history: the day, the habit and the statement under the cursor.

    `ascii_only` and `no_colour` say what the terminal can show.
    """

    day: date
    habit: int = 0
    statement: int = 1
    ascii_only: bool = False
    no_colour: bool = False


class Look:
    """The figures of one range, each made when it is first drawn and kept while nothing changes."""

    def __init__(self, ledger: Ledger, today: date, range_name: str) -> None:
        self.ledger = ledger
        self.profile = ledger.profile
        self._kept = ledger.facts
        self.facts = spread(self._kept)
        self.today = today
        self.span = range_of(range_name, self.facts, self.profile, today)
        self.habits = self._shown(ledger)
        self._made: dict[Hashable, object] = {}

    def is_of(self, ledger: Ledger, today: date, range_name: str) -> bool:
        """Whether it still shows what is kept, for that day and range."""
        return (
            self._kept is ledger.facts
            and self.profile == ledger.profile
            and self.habits == self._shown(ledger)
            and (self.today, self.span.name) == (today, range_name)
        )

    def _shown(self, ledger: Ledger) -> tuple[Habit, ...]:
        kept = shown_habits(ledger.habits, self.facts, self.span)
        return habits_as_wished(kept, ledger.profile)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made at the first time that it is asked for by this key."""
        if key not in self._made:
            self._made[key] = make()
        return cast(T, self._made[key])

    def inside(self, day: date) -> date:
        """The day of the range that is nearest."""
        return max(self.span.first, min(day, self.span.last))

    def parts(self, most: int) -> "tuple[str, tuple[Bucket, ...]]":
        """The range in at most so many buckets, and what each of them holds: a day, a week."""
        return self.once(("parts", most), lambda: self._parts(most))

    def _parts(self, most: int) -> "tuple[str, tuple[Bucket, ...]]":
        from recovery.lookback.buckets import buckets, unit_for

        unit = unit_for(self.span, most, self.profile.week_start)
        return unit, buckets(self.span, unit, self.profile.week_start)

    @cached_property
    def streak(self) -> StreakFigures:
        """The attempts and what they say together."""
        return streak_figures(self.facts, self.profile, self.today)

    @cached_property
    def states(self) -> dict[date, str]:
        """The state of every day of the range."""
        return heat_states(self.facts, self.profile, self.span.first, self.span.last, self.today)

    @cached_property
    def state_counts(self) -> Counter[str]:
        """How many days of the range are in each state."""
        return Counter(self.states.values())

    @cached_property
    def kept(self) -> tuple[int, int]:
        """The days kept of all days of the range."""
        return kept_in(self.span, self.facts, self.profile, self.today)

    def habit(self, here: Here) -> Habit | None:
        """The habit under the cursor."""
        return self.habits[here.habit % len(self.habits)] if self.habits else None

    def amounts(self, habit: Habit) -> Amounts:
        """The habit's days."""
        return self.facts.amounts.get(habit.id, {})

    @cached_property
    def urges(self) -> "tuple[Ended, ...]":
        """The urges of the range and how each ended."""
        from recovery.lookback.ended import urges_of

        return urges_of(self.facts, self.profile, self.span, self.today)

    @cached_property
    def drifts(self) -> "tuple[Drift, ...]":
        """The twelve statements over the range."""
        from recovery.lookback.drift import drifts

        return drifts(self.facts.ratings, self.span)

    @cached_property
    def phases(self) -> "tuple[PhaseDone, ...]":
        """The phases of the program as they stand today."""
        from recovery.lookback.drift import phases_done

        return phases_done(self.facts, self.profile, self.today)

    @cached_property
    def insights(self) -> "Insights":
        """What goes with what in the range."""
        from recovery.lookback.insight.find import insights

        return insights(self.facts, self.habits, self.span, self.today)

    def contacts(self, day: date) -> Sequence[Contact]:
        """The contacts of a day with their notes, which the facts leave out."""
        if not any(c.day == day for c in self.facts.contacts):
            return ()
        name = f"{day:%Y-%m}"
        kept = self.once(name, lambda: self.ledger.month(name).contacts)
        return [c for c in kept if c.day == day]

    def step(self, day: date, days: int) -> date:
        """So many days on or back, within the range."""
        return self.inside(day + timedelta(days=days))
