"""`history` in lines of text: attempts, what they say together, days, and a year as a grid."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from recovery.counting import count
from recovery.day import dated, short_day
from recovery.lookback.days import DayFigures
from recovery.lookback.grid import month_row, weekday_names, weeks
from recovery.lookback.streaks import StreakFigures
from recovery.lookback.words import TRENDS, day_words, ended, joined, mean
from recovery.records import Habit

Sign = Callable[[str], str]
"""The sign of a state or level."""


def attempt_lines(
    streak: StreakFigures, today: date, *, shows_streak: bool = True
) -> Iterator[str]:
    """Every attempt, the newest first, and the figures beside them.

    Where the streak is hidden the running attempt has no days, and no longest one is named.
    """
    if not streak.attempts:
        yield "no start day yet: daybreak begin --since DATE --target DAYS"
        return
    rows = [("from", "to", "days", "what ended it")]
    for attempt in reversed(streak.attempts):
        last = "today" if attempt.last is None else dated(attempt.last, today)
        days = str(attempt.days) if shows_streak or attempt.last is not None else ""
        rows.append((dated(attempt.first, today), last, days, ended(attempt)))
    first, second = (max(len(row[n]) for row in rows) for n in (0, 1))
    for begin, end, days, why in rows:
        yield f"{begin:<{first}}  {end:<{second}}  {days:>5}  {why}"
    yield ""
    yield from _together(streak, shows_streak)


def _together(streak: StreakFigures, shows_streak: bool) -> Iterator[str]:
    longest = ""
    if streak.best is not None and shows_streak:
        longest = f"longest {count(streak.best, 'day')}"
    usual = f"{mean(streak.mean)} on the mean" if streak.mean is not None else ""
    yield joined([f"kept {streak.kept_days} of {count(streak.all_days, 'day')}", longest, usual])
    parts = []
    if streak.mean_gap is not None:
        parts.append(f"{mean(streak.mean_gap)} days between slips, {TRENDS[streak.trend]}")
    if streak.ended:
        parts.append(f"rode out {streak.rode_out} of {count(streak.ended, 'urge')}")
    if streak.watching:
        parts.append(f"watched {count(streak.watching, 'time')}")
    if parts:
        yield joined(parts)


def day_lines(days: Sequence[DayFigures], habits: Sequence[Habit], sign: Sign) -> Iterator[str]:
    """The days, the newest first, each with its sign and what it held; a year stands above its
    days where it is not the newest one."""
    year = days[-1].day.year if days else None
    for figures in reversed(days):
        if figures.day.year != year:
            year = figures.day.year
            yield str(year)
        words = joined(day_words(figures, habits))
        yield f"{short_day(figures.day):<11}{sign(figures.state)}  {words}".rstrip()


def year_lines(
    year: int, states: Mapping[date, str], names: Mapping[str, str], sign: Sign, week_start: int
) -> Iterator[str]:
    """The year as a grid, a column a week, with a sign a day, and how many there are of each."""
    columns = weeks(date(year, 1, 1), date(year, 12, 31), week_start)
    yield f"{year} {month_row(columns, 1, date(year, 12, 31), years=False)}"
    for row, name in enumerate(weekday_names(week_start)):
        days = (begin + timedelta(days=row) for begin in columns)
        yield (
            f"{name}  "
            + "".join(
                sign(states.get(day, "ahead")) if day.year == year else " " for day in days
            ).rstrip()
        )
    yield ""
    held = Counter(states.values())
    yield joined(
        f"{sign(state)} {said} {held[state]}" for state, said in names.items() if held[state]
    )
