"""Rows that are made when somebody looks at them are, to everybody who looks, just rows."""

from itertools import islice

from storage.rows import Joined, Later


def test_rows_are_made_once_and_not_before_the_first_look() -> None:
    made: list[str] = []

    def make() -> tuple[str, ...]:
        made.append("made")
        return ("a", "b", "c")

    rows = Later(make)
    assert made == []
    assert rows[1] == "b"
    assert rows[1:] == ("b", "c")
    assert len(rows) == 3
    assert [*rows] == ["a", "b", "c"]
    assert [*reversed(rows)] == ["c", "b", "a"]
    assert made == ["made"]


def test_a_look_from_the_end_makes_only_the_parts_that_it_reaches() -> None:
    made: list[int] = []

    def part(number: int) -> Later[int]:
        def make() -> tuple[int, ...]:
            made.append(number)
            return (number, number + 1)

        return Later(make)

    whole = Joined([part(n) for n in (10, 20, 30)])
    assert [*islice(reversed(whole), 3)] == [31, 30, 21]
    assert made == [30, 20]
    assert [*reversed(whole)] == [31, 30, 21, 20, 11, 10]
    assert [*whole] == [10, 11, 20, 21, 30, 31]
    assert whole[-1] == 31
    assert made == [30, 20, 10]


def test_rows_equal_whatever_holds_the_same_ones() -> None:
    rows = Joined([Later(lambda: (1, 2)), (3,)])
    assert rows == (1, 2, 3) == rows
    assert rows != (1, 2)
    assert rows != 5
    assert hash(rows) == hash((1, 2, 3))
    assert not Joined[int]([])
