"""The twelve acceptance statements, and how true they have felt over time."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from recovery.content import read_content
from recovery.records import Rating

COUNT = 12
"""How many statements there are."""

HOLDS = 3
"""The rating (of 0 to 4) from which a statement holds and is ticked."""


@cache
def statements() -> tuple[str, ...]:
    """The statements in order; statement n of a rating is the one at index n - 1."""
    return tuple(read_content("statements"))


def holds(rating: int | None) -> bool:
    """Whether a statement with that newest rating is ticked; None is not rated yet."""
    return rating is not None and rating >= HOLDS


def _when(rating: Rating) -> tuple[object, ...]:
    return (rating.day, rating.at, rating.id)


def latest(ratings: Iterable[Rating]) -> dict[int, int]:
    """Each rated statement's newest rating, newest by (day, at, id); others are missing."""
    newest: dict[int, Rating] = {}
    for rating in ratings:
        known = newest.get(rating.statement)
        if known is None or _when(rating) >= _when(known):
            newest[rating.statement] = rating
    return {number: newest[number].rating for number in sorted(newest) if 1 <= number <= COUNT}


def held(ratings: Iterable[Rating]) -> int:
    """How many of the twelve statements hold today by their newest rating."""
    return sum(holds(rating) for rating in latest(ratings).values())


def held_by(ratings: Sequence[Rating], day: date) -> int:
    """How many of the twelve statements hold on `day`; `ratings` are in the order of facts."""
    return sum(holds(past[-1].rating) for past in newest(ratings, day, 1).values())


def newest(ratings: Sequence[Rating], day: date, count: int) -> dict[int, tuple[Rating, ...]]:
    """Each rated statement's last `count` ratings up to `day`, oldest first.

    `ratings` are in the order of facts; they are read from the end, and only as far as needed, so
    that years of them cost nothing.
    """
    found: dict[int, list[Rating]] = {number: [] for number in range(1, COUNT + 1)}
    wanted = COUNT * count
    for rating in reversed(ratings):
        past = found.get(rating.statement)
        if past is None or len(past) == count or rating.day > day:
            continue
        past.append(rating)
        wanted -= 1
        if not wanted:
            break
    return {number: tuple(reversed(past)) for number, past in found.items() if past}
