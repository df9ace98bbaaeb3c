"""Start day, distance, path and yes or no, as a person types them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.choices import (
    LONGEST_TARGET,
    PATHS,
    read_distance,
    read_path,
    read_start,
    read_yes,
    say_ago,
    say_distance,
)
from recovery.errors import BadInput

TODAY = date(2026, 5, 3)


def test_no_words_are_no_start_day() -> None:
    assert read_start("  ", TODAY) is None
    assert read_start("21 april", TODAY) == date(2026, 4, 21)


@pytest.mark.parametrize(
    ("day", "ago"), [(3, "today"), (2, "yesterday"), (1, "2 days ago")], ids=str
)
def test_how_long_ago_reads_as_a_person_says_it(day: int, ago: str) -> None:
    assert say_ago(date(2026, 5, day), TODAY) == ago


@pytest.mark.parametrize(
    ("text", "target"),
    [("30", 30), (" 1 ", 1), ("45 days", 45), ("1 day", 1), ("open", None), ("Open End", None)],
)
def test_a_distance_is_days_or_open(text: str, target: int | None) -> None:
    assert read_distance(text) == target


@pytest.mark.parametrize("text", ["0", "-3", "3651", "9" * 400, "1e309", "nan", "½", "³", "", "x"])
def test_an_impossible_distance_says_what_is_possible(text: str) -> None:
    with pytest.raises(BadInput, match="open"):
        read_distance(text)


@given(st.none() | st.integers(1, LONGEST_TARGET))
def test_a_distance_reads_back_from_what_is_said(target: int | None) -> None:
    assert read_distance(say_distance(target)) == target


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("l", "letting-go"),
        ("Letting Go", "letting-go"),
        ("letting-go", "letting-go"),
        ("open", "open-to-talking"),
        ("u", "undecided"),
        ("1", "undecided"),
        ("3", "open-to-talking"),
    ],
)
def test_a_path_is_read_from_its_figure_or_its_beginning(text: str, path: str) -> None:
    assert read_path(text) == path


@pytest.mark.parametrize("text", ["", "4", "back together", "\x1b[31m"])
def test_no_other_path_is_guessed(text: str) -> None:
    with pytest.raises(BadInput) as error:
        read_path(text)
    assert all(said in str(error.value) for said in PATHS.values())
    assert "\x1b" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "yes"), [("y", True), ("YES", True), ("n", False), (" no ", False)]
)
def test_yes_and_no_are_read_by_their_first_letter(text: str, yes: bool) -> None:
    assert read_yes(text) is yes


@pytest.mark.parametrize("text", ["", "maybe", "yess", "nope"])
def test_anything_else_is_neither(text: str) -> None:
    with pytest.raises(BadInput, match="yes or no"):
        read_yes(text)
