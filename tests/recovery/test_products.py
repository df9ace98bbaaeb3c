"""Each of the 54 steps makes something real, and it is read back from what was kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from recovery.acts import add_mood, rate, stamp, write_entry
from recovery.habits import make_habit
from recovery.incidents import add_incident
from recovery.item_acts import add_item, tick_item
from recovery.ledger import Edit
from recovery.letters import seal
from recovery.products import product_of, say_makes, written_for
from recovery.program import GuideStep, Product, state_of, step, steps
from recovery.records import Item, JournalEntry, Profile
from recovery.sentences import i_sentence
from recovery.step_acts import answer_safety, begin_step
from recovery.step_habits import habits_of, offered
from tests.life import NOW, PROFILE, TODAY
from tests.memory import MemoryLedger

WHEN = stamp(NOW, PROFILE)
FROM_THE_START = {"A3", "C1", "D2"}
"""Settings and the start set of habits are there before anything is made."""
TEXTS = {
    "message": "Would you be open to talk some day?",
    "sentence": i_sentence("sad", "plans change late", "to hear it a day before"),
    "apology": "I kept score.\n\nIt wore you out.\n\nI say it on the day.",
}


def make_text(home: MemoryLedger, product: Product, step_id: str) -> Sequence[Edit]:
    kind = "prompt" if product.kind == "journal" else "letter"
    text = TEXTS.get(product.name, f"a page for {step_id}")
    return [write_entry(text, WHEN, kind=kind, step=step_id)]


def make_line(home: MemoryLedger, product: Product, step_id: str) -> Sequence[Edit]:
    return [add_item(home.items, product.name, f"made for {step_id}", WHEN, tags=product.tags[:1])]


def make_the_habit(home: MemoryLedger, product: Product, step_id: str) -> Sequence[Edit]:
    new = offered(product.name, home.habits)
    if product.name == "own":
        new = (make_habit("Guitar", 20, "min", existing=home.habits),)
    return [Edit(None, habit) for habit in new]


MAKING: Mapping[str, Callable[[MemoryLedger, Product, str], Sequence[Edit]]] = {
    "journal": make_text,
    "letter": make_text,
    "draft": make_text,
    "list": make_line,
    "habit": make_the_habit,
    "profile": lambda home, *_: [Edit(home.profile, replace(home.profile, start=TODAY, target=30))],
    "settings": lambda home, *_: [Edit(home.profile, replace(home.profile, restarting=("text",)))],
    "feelings": lambda *_: [add_mood(3, WHEN, ("sadness", "bargaining"))],
    "ratings": lambda *_: [rate(n, 3, WHEN) for n in range(1, 13)],
    "safety": lambda home, *_: [answer_safety(home.profile, "safe")],
    "incidents": lambda home, *_: add_incident("called", "at 15:30", WHEN, home.profile),
}


@pytest.mark.parametrize("one", steps(), ids=lambda one: one.id)
def test_what_a_step_makes_is_made_read_back_and_begins_the_step(one: GuideStep) -> None:
    home = MemoryLedger(Profile())
    assert bool(product_of(one, home, TODAY)) == (one.id in FROM_THE_START)
    before = product_of(one, home, TODAY)
    for product in one.products:
        made = MAKING[product.kind](home, product, one.id)
        home.apply([*made, *begin_step(one.id, home.facts.steps, WHEN)])
    after = product_of(one, home, TODAY)
    assert len(after) >= len(one.products)
    assert after != before or one.id == "D2"
    assert state_of(home.facts.steps, one.id) == "doing"
    assert begin_step(one.id, home.facts.steps, WHEN) == ()


@pytest.mark.parametrize("one", steps(), ids=lambda one: one.id)
def test_every_step_says_what_it_makes(one: GuideStep) -> None:
    assert say_makes(one)[0].islower() and ":" not in say_makes(one)


def test_a_step_that_is_done_is_not_begun_again() -> None:
    home = MemoryLedger(PROFILE)
    home.apply(begin_step("e1", (), WHEN))
    done = [replace(record, state="done") for record in home.facts.steps]
    assert begin_step("E1", done, WHEN) == ()
    again = [replace(record, state="open") for record in home.facts.steps]
    assert len(begin_step("E1", again, WHEN)) == 1


def test_only_lines_with_its_tag_belong_to_a_step_that_asks_for_one() -> None:
    home = MemoryLedger(PROFILE)
    home.apply([add_item((), "people", "Mara", WHEN)])
    home.apply([add_item(home.items, "people", "Jonas @trusted", WHEN)])
    assert product_of(step("A5"), home, TODAY) == ("Jonas @trusted",)
    assert product_of(step("D1"), home, TODAY) == ("Mara", "Jonas @trusted")


def test_a_ticked_line_says_so() -> None:
    home = MemoryLedger(PROFILE)
    (made,) = home.apply([add_item((), "alone", "the small cinema", WHEN)])
    assert isinstance(made.after, Item)
    home.apply([tick_item(made.after, WHEN)])
    assert product_of(step("C4"), home, TODAY) == ("the small cinema · done",)


def test_of_a_sealed_letter_only_its_day_is_said() -> None:
    home = MemoryLedger(PROFILE)
    home.apply([write_entry("dear you", WHEN, kind="letter", step="G3", title="To them")])
    (entry,) = written_for(home, "g3")
    home.apply([seal(entry, TODAY + timedelta(days=9), TODAY)])
    assert product_of(step("G3"), home, TODAY) == ("Sun 3 May: sealed until Tuesday 12 May 2026",)
    later = TODAY + timedelta(days=9)
    assert product_of(step("G3"), home, later) == ("Sun 3 May: To them",)


def test_a_page_and_a_letter_for_one_step_are_told_apart() -> None:
    home = MemoryLedger(PROFILE)
    home.apply([write_entry("dear you", WHEN, kind="letter", step="B5")])
    home.apply([write_entry("\nit was loud\nand long", WHEN, step="B5")])
    assert product_of(step("B5"), home, TODAY) == ("Sun 3 May: it was loud",)
    assert [e.text for e in written_for(home, "B5") if isinstance(e, JournalEntry)]


def test_the_feelings_of_the_last_days_are_read_back_newest_first() -> None:
    home = MemoryLedger(PROFILE)
    for back in range(40):
        when = replace(WHEN, day=TODAY - timedelta(days=back), at=NOW - timedelta(days=back))
        home.apply([add_mood(3, when, ("calm",) if back % 2 else ())])
    lines = product_of(step("B2"), home, TODAY)
    assert len(lines) == 7 and lines[0] == "Sat 2 May: calm"


def test_a_habit_keeps_its_step_under_another_name_and_is_offered_once() -> None:
    home = MemoryLedger(PROFILE)
    (meals,) = offered("basics", home.habits)
    assert meals.name == "Meals" and meals.position == 4
    home.apply([Edit(None, replace(meals, name="Food"))])
    assert [h.name for h in habits_of("basics", home.habits)] == [
        "Sleep",
        "Water",
        "Exercise",
        "Food",
    ]
    assert offered("basics", home.habits) == () == habits_of("own", home.habits)
    assert offered("own", home.habits) == ()
