"""The program's steps are all there, serve every section of the guides, and push nobody."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.acceptance import statements
from recovery.errors import BadInput
from recovery.lists import list_kinds
from recovery.program import (
    GuideStep,
    next_step,
    phases,
    shown_phases,
    shown_steps,
    state_of,
    states,
    step,
    steps,
)
from recovery.prompts import lights, prompt_of, prompts
from recovery.records import Profile, Step

COUNTS = {"A": 6, "B": 5, "C": 5, "D": 4, "E": 7, "F": 5, "G": 7, "H": 7, "I": 8}
SECTIONS = {"S0": 13, "S1": 7, "S2": 18, "S3": 6, "S4": 11}
ASIDES = {"S1.D", "S1.F", "S2.R"}
ONE = (
    r"profile|settings|letter|journal|feelings|ratings|safety|incidents"
    r"|habit:(basics|quiet|people|own)|draft:(message|sentence|apology)"
    r"|list:[A-Za-z0-9-]+(@[a-z-]+(/[a-z-]+)*)?"
)
MAKES = rf"({ONE})( \+ ({ONE}))*"
LETTING_GO = Profile(path="letting-go")
START = date(2026, 4, 1)
READING_EASE = 60
"""Flesch: from 60 up a text is plain English."""


def record(step_id: str, state: str, day: int = 0) -> Step:
    at = datetime(2026, 4, 1, 12, tzinfo=UTC) + timedelta(days=day)
    return Step(day=START + timedelta(days=day), at=at, step=step_id, state=state)


def test_there_are_54_steps_in_nine_phases_in_reading_order() -> None:
    assert [s.id for s in steps()] == [
        f"{p}{n}" for p, c in COUNTS.items() for n in range(1, c + 1)
    ]
    assert [p.id for p in phases()] == list(COUNTS)
    assert len({s.title for s in steps()}) == len(steps()) == 54


def test_only_the_phases_about_talking_again_have_a_gate() -> None:
    assert [p.id for p in phases() if p.gated] == ["H", "I"]


def test_every_section_of_the_guides_is_served() -> None:
    served = {source for s in steps() for source in s.sources}
    assert served == ASIDES | {
        f"{g}.{n}" for g, count in SECTIONS.items() for n in range(1, count + 1)
    }


@pytest.mark.parametrize("guide_step", steps(), ids=lambda s: s.id)
def test_every_step_says_why_and_what_to_do_and_what_it_makes(guide_step: GuideStep) -> None:
    assert 1 <= sentences(guide_step.why) <= 2
    assert 1 <= sentences(guide_step.exercise) <= 3
    assert guide_step.phase == guide_step.id[0]
    assert re.fullmatch(MAKES, guide_step.makes)
    assert not guide_step.prompt or guide_step.prompt.endswith("?")
    assert guide_step.makes != "journal" or guide_step.prompt
    assert all(part[0].isupper() for part in guide_step.parts)


def sentences(text: str) -> int:
    """How many sentences a text has; a dot inside quotation marks ends none."""
    return len(re.findall(r"[.?](?=\s|$)", re.sub(r'"[^"]*"', "said", text)))


def syllables(word: str) -> int:
    groups = re.findall(r"[aeiouy]+", word)
    silent = word.endswith("e") and not word.endswith("le") and len(groups) > 1
    return max(1, len(groups) - silent)


def reading_ease(text: str) -> float:
    words = re.findall(r"[a-z']+", text.lower())
    per_sentence = len(words) / max(1, len(re.findall(r"[.?](?=\s|$)", text)))
    return 206.835 - 1.015 * per_sentence - 84.6 * mean(map(syllables, words))


def test_the_steps_read_easily() -> None:
    ease = [reading_ease(f"{s.why} {s.exercise}") for s in steps()]
    assert mean(ease) >= READING_EASE
    assert min(ease) >= READING_EASE - 20


@pytest.mark.parametrize(
    "texts",
    [
        [phase.about for phase in phases()],
        [kind.hint for kind in list_kinds()],
        prompts(),
        lights(),
        statements(),
    ],
    ids=["phases", "lists", "prompts", "lights", "statements"],
)
def test_the_other_texts_read_easily_too(texts: Sequence[str]) -> None:
    assert reading_ease(" ".join(f"{text.rstrip('.?')}." for text in texts)) >= READING_EASE + 20


def test_a_step_is_found_in_either_case_and_an_unknown_one_is_named() -> None:
    assert step(" b1 ") is step("B1")
    with pytest.raises(BadInput, match=r"no step .X9.*A1 to I8"):
        step("X9")


def test_the_newest_record_decides_a_steps_state_in_whatever_order_they_come() -> None:
    records = [record("B1", "done", 5), record("B1", "doing", 2), record("A1", "done")]
    assert state_of(records, "B1") == state_of(records[::-1], "B1") == "done"
    assert state_of([*records, record("B1", "open", 5)], "B1") == "open"
    assert state_of(records, "C1") == "open"
    assert states(records) == {"B1": "done", "A1": "done"}


def test_the_next_step_is_the_first_that_is_not_done() -> None:
    first = next_step([], Profile())
    second = next_step([record("A1", "done")], Profile())
    assert first and second and (first.id, second.id) == ("A1", "A2")


def test_a_step_in_progress_comes_first() -> None:
    offered = next_step([record("E3", "doing"), record("A1", "done")], Profile())
    assert offered and offered.id == "E3"


def test_a_step_opened_again_is_offered_again() -> None:
    done = [record(s.id, "done") for s in steps()]
    offered = next_step([*done, record("B1", "open", 3)], Profile())
    assert offered and offered.id == "B1"


def test_talking_again_is_never_offered() -> None:
    done = [record(s.id, "done") for s in steps() if s.phase not in "HI"]
    assert next_step([*done, record("H1", "doing")], Profile()) is None


def test_letting_go_hides_talking_again() -> None:
    assert [p.id for p in shown_phases(LETTING_GO)] == list("ABCDEFG")
    assert len(shown_steps(LETTING_GO)) == 39
    assert shown_steps(replace(LETTING_GO, path="undecided")) == steps()


@given(
    st.lists(
        st.tuples(
            st.sampled_from([*(s.id for s in steps()), "Z9", ""]),
            st.sampled_from(["open", "doing", "done", "?"]),
            st.integers(0, 9),
        )
    ),
    st.sampled_from(["undecided", "letting-go", "open", ""]),
)
@settings(max_examples=60)
def test_whatever_was_recorded_the_next_step_is_open_to_all_and_not_done(
    made: list[tuple[str, str, int]], path: str
) -> None:
    records = [record(*one) for one in made]
    offered = next_step(records, Profile(path=path))
    if offered is not None:
        assert offered.phase not in "HI"
        assert state_of(records, offered.id) != "done"


def test_a_day_has_one_prompt_and_phrases_to_avoid_are_left_out() -> None:
    days = [START + timedelta(days=n) for n in range(len(prompts()))]
    assert {prompt_of(day) for day in days} == set(prompts())
    assert not any("feel" in prompt_of(day, ["FEEL", " "]).lower() for day in days)
    assert prompt_of(START, ["e", "a", "i", "o", "u"]) == ""
