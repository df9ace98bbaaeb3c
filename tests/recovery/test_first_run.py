"""The first questions: their order, what answers make of the profile, and what skipping leaves."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.errors import BadInput
from recovery.first_run import (
    PAGES,
    QUESTIONS,
    answered,
    draft,
    finished,
    following,
    page,
    progress,
    reading,
)
from recovery.records import Profile

NOW = datetime(2026, 5, 3, 21, 4, tzinfo=ZoneInfo("Europe/Berlin"))
SAFETY = ("not therapy", "not medical advice", "not a safety plan", "emergency number", "helpline")


def run(answers: dict[str, str], now: datetime = NOW, kept: Profile | None = None) -> Profile:
    """The profile after all pages, with these answers and Enter for the rest."""
    kept = kept or Profile()
    profile = draft(kept)
    for name in QUESTIONS:
        profile = answered(name, answers.get(name, ""), profile, now)
    return finished(kept, profile, now)


def test_pages_come_in_order_and_the_last_one_stays() -> None:
    name, seen = "welcome", ["welcome"]
    while name != "done":
        name = following(name)
        seen.append(name)
    assert seen == ["welcome", "start", "distance", "zone", "path", "safe", "done"]
    assert following("done") == "done"
    assert [progress(name) for name in PAGES] == ["", *(f"{n} of 5" for n in range(1, 6)), ""]


def test_the_welcome_says_what_this_is_not_and_where_help_is() -> None:
    words = " ".join(page("welcome", Profile(), NOW).words).lower()
    assert all(phrase in words for phrase in (*SAFETY, "stay on this machine"))


def test_answers_make_the_profile() -> None:
    profile = run(
        {"start": "21 april", "distance": "45", "zone": "lisbon", "path": "letting", "safe": "n"}
    )
    assert profile == Profile(
        start=date(2026, 4, 21),
        target=45,
        tz="Europe/Lisbon",
        path="letting-go",
        safe="safe",
        begun=True,
    )


def test_enter_everywhere_takes_thirty_days_and_the_machines_zone() -> None:
    assert run({}) == Profile(target=30, tz="Europe/Berlin", begun=True)


def test_a_clock_with_an_offset_alone_leaves_the_zone_to_the_machine() -> None:
    assert run({}, datetime.fromisoformat("2026-05-03T21:04:00+02:00")).tz == ""


def test_skipping_everything_still_begins() -> None:
    kept = Profile(theme="daybreak-light")
    assert finished(kept, draft(kept), NOW) == Profile(
        theme="daybreak-light", target=30, begun=True
    )


def test_open_is_a_distance_too() -> None:
    assert run({"distance": "open"}).target is None


def test_a_yes_shows_where_help_is_and_a_no_says_nothing_more() -> None:
    unsafe, safe = run({"safe": "yes"}), run({"safe": "no"})
    assert (unsafe.safe, safe.safe, run({}).safe) == ("unsafe", "safe", "")
    assert "emergency number" in page("done", unsafe, NOW).words[0]
    assert not any("emergency" in words for words in page("done", safe, NOW).words)


def test_the_zone_page_says_the_time_here_and_where_here_is() -> None:
    assert "It is 21:04 here (Europe/Berlin)." in page("zone", Profile(), NOW).words[0]


def test_a_start_day_that_is_tomorrow_in_the_chosen_zone_becomes_today_there() -> None:
    on_a_server = datetime(2026, 5, 4, 9, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
    profile = run({"start": "today", "zone": "New York"}, on_a_server)
    assert profile.start == date(2026, 5, 3)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("start", "21 april", "Tuesday 21 April 2026 · 12 days ago"),
        ("distance", "45", "45 days"),
        ("zone", "lisbon", "Europe/Lisbon · it is 20:04 there now"),
        ("path", "o", "open to talking"),
        ("safe", "y", "yes"),
    ],
)
def test_an_answer_is_read_back_while_it_is_typed(name: str, text: str, words: str) -> None:
    assert reading(name, text, draft(Profile()), NOW) == (words, True)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("start", "5/6"),
        ("start", "tomorrow"),
        ("start", "1969-12-31"),
        ("distance", "-1"),
        ("zone", "Atlantis"),
        ("path", "back together"),
        ("safe", "perhaps"),
    ],
)
def test_what_is_not_understood_is_one_line(name: str, text: str) -> None:
    words, understood = reading(name, text, draft(Profile()), NOW)
    assert not understood
    assert words
    assert "\n" not in words
    with pytest.raises(BadInput):
        answered(name, text, draft(Profile()), NOW)


@settings(max_examples=60)
@given(st.sampled_from(QUESTIONS), st.text(max_size=30))
def test_no_answer_raises_anything_else(name: str, text: str) -> None:
    words, understood = reading(name, text, draft(Profile()), NOW)
    assert isinstance(words, str)
    if understood:
        assert finished(Profile(), answered(name, text, draft(Profile()), NOW), NOW).begun
