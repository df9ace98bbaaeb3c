"""The strength of a habit, 0 to 1, by Loop Habit Tracker's published formula.

Each day moves the score towards how much of the target the last days hold; a habit done as meant
is half way up after 13 days, and one that rests comes down as gently.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil, log, sqrt

from recovery.amounts import is_tick
from recovery.bymonth import earliest
from recovery.habit_streak import is_done
from recovery.ledger import Amounts
from recovery.records import Habit, Pause
from recovery.schedule import PausedDays, Schedule, read_schedule

_HALF_LIFE = 13


def strength(
    habit: Habit,
    amounts: Amounts,
    first: date | None,
    today: date,
    pauses: Sequence[Pause] = (),
) -> float:
    """The score of today, 0 to 1; 0 where nothing was recorded yet.

    The score runs from `first`, or from the first recorded day where that is None.
    """
    begin = first or earliest(amounts)
    if begin is None or begin > today:
        return 0.0
    begin = what_counts(read_schedule(habit.every), amounts, begin, today, pauses)
    return strengths(habit, amounts, begin, today, pauses).get(today, 0.0)


def what_counts(
    schedule: Schedule, amounts: Amounts, begin: date, today: date, pauses: Sequence[Pause]
) -> date:
    """The day from `begin` on before which nothing moves today's score by a billionth.

    To know the scores from a day on, that day is given as `today`.
    """
    left = ceil(log(1e-10) / log(_keep(schedule))) + 2 * schedule.span
    day, paused = today, PausedDays(pauses)
    while day > begin and left:
        left -= not _rests(day, amounts, paused)
        day -= timedelta(days=1)
    return day


def _keep(schedule: Schedule) -> float:
    return float(0.5 ** (sqrt(schedule.count / schedule.span) / _HALF_LIFE))


def _rests(day: date, amounts: Amounts, paused: PausedDays) -> bool:
    return amounts.get(day, 0.0) is None or day in paused


def strengths(
    habit: Habit,
    amounts: Amounts,
    first: date | None,
    today: date,
    pauses: Sequence[Pause] = (),
) -> dict[date, float]:
    """The score of every day from the first to today; empty where nothing was recorded yet.

    A skipped or paused day leaves the score as it was. An at-most habit begins at 1.
    """
    begin = first or earliest(amounts)
    if begin is None:
        return {}
    schedule = read_schedule(habit.every)
    days = [date.fromordinal(n) for n in range(begin.toordinal(), today.toordinal() + 1)]
    fills = _fills(habit, schedule, [amounts.get(day) for day in days])
    keep, paused = _keep(schedule), PausedDays(pauses)
    score = 0.0 if habit.at_least else 1.0
    scores: dict[date, float] = {}
    for day, fill in zip(days, fills, strict=True):
        if not _rests(day, amounts, paused):
            score = score * keep + fill * (1 - keep)
        scores[day] = score
    return scores


def _fills(habit: Habit, schedule: Schedule, values: Sequence[float | None]) -> list[float]:
    """How much of the target, 0 to 1, the days up to each one hold."""
    count, span = schedule.count, schedule.span
    if is_tick(habit):
        if count < span:
            # Twice the window evens out a week's habit that is done on changing days.
            count, span = count * 2, span * 2
        parts = [float(is_done(habit, value)) for value in values]
    else:
        parts = [(value or 0.0) / habit.target for value in values]
    sums = (sum(parts[max(0, n - span + 1) : n + 1]) / count for n in range(len(parts)))
    if habit.at_least:
        return [min(1.0, held) for held in sums]
    return [min(1.0, max(0.0, 2.0 - held)) for held in sums]
