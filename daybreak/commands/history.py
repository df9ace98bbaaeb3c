"""`daybreak history`: every attempt, what they say together, and the days."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from daybreak.home_option import Command
from daybreak.house import House, answered
from daybreak.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery.ledger import Ledger
    from recovery.lookback.ranges import Range
    from recovery.records import Habit

SHOWN_DAYS = 30
"""Days listed where no other range is asked for."""


@click.command(cls=Command, short_help="Look back: attempts, days and habits.")
@click.option("--since", metavar="DAY", help="The days from DAY on; attempts are always all there.")
@click.option("--year", type=int, metavar="YEAR", help="That year as a grid of signs.")
@click.option("--habit", "name", metavar="NAME", help="One habit alone, archived ones too.")
@click.option("--json", "json_wanted", is_flag=True, help="Everything, for a program.")
@click.pass_obj
def history(
    house: House, since: str | None, year: int | None, name: str | None, json_wanted: bool
) -> int:
    """Look back: every attempt and what ended it, what they say together, and the days.

    Nothing here is ever erased. A day's sign is o kept, X slip, ^ urge ridden out, w watched,
    i contact that came in, n needed, = pause; with Unicode ● ◆ ▲ ◌ ◇ ◈ ‖.
    """
    ledger = house.open()
    today = house.today(ledger.profile)
    span = _span(ledger, today, since, year)
    habits = _habits(ledger, span, name)
    if json_wanted:
        lines = _json(ledger, span, habits, today)
    elif year is not None:
        lines = _year(ledger, house, span, habits if name else (), today)
    else:
        lines = _plain(ledger, house, span if since else _last_days(span), habits, today)
    for line in lines:
        say(line)
    return answered(ledger)


def _span(ledger: "Ledger", today: date, since: str | None, year: int | None) -> "Range":
    from recovery.datewords import read_day
    from recovery.errors import BadInput
    from recovery.lookback.ranges import Range, range_of

    whole = range_of("all", ledger.facts, ledger.profile, today)
    first, last = whole.first, today
    if year is not None:
        if not whole.first.year <= year <= today.year:
            begun, now = whole.first.year, today.year
            known = f"in {now}" if begun == now else f"from {begun} to {now}"
            raise BadInput(f"year {year}: there are days {known}")
        first, last = max(first, date(year, 1, 1)), min(today, date(year, 12, 31))
    if since is not None:
        first = max(first, read_day(since, today))
    return Range("", min(first, last), last)


def _last_days(span: "Range") -> "Range":
    from recovery.lookback.ranges import Range

    return Range("", max(span.first, span.last - timedelta(days=SHOWN_DAYS - 1)), span.last)


def _habits(ledger: "Ledger", span: "Range", name: str | None) -> "tuple[Habit, ...]":
    from recovery.lookback.days import shown_habits
    from recovery.wording import habits_as_wished

    if name is None:
        kept = shown_habits(ledger.habits, ledger.facts, span)
        return habits_as_wished(kept, ledger.profile)
    from dataclasses import replace

    from recovery.habits import find_habit

    found = find_habit(name, [replace(habit, archived=False) for habit in ledger.habits])
    asked = (habit for habit in ledger.habits if habit.id == found.id)
    return habits_as_wished(asked, ledger.profile)


def _json(
    ledger: "Ledger", span: "Range", habits: "tuple[Habit, ...]", today: date
) -> "Iterator[str]":
    from daybreak.history_json import as_json
    from recovery.lookback.days import day_figures
    from recovery.lookback.streaks import streak_figures

    facts, profile = ledger.facts, ledger.profile
    days = day_figures(facts, profile, habits, span, today)
    yield from as_json(streak_figures(facts, profile, today), days, habits).splitlines()


def _plain(
    ledger: "Ledger", house: House, span: "Range", habits: "tuple[Habit, ...]", today: date
) -> "Iterator[str]":
    from daybreak.history_lines import attempt_lines, day_lines
    from daybreak.signs import state_sign
    from recovery.care import shows_streak
    from recovery.lookback.days import day_figures
    from recovery.lookback.streaks import streak_figures

    facts, profile = ledger.facts, ledger.profile
    streak = streak_figures(facts, profile, today)
    yield from attempt_lines(streak, today, shows_streak=shows_streak(profile))
    yield ""
    days = day_figures(facts, profile, habits, span, today)
    yield from day_lines(days, habits, state_sign(house))


def _year(
    ledger: "Ledger", house: House, span: "Range", habits: "tuple[Habit, ...]", today: date
) -> "Iterator[str]":
    from daybreak.history_lines import year_lines
    from daybreak.signs import level_sign, state_sign
    from recovery.lookback.habit_days import levels
    from recovery.lookback.states import heat_states
    from recovery.lookback.words import LEVELS, STATES

    facts, profile = ledger.facts, ledger.profile
    year, week_start = span.last.year, profile.week_start
    if not habits:
        states = heat_states(facts, profile, span.first, span.last, today)
        yield from year_lines(year, states, STATES, state_sign(house), week_start)
        return
    for habit in habits:
        yield habit.name
        kept = levels(habit, facts.amounts.get(habit.id, {}), span, profile.pauses)
        yield from year_lines(year, kept, LEVELS, level_sign(house), week_start)
