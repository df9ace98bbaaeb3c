"""The record of what came from them: complete, in order, and exactly as it was written down."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from recovery.acts import add_contact, stamp
from recovery.contact import streak_summary
from recovery.errors import BadInput
from recovery.incidents import WHAT, add_incident, incidents, read_moment, report, what_of
from recovery.records import Contact
from tests.life import NOW, PROFILE, TODAY
from tests.memory import MemoryLedger

WHEN = stamp(NOW, PROFILE)
BEFORE = replace(WHEN, day=TODAY - timedelta(days=40))
FACTS = "They stood at my door at 15:30.\n\n  A neighbour saw it. [b]\x1b[31m"


def home() -> MemoryLedger:
    kept = MemoryLedger(PROFILE)
    kept.apply(add_incident(" turned   up ", FACTS, WHEN, PROFILE))
    kept.apply(add_incident("", "", BEFORE, PROFILE))
    kept.apply(add_contact("text", WHEN, PROFILE, note="mine"))
    kept.apply(add_contact("needed", WHEN, PROFILE, note="keys"))
    return kept


def test_only_what_came_in_is_recorded_oldest_first() -> None:
    assert [one.day for one in incidents(home())] == [BEFORE.day, TODAY]
    assert [what_of(one) for one in incidents(home())] == [
        "called, wrote or turned up",
        "turned up",
    ]
    assert [one.day for one in incidents(home(), since=TODAY)] == [TODAY]
    assert incidents(home(), since=TODAY + timedelta(days=1)) == ()


def test_an_incident_is_no_slip_and_ends_nothing() -> None:
    kept = MemoryLedger(PROFILE)
    days = streak_summary(kept.facts.contacts, PROFILE, TODAY).days
    for what in WHAT:
        kept.apply(add_incident(what, "facts", WHEN, PROFILE))
    after = streak_summary(kept.facts.contacts, PROFILE, TODAY)
    assert (after.days, after.slips) == (days, 0)


def test_the_record_for_an_adviser_has_day_time_kind_and_facts() -> None:
    assert list(report(incidents(home()), TODAY)) == [
        "Record of contact received, 2 entries, as of Sunday 3 May 2026",
        "Written down by the person it happened to. Nothing is left out or added.",
        "",
        "1. Tuesday 24 March 2026: called, wrote or turned up",
        "   written down 3 May 2026, 21:04 (Europe/Berlin)",
        "   no facts noted",
        "",
        "2. Sunday 3 May 2026: turned up",
        "   written down 3 May 2026, 21:04 (Europe/Berlin)",
        *(f"   {line}" for line in FACTS.split("\n")),
    ]
    assert "1 entry" in next(report(incidents(home(), since=TODAY), TODAY))


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("", (TODAY, "")),
        ("22:30", (TODAY, "22:30")),
        ("yesterday 8.15", (TODAY - timedelta(days=1), "08:15")),
        ("3 may", (TODAY, "")),
    ],
)
def test_when_it_was_is_a_day_a_time_or_both(words: str, moment: tuple[date, str]) -> None:
    assert read_moment(words, TODAY, TODAY) == moment


@pytest.mark.parametrize(
    ("words", "said"),
    [("25:00", "no such time"), ("tomorrow", "still ahead"), ("evening", "not a day")],
)
def test_what_is_no_moment_is_said(words: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read_moment(words, TODAY, TODAY)


def test_the_time_stands_above_the_facts() -> None:
    (edit,) = add_incident("called", "from a hidden number", WHEN, PROFILE, time="22:30")
    assert isinstance(edit.after, Contact)
    assert edit.after.note == "at 22:30\nfrom a hidden number"
