"""Settings as a person sees them: the groups, a habit that is open, and a day being typed."""

import pytest

from recovery.records import Profile
from tests.conftest import Snap
from tests.life import ledger
from tests.memory import MemoryLedger
from tests.tui.driving import app
from tests.tui.test_settings import with_reading


def unset() -> MemoryLedger:
    return MemoryLedger(Profile(begun=True))


@pytest.mark.parametrize("size", [(80, 24), (60, 20)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_settings(snap: Snap, size: tuple[int, int]) -> None:
    """Groups with a muted heading, values against one right edge, the first row explained."""
    assert snap(app(ledger()), press=["comma"], size=size)


def test_settings_where_nothing_is_set(snap: Snap) -> None:
    """Start day not set and distance open end, both muted; seven kinds with a tick."""
    assert snap(app(unset()), press=["comma"])


@pytest.mark.parametrize("size", [(80, 24), (60, 20)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_habits_at_the_end(snap: Snap, size: tuple[int, int]) -> None:
    """Habits in three columns, a row that adds one, the archived one last and muted."""
    assert snap(app(with_reading()), press=["comma", "shift+tab"], size=size)


def test_one_habit_open(snap: Snap) -> None:
    """Its name in the frame; name, target, how it counts, how often, step, and archive it."""
    keys = ["comma", "tab", "tab", "tab", "tab", "enter"]
    assert snap(app(with_reading()), press=keys)


def test_a_day_being_typed(snap: Snap) -> None:
    """The last row asks for the start day; above it the long day and what stays."""
    assert snap(app(ledger()), press=["comma", "enter", *"21", "space", *"april"])
