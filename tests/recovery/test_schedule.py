"""Schedules: what can be written, what it means, and on which days a habit is due."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.errors import BadInput
from recovery.records import Pause
from recovery.schedule import PausedDays, Schedule, due, read_schedule, say_schedule, write_schedule

MONDAY = date(2026, 5, 4)


@pytest.mark.parametrize(
    ("text", "schedule", "short", "said"),
    [
        ("day", Schedule(), "day", "every day"),
        ("Daily", Schedule(), "day", "every day"),
        ("1d", Schedule(), "day", "every day"),
        ("2/week", Schedule("week", 2, (), 7), "2/week", "2 times a week"),
        (" 1 / Week ", Schedule("week", 1, (), 7), "1/week", "once a week"),
        ("3/month", Schedule("month", 3, (), 30), "3/month", "3 times a month"),
        ("thu,mon,mon", Schedule("weekdays", 2, (0, 3), 7), "mon,thu", "on Mon, Thu"),
        ("Sunday", Schedule("weekdays", 1, (6,), 7), "sun", "on Sun"),
        ("mon wed", Schedule("weekdays", 2, (0, 2), 7), "mon,wed", "on Mon, Wed"),
        ("3d", Schedule("interval", 1, (), 3), "3d", "every 3 days"),
        ("2/3d", Schedule("interval", 2, (), 3), "2/3d", "2 times in 3 days"),
    ],
)
def test_a_schedule_is_read_written_and_said(
    text: str, schedule: Schedule, short: str, said: str
) -> None:
    assert read_schedule(text) == schedule
    assert write_schedule(schedule) == short
    assert say_schedule(schedule) == said


@pytest.mark.parametrize(
    "text",
    ["", "  ", "often", "0/week", "8/week", "29/month", "0d", "366d", "4/3d", "mo", "mon,", "٣d"],
)
def test_what_is_no_schedule_is_refused_with_what_was_possible(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_schedule(text)
    assert "\n" not in str(refused.value)
    assert "week" in str(refused.value)


schedules = st.one_of(
    st.just("day"),
    st.builds("{}/week".format, st.integers(1, 7)),
    st.builds("{}/month".format, st.integers(1, 28)),
    st.builds("{}d".format, st.integers(1, 365)),
    st.builds("{}/90d".format, st.integers(1, 90)),
    st.lists(st.sampled_from(["mon", "tue", "wed", "sat", "sun"]), min_size=1).map(",".join),
)


@given(schedules)
def test_every_schedule_reads_back_as_it_was_written(text: str) -> None:
    schedule = read_schedule(text)
    assert read_schedule(write_schedule(schedule)) == schedule
    assert 1 <= schedule.count <= schedule.span


@given(st.text() | st.from_regex(r"[0-9]*/?[0-9]*(d|week|month|mon)?"))
@settings(max_examples=200)
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(BadInput):
        read_schedule(text)


def test_weekdays_are_due_on_their_days_alone() -> None:
    week = [MONDAY + timedelta(days=n) for n in range(7)]
    schedule = read_schedule("mon,thu")
    assert [due(schedule, day, None) for day in week] == [True, False, False, True] + [False] * 3


@pytest.mark.parametrize("text", ["day", "2/week", "3/month", "3d", "mon"])
def test_nothing_is_due_before_the_first_day(text: str) -> None:
    assert due(read_schedule(text), MONDAY, MONDAY)
    assert not due(read_schedule(text), MONDAY, MONDAY + timedelta(days=1))


def test_a_pause_holds_both_its_ends_and_goes_on_without_a_last_day() -> None:
    pause = Pause(first=MONDAY, last=MONDAY + timedelta(days=2))
    held = [MONDAY + timedelta(days=n) in PausedDays([pause]) for n in (-1, 0, 2, 3)]
    assert held == [False, True, True, False]
    assert date(2030, 1, 1) in PausedDays([Pause(first=MONDAY)])
    assert MONDAY not in PausedDays([])


@given(st.lists(st.tuples(st.integers(0, 30), st.none() | st.integers(-1, 12)), max_size=6))
def test_pauses_may_overlap_and_lie_in_any_order(known: list[tuple[int, int | None]]) -> None:
    pauses = [
        Pause(
            first=MONDAY + timedelta(days=n),
            last=None if more is None else MONDAY + timedelta(days=n + more),
        )
        for n, more in known
    ]
    paused = PausedDays(pauses)
    for day in (MONDAY + timedelta(days=n) for n in range(-2, 50)):
        inside = [p for p in pauses if p.first <= day and (p.last is None or day <= p.last)]
        assert (day in paused) == bool(inside)
