"""Amounts: every way to type one, the units, and what no day can hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.amounts import (
    Amount,
    amount_words,
    is_tick,
    limit,
    read_amount,
    say_amount,
    say_target,
    write_amount,
)
from recovery.errors import BadInput
from recovery.habits import START_SET
from recovery.records import Habit

SLEEP, WATER, EXERCISE, _ = START_SET
MEDITATE = Habit(id=100001, name="Meditate")
JUICE = Habit(id=100002, name="Juice", target=0.5, unit="l")
READ = Habit(id=100003, name="Read", target=20, unit="Pages")
RUN = Habit(id=100004, name="Run", target=5000, unit="m")
COFFEE = Habit(id=100005, name="Coffee", at_least=False)


@pytest.mark.parametrize(
    ("text", "habit", "value"),
    [
        ("7.5", SLEEP, 7.5),
        ("7,5", SLEEP, 7.5),
        ("7½", SLEEP, 7.5),
        ("½", SLEEP, 0.5),
        (".5", SLEEP, 0.5),
        ("0", SLEEP, 0),
        ("007", SLEEP, 7),
        (" 8 h ", SLEEP, 8),
        ("8 Hours", SLEEP, 8),
        ("45m", SLEEP, 0.75),
        ("90min", SLEEP, 1.5),
        ("24h", SLEEP, 24),
        ("1h30", EXERCISE, 90),
        ("1h 5m", EXERCISE, 65),
        ("1 h 30 min", EXERCISE, 90),
        ("1.5h", EXERCISE, 90),
        ("1½ h", EXERCISE, 90),
        ("90s", EXERCISE, 1.5),
        ("20m", SLEEP, 0.333333),
        ("2l", WATER, 8),
        ("0,5 litre", WATER, 2),
        ("250ml", WATER, 1),
        ("1 glass", WATER, 1),
        ("6 glasses", WATER, 6),
        ("250ml", JUICE, 0.25),
        ("5dl", JUICE, 0.5),
        ("20 pages", READ, 20),
        ("1 page", READ, 1),
        ("1000000", READ, 1_000_000),
        ("5000m", RUN, 5000),
        ("yes", MEDITATE, 1),
        ("Done", MEDITATE, 1),
        ("1", MEDITATE, 1),
        ("no", MEDITATE, 0),
        ("0", MEDITATE, 0),
        ("3", COFFEE, 3),
    ],
)
def test_an_amount_is_read_into_the_unit_of_the_habit(
    text: str, habit: Habit, value: float
) -> None:
    assert read_amount(text, habit) == Amount(value)


@pytest.mark.parametrize(
    ("text", "habit", "value"),
    [
        ("+1", WATER, 1),
        ("+ 2", WATER, 2),
        ("+1l", WATER, 4),
        ("+1h30", EXERCISE, 90),
        ("+½", SLEEP, 0.5),
    ],
)
def test_an_amount_with_a_plus_adds(text: str, habit: Habit, value: float) -> None:
    assert read_amount(text, habit) == Amount(value, adds=True)


NOT_SLEEP = [
    *[
        "",
        " ",
        "x",
        "nan",
        "inf",
        "-inf",
        "1e309",
        "1e3",
        "9" * 400,
        "0x10",
        "1_000",
        "7 5",
        "7..5",
    ],
    *["٣", "７", "7.5½", "1h75", "24.1", "40", "1441min", "+25", "-25", "1,000", "10,000 h", "3km"],
    *["2l", "5 glasses", "--1", "+", ".", ",", "7:30", "h", "8h!", "\x1b[2J", "1h30m20"],
]


@pytest.mark.parametrize("text", NOT_SLEEP)
def test_what_is_no_amount_of_sleep_is_refused_in_one_plain_line(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_amount(text, SLEEP)
    assert str(refused.value).isprintable()
    assert len(str(refused.value)) < 160


@pytest.mark.parametrize("text", ["-1", "−1", "- 0.5 h", "-15min", "-1h30", "-0"])
def test_an_amount_below_nothing_is_refused_and_says_what_to_write(text: str) -> None:
    with pytest.raises(BadInput, match="never below nothing; write all of it, such as 8 h"):
        read_amount(text, SLEEP)


def test_what_one_day_can_hold_has_a_limit() -> None:
    assert [limit(h) for h in (SLEEP, EXERCISE, WATER, MEDITATE, RUN)] == [24, 1440, 1e6, 1, 1e6]
    with pytest.raises(BadInput, match="at most 24 h a day"):
        read_amount("40", SLEEP)
    with pytest.raises(BadInput, match="at most 1000000 Pages a day"):
        read_amount("1000001", READ)


@pytest.mark.parametrize("text", ["2", "+1", "-1", "maybe", "1h", ""])
def test_a_habit_that_is_done_or_not_takes_no_amount(text: str) -> None:
    with pytest.raises(BadInput, match="done or not"):
        read_amount(text, MEDITATE)


def test_a_unit_that_says_nothing_about_the_habit_is_named() -> None:
    with pytest.raises(BadInput) as refused:
        read_amount("2l", EXERCISE)
    assert str(refused.value) == "2l: Exercise is counted in min, such as 30 min"
    with pytest.raises(BadInput, match="a plain number, such as 3"):
        read_amount("2l", Habit(id=100001, name="Meals", target=3))


def test_only_no_unit_target_one_and_at_least_make_a_tick() -> None:
    assert is_tick(MEDITATE)
    assert not any(is_tick(h) for h in (*START_SET, COFFEE, Habit(id=1, name="Meals", target=3)))


@pytest.mark.parametrize(
    ("words", "habit", "many"),
    [
        ("1 h 30 min social 2", EXERCISE, 4),
        ("1h 30 social", EXERCISE, 2),
        ("30 min", EXERCISE, 2),
        ("30 social", EXERCISE, 1),
        ("30 km", EXERCISE, 1),
        ("30km", EXERCISE, 1),
        ("25 h", EXERCISE, 2),
        ("2 l", WATER, 2),
        ("7 5", SLEEP, 1),
        ("water 6", SLEEP, 0),
        ("", SLEEP, 0),
        ("yes no", MEDITATE, 1),
        ("water", MEDITATE, 0),
    ],
)
def test_the_words_of_one_amount_are_counted(words: str, habit: Habit, many: int) -> None:
    assert amount_words(words.split(), habit) == many


def test_an_amount_is_said_short() -> None:
    assert [say_amount(v) for v in (8.0, 7.5, 7.25, 1 / 3, 0, -0.0, -1, 1e6, 0.000001)] == (
        ["8", "7.5", "7.25", "0.33", "0", "0", "-1", "1000000", "0.000001"]
    )
    assert say_amount(7.5, "h") == "7.5 h"


def test_one_of_a_thing_is_said_as_one() -> None:
    said = [say_amount(v, "glasses") for v in (0, 0.5, 1, 1.001, 2)]
    assert said == ["0 glasses", "0.5 glasses", "1 glass", "1 glass", "2 glasses"]
    assert say_amount(1, "pas") == "1 pas"
    assert [say_target(h) for h in (SLEEP, WATER, MEDITATE)] == ["8 h", "8 glasses", "done"]


@given(st.integers(0, 10**12))
def test_an_amount_is_written_to_six_decimals_and_read_back(millionths: int) -> None:
    value = round(millionths / 10**6, 6)
    assert read_amount(write_amount(value), READ) == Amount(value)


amount_like = st.text("0123456789.,½+-−hmlin s\x1b٣e", max_size=12)


@given(st.text() | amount_like, st.sampled_from([*START_SET, MEDITATE, JUICE, READ, COFFEE]))
@settings(max_examples=300)
def test_any_text_is_read_within_the_limit_or_refused(text: str, habit: Habit) -> None:
    try:
        amount = read_amount(text, habit)
    except BadInput:
        return
    assert abs(amount.value) <= limit(habit)
    assert amount.adds or amount.value >= 0
