"""What the history looks like; each docstring says what a person should see."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion

from tests.conftest import Snap
from tests.life import ledger
from tests.tui.driving import app, press
from tests.tui.looking_back import a_finding, a_year, no_data, odd_days
from tui.app import DaybreakApp

SIZES = [(80, 24), (120, 40), (60, 20)]
VIEWS = {"1": "streak", "2": "habits", "3": "mood", "4": "acceptance", "5": "insight"}

EveryView = Callable[[DaybreakApp], Awaitable[None]]
"""Looks at each view in each size, in one run of the program."""

views = pytest.mark.parametrize("view", VIEWS, ids=VIEWS.get)


@pytest.fixture
def in_every_view(snapshot: SnapshotAssertion) -> EveryView:
    """A picture of each view in each size, all from one run; an exception in it is raised here."""
    accepted = snapshot.use_extension(SVGImageExtension)

    async def look(app: DaybreakApp) -> None:
        seen = {}
        async with app.run_test(size=SIZES[0]) as pilot:
            await press(pilot, "H")
            for columns, rows in SIZES:
                await pilot.resize_terminal(columns, rows)
                for key, view in VIEWS.items():
                    await press(pilot, key)
                    seen[f"{columns}x{rows}-{view}"] = app.export_screenshot(simplify=True)
        for name, picture in seen.items():
            assert picture == accepted(name=name), f"{name} is not the accepted picture"

    return look


async def test_a_year(in_every_view: EveryView) -> None:
    """A year of days: the view's name in the accent, its first part framed in it, the day below.

    Streak: a dot a day, triangles in the first months, two diamonds. Habits: bars of strength and
    squares. Mood: a blue curve that rises, bars of urges that fall. Acceptance: statements with
    what they drifted. Insight: how many pairs were looked at, and that none stands out.
    """
    await in_every_view(app(a_year()))


async def test_sixteen_colours(in_every_view: EveryView) -> None:
    """The same in the terminal's own colours, on its own ground."""
    home = a_year()
    home._profile = replace(home.profile, theme="daybreak-terminal")
    await in_every_view(app(home))


async def test_no_colour(in_every_view: EveryView, monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR: signs differ by shape, the day under the cursor is reversed, a mark stands before
    the title of the part that has the keys, and what is left of a bar is thinner than the bar."""
    monkeypatch.setenv("NO_COLOR", "1")
    await in_every_view(app(a_year()))


async def test_plain_letters_alone(in_every_view: EveryView) -> None:
    """--ascii: o X ^ w i n = for days, # + - for habits, stars and # for charts."""
    await in_every_view(app(a_year(), ascii_only=True))


@pytest.mark.parametrize("tabs", [1, 2, 3, 4], ids=["each-day", "strength", "amounts", "weekdays"])
def test_the_parts_of_a_habit(snap: Snap, tabs: int) -> None:
    """80x24: the list of habits stays above, the part that tab brought is framed in the accent."""
    assert snap(app(a_year()), press=["H", "2", "down", *["tab"] * tabs])


@pytest.mark.parametrize("tabs", [2, 5], ids=["hours", "ridden-out"])
def test_the_parts_of_mood_and_urges(snap: Snap, tabs: int) -> None:
    """80x24: a map of the week whose darkest cells are at night; a green line of shares."""
    assert snap(app(a_year()), press=["H", "3", *["tab"] * tabs])


@views
def test_a_few_weeks(snap: Snap, view: str) -> None:
    """34 days: five wide columns of dots with their legend beside; in Insight, what is missing."""
    assert snap(app(ledger()), press=["H", view])


@pytest.mark.parametrize("size", [(80, 24), (60, 20)], ids=["80x24", "60x20"])
def test_what_goes_with_what(snap: Snap, size: tuple[int, int]) -> None:
    """A finding: a sentence, its figures with their days, and a bar for either side of it."""
    assert snap(app(a_finding()), press=["H", "5"], size=size)


@views
def test_nothing_recorded(snap: Snap, view: str) -> None:
    """No data: each part says in a sentence what is not there yet, and what would change that."""
    assert snap(app(no_data()), press=["H", view])


def test_an_attempt_under_the_cursor(snap: Snap) -> None:
    """120x40: the third attempt is marked, and the day below is the slip that ended it."""
    assert snap(app(ledger()), press=["H", "tab", "down", "down"], size=(120, 40))


def test_a_day_far_back(snap: Snap) -> None:
    """Five months back: the column of that week holds the reversed day, which is spelled out."""
    assert snap(app(a_year()), press=["H", *["left"] * 20, "up"])


def test_odd_days(snap: Snap) -> None:
    """Two restarts on one day make an attempt of 0 days; signs that move a cursor are words."""
    assert snap(app(odd_days()), press=["H"], size=(120, 40))
