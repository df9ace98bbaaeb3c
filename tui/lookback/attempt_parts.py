"""The attempts: every one in a table, and how long each lasted."""

from collections.abc import Sequence

from recovery.care import shows_streak
from recovery.contact import Attempt
from recovery.lookback.buckets import Bucket
from recovery.lookback.words import ended, short
from recovery.slips import restarts
from recovery.text import visible
from recovery.wording import as_wished
from tui.lookback.chart import Chart, up_to
from tui.lookback.grid import is_narrow
from tui.lookback.look import Here, Look
from tui.lookback.part import Part
from tui.paint import Line, clip, left, right

BARS = 24
"""The most attempts that have a bar, the newest of them."""


class Attempts(Part):
    """Every attempt in a table; the cursor takes the day below to the one that ended it."""

    TITLE = "Attempts"
    least = 5

    def is_wide(self, look: Look) -> bool:
        """Not where the days stand beside it."""
        return not is_narrow(look)

    def __init__(self) -> None:
        self.cursor = 0
        self.top = 0

    def note(self, look: Look, here: Here) -> str:
        """How many there are."""
        return str(len(look.streak.attempts)) if look.streak.attempts else ""

    def room(self, look: Look) -> int:
        """A row for each, and one for the heading."""
        return max(self.least, len(look.streak.attempts) + 2)

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
    days = str(attempt.days) if shows_streak(look.profile) or not running else ""
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


class Lengths(Part):
    """How long each attempt lasted, as bars: whether the time between slips grows is seen here."""

    TITLE = "How long each lasted"
    least = 5

    def has(self, look: Look) -> bool:
        """Only where there are two to compare."""
        return len(_lasted(look)) > 1

    def note(self, look: Look, here: Here) -> str:
        """What the bars are counted in."""
        return "in days"

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A bar an attempt, the oldest first, with the day on which it began below it."""
        shown = _lasted(look)[-BARS:]
        days = [float(attempt.days) for attempt in shown]
        parts = [Bucket(a.first, a.last or look.today) for a in shown]
        begun = {n: short(a.first, look.today) for n, a in enumerate(shown)}
        scale = up_to(max(days))
        chart = Chart(days, parts, scale, here.day, "kept", here.ascii_only, names=begun)
        return chart.blocks(width, height)


def _lasted(look: Look) -> Sequence[Attempt]:
    """The attempts, without the one that goes on where its days are not to be shown."""
    tried = look.streak.attempts
    return tried if shows_streak(look.profile) else tried[:-1]
