"""A made-up life, written through the same store as a real one."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from recovery.ledger import Edit, Month
from recovery.records import Habit

if TYPE_CHECKING:
    from storage.store import Store

DEVICE = "sample"
"""The name in the documents' versions: a fixed one, so that a seed always gives the same bytes."""


def write_sample(home: Path, state: Path, years: float, seed: int, now: datetime) -> "Store":
    """Write the life of `seed` that ends `now` into `home`, and return its open ledger."""
    from recovery.sample import sample
    from storage.store import Store

    zone = getattr(now.tzinfo, "key", "")  # a clock fixed to an offset says no zone
    life = sample(years, seed, now, zone) if zone else sample(years, seed, now)
    store = Store.open(home, state, lambda: now, device=DEVICE)
    lines = [Edit(None, item) for item in life.items]
    store.apply([Edit(store.profile, life.profile), *_habits(store.habits, life.habits), *lines])
    for name in sorted(life.months):
        store.apply(_records(life.months[name]))
    return store


def _habits(kept: Iterable[Habit], wanted: Iterable[Habit]) -> list[Edit]:
    known = {habit.id: habit for habit in kept}
    return [Edit(known.get(habit.id), habit) for habit in wanted if known.get(habit.id) != habit]


def _records(month: Month) -> list[Edit]:
    kinds = (
        month.contacts,
        month.urges,
        month.habits,
        month.moods,
        month.journal,
        month.ratings,
        month.steps,
    )
    return [Edit(None, record) for kind in kinds for record in kind]
