"""No contact: attempts partition the days, and a slip takes nothing of what was kept."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from recovery.contact import Attempt, Streak, attempts, days_kept, streak_summary, undecided
from recovery.records import Contact, Profile
from recovery.slips import is_slip, restarts
from tests.recovery.contacts import PROFILE, START, TODAY, ago, contact, contacts, profiles

WATCHED_RESTARTS = replace(PROFILE, restarting=("profile",))


@pytest.mark.parametrize(
    ("made", "profile", "restarted", "slipped"),
    [
        (contact(TODAY, "text"), PROFILE, True, True),
        (contact(TODAY, "text", "keep"), PROFILE, False, True),
        (contact(TODAY, "text", "later"), PROFILE, False, True),
        (contact(TODAY, "text", "restart"), WATCHED_RESTARTS, True, True),
        (contact(TODAY, "text"), WATCHED_RESTARTS, False, False),
        (contact(TODAY, "profile"), PROFILE, False, False),
        (contact(TODAY, "profile", "restart"), PROFILE, True, True),
        (contact(TODAY, "profile"), WATCHED_RESTARTS, True, True),
        (contact(TODAY, "profile", "keep"), WATCHED_RESTARTS, False, True),
        (contact(TODAY, "received", "restart"), replace(PROFILE, restarting=("received",)), 0, 0),
        (contact(TODAY, "needed", "restart"), replace(PROFILE, restarting=("needed",)), 0, 0),
    ],
)
def test_the_choice_goes_before_the_settings_and_incoming_never_restarts(
    made: Contact, profile: Profile, restarted: bool, slipped: bool
) -> None:
    assert (restarts(made, profile), is_slip(made, profile)) == (restarted, slipped)


def test_without_a_contact_one_attempt_runs_from_the_start_day() -> None:
    assert attempts((), PROFILE, TODAY) == (Attempt(START, None, 32, ""),)


def test_day_0_is_the_day_it_starts() -> None:
    assert attempts((), replace(PROFILE, start=TODAY), TODAY) == (Attempt(TODAY, None, 0, ""),)


def test_a_restarting_contact_ends_one_attempt_and_begins_the_next() -> None:
    made = (contact(date(2026, 4, 21), "call"), contact(date(2026, 4, 11)))
    assert attempts(made, PROFILE, TODAY) == (
        Attempt(START, date(2026, 4, 11), 10, "text"),
        Attempt(date(2026, 4, 11), date(2026, 4, 21), 10, "call"),
        Attempt(date(2026, 4, 21), None, 12, ""),
    )


def test_two_restarts_on_one_day_leave_an_attempt_of_no_days() -> None:
    day = date(2026, 4, 11)
    made = (contact(day, "text", hour=1), contact(day, "call", hour=2))
    assert attempts(made, PROFILE, TODAY)[1] == Attempt(day, day, 0, "call")
    assert days_kept(made, PROFILE, TODAY) == (32, 33)


def test_a_leap_day_counts_as_a_day() -> None:
    profile = replace(PROFILE, start=date(2024, 2, 28))
    assert attempts((), profile, date(2024, 3, 1))[0].days == 2


def test_contacts_before_the_start_or_from_a_clock_gone_wrong_are_left_out() -> None:
    made = (contact(START - timedelta(days=1)), contact(TODAY + timedelta(days=1)))
    assert attempts(made, PROFILE, TODAY) == attempts((), PROFILE, TODAY)
    assert streak_summary(made, PROFILE, TODAY).slips == 0


@given(contacts, profiles)
def test_attempts_partition_the_days_from_the_start_to_today(
    made: list[Contact], profile: Profile
) -> None:
    tried = attempts(made, profile, TODAY)
    if profile.start is None or profile.start > TODAY:
        assert tried == ()
        return
    assert tried[-1].last is None
    ends = [a.last or TODAY for a in tried]
    assert [a.first for a in tried] == [profile.start, *ends[:-1]]
    assert all(a.days == (end - a.first).days >= 0 for a, end in zip(tried, ends, strict=True))
    assert [d for a, end in zip(tried, ends, strict=True) for d in _days(a.first, end)] == list(
        _days(profile.start, TODAY)
    )


def _days(first: date, end: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=n) for n in range((end - first).days))


@given(contacts, profiles)
def test_kept_days_are_all_days_without_a_restarting_contact(
    made: list[Contact], profile: Profile
) -> None:
    kept, everything = days_kept(made, profile, TODAY)
    if profile.start is None or profile.start > TODAY:
        assert (kept, everything) == (0, 0)
        return
    days = [*_days(profile.start, TODAY), TODAY]
    ended = {c.day for c in made if restarts(c, profile)}
    assert (kept, everything) == (sum(d not in ended for d in days), len(days))


@given(contacts, profiles)
def test_what_restarts_is_a_slip(made: list[Contact], profile: Profile) -> None:
    assert all(is_slip(c, profile) for c in made if restarts(c, profile))


@given(contacts, profiles)
def test_incoming_and_needed_contact_changes_no_figure(
    made: list[Contact], profile: Profile
) -> None:
    outgoing = [c for c in made if c.direction not in ("in", "needed")]
    assert streak_summary(made, profile, TODAY) == streak_summary(outgoing, profile, TODAY)


@given(contacts, profiles)
def test_a_slip_that_is_kept_takes_nothing(made: list[Contact], profile: Profile) -> None:
    kept = contact(TODAY, "text", "keep")
    before = streak_summary(made, profile, TODAY)
    after = streak_summary((*made, kept), profile, TODAY)
    assert after == replace(before, slips=after.slips)


def test_the_streak_of_the_design_reads_as_it_is_drawn() -> None:
    made = (contact(date(2026, 4, 10)), contact(date(2026, 4, 21)), contact(ago(2), "profile"))
    profile = replace(PROFILE, start=date(2026, 3, 31))
    assert streak_summary(made, profile, TODAY) == Streak(
        days=12,
        since=date(2026, 4, 21),
        target=30,
        best=12,
        kept_days=32,
        all_days=34,
        attempts=3,
        slips=2,
        watching=1,
    )


def test_the_best_attempt_may_be_an_earlier_one() -> None:
    assert streak_summary((contact(ago(5)),), PROFILE, TODAY).best == 27


def test_without_a_start_day_nothing_runs_and_what_happened_still_counts() -> None:
    made = (contact(ago(900)), contact(ago(1), "asked"), contact(ago(1), "received"))
    assert streak_summary(made, Profile(target=30), TODAY) == Streak(
        None, None, None, None, 0, 0, 0, slips=1, watching=1
    )


def test_a_start_day_still_ahead_is_no_streak_yet() -> None:
    profile = Profile(start=TODAY + timedelta(days=1))
    assert streak_summary((), profile, TODAY).days is None


def test_what_was_put_off_is_asked_on_a_later_day_and_never_of_incoming_contact() -> None:
    asked = contact(ago(1), "text", "later")
    others = (
        contact(TODAY, "text", "later"),
        contact(ago(2), "received", "later"),
        contact(ago(3), "call", "keep"),
        contact(START - timedelta(days=1), "call", "later"),
    )
    assert undecided((asked, *others), PROFILE, TODAY) == (asked,)
    assert undecided((replace(asked, then="restart"),), PROFILE, TODAY) == ()
