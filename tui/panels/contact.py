"""No contact: the days, what stays whatever happens, and every day as a sign."""

from datetime import date, timedelta

from textual.message import Message

from recovery.care import shows_streak
from recovery.day import dated, day_month
from recovery.days_ahead import say_expected
from recovery.daysigns import day_states
from recovery.marks import MARKS, next_mark
from recovery.text import visible
from recovery.wording import as_wished
from tui.digits import large
from tui.paint import Line, left, width_of, wrap
from tui.panels.panel import Panel
from tui.signs import STATES
from tui.view import DayView


class ContactPanel(Panel):
    """The streak and its honest neighbours."""

    TITLE = "No contact"

    class Opened(Message):
        """The person wants to look back."""

    def act(self) -> None:
        """Open the history."""
        self.post_message(self.Opened())

    def lines(self, width: int, height: int) -> list[Line]:
        """The number, the counts, and the months as rows of signs."""
        assert self.view is not None
        large_figures = height >= 9 and width >= 34 and not getattr(self.app, "ascii_only", False)
        head = _head(self.view, width, large_figures)
        counts = _counts(self.view, width)
        plan_rows = 2 if height >= len(head) + len(counts) + 5 else 1
        counts += _near(self.view, width, plan_rows)
        roomy = height >= len(head) + len(counts) + 3
        space: list[Line] = [[]] if roomy else []
        rest = height - len(head) - len(counts) - 2 * len(space)
        return [*head, *space, *counts, *space, *_signs(self.view, width, rest)]


def _head(view: DayView, width: int, large_figures: bool) -> list[Line]:
    contact = view.contact
    if contact.days is None or contact.since is None:
        return [
            [("No start day yet", "text")],
            [("press ", "muted"), (",", "key"), (" to choose one, any time", "muted")],
        ]
    if view.profile.quiet:
        return [[("One day at a time", "text")]]
    if not shows_streak(view.profile):
        return [
            [("The streak is hidden", "muted")],
            [(_since(contact.since, view.day, width), "text")],
        ]
    days = "day" if contact.days == 1 else "days"
    if not large_figures:
        number = f"{contact.days} {days}"
        since = _since(contact.since, view.day, width - len(number) - 1)
        return [
            [(number, "cursor"), (f" {since}", "text")],
            [(_ahead(contact.days, contact.target, width), "muted")],
        ]
    figures = large(contact.days)
    column = max(len(figures[0]) + 5, 9)
    words = (
        (f"{days} {_since(contact.since, view.day, width - column - len(days) - 1)}", "text"),
        (_ahead(contact.days, contact.target, width - column), "muted"),
        (f"longest so far {contact.best}", "muted"),
    )
    return [
        [(left("  " + figure, column), "accent"), word]
        for figure, word in zip(figures, words, strict=True)
    ]


def _since(start: date, today: date, width: int) -> str:
    """When it began, with the year where that is another one and fits."""
    whole = f"since {dated(start, today)}"
    return whole if len(whole) <= width else f"since {day_month(start)}"


def _ahead(days: int, target: int | None, width: int) -> str:
    """What lies ahead, as much of it as fits."""
    mark = next_mark(days)
    if days in MARKS:
        return f"{days} {'day' if days == 1 else 'days'}, one of the marks"
    words: list[str] = []
    if target is not None and days < target:
        words.append(f"{target - days} to your {target}")
    elif target is not None:
        words.append(f"your {target} days are complete")
    if mark is not None and mark != target:
        words.append(f"next mark {mark}")
    both = " · ".join(words)
    return both if len(both) <= width or not words else words[0]


def _counts(view: DayView, width: int) -> list[Line]:
    contact = view.contact
    rode, urges = view.rode_out
    parts: list[Line] = []
    if contact.all_days:
        parts.append([("kept ", "muted"), (f"{contact.kept_days} of {contact.all_days}", "text")])
    if urges:
        parts.append([("rode out ", "muted"), (f"{rode} of {urges}", "text")])
    if contact.watching:
        parts.append([("watched ", "muted"), (str(contact.watching), "text")])
    row: Line = []
    for part in parts:
        joined = [*row, (" · ", "muted"), *part] if row else part
        if width_of(joined) <= width:
            row = joined
    return [row] if row else []


def _near(view: DayView, width: int, plan_rows: int) -> list[Line]:
    """The nearest day to expect, and what was planned for it in so many rows at most."""
    if not view.near:
        return []
    near = view.near[0]
    words = as_wished(say_expected(near), view.profile)
    lines: list[Line] = [[(row, "accent")] for row in wrap(visible(words), width, 2)]
    if near.plan:
        plan = visible(as_wished(near.plan[:200], view.profile))
        whose = "last year's plan" if near.earlier else "your plan"
        lines += [[(row, "muted")] for row in wrap(f"{whose}: {plan}", width, plan_rows)]
    return lines


def _signs(view: DayView, width: int, rows: int) -> list[Line]:
    start = view.profile.start
    if rows < 1 or start is None or start > view.day:
        return []
    label = len("September ") if width >= 41 else len("Sep ")
    if width < label + 31:
        return [_run(view, view.day - timedelta(days=width - 1), view.day)]
    months: list[Line] = []
    first = view.day.replace(day=1)
    while len(months) < rows and (first.year, first.month) >= (start.year, start.month):
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        name = f"{first:%B}" if label > 4 else f"{first:%b}"
        months.insert(0, [(left(name, label), "muted"), *_run(view, first, last)])
        first = (first - timedelta(days=1)).replace(day=1)
    return months


def _run(view: DayView, first: date, last: date) -> Line:
    states = day_states(view.facts, view.profile, first, last, view.day)
    line: Line = []
    for number in range((last - first).days + 1):
        sign, role = STATES[states[first + timedelta(days=number)]]
        if line and line[-1][1] == role:
            line[-1] = (line[-1][0] + sign, role)
        else:
            line.append((sign, role))
    return line
