"""An edit that waited while another session changed the same record: both changes are kept."""

from dataclasses import fields, replace

from recovery.ledger import Edit, Entity
from recovery.records import JournalEntry, Record

_OWN = ("id", "version")
_TEXTS = ("text", "note")


def rebased(edit: Edit, now: Entity | None) -> tuple[Edit, ...]:
    """The edit over the record as it is `now` (None where it is gone).

    What was changed here is set, what was changed there stays; where both wrote, both texts are
    kept. A record that was changed there is not removed, and one that was removed there and
    changed here is there again.
    """
    before, after = edit.before, edit.after
    if after is None:
        return (Edit(now, None),) if now is not None and now == before else ()
    if now is None:
        return (Edit(None, replace(after, id=0) if isinstance(after, Record) else after),)
    here = {name: getattr(after, name) for name in _changed(before, after)}
    there = _changed(before, now) if before is not None else list(here)
    for name in _TEXTS:
        theirs = getattr(now, name, "")
        if name in here and name in there and theirs and here[name] != theirs:
            if isinstance(after, JournalEntry):
                return (Edit(None, replace(after, id=0)),)
            here[name] = f"{theirs}\n{here[name]}"
    for name in [name for name in here if name in there and isinstance(here[name], tuple)]:
        here[name] = _joined(getattr(before, name, ()), here[name], getattr(now, name))
    return (Edit(now, replace(now, **here)),)


def _changed(before: Entity | None, after: Entity) -> list[str]:
    names = [field.name for field in fields(after) if field.name not in _OWN]
    if before is None:
        return names
    return [name for name in names if getattr(before, name) != getattr(after, name)]


def _joined(
    before: tuple[object, ...], here: tuple[object, ...], there: tuple[object, ...]
) -> tuple[object, ...]:
    """What both have made of a list: neither's additions and neither's removals are lost."""
    left = [one for one in there if one in here or one not in before]
    return (*left, *(one for one in here if one not in before and one not in left))
