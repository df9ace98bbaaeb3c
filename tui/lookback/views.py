"""The five views by their keys, and the parts that each is made of."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tui.lookback.part import Part


@dataclass
class View:
    """One view: its name, a shorter one for small windows, its parts and the one with the keys."""

    name: str
    short: str
    make: Callable[[], tuple[Part, ...]]
    front: int = 0
    _parts: tuple[Part, ...] = field(default=(), repr=False)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts, in the order in which tab goes through them."""
        if not self._parts:
            self._parts = self.make()
        return self._parts

    @property
    def part(self) -> Part:
        """The part that the keys go to."""
        return self.parts[self.front % len(self.parts)]

    def turn(self, steps: int) -> None:
        """The next part, or the one before."""
        self.front = (self.front + steps) % len(self.parts)


def _streak() -> tuple[Part, ...]:
    from tui.lookback.streak_parts import Attempts, EveryDay, Together

    return EveryDay(), Attempts(), Together()


def _habits() -> tuple[Part, ...]:
    from tui.lookback.habit_parts import AllHabits, Amounts, EachDay, Strength, WeekdaysAndRuns

    return AllHabits(), EachDay(), Strength(), Amounts(), WeekdaysAndRuns()


def _feelings() -> tuple[Part, ...]:
    from tui.lookback.feeling_parts import (
        Hours,
        MoodChart,
        RiddenOut,
        Strengths,
        Triggers,
        UrgeChart,
    )

    return MoodChart(), UrgeChart(), Hours(), Triggers(), Strengths(), RiddenOut()


def _acceptance() -> tuple[Part, ...]:
    from tui.lookback.acceptance_parts import DriftChart, Phases, Statements

    return Statements(), DriftChart(), Phases()


def _insight() -> tuple[Part, ...]:
    from tui.lookback.insight_parts import Method, Sentences, Waiting

    return Sentences(), Waiting(), Method()


def views() -> tuple[View, ...]:
    """The views in the order of their keys, 1 to 5; parts are made when a view is first seen."""
    return (
        View("Streak", "Streak", _streak),
        View("Habits", "Habits", _habits),
        View("Mood and urges", "Mood", _feelings),
        View("Acceptance", "Acceptance", _acceptance),
        View("Insight", "Insight", _insight),
    )
