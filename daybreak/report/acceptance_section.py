"""Acceptance in a report: where each statement stood and stands, and the phases."""

from collections.abc import Iterator

from daybreak.report.blocks import Block, Chart, Figures, Table
from daybreak.report.scope import POINTS, Scope
from recovery.acceptance import COUNT, holds, statements
from recovery.day import dated
from recovery.lookback.drift import Drift, PhaseDone, drifts, phases_done, standing

SAID = ("not yet", "a little", "half", "mostly", "yes")


def acceptance_blocks(scope: Scope) -> Iterator[Block]:
    """The statements that were rated, and the phases in which something was done."""
    rated = [d for d in drifts(scope.facts.ratings, scope.span) if d.now is not None]
    if rated:
        held = sum(holds(drift.now) for drift in rated)
        yield Figures((("held", f"{held} of {COUNT}"),))
        unit, parts = scope.parts(POINTS)
        stood = list(zip(*(standing(drift, parts) for drift in rated), strict=True))
        known = [sum(map(holds, row)) if any(r is not None for r in row) else None for row in stood]
        yield Chart(f"Statements that held, of {COUNT}", known, parts, unit, 0, COUNT)
        yield Table(("statement", "at first", "now", "moved"), tuple(map(_row, rated)), (3,))
    phases = [p for p in phases_done(scope.facts, scope.profile, scope.today) if p.begun]
    if phases:
        lines = tuple(_phase(phase, scope) for phase in phases)
        yield Table(("phase", "steps done", "begun", "finished"), lines, (1,))


def _row(drift: Drift) -> tuple[str, ...]:
    first = drift.before if drift.before is not None else drift.points[0][1]
    moved = f"{drift.moved:+d}" if drift.moved else ""
    return statements()[drift.statement - 1], SAID[first], SAID[drift.now or 0], moved


def _phase(phase: PhaseDone, scope: Scope) -> tuple[str, ...]:
    begun = dated(phase.begun, scope.today) if phase.begun else ""
    finished = dated(phase.finished, scope.today) if phase.finished else ""
    return phase.title, f"{phase.done} of {phase.steps}", begun, finished
