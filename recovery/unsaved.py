"""The texts in edits that wait to be saved, as drafts: so they outlive the program too."""

from collections.abc import Iterable

from recovery.drafts import Unfinished
from recovery.ledger import Edit, Entity
from recovery.records import Contact, Item, JournalEntry, Mood, Record, Step, Urge

_FROM = {
    Item: "A line of a list",
    Step: "A note on a step",
    Urge: "A note on an urge",
    Mood: "A note on a mood",
}
"""What such a text is called when it is gone on with as an entry."""


def drafts_of(edits: Iterable[Edit]) -> dict[str, str]:
    """Each text that these edits write, by the name of its draft."""
    found: dict[str, str] = {}
    for edit in edits:
        before, after = edit.before, edit.after
        waits = isinstance(before, Record) and found.pop(_name(before), "")
        if isinstance(after, Record):
            words = _words(after)
            if words.strip() and (waits or words != _words(before)):
                found[_name(after)] = words
    return found


def _name(record: Record) -> str:
    day, number = record.day, record.id
    if isinstance(record, JournalEntry):
        return Unfinished("entry", day, record.kind, record.step, entry=number).name()
    if isinstance(record, Contact):
        before = "\n".join(record.triggers)
        return Unfinished("note", day, record.kind, prompt=before, entry=number).name()
    return Unfinished("entry", day, prompt=_FROM.get(type(record), ""), entry=number).name()


def _words(entity: Entity | None) -> str:
    match entity:
        case JournalEntry():
            return f"{entity.title}\n{entity.text}"
        case Contact():
            return entity.note
        case Item():
            return f"\n{entity.text}\n{entity.note}".rstrip()
        case Urge() | Mood() | Step():
            return f"\n{entity.note}" if entity.note else ""
        case _:
            return ""
