"""Habits: all side by side, then one of them day by day, its strength, amounts and weekdays."""

from recovery.amounts import say_target
from recovery.counting import count
from recovery.habit_streak import streak, streak_unit
from recovery.lookback.habit_days import (
    LEVELS as ORDER,
)
from recovery.lookback.habit_days import (
    by_weekday,
    done_days,
    levels,
)
from recovery.lookback.habit_runs import Run, runs, strength_curve
from recovery.lookback.words import LEVELS as WORDS
from recovery.lookback.words import short
from recovery.records import Habit
from recovery.schedule import read_schedule, say_schedule
from recovery.strength import strength
from recovery.text import visible
from tui.lookback.chart import Chart, Scale
from tui.lookback.grid import Entry, grid_width, heat_grid, is_narrow, with_legend
from tui.lookback.look import Here, Look
from tui.lookback.part import Part
from tui.paint import Line, bar, left, right
from tui.signs import LEVELS

PERCENT = Scale(0.0, 1.0, ((0.0, "0"), (0.5, "50"), (1.0, "100 %")))


NOTHING = ("Nothing recorded in this range yet.", "muted")


def name_of(habit: Habit) -> str:
    """The habit's name as it may be drawn."""
    return visible(habit.name)


class AllHabits(Part):
    """All habits side by side; the cursor chooses the one that the other parts show."""

    TITLE = "Habits"
    sticky = True
    least = 5
    most = 7

    def note(self, look: Look, here: Here) -> str:
        """What the columns are."""
        return "strength · reached · in a row"

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A habit a row."""
        if not look.habits:
            return [
                [("No habits yet.", "text")],
                [("Add one in settings  ", "muted"), (",", "key")],
            ]
        here.habit = max(0, min(here.habit, len(look.habits) - 1))
        top = max(0, min(here.habit - height + 1, len(look.habits) - height))
        shown = list(enumerate(look.habits))[max(0, top) : max(0, top) + height]
        return [_row(look, habit, width, here=n == here.habit) for n, habit in shown]

    def down(self, look: Look, here: Here, rows: int) -> None:
        """A habit down or up."""
        here.habit = max(0, min(here.habit + rows, len(look.habits) - 1))


def _row(look: Look, habit: Habit, width: int, *, here: bool) -> Line:
    amounts, pauses = look.amounts(habit), look.profile.pauses
    score = look.once(
        ("strength", habit.id),
        lambda: strength(habit, amounts, habit.since, look.today, pauses),
    )
    done = look.once(("done", habit.id), lambda: done_days(habit, amounts, look.span))
    run = look.once(
        ("streak", habit.id),
        lambda: streak(habit, amounts, look.today, pauses, look.profile.week_start),
    )
    name = name_of(habit) + (" (put away)" if habit.archived else "")
    first = 18 if width >= 70 else 12
    gauge = max(4, min(32, width - first - 34))
    words = count(run, streak_unit(habit)) if run else "–"
    line: Line = [
        ("▸ " if here else "  ", "cursor"),
        (left(name, first), "cursor" if here else "text"),
        (right(f"{score * 100:.0f} %", 6) + "  ", "text"),
        *bar(score, gauge),
    ]
    if width < 48:
        return [*line, (right(str(done), 6), "text")]
    return [*line, (right(count(done, "day"), 11), "text"), (right(words, 12), "muted")]


class EachDay(Part):
    """The habit under the cursor as a heatmap."""

    least = 8
    most = 12

    def is_wide(self, look: Look) -> bool:
        """Not where the range has few weeks."""
        return not is_narrow(look)

    def title(self, look: Look, here: Here) -> str:
        """The habit."""
        habit = look.habit(here)
        return name_of(habit) if habit else "Every day"

    def note(self, look: Look, here: Here) -> str:
        """What a due day asks for."""
        habit = look.habit(here)
        if habit is None:
            return ""
        target = say_target(habit) if habit.at_least else f"at most {say_target(habit)}"
        return f"{visible(target)} {say_schedule(read_schedule(habit.every))}"

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """The grid, and what its signs mean."""
        habit = look.habit(here)
        if habit is None:
            return []
        days = look.once(
            ("levels", habit.id),
            lambda: levels(habit, look.amounts(habit), look.span, look.profile.pauses),
        )
        grid = heat_grid(days, LEVELS, look, here.day, width)
        held = list(days.values())
        legend = [Entry(LEVELS[n], WORDS[n], held.count(n)) for n in ORDER if n in held]
        return with_legend(grid, legend, grid_width(look, width), width, height)

    def down(self, look: Look, here: Here, rows: int) -> None:
        """A day on, which stands below."""
        here.day = look.step(here.day, rows)

    def right(self, look: Look, here: Here, steps: int) -> None:
        """A week on, which stands beside."""
        here.day = look.step(here.day, steps * 7)


class Strength(Part):
    """How strong the habit is, day by day."""

    TITLE = "Strength"
    least = 6

    def title(self, look: Look, here: Here) -> str:
        """Whose strength it is."""
        habit = look.habit(here)
        return f"Strength of {name_of(habit).lower()}" if habit else self.TITLE

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """The curve."""
        habit = look.habit(here)
        if habit is None:
            return []
        _, parts = look.parts(width * 2)
        curve = look.once(
            ("curve", habit.id, len(parts)),
            lambda: strength_curve(habit, look.amounts(habit), parts, look.profile.pauses),
        )
        if not look.amounts(habit):
            return [[NOTHING]]
        chart = Chart(curve, parts, PERCENT, here.day, ascii_only=here.ascii_only)
        return chart.line(width, height)


class WeekdaysAndRuns(Part):
    """On which weekdays the habit is reached, and its longest runs."""

    TITLE = "By weekday"
    least = 7
    most = 9

    def note(self, look: Look, here: Here) -> str:
        """What stands at the right."""
        return "longest runs"

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A weekday a row with its share, a run a row beside."""
        habit = look.habit(here)
        if habit is None:
            return []
        amounts, pauses, start = look.amounts(habit), look.profile.pauses, look.profile.week_start
        days = look.once(
            ("weekdays", habit.id),
            lambda: by_weekday(habit, amounts, look.span, look.today, pauses),
        )
        found = look.once(
            ("runs", habit.id), lambda: runs(habit, amounts, look.today, pauses, start)
        )
        rows: list[Line] = []
        for row in range(7):
            week = days[(start + row) % 7]
            share = week.done / week.due if week.due else 0.0
            words = f"{week.done} of {week.due}" if week.due else "–"
            name = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[week.number]
            line: Line = [
                (name + "  ", "muted"),
                *bar(share, max(8, min(48, width - 64))),
                (right(words, 11), "text"),
            ]
            if row < len(found):
                line += [("    ", "text"), *_run(found[row], habit, look, width)]
            rows.append(line)
        return rows


def _run(run: Run, habit: Habit, look: Look, width: int) -> Line:
    words = count(run.length, streak_unit(habit))
    first, last = short(run.first, look.today), short(run.last, look.today)
    days = f"{first} to {last}" if width >= 60 and run.first != run.last else f"to {last}"
    return [(right(words, 9), "text"), (f"  {days}", "muted")]
