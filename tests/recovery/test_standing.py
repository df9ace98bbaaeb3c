"""What is made without a step counts for it, and nothing but the person's word makes it done."""

from dataclasses import replace
from datetime import date

import pytest

from recovery.acts import add_mood, change_step, rate
from recovery.habits import START_SET, change_habit, make_habit
from recovery.item_acts import add_item, archive_item
from recovery.ledger import Edit
from recovery.program import next_step
from recovery.records import Item, Profile
from recovery.standing import standing
from recovery.step_habits import offered
from tests.memory import MemoryLedger
from tests.recovery.test_products import WHEN

BEGUN = Profile(begun=True, start=date(2026, 4, 21), target=30)
SLEEP, *_, SOCIAL = START_SET


def after(*edits: Edit, profile: Profile | None = None) -> dict[str, str]:
    """How the steps stand once this was done somewhere else than in the guide."""
    home = MemoryLedger(profile or Profile())
    home.apply(edits)
    return standing(home)


def test_nothing_stands_in_a_home_that_is_new() -> None:
    assert after() == {}


def test_the_distance_of_the_first_questions_counts_and_is_not_asked_for_again() -> None:
    assert after(profile=BEGUN) == {"A1": "doing"}
    offered_now = next_step((), BEGUN)
    assert offered_now and offered_now.id == "A2"


def test_without_a_day_the_distance_is_still_offered() -> None:
    offered_now = next_step((), replace(BEGUN, start=None))
    assert offered_now and offered_now.id == "A1"


@pytest.mark.parametrize("state", ["doing", "open"])
def test_a_step_that_was_taken_up_or_opened_again_is_offered_again(state: str) -> None:
    home = MemoryLedger(BEGUN)
    home.apply([change_step("A1", state, WHEN)])
    assert standing(home) == {"A1": state}
    offered_now = next_step(home.facts.steps, BEGUN)
    assert offered_now and offered_now.id == "A1"


@pytest.mark.parametrize("answer", ["safe", "unsafe"])
def test_the_question_of_safety_is_asked_once(answer: str) -> None:
    profile = replace(BEGUN, safe=answer)
    assert after(profile=profile) == {"A1": "doing", "D4": "doing"}
    home = MemoryLedger(profile)
    home.apply([change_step(f"{phase}{n}", "done", WHEN) for phase in "ABC" for n in range(1, 7)])
    home.apply([change_step(f"D{n}", "done", WHEN) for n in range(1, 4)])
    offered_now = next_step(home.facts.steps, profile)
    assert offered_now and offered_now.id == "E1"


@pytest.mark.parametrize(
    ("name", "tags", "begun"),
    [
        ("instead", (), "A6"),
        ("triggers", (), "A6"),
        ("likes", (), "C5"),
        ("unfiltered", (), "E4"),
        ("reasons", ("values",), "E1 E5"),
        ("people", ("trusted",), "A5 D1"),
        ("dates", (), ""),
    ],
)
def test_a_list_counts_for_the_step_that_makes_it(name: str, tags: list[str], begun: str) -> None:
    edit = add_item((), name, "a line", WHEN, tags=tags)
    assert after(edit) == dict.fromkeys(begun.split(), "doing")


def test_what_was_put_away_counts_no_more() -> None:
    home = MemoryLedger()
    (kept,) = home.apply([add_item((), "likes", "a line", WHEN)])
    assert isinstance(kept.after, Item)
    home.apply([archive_item(kept.after, WHEN)])
    assert standing(home) == {}


def test_habits_count_once_they_are_chosen_and_not_because_they_are_there() -> None:
    lower = change_habit(SLEEP, START_SET, target=7)
    assert after(Edit(SLEEP, lower)) == {"C1": "doing"}
    (meals,) = offered("basics", START_SET)
    assert after(Edit(None, meals)) == {"C1": "doing"}
    (quiet,) = offered("quiet", START_SET)
    assert after(Edit(None, quiet)) == {"C2": "doing"}
    assert after(Edit(SOCIAL, replace(SOCIAL, every="week"))) == {"D2": "doing"}
    assert after(Edit(None, make_habit("Guitar", 15, "min", existing=START_SET))) == {"F1": "doing"}
    assert after(Edit(SLEEP, replace(SLEEP, position=9))) == {}


def test_feelings_ratings_and_what_restarts_the_count_count() -> None:
    assert after(add_mood(3, WHEN, ["sad"]), rate(1, 2, WHEN)) == {"B2": "doing", "G6": "doing"}
    assert after(profile=Profile(restarting=("call",))) == {"A3": "doing"}


def test_what_the_person_said_comes_first() -> None:
    edits = [add_item((), "likes", "a line", WHEN), change_step("C5", "done", WHEN)]
    assert after(*edits) == {"C5": "done"}
