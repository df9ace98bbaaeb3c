"""The round number at which the scale of a chart ends."""

_ROUND = (1, 2, 3, 4, 5, 6, 8, 10)


def round_top(most: float) -> float:
    """The least round number, 1 or above, that is not below `most`: 1, 2, ... 8, 10, 20, 30."""
    step = 1.0
    while step * 10 <= most:
        step *= 10
    return next(step * n for n in _ROUND if step * n >= most)
