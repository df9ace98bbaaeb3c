"""The sign of a day: what weighs most is shown, and a quiet day is a kept one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from recovery.daysigns import day_states
from recovery.ledger import Facts
from recovery.records import Contact, Pause, Profile, Urge
from tests.recovery.contacts import (
    PROFILE,
    START,
    TODAY,
    ago,
    contact,
    contacts,
    facts,
    profiles,
    urge,
    urges,
)
from tui.signs import STATES

PAUSED = replace(PROFILE, pauses=(Pause(first=ago(9), last=ago(7)), Pause(first=ago(1))))
DAY = ago(8)


def sign(day: date, life: Facts, profile: Profile, today: date) -> str:
    """The sign of one day, looked at alone."""
    return day_states(life, profile, day, day, today)[day]


@pytest.mark.parametrize(
    ("life", "expected"),
    [
        (facts([contact(DAY), contact(DAY, "profile")], [urge(DAY, "rode-out")]), "slip"),
        (facts([contact(DAY, "text", "keep")]), "slip"),
        (facts([contact(DAY, "profile")], [urge(DAY)]), "rode-out"),
        (facts([contact(DAY, "profile")], [urge(DAY, "slipped")]), "watched"),
        (facts([contact(DAY, "received"), contact(DAY, "needed")]), "paused"),
        (facts(), "paused"),
    ],
)
def test_what_weighs_most_is_shown(life: Facts, expected: str) -> None:
    assert sign(DAY, life, PAUSED, TODAY) == expected


def test_a_day_of_incoming_or_needed_contact_is_kept() -> None:
    life = facts([contact(DAY, "received"), contact(ago(5), "needed")])
    assert sign(DAY, life, PROFILE, TODAY) == sign(ago(5), life, PROFILE, TODAY) == "kept"


def test_a_pause_ends_on_its_last_day_and_an_open_one_goes_on() -> None:
    states = day_states(facts(), PAUSED, ago(10), ago(0), TODAY)
    assert list(states.values()) == [
        "kept",
        *["paused"] * 3,
        *["kept"] * 5,
        "paused",
        "today",
    ]


def test_today_shows_what_happened_and_an_urge_that_goes_on_is_nothing_yet() -> None:
    assert sign(TODAY, facts(urges=[urge(TODAY)]), PROFILE, TODAY) == "today"
    assert sign(TODAY, facts([contact(TODAY, "asked")]), PROFILE, TODAY) == "watched"
    assert sign(TODAY, facts([contact(TODAY)]), PROFILE, TODAY) == "slip"


def test_before_the_start_is_unknown_and_after_today_is_ahead() -> None:
    before, after = START - timedelta(days=1), TODAY + timedelta(days=1)
    life = facts([contact(before), contact(after)])
    assert sign(before, life, PROFILE, TODAY) == "unknown"
    assert sign(after, life, PROFILE, TODAY) == "ahead"


def test_without_a_start_day_only_what_happened_is_known() -> None:
    life = facts([contact(ago(1))])
    states = day_states(life, Profile(), ago(2), TODAY, TODAY)
    assert list(states.values()) == ["unknown", "slip", "today"]


@given(contacts, urges, profiles)
def test_every_day_of_a_row_has_one_sign_and_it_is_that_of_the_day_alone(
    made: list[Contact], felt: list[Urge], profile: Profile
) -> None:
    life = facts(made, felt)
    states = day_states(life, profile, ago(40), ago(-3), TODAY)
    assert list(states) == [ago(days) for days in range(40, -4, -1)]
    assert set(states.values()) <= set(STATES)
    assert all(sign(day, life, profile, TODAY) == state for day, state in states.items())
