"""How the day stands, in words: a few calm lines."""

from collections.abc import Iterator

from recovery.amounts import is_tick, say_amount, say_target
from recovery.care import shows_streak
from recovery.contact import Streak
from recovery.counting import count
from recovery.day import dated, day_ends, short_day
from recovery.marks import next_mark
from recovery.overview import HabitToday, Overview
from recovery.records import Profile
from recovery.seals import say_come

DOT = " · "


def few_lines(view: Overview, profile: Profile) -> list[str]:
    """The whole day; what is not set is said to be unset, once."""
    return [
        DOT.join([short_day(view.day), f"ends {day_ends(profile.rollover)}"]),
        *_contact_lines(view, profile),
        *_habit_lines(view.habits),
        DOT.join(_rest(view)),
        *([say_come(view.letters_come)] if view.letters_come else []),
    ]


def what_stays(view: Overview) -> str:
    """The days kept and the urges ridden out, which no contact takes away; "" where none are."""
    parts = []
    if view.contact.all_days:
        parts.append(f"kept {view.contact.kept_days} of {count(view.contact.all_days, 'day')}")
    if view.urges_ended:
        parts.append(f"rode out {view.rode_out} of {count(view.urges_ended, 'urge')}")
    if view.contact.watching:
        parts.append(f"watched {count(view.contact.watching, 'time')}")
    return DOT.join(parts)


def _contact_lines(view: Overview, profile: Profile) -> Iterator[str]:
    streak = view.contact
    if streak.days is None or streak.since is None:
        yield "no start day set: daybreak begin --since DATE --target DAYS"
    elif shows_streak(profile):
        since = dated(streak.since, view.day)
        yield DOT.join([f"{count(streak.days, 'day')} since {since}", *_ahead(streak, streak.days)])
    stays = what_stays(view)
    if stays:
        yield stays


def _ahead(streak: Streak, days: int) -> Iterator[str]:
    if streak.target is not None:
        left = streak.target - days
        yield f"{left} to {streak.target}" if left > 0 else f"{streak.target} reached"
    mark = next_mark(days)
    if mark is not None:
        yield f"next mark {mark}"


def _habit_lines(habits: tuple[HabitToday, ...]) -> Iterator[str]:
    names = max((len(h.habit.name) for h in habits), default=0)
    amounts = max((len(_amount(h)) for h in habits), default=0)
    targets = max((len(_target(h)) for h in habits), default=0)
    for habit in habits:
        row = (
            f"{habit.habit.name:<{names}}  {_amount(habit):>{amounts}}"
            f" / {_target(habit):<{targets}}  {_run(habit)}"
        )
        yield f"  {row}".rstrip()


def _amount(habit: HabitToday) -> str:
    if habit.skipped:
        return "skip"
    if habit.amount is None:
        return "-"
    if is_tick(habit.habit):
        return "done" if habit.done else "no"
    return say_amount(habit.amount)


def _target(habit: HabitToday) -> str:
    said = say_target(habit.habit)
    return said if habit.habit.at_least else f"at most {said}"


def _run(habit: HabitToday) -> str:
    from recovery.habit_streak import streak_unit

    run = f"{count(habit.streak, streak_unit(habit.habit))} in a row" if habit.streak else ""
    return DOT.join(part for part in ("done" if habit.done else "", run) if part)


def _rest(view: Overview) -> Iterator[str]:
    yield "no mood today" if view.mood is None else f"mood {say_amount(view.mood)}"
    yield f"journal {count(view.entries, 'entry')}, {view.written} today"
    yield f"acceptance {view.held} of {view.held_of}"
    yield f"steps {view.steps_done} of {view.steps_of()}"
