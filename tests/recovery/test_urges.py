"""An urge that nobody closed is settled by its day."""

import pytest
from hypothesis import given

from recovery.records import Contact, Profile, Urge
from recovery.urges import outcome, rode_out
from tests.recovery.contacts import (
    PROFILE,
    TODAY,
    ago,
    contact,
    contacts,
    facts,
    profiles,
    urge,
    urges,
)


@pytest.mark.parametrize(
    ("felt", "slipped", "expected"),
    [
        (urge(ago(1)), False, "rode-out"),
        (urge(ago(1)), True, "slipped"),
        (urge(TODAY), False, "open"),
        (urge(TODAY), True, "open"),
        (urge(TODAY, "rode-out"), False, "rode-out"),
        (urge(ago(1), "rode-out"), True, "rode-out"),
        (urge(ago(1), "slipped"), False, "slipped"),
        (urge(ago(-1)), False, "open"),
    ],
)
def test_an_open_urge_was_ridden_out_once_its_day_is_over_without_a_slip(
    felt: Urge, slipped: bool, expected: str
) -> None:
    assert outcome(felt, {felt.day} if slipped else (), TODAY) == expected


def test_what_goes_on_has_not_ended_and_is_not_counted() -> None:
    felt = [urge(ago(3)), urge(ago(2)), urge(ago(1), "slipped"), urge(TODAY), urge(ago(-1))]
    life = facts([contact(ago(2))], felt)
    assert rode_out(life, PROFILE, TODAY) == (1, 3)


def test_contact_that_is_no_slip_leaves_the_urge_ridden_out() -> None:
    life = facts([contact(ago(1), "received"), contact(ago(1), "profile")], [urge(ago(1))])
    assert rode_out(life, PROFILE, TODAY) == (1, 1)


def test_urges_from_before_the_start_day_still_count() -> None:
    assert rode_out(facts(urges=[urge(ago(90), "rode-out")]), PROFILE, TODAY) == (1, 1)


@given(contacts, urges, profiles)
def test_no_more_are_ridden_out_than_ended(
    made: list[Contact], felt: list[Urge], profile: Profile
) -> None:
    ridden, ended = rode_out(facts(made, felt), profile, TODAY)
    assert 0 <= ridden <= ended <= len(felt)
