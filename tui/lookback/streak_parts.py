"""The streak: every day as a sign, and what the attempts say together."""

from collections.abc import Iterator

from recovery.care import shows_streak
from recovery.counting import count
from recovery.lookback.states import STATES as ORDER
from recovery.lookback.words import STATES as WORDS
from recovery.lookback.words import TRENDS, mean
from tui.lookback.grid import Entry, grid_width, heat_grid, is_narrow, with_legend
from tui.lookback.look import Here, Look
from tui.lookback.part import Part
from tui.paint import SPARKS, Line, bar, left, width_of
from tui.signs import STATES


class EveryDay(Part):
    """The range as a heatmap."""

    TITLE = "Every day"
    least = 8
    most = 12
    spare = 3

    def is_wide(self, look: Look) -> bool:
        """Not where the range has few weeks."""
        return not is_narrow(look)

    def note(self, look: Look, here: Here) -> str:
        """The days kept of all days of the range."""
        kept, everything = look.kept
        return f"kept {kept} of {count(everything, 'day')}" if everything else ""

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """The grid, and what its signs mean."""
        grid = heat_grid(look.states, STATES, look, here.day, width)
        legend = [
            Entry(STATES[state], WORDS[state], look.state_counts[state])
            for state in ORDER
            if state != "today" and look.state_counts[state]
        ]
        drawn = grid_width(look, width)
        return with_legend(grid, legend, drawn, width, height)

    def down(self, look: Look, here: Here, rows: int) -> None:
        """A day on, which stands below."""
        here.day = look.step(here.day, rows)

    def right(self, look: Look, here: Here, steps: int) -> None:
        """A week on, which stands beside."""
        here.day = look.step(here.day, steps * 7)


class Together(Part):
    """What stays whatever happens, and how the time between slips moves."""

    TITLE = "Together"
    least = 5
    most = 8

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A word and its figure a row; a share has a bar, too."""
        rows = list(_figures(look))
        if not rows:
            return [[("Nothing to put together yet.", "muted")]]
        figures = max((width_of(line) for _, line, share in rows if share is not None), default=0)
        return [_row(*row, figures, width) for row in rows]


def _row(word: str, line: Line, share: float | None, figures: int, width: int) -> Line:
    row: Line = [(left(word, 16), "muted"), *line]
    cells = min(24, width - 16 - figures - 3)
    if share is None or cells < 6:
        return row
    return [*row, (" " * (figures + 3 - width_of(line)), "text"), *bar(share, cells)]


def _figures(look: Look) -> Iterator[tuple[str, Line, float | None]]:
    """Each word with its figure and, where it is one, the share that it is."""
    streak = look.streak
    if streak.all_days:
        words = f"{streak.kept_days} of {count(streak.all_days, 'day')}"
        yield "kept", [(words, "text")], streak.kept_days / streak.all_days
    if streak.ended:
        words = f"{streak.rode_out} of {count(streak.ended, 'urge')}"
        yield "rode out", [(words, "text")], streak.rode_out / streak.ended
    if streak.best is not None and shows_streak(look.profile):
        yield "longest", [(count(streak.best, "day"), "text")], None
    if streak.mean is not None and len(streak.attempts) > 1:
        yield "on the mean", [(f"{mean(streak.mean)} days an attempt", "text")], None
    if streak.watching:
        yield "watched", [(count(streak.watching, "time"), "text")], None
    if streak.mean_gap is not None:
        words = f"{mean(streak.mean_gap)} days, {TRENDS[streak.trend]}  "
        yield "between slips", [(words, "text"), (_gaps(streak.gaps[-16:]), "muted")], None


def _gaps(gaps: tuple[int, ...]) -> str:
    most = max(gaps)
    return "".join(SPARKS[round(gap / most * (len(SPARKS) - 1))] for gap in gaps)
