"""A hard day as an act: the day is marked, and what is enough on it stands there to be ticked."""

from collections.abc import Iterable
from datetime import date

from recovery.acts import Stamp
from recovery.care import BARE_MINIMUM, is_hard, mark_hard
from recovery.item_acts import add_items
from recovery.ledger import Edit
from recovery.lists import list_kind
from recovery.records import Item, Profile


def turn_hard(profile: Profile, items: Iterable[Item], day: date, when: Stamp) -> tuple[Edit, ...]:
    """The day is hard, or an ordinary one again where it was.

    Who has never written down what is enough gets the lines that the list offers: nobody has to
    make a list on such a day.
    """
    items = tuple(items)
    marked = mark_hard(profile, day)
    if is_hard(day, profile) or any(item.list == BARE_MINIMUM for item in items):
        return (marked,)
    starts = list_kind(BARE_MINIMUM).starts
    return (marked, *add_items(items, BARE_MINIMUM, starts, when))
