"""No contact in a report: what stays, every day as a sign, and every attempt."""

from collections.abc import Iterator

from daybreak.report.blocks import Block, Chart, Figures, Heat, Table
from daybreak.report.scope import Scope
from recovery.care import shows_streak
from recovery.counting import count
from recovery.day import dated
from recovery.lookback.buckets import Bucket
from recovery.lookback.ended import urges_of
from recovery.lookback.scale import round_top
from recovery.lookback.states import heat_states
from recovery.lookback.streaks import StreakFigures, kept_in, streak_figures
from recovery.lookback.words import STATES, TRENDS, ended, mean
from recovery.slips import counted


def streak_blocks(scope: Scope) -> Iterator[Block]:
    """The figures, a grid a year, and the attempts, the newest first."""
    facts, profile, span = scope.facts, scope.profile, scope.span
    said = streak_figures(facts, profile, scope.today)
    rows = tuple(_figures(scope, said))
    if rows:
        yield Figures(rows)
    if profile.start is not None or facts.contacts or facts.urges:
        states = heat_states(facts, profile, span.first, span.last, scope.today)
        for year in range(span.last.year, span.first.year - 1, -1):
            held = {day: state for day, state in states.items() if day.year == year}
            yield Heat(year, held, STATES, profile.week_start)
    shown = said.attempts if profile.show_streak else said.attempts[:-1]
    if len(shown) > 1:
        days = [float(attempt.days) for attempt in shown]
        parts = [Bucket(attempt.first, attempt.last or scope.today) for attempt in shown]
        top = round_top(max(days))
        yield Chart("How long each attempt lasted, in days", days, parts, "", 0, top, bars=True)
    if said.attempts:
        head = ("from", "to", "days", "what ended it")
        yield Table(head, tuple(_attempts(scope, said)), numbers=(2,), whole=(0, 1))


def _figures(scope: Scope, said: StreakFigures) -> Iterator[tuple[str, str]]:
    kept, everything = kept_in(scope.span, scope.facts, scope.profile, scope.today)
    if everything:
        yield "kept", f"{kept} of {count(everything, 'day')}"
    if said.best is not None and shows_streak(scope.profile):
        yield "longest", count(said.best, "day")
    if said.mean_gap is not None:
        yield "between slips", f"{mean(said.mean_gap)} days, {TRENDS[said.trend]}"
    endings = [how for _, how in urges_of(scope.facts, scope.profile, scope.span, scope.today)]
    ended_urges = len(endings) - endings.count("open")
    if ended_urges:
        yield "rode out", f"{endings.count('rode-out')} of {count(ended_urges, 'urge')}"
    seen = counted(scope.facts.contacts, scope.profile, scope.today)
    watched = sum(one.direction == "watch" and one.day in scope.span for one in seen)
    if watched:
        yield "watched", count(watched, "time")


def _attempts(scope: Scope, said: StreakFigures) -> Iterator[tuple[str, ...]]:
    for attempt in reversed(said.attempts):
        last = dated(attempt.last, scope.today) if attempt.last else "today"
        days = str(attempt.days) if attempt.last or shows_streak(scope.profile) else ""
        yield dated(attempt.first, scope.today), last, days, ended(attempt)
