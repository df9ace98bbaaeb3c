"""What a habit's days come to: by week as bars, by month in figures below them."""

from recovery.amounts import is_tick, say_amount
from recovery.lookback.buckets import buckets
from recovery.lookback.habit_days import amount_totals
from recovery.records import Habit
from recovery.text import visible
from tui.lookback.chart import Chart, up_to
from tui.lookback.habit_parts import NOTHING, name_of
from tui.lookback.look import Here, Look
from tui.lookback.part import Part
from tui.paint import Line

BARS = 54
"""The most bars of a chart: the weeks of a year."""

NEXT = {"day": "week", "week": "month", "month": "year", "quarter": "year"}
"""What the figures below the bars sum up: the unit above that of a bar."""


class Amounts(Part):
    """What was recorded: a bar a day, week or month, and the sums of weeks, months or years."""

    TITLE = "Amounts"
    least = 6

    def title(self, look: Look, here: Here) -> str:
        """Whose amounts they are."""
        habit = look.habit(here)
        what = "Days of" if habit and is_tick(habit) else "Amounts of"
        return f"{what} {name_of(habit).lower()}" if habit else self.TITLE

    def note(self, look: Look, here: Here) -> str:
        """What a bar holds, and what the figures below do."""
        habit, unit = look.habit(here), look.parts(BARS)[0]
        words = f"{visible(habit.unit) if habit and habit.unit else ''} by {unit}".strip()
        return f"{words} and {NEXT[unit]}" if unit in NEXT else words

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A bar a bucket."""
        habit = look.habit(here)
        if habit is None:
            return []
        _, parts = look.parts(BARS)
        sums = look.once(("sums", habit.id), lambda: amount_totals(look.amounts(habit), parts))
        if not any(sums):
            return [[NOTHING]]
        below = look.once(("sums below", habit.id), lambda: _below(look, habit))
        scale = up_to(max(sums), say_amount)
        chart = Chart(sums, parts, scale, here.day, ascii_only=here.ascii_only, below=below)
        return chart.bars(width, height)


def _below(look: Look, habit: Habit) -> dict[int, str]:
    """The sums of the unit above, each under the bar that it begins with."""
    unit, parts = look.parts(BARS)
    if unit not in NEXT:
        return {}
    above = buckets(look.span, NEXT[unit], look.profile.week_start)
    sums = amount_totals(look.amounts(habit), above)
    begins = [next((n for n, p in enumerate(parts) if p.first >= b.first), None) for b in above]
    return {n: _short(s) for n, s in zip(begins, sums, strict=True) if n is not None}


def _short(amount: float) -> str:
    """The amount without what comes after the point where it is large."""
    return say_amount(round(amount) if amount >= 10 else amount)
