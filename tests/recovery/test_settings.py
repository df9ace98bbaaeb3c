"""What can be set: its words, its readings, and that nothing else of the profile moves."""

from dataclasses import fields, replace
from datetime import date, datetime

import pytest

from recovery.errors import BadInput
from recovery.habit_settings import BOUND, NAME, OFTEN, STEP, TARGET, settings_of
from recovery.habits import START_SET, make_habit
from recovery.profile_settings import (
    DISTANCE,
    GROUPS,
    PATH,
    RESTARTING,
    ROLLOVER,
    SAFE,
    START,
    STREAK,
    WEEK,
    ZONE,
)
from recovery.records import Habit, Profile
from recovery.settings import Around, Turned, Typed, further

NOW = datetime.fromisoformat("2026-05-03T21:04:00+02:00")
AROUND = Around(NOW, START_SET)
SETTINGS = [setting for _, group in GROUPS for setting in group]
TURNED = [setting for setting in SETTINGS if isinstance(setting, Turned)]
SLEEP = START_SET[0]


def moved(before: Profile, after: Profile) -> set[str]:
    return {f.name for f in fields(Profile) if getattr(before, f.name) != getattr(after, f.name)}


def test_every_setting_has_a_key_of_its_own_and_an_explanation_that_fits_two_rows() -> None:
    assert len({s.key for s in SETTINGS}) == len(SETTINGS)
    words = [(s.label, s.hint) for s in SETTINGS] + [(s.label, s.hint) for s in settings_of(SLEEP)]
    assert all(0 < len(hint) <= 76 and len(label) <= 27 for label, hint in words)


@pytest.mark.parametrize("setting", TURNED, ids=lambda s: s.key)
def test_turning_changes_one_field_and_turning_back_restores_it(setting: Turned[Profile]) -> None:
    before = Profile()
    after = setting.turn(before, 1)
    assert len(moved(before, after)) == 1
    assert setting.say(after) != setting.say(before)
    assert setting.turn(after, -1) == before


def test_an_unknown_value_counts_as_the_first_and_turns_on_from_there() -> None:
    assert further((0, 6, 5), 3, 1) == 6
    assert WEEK.turn(Profile(week_start=3), 1).week_start == 6
    assert PATH.say(Profile(path="elsewhere")) == "undecided"


def test_hours_of_the_day_go_round_from_six_to_none() -> None:
    assert ROLLOVER.turn(Profile(rollover=6), 1).rollover == 0
    assert ROLLOVER.changed(Profile(rollover=5)) == "a day ends at 05:00"


def test_kinds_keep_their_order_and_a_kind_of_a_later_version_stays() -> None:
    profile = Profile(restarting=("wave", "text"))
    call = RESTARTING[0]
    assert call.turn(profile, 1).restarting == ("call", "text", "wave")
    assert call.changed(call.turn(profile, 1)) == "called restarts"
    assert call.changed(profile) == "called no longer restarts"


def test_watching_never_restarts_unless_the_person_says_so() -> None:
    yes = {s.key for s in RESTARTING if s.say(Profile()).endswith("yes")}
    assert yes == {"call", "text", "reply", "react", "friends", "visit", "meet"}


def test_the_start_day_is_read_in_the_persons_zone_and_an_empty_line_clears_it() -> None:
    late = Around(datetime.fromisoformat("2026-05-04T07:00:00+09:00"))
    person = Profile(tz="Europe/Berlin", start=date(2026, 4, 21))
    assert START.read(person, "today", late).start == date(2026, 5, 3)
    assert START.read(person, "", late).start is None
    assert START.text(person) == "2026-04-21"
    assert "nothing recorded is changed" in START.reading(person, late)
    assert "no start day" in START.reading(Profile(), late)


@pytest.mark.parametrize(
    ("setting", "text"),
    [(START, "5/6"), (START, "tomorrow"), (DISTANCE, "0"), (ZONE, "Mars/Olympus")],
    ids=lambda value: getattr(value, "key", value),
)
def test_what_is_not_understood_is_refused(setting: Typed[Profile], text: str) -> None:
    with pytest.raises(BadInput):
        setting.read(Profile(), text, AROUND)


def test_the_zone_shows_the_time_there() -> None:
    there = ZONE.read(Profile(), "kolkata", AROUND)
    assert ZONE.reading(there, AROUND) == "Asia/Kolkata · it is 00:34 there now"
    assert ZONE.say(Profile()) == "this machine's"


def test_values_read_as_a_person_would_say_them() -> None:
    profile = Profile(start=date(2026, 4, 21), target=30, show_streak=False, safe="unsafe")
    said = [s.say(profile) for s in (START, DISTANCE, STREAK, SAFE)]
    assert said == ["Tuesday 21 April 2026", "30 days", "hidden", "yes"]


def test_a_habit_without_an_amount_has_no_step_and_no_bound() -> None:
    assert settings_of(make_habit("Read")) == (NAME, TARGET, OFTEN)
    assert settings_of(SLEEP) == (NAME, TARGET, BOUND, OFTEN, STEP)


def test_another_unit_brings_a_step_of_its_own() -> None:
    walk = make_habit("Walk", 30, "min")
    assert TARGET.read(walk, "45 min", AROUND).step == 15
    assert TARGET.read(walk, "1 h", AROUND).step == 0.5
    assert TARGET.changed(TARGET.read(walk, "1 h", AROUND)) == "Walk: 1 h"


@pytest.mark.parametrize(
    ("setting", "text"),
    [
        (NAME, "Water"),
        (NAME, ""),
        (TARGET, "40 h"),
        (TARGET, "-1 h"),
        (OFTEN, "8/week"),
        (STEP, "x"),
    ],
    ids=lambda value: getattr(value, "key", value),
)
def test_a_habit_is_not_changed_into_what_cannot_be(setting: Typed[Habit], text: str) -> None:
    with pytest.raises(BadInput):
        setting.read(SLEEP, text, AROUND)


@pytest.mark.parametrize("setting", [NAME, TARGET, OFTEN, STEP], ids=lambda s: s.key)
def test_what_stands_in_the_line_reads_back_to_the_same_habit(setting: Typed[Habit]) -> None:
    for habit in START_SET:
        assert setting.read(habit, setting.text(habit), AROUND) == habit


def test_turning_the_bound_says_what_counts() -> None:
    phone = replace(SLEEP, name="Phone")
    assert BOUND.changed(BOUND.turn(phone, 1)) == "Phone: at most that much"


def test_a_number_alone_keeps_the_unit_and_done_takes_it_away() -> None:
    assert TARGET.read(SLEEP, "7", AROUND).unit == SLEEP.unit
    assert TARGET.read(SLEEP, "7", AROUND).step == SLEEP.step
    assert TARGET.read(SLEEP, "done", AROUND).unit == ""
