"""The streak's figures against slow computations over all records."""

from datetime import date, timedelta
from itertools import pairwise

from recovery.lookback.states import heat_states
from recovery.lookback.streaks import kept_in, streak_figures
from recovery.records import Contact, Urge
from recovery.slips import is_slip, restarts
from tests.recovery.lookback.lives import TODAY, Life, many_lives


def contacts_that_count(life: Life) -> list[Contact]:
    start = life.profile.start
    return sorted(
        (c for c in life.facts.contacts if c.day <= TODAY and (start is None or c.day >= start)),
        key=lambda c: (c.day, c.at, c.id),
    )


def slow_outcome(life: Life, urge: Urge) -> str:
    if urge.outcome != "open" or urge.day >= TODAY:
        return urge.outcome
    slipped = any(c.day == urge.day and is_slip(c, life.profile) for c in contacts_that_count(life))
    return "slipped" if slipped else "rode-out"


def slow_state(life: Life, day: date) -> str:
    start = life.profile.start
    if day > TODAY or (start is not None and day < start):
        return "ahead" if day > TODAY else "unknown"
    here = [c for c in contacts_that_count(life) if c.day == day]
    urges = [u for u in life.facts.urges if u.day == day]
    ways = {c.direction for c in here}
    states = {
        "slip": any(is_slip(c, life.profile) for c in here),
        "rode-out": any(slow_outcome(life, u) == "rode-out" for u in urges),
        "watched": "watch" in ways,
        "received": "in" in ways,
        "needed": "needed" in ways,
        "today": day == TODAY,
        "unknown": start is None,
        "paused": any(
            p.first <= day and (p.last is None or day <= p.last) for p in life.profile.pauses
        ),
        "kept": True,
    }
    return next(state for state, holds in states.items() if holds)


@many_lives
def test_every_day_of_the_heatmap(life: Life) -> None:
    first, last = life.span.first - timedelta(days=3), TODAY + timedelta(days=3)
    states = heat_states(life.facts, life.profile, first, last, TODAY)
    assert states == {day: slow_state(life, day) for day in states}
    assert len(states) == (last - first).days + 1


@many_lives
def test_attempts_and_what_they_say_together(life: Life) -> None:
    said = streak_figures(life.facts, life.profile, TODAY)
    start = life.profile.start
    ends = [c for c in contacts_that_count(life) if restarts(c, life.profile)]
    if start is None:
        assert said.attempts == () and said.best is said.mean is None
    else:
        borders = [start, *(c.day for c in ends), TODAY]
        lengths = [(z - a).days for a, z in pairwise(borders)]
        assert [a.days for a in said.attempts] == lengths
        assert [a.ended_by for a in said.attempts] == [*(c.kind for c in ends), ""]
        assert said.best == max(lengths)
        assert said.mean == sum(lengths) / len(lengths)
        days = (TODAY - start).days + 1
        assert (said.kept_days, said.all_days) == (days - len({c.day for c in ends}), days)
    slips = sorted({c.day for c in contacts_that_count(life) if is_slip(c, life.profile)})
    assert said.slip_days == len(slips)
    assert list(said.gaps) == [(slips[n + 1] - slips[n]).days for n in range(len(slips) - 1)]
    assert said.watching == sum(c.direction == "watch" for c in contacts_that_count(life))
    ends_of = [slow_outcome(life, u) for u in life.facts.urges if u.day <= TODAY]
    assert said.rode_out == ends_of.count("rode-out")
    assert said.ended == len(ends_of) - ends_of.count("open")


@many_lives
def test_days_kept_in_the_range(life: Life) -> None:
    start = life.profile.start
    days = [day for day in life.span.days() if start is not None and day >= start]
    ended = {c.day for c in contacts_that_count(life) if restarts(c, life.profile)}
    kept = [day for day in days if day not in ended]
    assert kept_in(life.span, life.facts, life.profile, TODAY) == (len(kept), len(days))
