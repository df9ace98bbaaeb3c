"""Habits: the start set, ids, and what can be made, changed and found."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.errors import BadInput
from recovery.habit_names import begun_by, name_key, whole_name
from recovery.habits import START_SET, change_habit, find_habit, habit_id, make_habit
from recovery.records import Habit

SLEEP, WATER, EXERCISE, SOCIAL = START_SET
TODAY = date(2026, 5, 8)


def test_a_new_home_begins_with_sleep_water_exercise_and_social() -> None:
    told = [(h.name, h.target, h.unit, h.step, h.litre) for h in START_SET]
    assert told == [
        ("Sleep", 8, "h", 0.5, 0),
        ("Water", 8, "glasses", 1, 4),
        ("Exercise", 30, "min", 15, 0),
        ("Social", 30, "min", 30, 0),
    ]
    assert [h.position for h in START_SET] == [0, 1, 2, 3]
    assert [h.id for h in START_SET] == [450412, 728890, 576988, 640135]


@given(st.text(), st.sets(st.integers(100_000, 999_999), max_size=5))
def test_an_id_has_six_digits_and_is_never_taken(name: str, taken: set[int]) -> None:
    found = habit_id(name, taken | {habit_id(name)})
    assert 100_000 <= found <= 999_999
    assert found not in taken | {habit_id(name)}
    assert habit_id(name) == habit_id(f" {name.upper().lower()} ") or name != name.lower()


def test_two_devices_give_the_same_habit_the_same_id() -> None:
    assert make_habit("Read").id == make_habit(" read ", 20, "min", True, "2/week", START_SET).id


def test_a_habit_is_made_tidy_and_stands_last() -> None:
    made = make_habit("  Read   a book ", 20, " min ", True, "thu,Mon", START_SET, since=TODAY)
    assert made == Habit(
        id=made.id,
        name="Read a book",
        target=20,
        unit="min",
        every="mon,thu",
        step=15,
        position=4,
        since=TODAY,
    )
    assert make_habit("Nap", 1, "h").step == 0.5
    assert make_habit("Nap", 1, "h").position == 0
    assert make_habit("Nap", 1, "h", step=0.25).step == 0.25


@pytest.mark.parametrize(
    "name",
    [
        "",
        "  ",
        "sleep",
        " SLEEP ",
        "mood",
        "Urge",
        "SKIP",
        "7",
        "7.5",
        "½",
        "+1",
        "a\nb",
        "a\x1b[1m",
        "@home",
        "#1",
        "a" * 61,
        "x\x00",
        "\ud800",
    ],
)
def test_a_name_that_could_not_be_used_is_refused(name: str) -> None:
    with pytest.raises(BadInput) as refused:
        make_habit(name, existing=START_SET)
    assert str(refused.value).isprintable()


@pytest.mark.parametrize(
    "name", ["[/", "[red]Run[/red]", "Café", "散歩", "🏃", "10k run", "Mood board"]
)
def test_any_other_name_is_kept_as_typed(name: str) -> None:
    assert make_habit(name, existing=START_SET).name == name


@pytest.mark.parametrize("target", [0, -1, float("nan"), float("inf"), float("-inf"), 1e7])
def test_a_target_that_no_day_can_hold_is_refused(target: float) -> None:
    with pytest.raises(BadInput, match="target"):
        make_habit("Read", target, "pages")


def test_a_target_in_time_fits_into_a_day() -> None:
    assert make_habit("Nap", 24, "h").target == 24
    with pytest.raises(BadInput, match="24 h"):
        make_habit("Nap", 24.5, "h")
    with pytest.raises(BadInput, match="1440 min"):
        make_habit("Nap", 1441, "min")


@pytest.mark.parametrize(
    "bad",
    [
        {"unit": "a\tb\x07"},
        {"unit": "x" * 21},
        {"unit": "5k"},
        {"every": "often"},
        {"step": 0.0},
        {"step": float("nan")},
        {"litre": -1.0},
        {"litre": float("inf")},
    ],
)
def test_a_unit_schedule_step_or_litre_that_cannot_be_is_refused(bad: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        make_habit("Read", 20, **bad)  # type: ignore[arg-type]


def test_a_change_keeps_the_id_and_is_checked_like_a_new_habit() -> None:
    changed = change_habit(SLEEP, START_SET, name="Rest", target=7, every="day", archived=True)
    assert changed == replace(SLEEP, name="Rest", target=7, archived=True)
    assert change_habit(SLEEP, START_SET) == SLEEP
    assert change_habit(SLEEP, START_SET, name="sleep").name == "sleep"
    assert change_habit(EXERCISE, START_SET, unit="h", target=1).step == 0.5
    assert change_habit(EXERCISE, START_SET, unit="min").step == 15
    assert change_habit(EXERCISE, START_SET, unit="h", target=1, step=0.1).step == 0.1
    with pytest.raises(BadInput, match="there is a habit of that name"):
        change_habit(SLEEP, START_SET, name="water")
    with pytest.raises(BadInput, match="24 h"):
        change_habit(SLEEP, START_SET, target=25)


def test_an_archived_habit_still_holds_its_name() -> None:
    with pytest.raises(BadInput, match="archived"):
        make_habit("Sleep", existing=[replace(SLEEP, archived=True)])


@pytest.mark.parametrize("text", ["Sleep", "sleep", " SL ", "sl", "#450412"])
def test_a_habit_is_found_by_name_beginning_or_id(text: str) -> None:
    assert find_habit(text, START_SET) is SLEEP


def test_a_whole_name_wins_over_a_longer_one_that_begins_with_it() -> None:
    longer = make_habit("Sleep early", existing=START_SET)
    assert find_habit("sleep", [*START_SET, longer]) is SLEEP
    assert find_habit("sleep e", [*START_SET, longer]) is longer


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("slep", "slep: expected one of Sleep, Water, Exercise, Social"),
        ("", "nothing: expected one of Sleep, Water, Exercise, Social"),
        ("s", "s: could be Sleep or Social; write more of it"),
    ],
)
def test_what_means_no_habit_is_told_with_what_was_possible(text: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        find_habit(text, START_SET)
    assert str(refused.value) == said


def test_an_archived_habit_is_not_found() -> None:
    with pytest.raises(BadInput, match="there are no habits yet"):
        find_habit("sleep", [replace(SLEEP, archived=True)])


def test_an_accent_is_found_in_either_way_of_writing_it() -> None:
    cafe = make_habit("Cafe\u0301")
    assert cafe.name == "Caf\u00e9"
    assert find_habit("CAFE\u0301", [cafe]) is cafe
    assert name_key("caf\u00e9") == name_key(" Cafe\u0301 ")


def test_the_words_of_a_line_give_the_longest_name_first() -> None:
    early = make_habit("Sleep early", existing=START_SET)
    habits = [*START_SET, early]
    assert whole_name(["sleep", "early", "7"], habits) == 2
    assert whole_name(["slee", "7"], habits) == 0
    assert begun_by(["sleep", "7"], habits) == ((SLEEP,), 1)
    assert begun_by(["slee", "7"], habits) == ((SLEEP, early), 1)
    assert begun_by(["sleep", "ea", "7"], [WATER, early]) == ((early,), 2)
    archived = replace(SLEEP, archived=True)
    assert begun_by(["sleep", "ea"], [archived, early]) == ((early,), 2)
    assert begun_by(["nap"], habits) == ((), 1)
    assert begun_by([], habits) == ((), 1)


@given(st.text(), st.floats(), st.text(max_size=25), st.booleans(), st.text(max_size=10))
def test_any_habit_is_made_or_refused(
    name: str, target: float, unit: str, at_least: bool, every: str
) -> None:
    try:
        made = make_habit(name, target, unit, at_least, every or "day", START_SET)
    except BadInput:
        return
    assert change_habit(made, [*START_SET, made]) == made
    assert find_habit(made.name, [*START_SET, made]) == made
