"""What came before an urge or a contact: the words that are offered for it, one's own first."""

from collections.abc import Iterable

from recovery.kinds import TRIGGERS
from recovery.lines import texts_of
from recovery.records import Contact, Item, Urge
from recovery.text import storable

LIST = "triggers"
"""The list of step A6, whose lines are offered too."""
HALT = TRIGGERS[:4]
"""Hungry, angry, lonely, tired: what a body asks for, and always offered first."""
_LONGEST = 40
_MOST = 12


def trigger_of(text: str) -> str:
    """The words as they are kept with a record: one tag, lower case, hyphens for spaces."""
    return "-".join(storable(text).split()).lower()


def own_triggers(items: Iterable[Item], records: Iterable[Contact | Urge]) -> tuple[str, ...]:
    """The person's own: the short lines of the list, then words of earlier records, newest first.

    At most a dozen, without those that are offered anyway.
    """
    listed = [trigger_of(text) for text in texts_of(items, LIST)]
    newest = sorted(records, key=lambda record: (record.day, record.id), reverse=True)
    used = [trigger for record in newest for trigger in record.triggers]
    own = (t for t in (*listed, *used) if t and len(t) <= _LONGEST and t not in TRIGGERS)
    return tuple(dict.fromkeys(own))[:_MOST]


def offered(own: Iterable[str]) -> tuple[str, ...]:
    """Every word in the order in which it is offered: the body's four, one's own, the others."""
    return tuple(dict.fromkeys((*HALT, *own, *TRIGGERS)))
