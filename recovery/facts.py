"""What the rules need of a month: everything but the texts."""

from dataclasses import replace
from datetime import date

from recovery.bymonth import ByMonth, whole
from recovery.ledger import Facts, Month
from recovery.seals import seals_of


def facts_of(month: Month) -> Facts:
    """The facts of one month: everything but the texts."""
    amounts: dict[int, dict[date, float | None]] = {}
    for entry in month.habits:
        amounts.setdefault(entry.habit, {})[entry.day] = None if entry.skip else entry.amount
    moods: dict[date, tuple[int, ...]] = {}
    for mood in month.moods:
        moods[mood.day] = (*moods.get(mood.day, ()), mood.mood)
    written: dict[date, int] = {}
    for text in month.journal:
        written[text.day] = written.get(text.day, 0) + 1
    return Facts(
        contacts=tuple(replace(c, note="") for c in month.contacts),
        urges=tuple(replace(u, note="") if u.note else u for u in month.urges),
        amounts=amounts,
        moods=moods,
        written=written,
        ratings=month.ratings,
        steps=tuple(replace(s, note="") for s in month.steps),
        felt=sum(bool(mood.feelings) for mood in month.moods),
        seals=seals_of(month),
    )


def spread(facts: Facts) -> Facts:
    """The same facts with each day at hand, for whoever walks through years of them."""
    return replace(
        facts,
        amounts={habit: whole(days) for habit, days in facts.amounts.items()},
        moods=whole(facts.moods),
        written=whole(facts.written),
    )


def make_days(facts: Facts) -> None:
    """Make the days that are not made yet, so that nobody waits who looks at all of them later."""
    for days in (*facts.amounts.values(), facts.moods, facts.written):
        if isinstance(days, ByMonth):
            days.make()
