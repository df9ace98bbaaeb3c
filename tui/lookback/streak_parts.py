"""The streak: every day as a sign, every attempt, and what they say together."""

from collections.abc import Iterator

from recovery.contact import Attempt
from recovery.lookback.states import STATES as ORDER
from recovery.lookback.words import STATES as WORDS
from recovery.lookback.words import TRENDS, count, ended, mean, short
from recovery.slips import restarts
from recovery.text import visible
from recovery.wording import as_wished
from tui.lookback.grid import Entry, grid_width, heat_grid, with_legend
from tui.lookback.look import Here, Look
from tui.lookback.part import Part
from tui.paint import SPARKS, Line, clip, left, right
from tui.signs import STATES


class EveryDay(Part):
    """The range as a heatmap."""

    TITLE = "Every day"
    wide = True
    least = 8
    most = 12

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


class Attempts(Part):
    """Every attempt in a table; the cursor takes the day below to the one that ended it."""

    TITLE = "Attempts"
    least = 5

    def __init__(self) -> None:
        self.cursor = 0
        self.top = 0

    def note(self, look: Look, here: Here) -> str:
        """How many there are."""
        return str(len(look.streak.attempts)) if look.streak.attempts else ""

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A heading, then the attempts, the newest first."""
        tried = look.streak.attempts[::-1]
        if not tried:
            return [
                [("No start day yet.", "text")],
                [("Choose one in settings, when you like  ", "muted"), (",", "key")],
            ]
        room = max(1, height - 1)
        self.cursor = min(self.cursor, len(tried) - 1)
        self.top = max(self.cursor - room + 1, min(self.top, self.cursor, len(tried) - room), 0)
        shown = tried[self.top : self.top + room]
        dates = 2 + max(len(short(a.first, look.today)) for a in shown)
        head: Line = [("  " + left("from", dates) + left("to", dates) + right("days", 5), "muted")]
        rows = [
            _attempt(look, attempt, dates, width, here=number == self.cursor)
            for number, attempt in enumerate(shown, self.top)
        ]
        return [head, *rows]

    def down(self, look: Look, here: Here, rows: int) -> None:
        """An attempt down or up."""
        tried = look.streak.attempts[::-1]
        if tried:
            self.cursor = max(0, min(self.cursor + rows, len(tried) - 1))
            here.day = look.inside(tried[self.cursor].last or look.today)


def _attempt(look: Look, attempt: Attempt, dates: int, width: int, *, here: bool) -> Line:
    running = attempt.last is None
    last = short(attempt.last, look.today) if attempt.last else "today"
    role = "cursor" if here else "text"
    days = str(attempt.days) if look.profile.show_streak or not running else ""
    rest = width - 2 * dates - 10
    words, note = ended(attempt), _note(look, attempt)
    return [
        ("▸ " if here else "  ", "cursor"),
        (left(short(attempt.first, look.today), dates) + left(last, dates), role),
        (right(days, 5), "accent" if running else role),
        ("   " + clip(words, rest), "kept" if running else "muted"),
        (clip(f"  {note}", rest - len(words)) if note else "", "quiet"),
    ]


def _note(look: Look, attempt: Attempt) -> str:
    if attempt.last is None:
        return ""
    found = (c for c in look.contacts(attempt.last) if restarts(c, look.profile))
    notes = (c.note for c in found if c.note and c.kind == attempt.ended_by)
    return visible(as_wished(next(notes, ""), look.profile))


class Together(Part):
    """What stays whatever happens, and how the time between slips moves."""

    TITLE = "Together"
    least = 5
    most = 8

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A word and its figure a row."""
        rows = list(_figures(look))
        if not rows:
            return [[("Nothing to put together yet.", "muted")]]
        return [[(left(word, 16), "muted"), *line] for word, line in rows]


def _figures(look: Look) -> Iterator[tuple[str, Line]]:
    streak = look.streak
    if streak.all_days:
        yield "kept", [(f"{streak.kept_days} of {count(streak.all_days, 'day')}", "text")]
    if streak.best is not None and look.profile.show_streak:
        yield "longest", [(count(streak.best, "day"), "text")]
    if streak.mean is not None and len(streak.attempts) > 1:
        yield "on the mean", [(f"{mean(streak.mean)} days an attempt", "text")]
    if streak.ended:
        yield "rode out", [(f"{streak.rode_out} of {count(streak.ended, 'urge')}", "text")]
    if streak.watching:
        yield "watched", [(count(streak.watching, "time"), "text")]
    if streak.mean_gap is not None:
        words = f"{mean(streak.mean_gap)} days, {TRENDS[streak.trend]}  "
        yield "between slips", [(words, "text"), (_gaps(streak.gaps[-16:]), "muted")]


def _gaps(gaps: tuple[int, ...]) -> str:
    most = max(gaps)
    return "".join(SPARKS[round(gap / most * (len(SPARKS) - 1))] for gap in gaps)
