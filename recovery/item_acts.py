"""What a person does with the lines of their lists, as edits; each line keeps the day it got."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from recovery.acts import Stamp
from recovery.errors import BadInput
from recovery.ledger import Edit
from recovery.lines import lines_of
from recovery.lists import list_kind
from recovery.records import Item
from recovery.text import storable, tags_in
from recovery.yearly import read_when


def add_item(
    items: Iterable[Item],
    name: str,
    text: str,
    when: Stamp,
    *,
    note: str = "",
    tags: Sequence[str] = (),
    day: str = "",
) -> Edit:
    """A new line at the end of the list called `name`; its @tags are read from the text.

    `day` is a day to expect as a person types it (recovery/yearly.py). BadInput for a line
    without a word, an unknown list or a day that is none.
    """
    return add_items(items, name, [text], when, note=note, tags=tags, day=day)[0]


def add_items(
    items: Iterable[Item],
    name: str,
    texts: Iterable[str],
    when: Stamp,
    *,
    note: str = "",
    tags: Sequence[str] = (),
    day: str = "",
) -> tuple[Edit, ...]:
    """Many new lines at the end of one list, in their order; rules as in `add_item`."""
    kind = list_kind(name).name
    place = 1 + max((item.position for item in items if item.list == kind), default=-1)
    made = [
        Item(
            day=when.day,
            at=when.at,
            tz=when.tz,
            list=kind,
            text=_line(text),
            note=storable(note),
            tags=_tags(text, tags),
            when=read_when(day),
            position=place + number,
        )
        for number, text in enumerate(texts)
    ]
    return tuple(Edit(None, item) for item in made)


def change_item(
    item: Item,
    when: Stamp,
    *,
    text: str | None = None,
    note: str | None = None,
    tags: Sequence[str] | None = None,
    day: str | None = None,
) -> Edit:
    """The line with what is not None changed; tags that stood in its text go with that text."""
    words = item.text if text is None else _line(text)
    own = [tag for tag in item.tags if tag not in tags_in(item.text)] if tags is None else tags
    after = replace(
        item,
        text=words,
        note=item.note if note is None else storable(note),
        tags=_tags(words, own),
        when=item.when if day is None else read_when(day),
    )
    return _changed(item, after, when)


def tick_item(item: Item, when: Stamp, ticked: bool | None = None) -> Edit:
    """The line is ticked or, where it was, no longer; `ticked` says which of the two.

    A tick on a ticked line is one of now: the bare minimum is ticked anew each hard day.
    """
    now = not item.ticked if ticked is None else ticked
    return Edit(item, replace(item, ticked=now, at=when.at, tz=when.tz))


def archive_item(item: Item, when: Stamp) -> Edit:
    """The line is put away and keeps all it has or, where it was put away, is back."""
    return _changed(item, replace(item, archived=not item.archived), when)


def move_item(items: Iterable[Item], item: Item, places: int, when: Stamp) -> tuple[Edit, ...]:
    """The line so many places down (or up, negative) among its list's lines, ends being ends."""
    shown = [*lines_of(items, item.list, archived=item.archived)]
    here = next((n for n, other in enumerate(shown) if other.id == item.id), None)
    if here is None:
        raise BadInput("this line is no longer in its list: nothing was moved")
    places_kept = [other.position for other in shown]
    if any(b <= a for a, b in pairwise(places_kept)):
        places_kept = [*range(len(shown))]
    shown.insert(max(0, min(here + places, len(shown) - 1)), shown.pop(here))
    return tuple(
        _changed(other, replace(other, position=position), when)
        for other, position in zip(shown, places_kept, strict=True)
        if other.position != position
    )


def _changed(before: Item, after: Item, when: Stamp) -> Edit:
    if after == before:
        return Edit(before, before)
    return Edit(before, replace(after, at=when.at, tz=when.tz))


def _line(text: str) -> str:
    if not text.strip():
        raise BadInput("there is no text yet: nothing was saved")
    return storable(text)


def _tags(text: str, more: Iterable[str]) -> tuple[str, ...]:
    given = ("-".join(tag.strip().removeprefix("@").lower().split()) for tag in more)
    return tuple(dict.fromkeys((*tags_in(storable(text)), *(tag for tag in given if tag))))
