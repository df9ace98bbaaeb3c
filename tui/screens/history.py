"""History: every attempt, and the last weeks day by day; enter opens a day."""

from datetime import date, timedelta

from textual import on
from textual.widget import Widget

from recovery.contact import Attempt, attempts
from recovery.day import day_month
from recovery.daysigns import day_states
from recovery.gaps import gap_trend, mean_gap
from recovery.kinds import KINDS
from recovery.ledger import Facts
from recovery.moods import mean
from recovery.records import Profile
from tui.paint import left, right
from tui.rows import Row, Rows
from tui.screens.place import Place
from tui.signs import STATES

_DAYS = 60


class HistoryScreen(Place):
    """Attempts on top, days below; nothing in it was ever erased by a slip."""

    NAME = "History"

    def __init__(self) -> None:
        super().__init__()
        self.rows: Rows[date] = Rows("History", id="body")

    def body(self) -> Widget:
        """The list."""
        return self.rows

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.set_focus(self.rows)

    def refresh_view(self) -> None:
        """The attempts, what they say together, and the days."""
        ledger, today = self.session.ledger, self.session.today
        profile, facts = ledger.profile, ledger.facts
        rows = [*_attempt_rows(profile, facts, today), *_day_rows(profile, facts, today)]
        self.rows.show(rows, title="Attempts and days")

    def action_move(self, rows: int) -> None:
        """A day down or up."""
        self.rows.move(rows)

    def action_act(self) -> None:
        """Open the day."""
        self.rows.act()

    @on(Rows.Chosen)
    def _chosen(self, event: Rows.Chosen) -> None:
        assert isinstance(event.key, date)
        self.session.show(event.key)
        self.session.said = ""
        self.daybreak.go("today")


def _attempt_rows(profile: Profile, facts: Facts, today: date) -> list[Row[date]]:
    tried = attempts(facts.contacts, profile, today)
    if not tried:
        return [
            Row([("No start day yet: choose one in settings, when you like", "muted")]),
            Row([]),
        ]
    rows: list[Row[date]] = [
        Row([(left("from", 14) + left("to", 14) + right("days", 5) + "   what ended it", "muted")])
    ]
    rows += [Row(_attempt(attempt)) for attempt in reversed(tried)]
    gap = mean_gap(facts.contacts, profile, today)
    if gap is not None:
        trend = {"growing": ", and growing", "shrinking": ", lately shorter"}
        more = trend.get(gap_trend(facts.contacts, profile, today), "")
        rows.append(Row([(f"{gap:.0f} days between slips on the mean{more}", "muted")]))
    return [*rows, Row([])]


def _attempt(attempt: Attempt) -> list[tuple[str, str]]:
    running = attempt.last is None
    last = "today" if attempt.last is None else day_month(attempt.last)
    ended = KINDS[attempt.ended_by].said if attempt.ended_by in KINDS else attempt.ended_by
    return [
        (left(day_month(attempt.first), 14) + left(last, 14), "text"),
        (right(str(attempt.days), 5), "accent" if running else "text"),
        ("   " + ("still here" if running else ended), "kept" if running else "muted"),
    ]


def _day_rows(profile: Profile, facts: Facts, today: date) -> list[Row[date]]:
    first = today - timedelta(days=_DAYS - 1)
    states = day_states(facts, profile, first, today, today)
    rows: list[Row[date]] = []
    for number in range(_DAYS):
        day = today - timedelta(days=number)
        sign, role = STATES[states[day]]
        rows.append(
            Row(
                [
                    (left(f"{day:%a} {day.day} {day:%b}", 14), "text"),
                    (sign + " ", role),
                    (
                        left(states[day].replace("-", " ") if states[day] != "unknown" else "", 12),
                        role,
                    ),
                    (_day(facts, day), "muted"),
                ],
                day,
            )
        )
    return rows


def _day(facts: Facts, day: date) -> str:
    words: list[str] = []
    logged = sum(1 for amounts in facts.amounts.values() if amounts.get(day) is not None)
    mood = mean(facts.moods.get(day, ()))
    written = facts.written.get(day, 0)
    urges = sum(1 for urge in facts.urges if urge.day == day)
    if logged:
        words.append(f"{logged} habit{'' if logged == 1 else 's'}")
    if mood is not None:
        words.append(f"mood {mood:.3g}")
    if urges:
        words.append(f"{urges} urge{'' if urges == 1 else 's'}")
    if written:
        words.append(f"{written} written")
    return " · ".join(words)
