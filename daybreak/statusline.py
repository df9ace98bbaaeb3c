"""The line of `daybreak status --line`: made anew, and kept for the prompts after this one."""

from daybreak.house import House, answered, notices
from daybreak.promptline import renew_line
from recovery.amounts import is_tick, say_amount
from recovery.care import shows_streak
from recovery.counting import count
from recovery.day import short_day
from recovery.glance import Glance, HabitGlance, glance
from recovery.records import Profile
from recovery.text import visible

_SHORT_UNIT = 3


def say_line(house: House) -> int:
    """Print it and give the exit code; it loads no library of command lines."""
    ledger = house.open()
    profile = ledger.profile
    view = glance(profile, ledger.habits, ledger.facts, house.today(profile))
    print(one_line(view, profile), flush=True)  # noqa: T201 - no library for a prompt
    if not notices(ledger):
        renew_line(ledger, house.now)
    return answered(ledger)


def one_line(view: Glance, profile: Profile) -> str:
    """What is known today in one line: `12 days · sleep 7.5/8 h · water 6/8 · mood 4`."""
    parts = []
    if shows_streak(profile) and view.days is not None:
        parts.append(count(view.days, "day"))
    parts += map(_short, view.habits)
    if view.mood is not None:
        parts.append(f"mood {say_amount(view.mood)}")
    return visible(" · ".join(parts or [short_day(view.day), "nothing recorded yet"]))


def _short(seen: HabitGlance) -> str:
    name, unit = seen.habit.name.lower(), seen.habit.unit
    if seen.amount is None:
        return f"{name} skip"
    if is_tick(seen.habit):
        return f"{name} {'done' if seen.done else 'no'}"
    shown = say_amount(seen.habit.target, unit if len(unit) <= _SHORT_UNIT else "")
    return f"{name} {say_amount(seen.amount)}/{shown}"
