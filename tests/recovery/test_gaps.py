"""The time between slips, and from a slip to the next record."""

import pytest
from hypothesis import given

from recovery.contact import gap_trend, hours_to_next_record, mean_gap
from recovery.records import Contact, Profile, Urge
from tests.recovery.contacts import PROFILE, TODAY, ago, contact, contacts, profiles, urge, urges


def _slips(*days_ago: int) -> list[Contact]:
    return [contact(ago(days)) for days in days_ago]


@pytest.mark.parametrize("days", [(), (9,), (9, 4), (9, 9, 9), (9, 4, 4)])
def test_below_two_gaps_there_is_no_mean_and_no_trend(days: tuple[int, ...]) -> None:
    assert mean_gap(_slips(*days), PROFILE, TODAY) is None
    assert gap_trend(_slips(*days), PROFILE, TODAY) == ""


@pytest.mark.parametrize(
    ("days", "mean", "trend"),
    [
        ((20, 16, 6), 7.0, "growing"),
        ((20, 10, 6), 7.0, "shrinking"),
        ((14, 8, 2), 6.0, "steady"),
        ((31, 29, 27), 2.0, "growing"),
        ((30, 10, 9, 8), 22 / 3, "shrinking"),
        ((20, 16, 16, 6), 7.0, "growing"),
    ],
)
def test_the_trend_compares_later_gaps_with_earlier_ones(
    days: tuple[int, ...], mean: float, trend: str
) -> None:
    assert mean_gap(_slips(*days), PROFILE, TODAY) == pytest.approx(mean)
    assert gap_trend(_slips(*days), PROFILE, TODAY) == trend


def test_watching_and_incoming_contact_make_no_gap() -> None:
    quiet = [contact(ago(12), "profile"), contact(ago(11), "received")]
    assert mean_gap([*_slips(20, 16, 6), *quiet], PROFILE, TODAY) == 7.0


def test_the_wait_is_from_a_slip_to_whatever_is_recorded_next() -> None:
    slips = [contact(ago(9), hour=22), contact(ago(5), hour=22), contact(ago(1), hour=22)]
    others = [urge(ago(9), hour=23), urge(ago(4), hour=1), urge(ago(3))]
    assert hours_to_next_record(slips, others, PROFILE, TODAY) == 2.0


def test_a_slip_with_nothing_after_it_has_no_wait_yet() -> None:
    assert hours_to_next_record([contact(ago(1))], [urge(ago(2))], PROFILE, TODAY) is None


@given(contacts, urges, profiles)
def test_no_life_is_too_odd_for_the_figures(
    made: list[Contact], felt: list[Urge], profile: Profile
) -> None:
    mean = mean_gap(made, profile, TODAY)
    trend = gap_trend(made, profile, TODAY)
    wait = hours_to_next_record(made, felt, profile, TODAY)
    assert mean is None or mean >= 1
    assert (trend == "") == (mean is None)
    assert wait is None or wait > 0
