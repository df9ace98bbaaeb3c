"""Acceptance: how far each statement drifted, the curve of one, and the phases walked through."""

from datetime import date

from recovery.acceptance import COUNT, holds, statements
from recovery.day import dated
from recovery.lookback.drift import Drift, PhaseDone, standing
from tui.lookback.chart import Chart, Scale
from tui.lookback.look import Here, Look
from tui.lookback.part import Part, Scrolled
from tui.paint import Line, clip, left, right

RATINGS = Scale(0.0, 4.0, ((0.0, "not yet"), (2.0, "half"), (4.0, "yes")))
HEIGHTS = "▁▂▄▅▇"
"""A rating of 0 to 4 as a bar, none so high that it would touch the row above."""
SAID = ("not yet", "a little", "half", "mostly", "yes")


class Statements(Part):
    """The twelve statements, where they stood on the day under the cursor, and their drift."""

    TITLE = "The twelve statements"
    wide = True
    least = 7
    most = COUNT + 1

    def note(self, look: Look, here: Here) -> str:
        """How many held on that day."""
        held = sum(holds(drift.at(here.day)) for drift in look.drifts)
        return f"{held} of {COUNT} held"

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A statement a row."""
        number = here.statement - 1
        top = max(0, min(number - height // 2, COUNT - height))
        shown = look.drifts[top : top + height]
        return [_row(look, here, drift, width) for drift in shown]

    def down(self, look: Look, here: Here, rows: int) -> None:
        """A statement down or up."""
        here.statement = max(1, min(here.statement + rows, COUNT))


def _row(look: Look, here: Here, drift: Drift, width: int) -> Line:
    standing_on = drift.at(here.day)
    marked = drift.statement == here.statement
    most = 26 if width >= 90 else 14 if width >= 60 else 0
    _, parts = look.parts(max(most, 1))
    cells = len(parts) if most else 0
    words = 9 if width >= 44 else 0
    text = statements()[drift.statement - 1]
    room = width - 4 - words - 7 - (cells + 2 if cells else 0)
    tick = "✓ " if holds(standing_on) else "  "
    line: Line = [
        ("▸ " if marked else "  ", "cursor"),
        (tick, "kept"),
        (left(clip(text, room), room), "cursor" if marked else "text"),
    ]
    if words:
        said = SAID[standing_on] if standing_on is not None else "–"
        line.append((right(said, words), "text" if standing_on is not None else "muted"))
    if cells:
        past = look.once(("standing", drift.statement, cells), lambda: standing(drift, parts))
        line += [("  ", "text"), (_spark(past), "muted")]
    return [*line, (right(_moved(drift), 6), "kept" if drift.moved > 0 else "muted")]


def _spark(past: list[int | None]) -> str:
    return "".join(" " if r is None else HEIGHTS[r] for r in past)


def _moved(drift: Drift) -> str:
    if not drift.points:
        return ""
    return f"+{drift.moved}" if drift.moved > 0 else str(drift.moved).replace("-", "−")


class DriftChart(Part):
    """The ratings of the statement under the cursor."""

    least = 6

    def title(self, look: Look, here: Here) -> str:
        """The statement."""
        return clip(statements()[here.statement - 1], 44)

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """The curve, which holds until the next rating."""
        drift = look.drifts[here.statement - 1]
        if drift.now is None:
            return [
                [("Not rated yet.", "text")],
                [("On Today, + and - in Acceptance rate it", "muted")],
            ]
        _, parts = look.parts(width * 2)
        curve = look.once(("drift", here.statement, width), lambda: standing(drift, parts))
        return Chart(curve, parts, RATINGS, here.day, ascii_only=here.ascii_only).line(
            width, height
        )


class Phases(Scrolled):
    """The phases of the program, how much of each was done, and when."""

    TITLE = "Phases"
    least = 7
    most = 10

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A phase a row."""
        return [_phase(phase, look.today) for phase in self.window(look.phases, height)]


def _phase(phase: PhaseDone, today: date) -> Line:
    when = ""
    if phase.finished:
        when = f"done {dated(phase.finished, today)}"
    elif phase.begun:
        when = f"since {dated(phase.begun, today)}"
    return [
        ("✓ " if phase.finished else "  ", "kept"),
        (left(phase.title, 20), "text"),
        (right(f"{phase.done} of {phase.steps}", 8), "text" if phase.done else "muted"),
        (f"   {when}", "muted"),
    ]
