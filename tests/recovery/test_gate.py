"""The gate of talking again: every row of its truth table, and what it says is still open."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from recovery.gate import NEEDED, RESTS, UNSAFE, gate, is_closed, shown_lists
from recovery.ledger import Facts
from recovery.program import step, steps
from recovery.records import Contact, Profile, Step
from tests.life import NOW, TODAY

DISTANCES = {
    "no start": (Profile(), False),
    "still ahead": (Profile(start=TODAY + timedelta(days=1), target=30), False),
    "open end": (Profile(start=TODAY - timedelta(days=400)), False),
    "a day short": (Profile(start=TODAY - timedelta(days=29), target=30), False),
    "complete": (Profile(start=TODAY - timedelta(days=30), target=30), True),
}
READY = replace(DISTANCES["complete"][0], safe="safe")


def step_records(states: Iterable[tuple[str, str]]) -> tuple[Step, ...]:
    return tuple(Step(day=TODAY, at=NOW, step=s, state=state) for s, state in states)


ALL_DONE = Facts(steps=step_records((s, "done") for s in NEEDED))


def test_every_row_of_the_truth_table() -> None:
    states = ("open", "doing", "done")
    rows = product(
        DISTANCES.values(),
        ("", "safe", "unsafe", "?"),
        product(states, repeat=len(NEEDED)),
        ("undecided", "open-to-talking", "letting-go"),
        ("open", "done"),
    )
    for (profile, complete), safe, needed, path, answered in rows:
        named = [*zip(NEEDED, needed, strict=True), ("H7", answered)]
        stands = gate(
            replace(profile, safe=safe, path=path), Facts(steps=step_records(named)), TODAY
        )
        ready = complete and safe == "safe" and {*needed} == {"done"}
        assert stands.shown == (path != "letting-go")
        assert stands.open == (ready and stands.shown)
        assert stands.closed == (UNSAFE if safe == "unsafe" else "")
        missing = (not complete) + (safe != "safe") + sum(state != "done" for state in needed)
        assert len(stands.missing) == (0 if safe == "unsafe" else missing)
        closed = {one.id for one in steps() if is_closed(one, stands)}
        assert closed == _closed(stands.open, answered == "done")


def _closed(is_open: bool, answered: bool) -> set[str]:
    if not is_open:
        return {one.id for one in steps() if one.phase in "HI"}
    return {f"H{n}" for n in range(1, 7)} if answered else set()


def test_what_is_still_open_is_said_in_plain_sentences() -> None:
    profile = Profile(start=TODAY - timedelta(days=12), target=30)
    facts = Facts(steps=step_records([("E3", "done"), ("E5", "doing")]))
    assert gate(profile, facts, TODAY).missing == (
        "Your distance: 12 of 30 days so far.",
        "D4, Are you safe: one plain question is not answered yet.",
        "E5, Fixable or not: in progress.",
        "E6, Want or need: still open.",
        "G2, Either way: still open.",
    )


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (DISTANCES["no start"][0], "A1, Choose the distance: it has no start day yet."),
        (DISTANCES["still ahead"][0], "A1, Choose the distance: it has no start day yet."),
        (
            DISTANCES["open end"][0],
            "Your distance has an open end: with a number of days it can be complete.",
        ),
    ],
)
def test_a_distance_without_days_says_what_it_lacks(profile: Profile, said: str) -> None:
    assert gate(replace(profile, safe="safe"), ALL_DONE, TODAY).missing == (said,)


@pytest.mark.parametrize(("then", "opens"), [("restart", False), ("keep", True), ("later", True)])
def test_a_new_attempt_has_its_days_before_it_and_a_kept_one_goes_on(
    then: str, opens: bool
) -> None:
    contact = Contact(
        day=TODAY - timedelta(days=3), at=NOW, direction="out", kind="text", then=then
    )
    assert gate(READY, replace(ALL_DONE, contacts=(contact,)), TODAY).open == opens


def test_a_step_opened_again_closes_the_gate_again() -> None:
    again = Step(day=TODAY, at=NOW + timedelta(hours=1), step="E3", state="open")
    stands = gate(READY, replace(ALL_DONE, steps=(*ALL_DONE.steps, again)), TODAY)
    assert not stands.open and stands.missing == ("E3, Your part: still open.",)


def test_an_unsafe_answer_closes_it_whatever_is_done_and_asks_for_nothing_more() -> None:
    stands = gate(replace(READY, safe="unsafe"), ALL_DONE, TODAY)
    assert (stands.open, stands.missing, stands.closed) == (False, (), UNSAFE)


def test_a_no_lets_the_other_steps_of_its_phase_rest_and_says_so_kindly() -> None:
    facts = replace(ALL_DONE, steps=(*ALL_DONE.steps, *step_records([("H7", "done")])))
    stands = gate(READY, facts, TODAY)
    assert is_closed(step("H2"), stands) and not is_closed(step("H7"), stands)
    assert not is_closed(step("I1"), stands) and RESTS


def test_lists_behind_the_gate_are_not_offered() -> None:
    open_names = {kind.name for kind in shown_lists(gate(READY, ALL_DONE, TODAY))}
    shut = {kind.name for kind in shown_lists(gate(Profile(), Facts(), date(2026, 5, 3)))}
    assert open_names - shut == {
        "readiness-H1",
        "place-H3",
        "cards-H4",
        "shared-plans",
        "stays-behind",
        "light-days",
        "pace",
        "bending-plans",
        "couple-help",
    }
