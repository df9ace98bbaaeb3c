"""Habits in a report: all of them in a table, and the strength of each as a curve."""

from collections.abc import Iterator

from daybreak.report.blocks import Block, Chart, Table
from daybreak.report.scope import POINTS, Scope
from recovery.amounts import say_target
from recovery.counting import count
from recovery.habit_streak import streak, streak_unit
from recovery.lookback.habit_days import done_days
from recovery.lookback.habit_runs import runs, strength_curve
from recovery.records import Habit
from recovery.schedule import read_schedule, say_schedule
from recovery.strength import strength

_HEAD = ("habit", "target", "strength", "reached", "in a row", "longest")


def habit_blocks(scope: Scope) -> Iterator[Block]:
    """The habits with at least one recorded day."""
    used = [habit for habit in scope.habits if scope.facts.amounts.get(habit.id)]
    if not used:
        return
    yield Table(_HEAD, tuple(_row(scope, habit) for habit in used), (2, 3, 4, 5))
    unit, parts = scope.parts(POINTS)
    for habit in used:
        curve = strength_curve(habit, scope.facts.amounts[habit.id], parts, scope.profile.pauses)
        percent = [None if value is None else 100 * value for value in curve]
        yield Chart(f"{habit.name}: strength, %", percent, parts, unit, 0, 100)


def _row(scope: Scope, habit: Habit) -> tuple[str, ...]:
    amounts, profile = scope.facts.amounts[habit.id], scope.profile
    score = strength(habit, amounts, habit.since, scope.today, profile.pauses)
    run = streak(habit, amounts, scope.today, profile.pauses, profile.week_start)
    found = runs(habit, amounts, scope.today, profile.pauses, profile.week_start)
    unit = streak_unit(habit)
    target = say_target(habit) if habit.at_least else f"at most {say_target(habit)}"
    return (
        habit.name,
        f"{target} {say_schedule(read_schedule(habit.every))}",
        f"{score * 100:.0f} %",
        count(done_days(habit, amounts, scope.span), "day"),
        count(run, unit),
        count(found[0].length if found else 0, unit),
    )
