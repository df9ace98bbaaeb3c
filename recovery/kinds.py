"""The kinds of contact, and the words offered for triggers and feelings."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from recovery.echo import echo
from recovery.errors import BadInput


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of contact: its `name` as typed, its direction, and how a screen says it.

    `direction` is out, watch, in or needed; it decides what the kind can do to the streak.
    """

    name: str
    direction: str
    said: str


_ALL = (
    Kind("call", "out", "called"),
    Kind("text", "out", "texted or messaged"),
    Kind("reply", "out", "replied"),
    Kind("react", "out", "liked or commented"),
    Kind("friends", "out", "asked friends to carry word"),
    Kind("visit", "out", "went where they would be"),
    Kind("meet", "out", "met"),
    Kind("profile", "watch", "looked at their profile"),
    Kind("asked", "watch", "had a friend look"),
    Kind("reread", "watch", "reread old messages"),
    Kind("received", "in", "they called, wrote or turned up"),
    Kind("needed", "needed", "needed: children, work, home and bills, legal, safety"),
)

KINDS: Mapping[str, Kind] = MappingProxyType({k.name: k for k in _ALL})
"""Every kind by name, in the order in which it is offered."""

TRIGGERS = (
    "hungry",
    "angry",
    "lonely",
    "tired",
    "sad",
    "bored",
    "evening",
    "late",
    "music",
    "drinking",
    "memories",
    "saw-profile",
    "a-place",
    "their-friends",
    "a-date",
    "good-news",
)
"""What often comes before an urge; a person may type any other word."""

FEELINGS = (
    "denial",
    "anger",
    "bargaining",
    "sadness",
    "acceptance",
    "calm",
    "tired",
    "hopeful",
    "lonely",
    "numb",
    "relieved",
    "anxious",
    "angry",
    "grateful",
)
"""The five of step B2, then everyday words; a person may type any other word."""


def kind(name: str) -> Kind:
    """The kind called `name`; `BadInput` names all of them where there is none such."""
    found = KINDS.get(name)
    if found is None:
        names = ", ".join(KINDS)
        raise BadInput(f"{echo(name) or 'nothing'}: not a kind of contact; give one of {names}")
    return found
