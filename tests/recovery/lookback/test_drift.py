"""Acceptance over time against slow computations over all records."""

from recovery.acceptance import COUNT, latest
from recovery.lookback.buckets import buckets, unit_for
from recovery.lookback.drift import drifts, phases_done, standing
from recovery.program import shown_phases, shown_steps, states
from recovery.records import Rating
from tests.recovery.lookback.lives import TODAY, Life, many_lives


def ratings(life: Life, statement: int) -> list[Rating]:
    found = [r for r in life.facts.ratings if r.statement == statement and r.day <= TODAY]
    return sorted(found, key=lambda r: (r.day, r.at, r.id))


@many_lives
def test_where_each_statement_stood(life: Life) -> None:
    parts = buckets(life.span, unit_for(life.span, 30), life.profile.week_start)
    said = drifts(life.facts.ratings, life.span)
    assert [d.statement for d in said] == list(range(1, COUNT + 1))
    for drift in said:
        mine = ratings(life, drift.statement)
        assert drift.points == tuple((r.day, r.rating) for r in mine if r.day in life.span)
        for part, stood in zip(parts, standing(drift, parts), strict=True):
            past = [r.rating for r in mine if r.day <= part.last]
            assert stood == drift.at(part.last) == (past[-1] if past else None)
        assert drift.now == (mine[-1].rating if mine else None)
        inside = [r.rating for r in mine if r.day in life.span]
        earlier = [r.rating for r in mine if r.day < life.span.first]
        known = [*earlier[-1:], *inside]
        assert drift.moved == (known[-1] - known[0] if inside else 0)


@many_lives
def test_where_they_stand_today_is_what_today_says(life: Life) -> None:
    now = latest(r for r in life.facts.ratings if r.day <= TODAY)
    said = drifts(life.facts.ratings, life.span)
    assert {d.statement: d.now for d in said if d.now is not None} == now


@many_lives
def test_phases_and_when_they_were_walked_through(life: Life) -> None:
    steps = [s for s in life.facts.steps if s.day <= TODAY]
    now = states(steps)
    said = phases_done(life.facts, life.profile, TODAY)
    assert [p.id for p in said] == [p.id for p in shown_phases(life.profile)]
    for phase in said:
        ids = [s.id for s in shown_steps(life.profile) if s.phase == phase.id]
        done = [i for i in ids if now.get(i) == "done"]
        assert (phase.done, phase.steps) == (len(done), len(ids))
        touched = [s.day for s in steps if s.step in ids and s.state != "open"]
        assert phase.begun == min(touched, default=None)
        last = [max(s.day for s in steps if s.step == i) for i in done]
        assert phase.finished == (max(last) if len(done) == len(ids) else None)
