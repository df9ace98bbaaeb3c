"""The day at a glance."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.glance import glance
from recovery.habits import START_SET
from recovery.ledger import Facts
from recovery.overview import overview
from recovery.records import Contact, Profile, Rating, Step, Urge
from recovery.strength import strength
from tests.recovery.contacts import (
    PROFILE,
    TODAY,
    ago,
    at,
    contact,
    contacts,
    facts,
    profiles,
    urge,
)

SLEEP, WATER, EXERCISE, SOCIAL = START_SET


def test_an_empty_life_has_nothing_and_no_start() -> None:
    view = overview(Profile(), START_SET, Facts(), TODAY)
    assert view.contact.days is None and view.contact.all_days == 0
    assert (
        view.mood is None and (view.entries, view.written, view.held, view.steps_done) == (0,) * 4
    )
    assert [h.amount for h in view.habits] == [None] * 4
    assert [h.strength() for h in view.habits] == [0.0] * 4
    assert (view.held_of, view.steps_of()) == (12, 54)


def test_habits_stand_by_position_without_the_archived() -> None:
    habits = (
        replace(SOCIAL, position=0),
        replace(SLEEP, position=9),
        replace(WATER, archived=True),
    )
    view = overview(PROFILE, habits, Facts(), TODAY)
    assert [h.habit.name for h in view.habits] == ["Social", "Sleep"]


def test_done_skipped_and_unknown_are_told_apart() -> None:
    amounts: dict[int, dict[date, float | None]] = {
        SLEEP.id: {ago(1): 8.0, TODAY: 8.5},
        WATER.id: {TODAY: None},
        EXERCISE.id: {TODAY: 0.0},
    }
    view = overview(PROFILE, START_SET, Facts(amounts=amounts), TODAY)
    told = [(h.amount, h.done, h.skipped) for h in view.habits]
    assert told == [
        (8.5, True, False),
        (None, False, True),
        (0.0, False, False),
        (None, False, False),
    ]
    assert [h.streak for h in view.habits] == [2, 0, 0, 0]


AMOUNTS = st.dictionaries(st.sampled_from([TODAY, ago(1)]), st.none() | st.floats(0, 12))


@given(
    amounts=st.dictionaries(st.sampled_from([h.id for h in START_SET]), AMOUNTS),
    moods=st.dictionaries(st.sampled_from([TODAY, ago(1)]), st.lists(st.integers(1, 5))),
    seen_contacts=contacts,
    profile=profiles,
    archived=st.booleans(),
)
@settings(max_examples=60)
def test_a_glance_says_what_the_overview_says(
    amounts: dict[int, dict[date, float | None]],
    moods: dict[date, list[int]],
    seen_contacts: list[Contact],
    profile: Profile,
    archived: bool,
) -> None:
    habits = (SOCIAL, replace(SLEEP, archived=archived), WATER)
    felt = {day: tuple(each) for day, each in moods.items()}
    known = replace(facts(seen_contacts), amounts=amounts, moods=felt)
    seen = glance(profile, habits, known, TODAY)
    whole = overview(profile, habits, known, TODAY)
    assert (seen.day, seen.days, seen.mood) == (whole.day, whole.contact.days, whole.mood)
    recorded = [h for h in whole.habits if h.skipped or h.amount is not None]
    assert [(h.habit, h.amount, h.done) for h in seen.habits] == [
        (h.habit, h.amount, h.done) for h in recorded
    ]


def test_the_strength_is_that_of_the_rules() -> None:
    amounts = {ago(n): 8.0 for n in range(20)}
    (sleep,) = overview(PROFILE, (SLEEP,), Facts(amounts={SLEEP.id: amounts}), TODAY).habits
    assert sleep.strength() == strength(SLEEP, amounts, None, TODAY) > 0.5


def test_an_urge_of_today_is_counted_before_it_has_ended() -> None:
    lived = facts([], [urge(ago(2)), urge(ago(1), "slipped"), urge(TODAY), urge(ago(-1))])
    view = overview(PROFILE, (), lived, TODAY)
    assert (view.urges, view.urges_ended, view.rode_out) == (3, 2, 1)


def test_moods_entries_ratings_and_steps_are_counted() -> None:
    lived = Facts(
        moods={TODAY: (2, 3), ago(1): (5,)},
        written={TODAY: 2, ago(1): 3},
        ratings=tuple(
            Rating(day=ago(n), at=at(ago(n)), statement=s, rating=r)
            for n, s, r in ((3, 1, 4), (2, 1, 2), (2, 2, 3), (1, 3, 4))
        ),
        steps=tuple(
            Step(day=ago(n), at=at(ago(n)), step=s, state=state)
            for n, s, state in ((3, "A1", "done"), (2, "A1", "open"), (1, "A2", "done"))
        ),
    )
    view = overview(PROFILE, (), lived, TODAY)
    assert view.mood == 2.5 and (view.entries, view.written) == (5, 2)
    assert (view.held, view.steps_done) == (2, 1)


def test_the_streak_is_that_of_the_rules() -> None:
    view = overview(PROFILE, (), facts([contact(ago(5)), contact(ago(2), "profile")]), TODAY)
    assert (view.contact.days, view.contact.attempts, view.contact.watching) == (5, 2, 1)


@settings(max_examples=60)
@given(
    met=contacts,
    urged=st.lists(st.builds(urge, st.integers(-3, 40).map(ago)), max_size=6),
    today=st.integers(-40, 40).map(lambda n: TODAY + timedelta(days=n)),
)
def test_no_life_raises_and_its_figures_agree(
    met: list[Contact], urged: list[Urge], today: date
) -> None:
    view = overview(PROFILE, START_SET, facts(met, urged), today)
    assert 0 <= view.rode_out <= view.urges_ended <= view.urges <= len(urged)
    assert 0 <= view.contact.kept_days <= view.contact.all_days
    assert all(0 <= habit.strength() <= 1 for habit in view.habits)
