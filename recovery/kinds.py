"""The kinds of contact, and the words offered for triggers and feelings."""

from collections.abc import Mapping
from types import MappingProxyType

from recovery.content import read_content, read_rows
from recovery.echo import EMPTY, echo
from recovery.errors import BadInput
from recovery.frozen import frozen


@frozen
class Kind:
    """One kind of contact: its `name` as typed, its direction, and how a screen says it.

    `direction` is out, watch, in or needed; it decides what the kind can do to the streak.
    `such_as` says what belongs to it, where it is chosen.
    """

    name: str
    direction: str
    said: str
    such_as: str = ""


KINDS: Mapping[str, Kind] = MappingProxyType(
    {row["name"]: Kind(**row) for row in read_rows("kinds")}
)
"""Every kind by name, in the order in which it is offered."""

TRIGGERS: tuple[str, ...] = tuple(read_content("triggers"))
"""What often comes before an urge; a person may type any other word."""

FEELINGS: tuple[str, ...] = tuple(read_content("feelings"))
"""The five of step B2, then everyday words; a person may type any other word."""


def kind(name: str) -> Kind:
    """The kind called `name`; `BadInput` names all of them where there is none such."""
    found = KINDS.get(name.strip().casefold())
    if found is None:
        names = ", ".join(KINDS)
        raise BadInput(f"{echo(name) or EMPTY}: not a kind of contact; give one of {names}")
    return found
