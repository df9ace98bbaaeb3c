"""Ratings told statement by statement."""

from collections.abc import Iterable

from recovery.acceptance import COUNT
from recovery.records import Rating


def histories(ratings: Iterable[Rating]) -> dict[int, tuple[int, ...]]:
    """Every rated statement's ratings, oldest first."""
    ordered = sorted(ratings, key=lambda r: (r.day, r.at, r.id))
    all_of = {n: tuple(r.rating for r in ordered if r.statement == n) for n in range(1, COUNT + 1)}
    return {number: values for number, values in all_of.items() if values}
