"""`daybreak history`: the agreed JSON, the plain words, the year as a grid, and odd wishes."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.daybreak.conftest import Daybreak, Refused

SLIPS = {"2026-04-02": "text", "2026-04-21": "reply"}


@pytest.fixture
def weeks(daybreak: Daybreak) -> Daybreak:
    """Somebody's five weeks until Sunday 3 May 2026."""
    assert daybreak("begin", "--since", "2026-03-31", "--target", "30", "--tz", "UTC").code == 0
    for day, kind in SLIPS.items():
        assert daybreak("contact", kind, "--day", day).code == 0
    daybreak("contact", "profile", "--day", "2026-04-17")
    daybreak("contact", "received", "--day", "2026-04-19")
    daybreak("contact", "needed", "--day", "2026-04-20")
    daybreak("log", "sleep 7.5 water 6 mood 4 mood 3 urge 6 @late", "--day", "2026-05-01")
    daybreak("log", "skip exercise sleep 8", "--day", "2026-05-02")
    return daybreak


def days_of(value: Any) -> dict[str, Any]:
    return {day["day"]: day for day in value["days"]}


def test_the_agreed_json(weeks: Daybreak) -> None:
    value = weeks("history", "--json").value
    assert set(value) == {"attempts", "days", "best", "mean_gap", "kept_days", "all_days"}
    assert value["attempts"] == [
        {"from": "2026-03-31", "to": "2026-04-02", "days": 2, "ended_by": "text"},
        {"from": "2026-04-02", "to": "2026-04-21", "days": 19, "ended_by": "reply"},
        {"from": "2026-04-21", "to": None, "days": 12, "ended_by": None},
    ]
    assert (value["best"], value["kept_days"], value["all_days"]) == (19, 32, 34)
    assert value["mean_gap"] is None
    assert list(days_of(value)) == [str(date(2026, 3, 31) + timedelta(n)) for n in range(34)]


def test_every_day_of_the_json(weeks: Daybreak) -> None:
    days = days_of(weeks("history", "--json").value)
    assert all(
        set(day) == {"day", "state", "urges", "rode_out", "mood", "habits"} for day in days.values()
    )
    assert days["2026-05-01"] == {
        "day": "2026-05-01",
        "state": "rode-out",
        "urges": 1,
        "rode_out": 1,
        "mood": 3.5,
        "habits": {"Sleep": 7.5, "Water": 6, "Exercise": None, "Social": None},
    }
    assert days["2026-05-02"]["habits"]["Exercise"] == "skip"
    states = {day: days[day]["state"] for day in days}
    assert states["2026-04-02"] == states["2026-04-21"] == "slip"
    assert states["2026-04-17"] == "watched" and states["2026-04-19"] == "received"
    assert states["2026-04-20"] == "needed" and states["2026-05-03"] == "today"
    assert states["2026-04-03"] == "kept" and days["2026-04-03"]["mood"] is None


def test_the_mean_gap_needs_two_gaps(weeks: Daybreak) -> None:
    weeks("contact", "call", "--day", "2026-04-24")
    value = weeks("history", "--json").value
    assert value["mean_gap"] == 11 and value["best"] == 19 and value["kept_days"] == 31


def test_since_and_habit_leave_days_and_habits_out(weeks: Daybreak) -> None:
    value = weeks("history", "--json", "--since", "2026-05-01", "--habit", "sle").value
    assert list(days_of(value)) == ["2026-05-01", "2026-05-02", "2026-05-03"]
    assert [day["habits"] for day in value["days"]] == [
        {"Sleep": 7.5},
        {"Sleep": 8},
        {"Sleep": None},
    ]
    assert len(value["attempts"]) == 3 and value["all_days"] == 34


def test_since_before_the_first_day_begins_with_it(weeks: Daybreak) -> None:
    value = weeks("history", "--json", "--since", "2020-01-01").value
    assert value["days"][0]["day"] == "2026-03-31"


def test_a_year_of_the_json(weeks: Daybreak) -> None:
    assert len(weeks("history", "--json", "--year", "2026").value["days"]) == 34


def test_the_words(weeks: Daybreak) -> None:
    lines = weeks("history").lines
    assert lines[0].split() == ["from", "to", "days", "what", "ended", "it"]
    assert lines[1].split() == ["21", "April", "today", "12", "still", "here"]
    assert lines[2].split() == ["2", "April", "21", "April", "19", "replied"]
    assert "kept 32 of 34 days · longest 19 days · 11 on the mean" in lines
    assert "rode out 1 of 1 urge · watched 1 time" in lines
    days = [line for line in lines if line.startswith("Fri 1 May")]
    assert days == ["Fri 1 May  ▲  sleep 7.5 h · water 6 glasses · mood 3.5 · 1 urge, 1 ridden out"]
    assert lines[-1].startswith("Sat 4 Apr")


def test_since_lists_the_days_from_there_on(weeks: Daybreak) -> None:
    lines = weeks("history", "--since", "yesterday").lines
    assert [line[:10].strip() for line in lines[-2:]] == ["Sun 3 May", "Sat 2 May"]


def test_one_habit_in_words(weeks: Daybreak) -> None:
    lines = weeks("history", "--habit", "water", "--since", "2026-05-01").lines
    assert "Fri 1 May  ▲  water 6 glasses · mood 3.5 · 1 urge, 1 ridden out" in lines


def test_the_year_as_a_grid(weeks: Daybreak) -> None:
    lines = weeks("history", "--year", "2026").lines
    assert lines[0].startswith("2026 Jan Feb")
    rows = {line[:3]: line[5:] for line in lines[1:8]}
    assert list(rows) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    # The first week of 2026 begins on Monday 29 December: 2 April lies in its 14th column.
    assert rows["Thu"][13] == "◆" and rows["Tue"][16] == "◆"
    assert rows["Fri"][15] == "◌" and rows["Sun"][15] == "◇" and rows["Mon"][16] == "◈"
    assert rows["Sun"][17] == "◉" and rows["Fri"][17] == "▲"
    assert "◆ slip 2" in lines[-1] and "● quiet 27" in lines[-1]


def test_the_year_of_one_habit(weeks: Daybreak) -> None:
    lines = weeks("history", "--year", "2026", "--habit", "sleep").lines
    assert lines[0] == "Sleep"
    assert "■ reached 1 · ◪ some 1" in lines[-1]


def test_ascii_alone(weeks: Daybreak, shell: Daybreak, monkeypatch: pytest.MonkeyPatch) -> None:
    signs = weeks("--ascii", "history", "--year", "2026").lines[1:8]
    assert "".join(signs).isascii() and "X" in "".join(signs)
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    answer = shell("history", "--year", "2026")
    grid = "".join(answer.lines[1:8])
    assert "X" in grid and "w" in grid and "?" not in grid


def test_nothing_recorded_yet(daybreak: Daybreak) -> None:
    lines = daybreak("history").lines
    assert lines[0].startswith("no start day yet") and lines[-1].startswith("Sun 3 May")
    value = daybreak("history", "--json").value
    assert value["attempts"] == [] and value["best"] is None and value["all_days"] == 0
    assert [day["state"] for day in value["days"]] == ["today"]


def test_archived_and_renamed_habits_keep_their_days(weeks: Daybreak) -> None:
    weeks("habit", "edit", "Sleep", "--name", "Rest")
    weeks("habit", "archive", "Water")
    weeks("habit", "archive", "Social")
    days = days_of(weeks("history", "--json").value)
    assert days["2026-05-01"]["habits"] == {"Rest": 7.5, "Water": 6, "Exercise": None}
    assert weeks("history", "--json", "--habit", "wat").value["days"][31]["habits"] == {"Water": 6}


def test_two_restarts_on_one_day_and_a_slip_before_the_start(weeks: Daybreak) -> None:
    weeks("contact", "meet", "--day", "2026-04-21")
    weeks("contact", "text", "--day", "2026-03-01")
    value = weeks("history", "--json").value
    assert [a["days"] for a in value["attempts"]] == [2, 19, 0, 12]
    assert value["days"][0] == {
        "day": "2026-03-01",
        "state": "unknown",
        "urges": 0,
        "rode_out": 0,
        "mood": None,
        "habits": {"Sleep": None, "Water": None, "Exercise": None, "Social": None},
    }


def test_records_after_today_wait_for_their_day(weeks: Daybreak) -> None:
    weeks("log", "sleep 1 mood 1 urge 9", now="2026-06-20T12:00:00+00:00")
    weeks("contact", "text", now="2026-06-20T12:00:00+00:00")
    value = weeks("history", "--json").value
    assert value["days"][-1]["day"] == "2026-05-03"
    assert len(value["attempts"]) == 3 and value["kept_days"] == 32


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--year", "1999"), "there are days in 2026"),
        (("--year", "2027"), "there are days in 2026"),
        (("--year", "soon"), "not a valid integer"),
        (("--since", "tomorrow"), "tomorrow"),
        (("--since", "whenever"), "whenever"),
        (("--habit", "juggling"), "Sleep, Water, Exercise, Social"),
    ],
)
def test_what_cannot_be_is_said_plainly(
    weeks: Daybreak, refused: Refused, words: tuple[str, str], said: str
) -> None:
    assert said in refused(weeks("history", *words), 2)


def test_ten_years_as_json(daybreak: Daybreak, home: Path) -> None:
    assert daybreak("sample", str(home), "--years", "3", "--seed", "2").code == 0
    value = json.loads(daybreak("history", "--json").out)
    states = [day["state"] for day in value["days"]]
    assert len(states) == value["all_days"]
    assert states.count("slip") == value["all_days"] - value["kept_days"]
