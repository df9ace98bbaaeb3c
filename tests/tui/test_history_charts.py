"""The charts of the history: bars, what stands under them, legends, and how long attempts were."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest

from recovery.lookback.buckets import Bucket
from recovery.lookback.ranges import NAMES
from recovery.lookback.words import STATES
from tests.life import TODAY, ledger
from tests.memory import MemoryLedger
from tests.tui.looking_back import a_year, no_data, odd_days
from tui.lookback.amount_parts import NEXT, Amounts
from tui.lookback.arrange import arranged
from tui.lookback.attempt_parts import Lengths
from tui.lookback.chart import Chart, date_names, up_to
from tui.lookback.columns import columns
from tui.lookback.grid import Entry, with_legend
from tui.lookback.look import Here, Look
from tui.lookback.streak_parts import EveryDay
from tui.lookback.views import views
from tui.paint import Line, width_of


def rows(lines: list[Line]) -> list[str]:
    """The lines as text."""
    return ["".join(text for text, _ in line) for line in lines]


def weeks(many: int) -> list[Bucket]:
    """So many weeks from a Monday on."""
    monday = date(2026, 1, 5)
    begins = [monday + timedelta(days=7 * n) for n in range(many)]
    return [Bucket(begin, begin + timedelta(days=6)) for begin in begins]


@pytest.mark.parametrize("ascii_only", [False, True], ids=["unicode", "ascii"])
@pytest.mark.parametrize("width", [30, 100], ids=["touching", "with gaps"])
def test_a_bar_is_as_high_as_its_value(width: int, ascii_only: bool) -> None:
    values = [n / 5 for n in range(20)]
    chart = Chart(values, weeks(20), up_to(4.0), TODAY, ascii_only=ascii_only)
    drawn = rows(chart.bars(width, 9))[:8]
    room = width - 3
    for number, value in enumerate(values):
        middle = 3 + int((number + 0.5) * room / 20)
        filled = sum(row[middle] not in " ┊" for row in drawn)
        assert abs(filled - value * 2) < 2


def test_bars_that_touch_leave_no_gap_between_them() -> None:
    drawn = rows(Chart([3.0] * 20, weeks(20), up_to(4.0), TODAY).bars(24, 6))
    assert drawn[4][3:] == "█" * 21


def test_where_nothing_is_no_bar_stands() -> None:
    values = [3.0] * 10 + [0.0] * 10
    for width in (24, 100):
        drawn = rows(Chart(values, weeks(20), up_to(4.0), date(2026, 1, 5)).bars(width, 6))
        assert drawn[4][-(width // 3) :].strip() == ""


@pytest.mark.parametrize(
    ("most", "marks"),
    [
        (0.5, ["0", "1"]),
        (2.0, ["0", "1", "2"]),
        (2.5, ["0", "3"]),
        (3.5, ["0", "2", "4"]),
        (5.0, ["0", "5"]),
        (7.0, ["0", "4", "8"]),
        (25.0, ["0", "15", "30"]),
        (41.0, ["0", "25", "50"]),
        (900.0, ["0", "500", "1000"]),
    ],
)
def test_a_scale_ends_at_a_round_number(most: float, marks: list[str]) -> None:
    assert [word for _, word in up_to(most).marks] == marks


def test_names_stand_where_their_bucket_begins_or_a_cell_beside() -> None:
    names = {0: "one", 5: "three", 6: "six", 9: "end"}
    below = {0: "9", 5: "10"}
    chart = Chart([1.0] * 10, weeks(10), up_to(1.0), date(2026, 1, 5), names=names, below=below)
    named, figures = rows(chart.bars(33, 8))[-2:]
    assert named.split() == ["one", "three", "end"]
    assert named.index("three") == figures.index("10") == 3 + 15
    assert named.index("end") == 3 + 27


def test_a_low_chart_keeps_its_dates_and_leaves_the_other_row_out() -> None:
    chart = Chart([1.0] * 10, weeks(10), up_to(1.0), TODAY, below={0: "999"})
    assert "999" not in "".join(rows(chart.bars(40, 5)))
    assert rows(chart.bars(40, 5))[-1].split()[:2] == ["5", "Jan"]


def test_dates_are_months_and_of_many_years_the_years() -> None:
    names = date_names(weeks(20))
    assert list(names.values()) == ["5 Jan", "Feb", "Mar", "Apr", "May"]
    assert names[4] == "Feb"
    years = [Bucket(date(y, 1, 1), date(y, 12, 31)) for y in range(2020, 2027)]
    assert list(date_names(years).values()) == [str(y) for y in range(2020, 2027)]


@pytest.mark.parametrize("name", NAMES)
def test_the_figures_under_the_bars_sum_up_the_same_days(name: str) -> None:
    home = a_year(1.5)
    look = Look(home, TODAY, name)
    unit, parts = look.parts(54)
    assert len(parts) <= 54 and unit in NEXT
    here = Here(TODAY)
    assert Amounts().note(look, here) == f"h by {unit} and {NEXT[unit]}"
    for width in (110, 60):
        drawn = rows(Amounts().lines(look, here, width, 10))
        words = drawn[-1].split()
        assert words
        kept = look.amounts(look.habits[0])
        inside = {day: kept.get(day) or 0.0 for day in look.span.days()}
        sums: dict[tuple[int, int], float] = {}
        for day, amount in inside.items():
            begin = date_of(day, NEXT[unit])
            sums[begin] = sums.get(begin, 0.0) + amount
        whole = {str(round(total)) for total in sums.values() if total >= 10}
        assert {word for word in words if len(word) > 1} <= whole


def date_of(day: date, unit: str) -> tuple[int, int]:
    """The week, month or year in which a day lies."""
    if unit == "week":
        return day.isocalendar()[:2]
    return (day.year, day.month if unit == "month" else 0)


def test_a_legend_takes_as_many_rows_as_it_needs() -> None:
    legend = [Entry(("●", "kept"), f"word {n}", n) for n in range(6)]
    grid: list[Line] = [[("x" * 50, "text")] for _ in range(8)]
    drawn = with_legend(grid, legend, 50, 52, 10)
    words = " ".join(rows(drawn[8:]))
    assert all(f"{n} word {n}" in words for n in range(6))
    assert all(width_of(line) <= 52 for line in drawn)
    assert len(drawn) == 10


@pytest.mark.parametrize("size", [(118, 12), (76, 8), (54, 10)])
def test_every_sign_of_the_range_is_in_the_legend(size: tuple[int, int]) -> None:
    look = Look(a_year(), TODAY, "a year")
    words = " ".join(rows(EveryDay().lines(look, Here(TODAY), *size)[: size[1]]))
    seen = {state: days for state, days in look.state_counts.items() if state != "today"}
    assert len(seen) > 5
    for state, days in seen.items():
        assert f"{days} {STATES[state]}" in words


def test_each_attempt_has_a_bar_and_the_day_on_which_it_began() -> None:
    look = Look(ledger(), TODAY, "a year")
    drawn = rows(Lengths().lines(look, Here(TODAY), 60, 8))
    assert drawn[-1].split() == ["31", "Mar", "2", "Apr", "21", "Apr", "▲"]
    assert drawn[0].split()[0] == "20"
    heights = [sum(row[4 + n * 14 + 7] not in " ┊" for row in drawn[:-1]) for n in range(3)]
    assert heights[0] < heights[2] < heights[1]


@pytest.mark.parametrize("home", [no_data(), odd_days()], ids=["nothing", "odd days"])
def test_one_attempt_is_not_compared(home: MemoryLedger) -> None:
    look = Look(home, TODAY, "all")
    assert Lengths().has(look) == (len(look.streak.attempts) > 1)


@pytest.mark.parametrize("ascii_only", [False, True], ids=["unicode", "ascii"])
def test_blocks_are_as_high_as_their_values(ascii_only: bool) -> None:
    drawn = columns((0.0, 1.0, 40.0, 80.0, None), 80.0, (40, 10), ascii_only=ascii_only)
    assert len(drawn) == 10 and all(len(row) == 40 for row in drawn)
    heights = [sum(row[n * 8] != " " for row in drawn) for n in range(5)]
    assert heights == [0, 1, 5, 10, 0]
    assert ascii_only == "".join(drawn).isascii()
    assert [row[n * 8 - 1] for row in drawn for n in range(1, 6)] == [" "] * 50


def test_more_bars_than_cells_still_fit() -> None:
    drawn = columns(tuple(float(n % 3) for n in range(30)), 2.0, (20, 4), ascii_only=False)
    assert all(len(row) == 20 for row in drawn)


def test_the_first_view_loads_no_plotext() -> None:
    code = (
        "import sys\n"
        "from tests.life import TODAY, ledger\n"
        "from tui.lookback.arrange import arranged\n"
        "from tui.lookback.look import Here, Look\n"
        "from tui.lookback.views import views\n"
        "def loaded(view):\n"
        "    look = Look(ledger(), TODAY, 'all')\n"
        "    arranged(view.parts(look), view.part(look), look, Here(TODAY), (120, 32))\n"
        "    return 'plotext' in sys.modules\n"
        "print([loaded(view) for view in views()[:2]])\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[False, True]"


def test_without_urges_one_part_says_so() -> None:
    (_, _, feelings, _, _) = views()
    none, some = (Look(home, TODAY, "all") for home in (no_data(), ledger()))
    assert [part.TITLE for part in feelings.parts(none)] == ["Mood", "Urges"]
    assert len(feelings.parts(some)) == 6
    assert rows(feelings.parts(none)[1].lines(none, Here(TODAY), 60, 6)) == [
        "No urge in this range."
    ]


def test_a_hidden_streak_has_no_bar() -> None:
    home = ledger()
    home._profile = replace(home.profile, show_streak=False)
    look = Look(home, TODAY, "all")
    assert Lengths().has(look)
    drawn = rows(Lengths().lines(look, Here(date(2026, 4, 3)), 60, 8))
    assert drawn[-1].split() == ["31", "Mar", "2", "Apr", "▲"]


@pytest.mark.parametrize(
    ("name", "beside"), [("30 days", True), ("90 days", True), ("a year", False)]
)
def test_a_range_of_few_weeks_leaves_room_beside_its_days(name: str, beside: bool) -> None:
    look, here = Look(a_year(), TODAY, name), Here(TODAY)
    for view, titles in zip(
        views(), (("Every day", "Attempts"), ("Habits", "Sleep")), strict=False
    ):
        picture = rows(arranged(view.parts(look), view.part(look), look, here, (120, 32)))
        assert (titles[0] in picture[0] and titles[1] in picture[0]) == beside


def test_a_point_alone_is_seen() -> None:
    values = [2.0, 2.0, None, 3.0, None, 1.0, 1.0]
    drawn = "".join(rows(Chart(values, weeks(7), up_to(4.0), date(2026, 1, 5)).line(40, 8)))
    assert drawn.count("•") == 1
