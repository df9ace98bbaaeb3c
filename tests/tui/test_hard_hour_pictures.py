"""What the hard hour and the care around it look like, in three windows, in colour and grey."""

from dataclasses import replace
from datetime import timedelta

import pytest

from recovery.acts import stamp
from recovery.item_acts import add_item, add_items
from recovery.records import Contact, Profile
from tests.life import NOW, PROFILE, TODAY, at, ledger, newcomer
from tests.memory import MemoryLedger
from tests.tui.conftest import InEverySize
from tests.tui.driving import app
from tests.tui.hard_hour import with_lists

WHEN = stamp(NOW, PROFILE)
pytestmark = pytest.mark.usefixtures("ink")


async def test_the_pause(in_every_size: InEverySize) -> None:
    """The bar, ten minutes in the accent, what to do instead, a name with its number, and why."""
    await in_every_size(app(with_lists()), "exclamation_mark")


async def test_the_ways_out_of_the_pause(in_every_size: InEverySize) -> None:
    """Further down: a letter that stays here, and three ways out under their keys."""
    await in_every_size(app(with_lists()), "exclamation_mark", "pagedown")


async def test_the_first_pause(in_every_size: InEverySize) -> None:
    """Nothing written yet: one row leads to it, three light things, and the ways out."""
    await in_every_size(app(newcomer()), "exclamation_mark")


async def test_how_strong_it_is_after_the_pause(in_every_size: InEverySize) -> None:
    """How strong it is now, what it was before, and a row that leaves it unsaid."""
    await in_every_size(app(newcomer()), "exclamation_mark", "8", "r")


async def test_what_contact_it_was(in_every_size: InEverySize) -> None:
    """Seven kinds of one's own, three of watching, two that are never a slip, and the record."""
    await in_every_size(app(with_lists()), "s")


async def test_what_came_before_it(in_every_size: InEverySize) -> None:
    """Hungry, angry (marked with a full circle), lonely, tired; then one's own, then others."""
    await in_every_size(app(with_lists()), "s", "2", "down", "space")


async def test_what_follows_it(in_every_size: InEverySize) -> None:
    """A new attempt, keep counting, or decide tomorrow, each with what it means; then a note."""
    await in_every_size(app(with_lists()), "s", "2", "enter")


async def test_what_stays_after_a_slip(in_every_size: InEverySize) -> None:
    """Written down, you are still here; kept days, urges ridden out, and one step offered."""
    await in_every_size(app(ledger()), "s", "2", "enter", "1")


async def test_a_decision_that_was_put_off(in_every_size: InEverySize) -> None:
    """Which contact on which day, and the same three answers."""
    day = TODAY - timedelta(days=1)
    made = Contact(day=day, at=at(day, 22), direction="out", kind="text", then="later")
    await in_every_size(app(MemoryLedger(PROFILE, [made])))


async def test_what_they_did(in_every_size: InEverySize) -> None:
    """Eight things that it can have been and other words; below, when it was is asked."""
    keys = ["s", *["down"] * 12, "enter", "4"]
    await in_every_size(app(newcomer()), *keys)


async def test_a_hard_day(in_every_size: InEverySize) -> None:
    """Care begins with the bare minimum of the day, one line of it ticked; the habits stay."""
    home = ledger(replace(PROFILE, hard_days=(TODAY,)))
    home.apply(add_items((), "bare-minimum", ["I ate", "I drank", "one human"], WHEN))
    await in_every_size(app(home), *["k"] * 8, "space")


async def test_quiet_with_a_day_to_expect(in_every_size: InEverySize) -> None:
    """No streak and no mark in the first panel; in three days a birthday, and what is planned."""
    home = ledger(replace(PROFILE, quiet=True))
    home.apply([add_item((), "dates", "their birthday", WHEN, day="6 may", note="the sea")])
    await in_every_size(app(home), "left")


async def test_care_in_the_settings(in_every_size: InEverySize) -> None:
    """Thoughts, quiet mode, a name to hide and its letter, a pause; below, what follows."""
    profile = replace(PROFILE, name="Sam", letter="S")
    await in_every_size(app(ledger(profile)), "comma", *["down"] * 23)


async def test_the_first_page(in_every_size: InEverySize) -> None:
    """What this is and what it is not, whom to call in danger, and that the words stay here."""
    await in_every_size(app(MemoryLedger(Profile())))


async def test_where_help_is(in_every_size: InEverySize) -> None:
    """After a yes: thanks, the emergency number, a helpline, then what was answered."""
    await in_every_size(app(MemoryLedger(Profile())), *["enter"] * 5, "y", "enter")


async def test_what_this_is_not(in_every_size: InEverySize) -> None:
    """The end of help: not therapy, not medical advice, not a safety plan; where it all lies."""
    await in_every_size(app(newcomer()), "question_mark", *["pagedown"] * 12)


async def test_the_pause_in_plain_letters(in_every_size: InEverySize) -> None:
    """The same with letters of ASCII alone: = for the bar, > for the cursor, | and - for frames."""
    await in_every_size(app(with_lists(), ascii_only=True), "exclamation_mark")
