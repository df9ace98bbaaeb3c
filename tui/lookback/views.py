"""The five views by their keys, and the parts that each is made of."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tui.lookback.look import Look
from tui.lookback.part import Part


@dataclass
class View:
    """One view: its name, a shorter one for small windows, its parts and the one with the keys."""

    name: str
    short: str
    make: Callable[[], tuple[Part, ...]]
    front: int = 0
    _parts: tuple[Part, ...] = field(default=(), repr=False)

    def parts(self, look: Look) -> tuple[Part, ...]:
        """The parts that have something to show, in the order in which tab goes through them."""
        if not self._parts:
            self._parts = self.make()
        return tuple(part for part in self._parts if part.has(look))

    def part(self, look: Look) -> Part:
        """The part that the keys go to."""
        parts = self.parts(look)
        return parts[self.front % len(parts)]

    def turn(self, steps: int, look: Look) -> None:
        """The next part, or the one before."""
        self.front = (self.front + steps) % len(self.parts(look))


def _streak() -> tuple[Part, ...]:
    from tui.lookback.attempt_parts import Attempts, Lengths
    from tui.lookback.streak_parts import EveryDay, Together

    return EveryDay(), Attempts(), Together(), Lengths()


def _habits() -> tuple[Part, ...]:
    from tui.lookback.amount_parts import Amounts
    from tui.lookback.habit_parts import AllHabits, EachDay, Strength, WeekdaysAndRuns

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
