"""The marks of the streak."""

import pytest

from recovery.marks import MARKS, next_mark


@pytest.mark.parametrize(
    ("days", "ahead"),
    [(0, 1), (1, 3), (2, 3), (12, 14), (14, 21), (364, 365), (365, None), (4000, None)],
)
def test_the_next_mark_is_the_first_one_still_ahead(days: int, ahead: int | None) -> None:
    assert next_mark(days) == ahead


def test_the_marks_are_those_of_the_design() -> None:
    assert MARKS == (1, 3, 7, 14, 21, 30, 45, 60, 90, 100, 180, 365)
