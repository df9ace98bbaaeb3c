"""The twelve acceptance statements, and how true they have felt over time."""

from collections.abc import Iterable
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


def histories(ratings: Iterable[Rating]) -> dict[int, tuple[int, ...]]:
    """Every rated statement's ratings, oldest first, read in one pass."""
    found: dict[int, list[Rating]] = {}
    for rating in ratings:
        found.setdefault(rating.statement, []).append(rating)
    return {
        number: tuple(r.rating for r in sorted(found[number], key=_when))
        for number in sorted(found)
        if 1 <= number <= COUNT
    }


def history(ratings: Iterable[Rating], statement: int) -> tuple[int, ...]:
    """One statement's ratings, oldest first: what its drift chart shows."""
    return histories(r for r in ratings if r.statement == statement).get(statement, ())


def moved(ratings: Iterable[Rating], statement: int) -> int:
    """How far the newest rating lies above (or, negative, below) the one before it."""
    past = history(ratings, statement)
    return past[-1] - past[-2] if len(past) > 1 else 0
