"""What the hard hour looks like, in three windows, in colour and without."""

from dataclasses import replace
from datetime import timedelta

import pytest

from recovery.acts import stamp
from recovery.item_acts import add_item, add_items
from recovery.records import Contact
from tests.conftest import Snap
from tests.life import NOW, PROFILE, TODAY, at, ledger, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import app
from tests.tui.hard_hour import with_lists

WHEN = stamp(NOW, PROFILE)
SIZES = [(80, 24), (120, 40), (40, 15)]

Look = tuple[int, int]


@pytest.fixture(
    params=[(*size, colour) for size in SIZES for colour in (True, False)],
    ids=lambda p: f"{p[0]}x{p[1]}{'' if p[2] else '-mono'}",
)
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Look:
    """Each window, in colour and then as NO_COLOR has it."""
    width, height, colour = request.param
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    return width, height


def test_the_pause(snap: Snap, size: Look) -> None:
    """The bar, ten minutes in the accent, what to do instead, a name with its number, and why."""
    assert snap(app(with_lists()), press=["!"], size=size)


def test_the_ways_out_of_the_pause(snap: Snap, size: Look) -> None:
    """Its end: a letter that stays here, three ways out, and the number to call in danger."""
    assert snap(app(with_lists()), press=["!", *["pagedown"] * 3], size=size)


@pytest.mark.parametrize("plain", [(80, 24), (40, 15)], ids=["80x24", "40x15"])
def test_the_first_pause(snap: Snap, plain: Look) -> None:
    """Nothing written yet: one row leads to it, three light things, and the ways out."""
    assert snap(app(newcomer()), press=["!"], size=plain)


def test_in_plain_letters(snap: Snap) -> None:
    """The same at 40x15 with letters of ASCII alone."""
    assert snap(app(with_lists(), ascii_only=True), press=["!"], size=(40, 15))


def test_how_strong_it_is_after_the_pause(snap: Snap, size: Look) -> None:
    """How strong it is now, what it was before, and a row that leaves it unsaid."""
    assert snap(app(newcomer()), press=["!", "8", "r"], size=size)


def test_what_contact_it_was(snap: Snap, size: Look) -> None:
    """Seven kinds of one's own, three of watching, two that are never a slip, and the record."""
    assert snap(app(with_lists()), press=["s"], size=size)


def test_what_came_before_it(snap: Snap, size: Look) -> None:
    """Hungry, angry (marked with a full circle), lonely, tired; then one's own, then others."""
    assert snap(app(with_lists()), press=["s", "2", "down", "space"], size=size)


def test_what_follows_it(snap: Snap, size: Look) -> None:
    """A new attempt, keep counting, or decide tomorrow, each with what it means; then a note."""
    assert snap(app(with_lists()), press=["s", "2", "enter"], size=size)


def test_what_stays_after_a_slip(snap: Snap, size: Look) -> None:
    """Written down, you are still here; kept days, urges ridden out, and one step offered."""
    assert snap(app(ledger()), press=["s", "2", "enter", "1"], size=size)


def test_a_decision_that_was_put_off(snap: Snap, size: Look) -> None:
    """Which contact on which day, and the same three answers."""
    day = TODAY - timedelta(days=1)
    made = Contact(day=day, at=at(day, 22), direction="out", kind="text", then="later")
    assert snap(app(MemoryLedger(PROFILE, [made])), size=size)


def test_what_they_did(snap: Snap, size: Look) -> None:
    """Eight things that it can have been and other words; below, when it was is asked."""
    keys = ["s", *["down"] * 12, "enter", "4"]
    assert snap(app(newcomer()), press=keys, size=size)


def test_a_hard_day(snap: Snap, size: Look) -> None:
    """Care begins with the bare minimum of the day, one line of it ticked; the habits stay."""
    home = ledger(replace(PROFILE, hard_days=(TODAY,)))
    home.apply(add_items((), "bare-minimum", ["I ate", "I drank", "one human"], WHEN))
    assert snap(app(home), press=[*["k"] * 8, "space"], size=size)


def test_quiet_with_a_day_to_expect(snap: Snap, size: Look) -> None:
    """No streak and no mark in the first panel; in three days a birthday, and what is planned."""
    home = ledger(replace(PROFILE, quiet=True))
    home.apply([add_item((), "dates", "their birthday", WHEN, day="6 may", note="the sea")])
    assert snap(app(home), press=["left"], size=size)


def test_care_in_the_settings(snap: Snap, size: Look) -> None:
    """Thoughts, quiet mode, a name to hide and its letter, a pause; below, what follows."""
    profile = replace(PROFILE, name="Sam", letter="S")
    assert snap(app(ledger(profile)), press=["comma", *["down"] * 23], size=size)
