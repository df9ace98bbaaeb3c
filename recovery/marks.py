"""The marks of the streak: the days at which the screen says how far a person has come."""

MARKS = (1, 3, 7, 14, 21, 30, 45, 60, 90, 100, 180, 365)
"""In days since the attempt began."""


def next_mark(days: int) -> int | None:
    """The first mark still ahead after `days` days; None beyond the last one."""
    return next((mark for mark in MARKS if mark > days), None)
