"""Care around the days: hard days, a quieter screen, and opening it less once life is steady."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from recovery.bymonth import earliest, with_days
from recovery.day import in_zone, logical_day
from recovery.habit_streak import is_done
from recovery.ledger import Amounts, Edit, Facts
from recovery.lines import lines_of
from recovery.records import Habit, Item, Profile
from recovery.slips import slip_days

BARE_MINIMUM = "bare-minimum"
"""The list of what is enough on a hard day."""
STEADY = 90
"""After so many days without a slip the app suggests opening it less."""
STILL = 30
"""So many of the last days hold no urge at all by then."""
FADING = "Steady for a good while now: once a week may be enough. Everything stays."
"""What is then said, once, where hints stand."""


def is_hard(day: date, profile: Profile) -> bool:
    """Whether the person marked the day as hard."""
    return day in profile.hard_days


def mark_hard(profile: Profile, day: date) -> Edit:
    """The day is hard or, where it was marked, is an ordinary one again."""
    days = {*profile.hard_days} ^ {day}
    return Edit(profile, replace(profile, hard_days=tuple(sorted(days))))


def eased(habit: Habit, amounts: Amounts, hard_days: Collection[date]) -> Amounts:
    """The habit's days as streaks and strength read them: a hard day asks for no more than it got.

    On a hard day a habit that is done counts as ever; one that is not is neutral, like a skip. The
    kept amounts stay as they are, and days before the first recorded one are left alone.
    """
    first = earliest(amounts) if hard_days else None
    if first is None:
        return amounts
    soft = {day for day in hard_days if day >= first and not is_done(habit, amounts.get(day))}
    return with_days(amounts, soft, dict.fromkeys(soft)) if soft else amounts


def enough(items: Iterable[Item], profile: Profile, day: date) -> tuple[tuple[Item, bool], ...]:
    """The bare minimum, each line with whether it was ticked on that day; a tick holds for one day.

    To tick a line for today: `tick_item(item, when, not ticked)`.
    """
    return tuple(
        (item, item.ticked and _day_of(item.at, profile) == day)
        for item in lines_of(items, BARE_MINIMUM)
    )


def _day_of(at: datetime, profile: Profile) -> date:
    return logical_day(in_zone(at, profile.tz), profile.rollover)


def shows_streak(profile: Profile) -> bool:
    """Whether the days in a row, and the marks on them, stand anywhere: not in quiet mode."""
    return profile.show_streak and not profile.quiet


def fading(profile: Profile, facts: Facts, today: date) -> bool:
    """Whether to suggest opening the app less: 90 days without a slip, the last 30 without an urge.

    The days run from the start day, or from the last slip, kept streak or not.
    """
    if profile.start is None:
        return False
    slips = slip_days(facts.contacts, profile, today)
    began = max([profile.start, *slips[-1:]])
    quiet_since = today - timedelta(days=STILL)
    urged = any(quiet_since < urge.day <= today for urge in facts.urges)
    return (today - began).days >= STEADY and not urged
