"""The question to write about: of a step in progress, else of the day, and none when turned off."""

from dataclasses import replace
from datetime import timedelta

from recovery.program import step
from recovery.prompts import Thought, prompt_of, thought_of
from recovery.records import Profile, Step
from tests.life import NOW, TODAY


def doing(*ids: str) -> tuple[Step, ...]:
    return tuple(Step(day=TODAY, at=NOW, step=one, state="doing") for one in ids)


def test_a_step_in_progress_asks_its_own_question_and_several_take_turns() -> None:
    assert thought_of(TODAY, Profile(), doing("B1")) == Thought(step("B1").prompt, "B1")
    days = [TODAY + timedelta(days=n) for n in range(2)]
    assert {thought_of(d, Profile(), doing("B1", "E6")).step for d in days} == {"B1", "E6"}


def test_without_one_it_is_the_question_of_the_day() -> None:
    assert thought_of(TODAY, Profile(), ()) == Thought(prompt_of(TODAY))
    assert thought_of(TODAY, Profile(), doing("A2", "I8")) == Thought(prompt_of(TODAY))


def test_a_question_with_a_phrase_to_avoid_is_left_out() -> None:
    assert thought_of(TODAY, Profile(), doing("B1"), ["what ELSE ended"]).step == ""


def test_prompts_can_be_turned_off() -> None:
    assert thought_of(TODAY, replace(Profile(), prompts=False), doing("B1")) == Thought("")
