"""The lists that a person keeps: what each is called, what it asks for, and how a line is said."""

from functools import cache

from recovery.content import read_rows
from recovery.echo import EMPTY, echo
from recovery.errors import BadInput
from recovery.frozen import frozen
from recovery.program import steps
from recovery.records import Item
from recovery.yearly import say_when


@frozen
class ListKind:
    """One list: its `name` as it is kept, its `title`, and one muted `hint`.

    `step` is the step whose list it is first ("" = no step makes it). `note` says what stands
    beside a line ("" = a plain note) and is asked for with each new one, or with those that get
    the tag `note_for` alone; `tags` are those offered, `starts` lines that are offered
    while the list is empty. `ticks` says that a tick means something here, `dated` that a line
    has a day to expect.
    """

    name: str
    title: str
    hint: str
    step: str = ""
    note: str = ""
    note_for: str = ""
    tags: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    ticks: bool = False
    dated: bool = False


@cache
def list_kinds() -> tuple[ListKind, ...]:
    """Every list there is, in the order in which the program comes to it."""
    return tuple(ListKind(**row) for row in read_rows("lists"))


def list_kind(name: str) -> ListKind:
    """The list of that name or title, or of its unique beginning; BadInput names what there is."""
    wanted = " ".join(name.casefold().split())
    named = {kind.name.casefold(): kind for kind in list_kinds()}
    named |= {kind.title.casefold(): kind for kind in list_kinds()}
    if wanted in named:
        return named[wanted]
    found = {kind.name: kind for key, kind in named.items() if wanted and key.startswith(wanted)}
    if len(found) == 1:
        return next(iter(found.values()))
    possible = ", ".join(found or (kind.name for kind in list_kinds()))
    raise BadInput(f"{echo(name) or EMPTY}: not a list; give one of {possible}")


def makers(name: str) -> tuple[str, ...]:
    """The ids of the steps that make the list, in reading order."""
    return tuple(
        step.id for step in steps() if any(p.name == name for p in step.products if p.is_list)
    )


def say_line(item: Item) -> str:
    """A line in one breath: its text, its note, its day, and the tags that its text lacks."""
    extra = " ".join(f"@{tag}" for tag in item.tags if f"@{tag}" not in item.text.lower())
    done = "done" if item.ticked else ""
    return " · ".join(p for p in (item.text, item.note, say_when(item.when), extra, done) if p)
