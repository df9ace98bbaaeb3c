"""Moods and urges in a report: their curves and, where chosen, the words that stand by urges."""

from collections.abc import Iterator

from daybreak.report.blocks import Block, Chart, Figures, Table
from daybreak.report.scope import BARS, POINTS, Scope
from recovery.lookback.ended import urges_of
from recovery.lookback.feelings import mood_curve, trigger_counts, urge_curve
from recovery.lookback.scale import round_top
from recovery.lookback.words import mean
from recovery.wording import as_wished


def feeling_blocks(scope: Scope) -> Iterator[Block]:
    """The mood as a curve, the urges as bars, and the share that was ridden out."""
    moods = [sum(m) / len(m) for day, m in scope.facts.moods.items() if m and day in scope.span]
    urges = urges_of(scope.facts, scope.profile, scope.span, scope.today)
    rows = []
    if moods:
        rows.append(("mood on the mean, 1 to 5", mean(sum(moods) / len(moods))))
    if urges:
        rows.append(("urges", str(len(urges))))
        strengths = [urge.strength for urge, _ in urges]
        rows.append(("strength on the mean, 1 to 9", mean(sum(strengths) / len(strengths))))
    if rows:
        yield Figures(tuple(rows))
    if moods:
        unit, parts = scope.parts(POINTS)
        yield Chart("Mood, 1 (low) to 5 (good)", mood_curve(scope.facts, parts), parts, unit, 1, 5)
    if urges:
        unit, parts = scope.parts(BARS)
        curve = urge_curve(urges, parts)
        counts = [float(part.count) for part in curve]
        yield Chart("Urges", counts, parts, unit, 0, round_top(max(counts)), bars=True)
        yield Chart("How strong, 1 to 9", [u.strength for u in curve], parts, unit, 1, 9)
        shares = [None if u.share is None else 100 * u.share for u in curve]
        yield Chart("Ridden out, %", shares, parts, unit, 0, 100)
    if "triggers" in scope.included and (found := trigger_counts(urges)):
        head = ("what stood by urges", "urges", "rode out", "slipped")
        lines = (
            (as_wished(t.name, scope.profile), str(t.times), str(t.rode_out), str(t.slipped))
            for t in found
        )
        yield Table(head, tuple(lines), (1, 2, 3))
