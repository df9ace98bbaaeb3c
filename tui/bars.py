"""The rows around every place: the header above, the line that speaks, and the keys below."""

from datetime import date

from textual.widget import Widget

from recovery.day import day_ends, day_month, long_day
from tui.actions import bar_actions
from tui.canvas import Canvas
from tui.paint import Line, between, clip, fit, width_of, wrap


class Header(Canvas):
    """The name on the left; the day, when it ends and what was saved on the right."""

    DEFAULT_CSS = "Header { dock: top; height: 1; }"

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place
        self.day: date | None = None
        self.today: date | None = None
        self.rollover = 4
        self.kept = ("", "")

    def show(self, day: date, today: date, rollover: int, kept: tuple[str, str]) -> None:
        """Show this day from now on, and how it stands with saving, in words and in fewer."""
        self.day, self.today, self.rollover, self.kept = day, today, rollover, kept
        self.repaint()

    def draw(self, width: int, height: int) -> list[Line]:
        """One row; the end of it drops what does not fit."""
        start: Line = [(" Daybreak", "cursor")]
        if self.place:
            start += [(" · ", "muted"), (self.place, "title")]
        for words in self._ends():
            end: Line = [*words, (" ", "text")]
            if width_of(start) + width_of(end) < width:
                return [between(start, end, width)]
        return [fit(start, width)]

    def _ends(self) -> list[Line]:
        if self.day is None or self.today is None:
            return []
        if self.day != self.today:
            back = (self.today - self.day).days
            ago = "yesterday" if back == 1 else f"{back} days back"
            day = f"{self.day:%A} {day_month(self.day)}"
            if self.day.year != self.today.year:
                day = long_day(self.day)
            short = f"{self.day:%a} {self.day.day} {self.day:%b}"
            waits = f" · {self.kept[0]}" if self.kept[0].endswith("yet") else ""
            return [
                [
                    (day, "cursor"),
                    (f" · {ago}{waits} · ", "muted"),
                    (".", "key"),
                    (" today", "muted"),
                ],
                [(short, "cursor"), (f" · {ago}{waits}", "muted")],
                [(short, "cursor"), (waits, "muted")],
                [(short, "cursor")],
            ]
        kept, shorter = (f" · {words}" if words else "" for words in self.kept)
        ends = day_ends(self.rollover)
        return [
            [(f"{self.day:%A} {day_month(self.day)} · day ends at {ends}{kept}", "muted")],
            [(f"{self.day:%a} {self.day.day} {self.day:%b} · ends {ends}{kept}", "muted")],
            [(f"{self.day:%a} {self.day.day} {self.day:%b}{shorter}", "muted")],
        ]


class Said(Canvas):
    """What was saved, went wrong or is asked: a row, and more for what must be read whole."""

    DEFAULT_CSS = "Said { height: 1; }"

    def __init__(self) -> None:
        super().__init__(id="said")
        self.words = ""
        self.asks = False
        self.whole = False
        self._rows = 1

    def say(self, words: str, *, asks: bool = False, whole: bool = False) -> None:
        """Show these words; a question stands in the accent.

        What is `whole` takes as many rows as it needs, since what to do stands at its end.
        """
        self.words, self.asks, self.whole = words, asks, whole
        self._grow()
        self.repaint()

    def on_resize(self) -> None:
        """Another width asks for other rows."""
        self._grow()

    def _grow(self) -> None:
        rows = max(1, len(self._wrapped(self.size.width))) if self.whole else 1
        if rows != self._rows and isinstance(self.parent, Widget):
            self._rows = rows
            self.styles.height = rows
            self.parent.styles.height = rows + 1  # the row of keys below

    def _wrapped(self, width: int) -> list[str]:
        return wrap(self.words, width - 2, 5)

    def draw(self, width: int, height: int) -> list[Line]:
        """The words in their rows, cut at the last one's edge."""
        rows = self._wrapped(width) if height > 1 else [clip(self.words, width - 2)]
        return [_spoken(row, "accent" if self.asks else "muted") for row in rows]


def _spoken(row: str, role: str) -> Line:
    head, z, tail = row.partition("z takes it back")
    if not z or (head and not head.endswith(" · ")):
        return [(" " + row, role)]
    return [(" " + head, "muted"), ("z", "key"), (" takes it back" + tail, "muted")]


_HARD_HOUR = 3
"""How many actions come before all others: an urge, a slip, the pause."""


class KeyBar(Canvas):
    """The keys that are needed most, as many as fit; the way out always stands last."""

    DEFAULT_CSS = "KeyBar { height: 1; }"

    def __init__(self, pairs: tuple[tuple[str, str], ...] | None = None) -> None:
        super().__init__(id="keys")
        self.pairs = pairs
        self.here: tuple[tuple[str, str], ...] = ()

    def draw(self, width: int, height: int) -> list[Line]:
        """Keys in the accent, names muted; help or escape closes the row however narrow it is."""
        pairs = self.pairs or self._elsewhere()
        last = next((pair for pair in pairs if pair[0] == "?"), pairs[-1])
        end = _named(*last, after="" if last[0] == "?" else " ")
        if last[0] not in ("?", "escape"):
            last, end = ("", ""), []
        line: Line = []
        for key, name in pairs:
            part = _named(key, name)
            if (key, name) == last:
                continue
            if width_of(line) + width_of(part) + width_of(end) > width:
                break
            line += part
        return [line + end]

    def _elsewhere(self) -> tuple[tuple[str, str], ...]:
        """The actions of every place, but not the way to the place this is.

        What is needed `here` alone stands behind those of a hard hour.
        """
        keymap = getattr(self.app, "keymap", {})
        here = f"place('{self.app.current_mode}')"
        pairs = [(a.bar_key(keymap), a.bar_name) for a in bar_actions() if a.runs != here]
        return (*pairs[:_HARD_HOUR], *self.here, *pairs[_HARD_HOUR:])


def _named(key: str, name: str, after: str = " ") -> Line:
    return [(" " + key, "key"), (" " + name + after, "muted")]
