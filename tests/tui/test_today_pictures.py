"""What Today looks like in the states a person meets; each docstring says what to see."""

import pytest

from recovery.acts import add_contact, stamp
from recovery.ledger import Edit
from recovery.records import Record
from recovery.sample import sample
from tests.conftest import Snap
from tests.life import NOW, PROFILE, ledger, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import app


def after_a_slip() -> MemoryLedger:
    home = ledger()
    edits: tuple[Edit, ...] = add_contact("text", stamp(NOW, PROFILE), PROFILE)
    home.apply(edits)
    return home


def a_year() -> MemoryLedger:
    life = sample(1, 3, NOW)
    home = MemoryLedger(life.profile)
    home._habits = {habit.id: habit for habit in life.habits}
    for month in life.months.values():
        records: tuple[Record, ...] = (
            *month.contacts,
            *month.urges,
            *month.habits,
            *month.moods,
            *month.journal,
            *month.ratings,
            *month.steps,
        )
        home.apply([Edit(None, record) for record in records])
    return home


SIZES = [(80, 24), (120, 40), (60, 20), (40, 15)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_few_weeks(snap: Snap, size: tuple[int, int]) -> None:
    """Care in the accent; 12 days since 21 April, 32 of 34 kept; below 80x24 one panel alone."""
    assert snap(app(ledger()), size=size)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_first_day(snap: Snap, size: tuple[int, int]) -> None:
    """Nothing recorded: 0 days since today, dashes for amounts, how to tell the mood, a thought."""
    assert snap(app(newcomer()), size=size)


def test_without_a_start_day(snap: Snap) -> None:
    """No start day yet and where to choose one; everything else is there all the same."""
    home = MemoryLedger(PROFILE.__class__(begun=True))
    assert snap(app(home))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_after_a_slip(snap: Snap, size: tuple[int, int]) -> None:
    """0 days since 3 May and, in the same calm colours, 31 of 34 kept; a diamond for today."""
    assert snap(app(after_a_slip()), size=size)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_after_a_year(snap: Snap, size: tuple[int, int]) -> None:
    """A long life: three-figure days, months of signs as far as there is room, streaks in Care."""
    assert snap(app(a_year()), size=size)


@pytest.mark.parametrize("panel", ["contact", "journal", "acceptance"])
def test_each_panel_alone(snap: Snap, panel: str) -> None:
    """60x20: the panel that tab brought fills the window, its frame in the accent."""
    tabs = {"contact": ["shift+tab"], "journal": ["tab"], "acceptance": ["tab", "tab"]}
    assert snap(app(ledger()), press=tabs[panel], size=(60, 20))


def test_plain_letters_alone(snap: Snap) -> None:
    """--ascii: the same places, with o X ^ w @ for the days and plus signs for the frames."""
    assert snap(app(ledger(), ascii_only=True))


def test_another_day(snap: Snap) -> None:
    """Two days back: the header says which day and how far back, in the accent."""
    assert snap(app(ledger()), press=["left_square_bracket", "left_square_bracket"])


def test_an_amount_being_typed(snap: Snap) -> None:
    """The last row asks for Sleep and shows 7.5; the row above reads it as 7.5 of 8 h."""
    assert snap(app(ledger()), press=["7", "full_stop", "5"])


def test_a_quick_line_being_typed(snap: Snap) -> None:
    """The last row holds the line; the row above says what of it was understood so far."""
    assert snap(app(ledger()), press=["colon", *"sleep", "space", "7", "space", *"wat"])


def test_the_guide(snap: Snap) -> None:
    """Phases as headings, steps with a sign for their state, the first one under the cursor."""
    assert snap(app(ledger()), press=["G"])


def test_a_step(snap: Snap) -> None:
    """Why in the text colour, the exercise muted, then what can be done with the step."""
    assert snap(app(ledger()), press=["G", "enter"])


def test_help(snap: Snap) -> None:
    """Keys by group in one column, words in the other, and how much more there is below."""
    assert snap(app(ledger()), press=["question_mark"])
