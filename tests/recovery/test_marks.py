"""The marks of the streak."""

import pytest

from recovery.marks import MARKS, mark_reached, next_mark


@pytest.mark.parametrize(
    ("days", "reached", "ahead"),
    [
        (0, None, 1),
        (1, 1, 3),
        (2, 1, 3),
        (12, 7, 14),
        (14, 14, 21),
        (364, 180, 365),
        (365, 365, None),
        (4000, 365, None),
    ],
)
def test_a_day_lies_between_two_marks(days: int, reached: int | None, ahead: int | None) -> None:
    assert (mark_reached(days), next_mark(days)) == (reached, ahead)


def test_the_marks_are_those_of_the_design() -> None:
    assert MARKS == (1, 3, 7, 14, 21, 30, 45, 60, 90, 100, 180, 365)
