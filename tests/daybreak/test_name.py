"""A name that is hidden stands as its letter in everything that the shell prints."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from recovery.acts import add_contact, add_urge, change_step, stamp, write_entry
from recovery.habits import make_habit
from recovery.incidents import add_incident
from recovery.item_acts import add_item
from recovery.ledger import Edit
from recovery.records import Habit, HabitEntry
from storage.store import Store
from tests.daybreak.conftest import Daybreak
from tests.life import NOW, PROFILE, TODAY

WHEN = stamp(NOW, PROFILE)
COMMANDS = (
    "status",
    "status --line",
    "history",
    "history --habit no",
    "habit list",
    "lists people",
    "incidents",
    "guide D1",
    "guide A2",
    "guide F1",
    "journal",
    "journal --text voice",
    "report --format md --include habits,triggers,notes,journal,letters",
    "report --include habits,triggers,notes,journal,letters",
)


@pytest.fixture
def hidden(home: Path, person: Path) -> None:
    """A home in which Sam is named by a person, a tag, a habit, a letter and a note."""
    store = Store.open(home, person / "state", lambda: NOW)
    profile = replace(PROFILE, name="Sam", letter="S", version=store.profile.version)
    store.apply([Edit(store.profile, profile)])
    habit = store.apply([Edit(None, make_habit("No Sam", existing=store.habits))])[0].after
    assert isinstance(habit, Habit)
    amount = HabitEntry(day=TODAY, at=NOW, habit=habit.id, amount=1, note="without Sam")
    store.apply([Edit(None, amount)])
    store.apply([add_item((), "people", "Sam's sister", WHEN, note="ask Sam @sam")])
    store.apply(add_contact("text", WHEN, profile, triggers=("sam",), note="to Sam"))
    store.apply(add_incident("Sam came", "Sam stood there", WHEN, profile))
    store.apply([add_urge(6, WHEN, ("sam",)), change_step("A2", "doing", WHEN)])
    store.apply([write_entry("Dear Sam\nI miss Sam", WHEN, kind="letter", step="A2")])
    store.apply([write_entry("Sam\nSam's voice @sam", WHEN)])


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.usefixtures("hidden")
def test_the_name_is_nowhere(daybreak: Daybreak, command: str) -> None:
    answer = daybreak(*command.split())
    assert answer.code == 0
    assert not re.search(r"\bsam\b", answer.out, re.IGNORECASE)
    assert re.search(r"\bs\b", answer.out, re.IGNORECASE)


@pytest.mark.usefixtures("hidden")
def test_an_adviser_can_be_given_the_name(daybreak: Daybreak) -> None:
    assert "Sam stood there" in daybreak("incidents", "--names").out
