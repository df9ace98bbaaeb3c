"""Hard days ask for less, quiet mode is quiet, and a steady life needs the app less."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.acts import Stamp, add_urge, stamp
from recovery.care import eased, enough, fading, is_hard, mark_hard, shows_streak
from recovery.habit_streak import is_done, streak
from recovery.habits import START_SET
from recovery.item_acts import add_items, tick_item
from recovery.ledger import Amounts, Facts
from recovery.overview import overview
from recovery.records import Contact, Habit, Item, Profile, Urge
from recovery.strength import strength
from tests.life import NOW, PROFILE, TODAY
from tests.memory import MemoryLedger

SLEEP = START_SET[0]
WHEN = stamp(NOW, PROFILE)
DAYS = [TODAY - timedelta(days=n) for n in range(6)]


def test_a_day_is_marked_hard_and_is_an_ordinary_one_again() -> None:
    edit = mark_hard(PROFILE, TODAY)
    assert isinstance(edit.after, Profile)
    assert is_hard(TODAY, edit.after) and not is_hard(TODAY, PROFILE)
    earlier = mark_hard(edit.after, DAYS[3]).after
    assert isinstance(earlier, Profile) and earlier.hard_days == (DAYS[3], TODAY)
    assert mark_hard(edit.after, TODAY).after == PROFILE


def test_on_a_hard_day_what_is_not_done_is_neutral_and_what_is_done_counts() -> None:
    amounts = {DAYS[4]: 8.0, DAYS[3]: 8.0, DAYS[2]: 2.0, DAYS[1]: 8.0, TODAY: 8.0}
    assert streak(SLEEP, amounts, TODAY) == 2
    assert streak(SLEEP, eased(SLEEP, amounts, (DAYS[2],)), TODAY) == 4
    assert streak(SLEEP, eased(SLEEP, amounts, (DAYS[2], DAYS[1])), TODAY) == 4
    gap = {day: value for day, value in amounts.items() if day != DAYS[2]}
    assert streak(SLEEP, eased(SLEEP, gap, (DAYS[2],)), TODAY) == 4


def test_a_hard_day_leaves_the_strength_as_it_was() -> None:
    amounts: Amounts = dict.fromkeys(DAYS[1:], 8.0)
    before = strength(SLEEP, amounts, None, DAYS[1])
    assert strength(SLEEP, {**amounts, TODAY: 0.0}, None, TODAY) < before
    assert strength(SLEEP, eased(SLEEP, {**amounts, TODAY: 0.0}, (TODAY,)), None, TODAY) == before


HARD = st.sets(st.sampled_from([TODAY - timedelta(days=n) for n in range(12)]))
AMOUNTS = st.dictionaries(
    st.sampled_from([TODAY - timedelta(days=n) for n in range(10)]),
    st.none() | st.sampled_from([0.0, 4.0, 8.0]),
)


@given(AMOUNTS, HARD, st.booleans())
@settings(max_examples=80)
def test_marking_days_as_hard_never_takes_anything_away(
    amounts: dict[date, float | None], hard: set[date], at_least: bool
) -> None:
    habit: Habit = replace(SLEEP, at_least=at_least)
    soft = eased(habit, amounts, hard)
    assert streak(habit, soft, TODAY) >= streak(habit, amounts, TODAY)
    assert all(soft[day] == value for day, value in amounts.items() if is_done(habit, value))
    assert min(soft, default=None) == min(amounts, default=None)


def test_status_takes_hard_days_into_account_and_says_the_amount_as_it_is() -> None:
    facts = Facts(amounts={SLEEP.id: {DAYS[2]: 8.0, DAYS[1]: 3.0, TODAY: 8.0}})
    plain = overview(PROFILE, [SLEEP], facts, TODAY).habits[0]
    eased_ = overview(replace(PROFILE, hard_days=(DAYS[1],)), [SLEEP], facts, TODAY).habits[0]
    assert (plain.streak, eased_.streak) == (1, 2)
    assert eased_.strength() != plain.strength()
    low = overview(replace(PROFILE, hard_days=(DAYS[1],)), [SLEEP], facts, DAYS[1]).habits[0]
    assert (low.amount, low.done, low.skipped) == (3.0, False, False)


def test_the_bare_minimum_is_ticked_for_one_day() -> None:
    home = MemoryLedger(PROFILE)
    home.apply(add_items((), "bare-minimum", ["I ate", "I drank"], WHEN))
    first = home.items[0]
    home.apply([tick_item(first, WHEN, True)])
    ticked = [(item.text, done) for item, done in enough(home.items, PROFILE, TODAY)]
    assert ticked == [("I ate", True), ("I drank", False)]
    tomorrow = TODAY + timedelta(days=1)
    assert not any(done for _, done in enough(home.items, PROFILE, tomorrow))
    again = Stamp(tomorrow, NOW + timedelta(days=1), WHEN.tz)
    (kept,) = home.apply([tick_item(home.items[0], again, True)])
    assert isinstance(kept.after, Item)
    assert [done for _, done in enough(home.items, PROFILE, tomorrow)] == [True, False]


@pytest.mark.parametrize(
    ("profile", "shows"),
    [
        (Profile(), True),
        (Profile(quiet=True), False),
        (Profile(show_streak=False), False),
    ],
)
def test_the_streak_is_not_shown_when_hidden_or_in_quiet_mode(
    profile: Profile, shows: bool
) -> None:
    assert shows_streak(profile) is shows


STEADY = replace(PROFILE, start=TODAY - timedelta(days=90))


def slipped(days_ago: int, then: str = "") -> Facts:
    day = TODAY - timedelta(days=days_ago)
    return Facts(contacts=(Contact(day=day, at=NOW, direction="out", kind="text", then=then),))


def urged(days_ago: int) -> Facts:
    urge = add_urge(4, replace(WHEN, day=TODAY - timedelta(days=days_ago))).after
    assert isinstance(urge, Urge)
    return Facts(urges=(urge,))


@pytest.mark.parametrize(
    ("profile", "facts", "steady"),
    [
        (STEADY, Facts(), True),
        (replace(STEADY, start=TODAY - timedelta(days=89)), Facts(), False),
        (replace(STEADY, start=None), Facts(), False),
        (replace(STEADY, start=TODAY + timedelta(days=100)), Facts(), False),
        (STEADY, slipped(80), False),
        (STEADY, slipped(80, "keep"), False),
        (replace(STEADY, start=TODAY - timedelta(days=400)), slipped(90), True),
        (STEADY, urged(29), False),
        (STEADY, urged(30), True),
    ],
)
def test_after_ninety_steady_days_it_is_suggested_to_open_it_less(
    profile: Profile, facts: Facts, steady: bool
) -> None:
    assert fading(profile, facts, TODAY) is steady
