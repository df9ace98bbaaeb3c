"""A made-up life's ratings and steps: a slow drift upwards with dips, and steps done in turn."""

from collections.abc import Iterable, Iterator
from math import exp

from recovery.acceptance import COUNT
from recovery.program import phases, steps
from recovery.records import JournalEntry, Rating, Step
from recovery.sample_plan import Plan

# By statement: after how many days it is about two thirds true.
_DAYS = (20, 60, 26, 50, 70, 90, 120, 60, 150, 100, 130, 70)
# Statement, the day on which it is lowest, how many days the dip lasts, how deep it is.
_DIPS = ((2, 17, 6, 1.2), (5, 22, 5, 1.4), (3, 58, 9, 2.4), (9, 166, 20, 2.0), (6, 100, 15, 1.2))


def ratings(plan: Plan) -> Iterator[Rating]:
    """All twelve statements about once a week, before today."""
    dice = plan.rng("ratings")
    for number in range(7, plan.span, 7):
        missed = dice.random() < 0.08
        began = 20 * 60 + 15 + dice.uniform(0, 30)
        for statement in range(1, COUNT + 1):
            value = _truth(statement, number) + dice.gauss(0, 0.35)
            if not (missed and number > 30):
                yield Rating(
                    day=plan.day(number),
                    at=plan.at(number, began + statement / 6),
                    tz=plan.tz,
                    statement=statement,
                    rating=min(4, max(0, round(value))),
                )


def _truth(statement: int, number: int) -> float:
    value = 3.8 * (1 - exp(-(number + 6) / _DAYS[statement - 1]))
    for which, lowest, width, depth in _DIPS:
        if which == statement:
            value -= depth * exp(-(((number - lowest) / width) ** 2))
    return value


def step_records(plan: Plan, journal: Iterable[JournalEntry]) -> Iterator[Step]:
    """The open phases read in order, quickly at first; a step that was written about is done then.

    The first step is opened again after three weeks, as grief goes in loops.
    """
    dice = plan.rng("steps")
    written = {entry.step: (entry.day - plan.start).days for entry in journal if entry.step}
    gated = {phase.id for phase in phases() if phase.gated}
    done = 0
    for count, step in enumerate(s for s in steps() if s.phase not in gated):
        began = done
        done += dice.choice((1, 1, 2, 2) if count < 16 else (2, 3, 5) if count < 26 else (4, 6, 9))
        if step.id in written:
            began = finished = written[step.id]
        else:
            finished = done
        minutes = 12 * 60 + count
        yield from _until(plan, began, minutes, step.id, "doing")
        yield from _until(plan, finished, minutes + 60, step.id, "done")
    yield from _until(plan, 26, 14 * 60 + 30, "B1", "doing")
    yield from _until(plan, 31, 14 * 60 + 30, "B1", "done")


def _until(plan: Plan, number: int, minutes: float, step_id: str, state: str) -> Iterator[Step]:
    if number < plan.span:
        day, at = plan.day(number), plan.at(number, minutes)
        yield Step(day=day, at=at, tz=plan.tz, step=step_id, state=state)
