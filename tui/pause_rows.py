"""What stands on the pause: the person's own lists, each only where it holds something."""

from collections.abc import Iterator, Sequence

from recovery.ledger import Ledger
from recovery.lines import lines_of
from recovery.lists import list_kind
from recovery.prompts import lights
from recovery.records import Item, Profile
from recovery.text import visible
from recovery.wording import allowed, as_wished, avoided
from tui.paint import wrap
from tui.rows import Row

_SHOWN = ("instead", "people", "why", "unfiltered", "likes", "triggers", "light")
"""The lists in the order in which a hard hour needs them."""
_MOST = 10
_IDEAS = 3
_NONE = "Write down what helps you; it stands here next time"


def pause_rows(ledger: Ledger, minute: int, width: int) -> Iterator[Row[str]]:
    """Each list under its name, which opens it; then light things, others in each pause.

    Where nothing says yet what to do instead, one row leads to it.
    """
    items = ledger.items
    held: dict[str, list[Item]] = {name: [] for name in _SHOWN}
    for item in items:
        if item.list in held:
            held[item.list].append(item)
    for name in _SHOWN:
        yield from _list(held[name], ledger.profile, name, width)
    if not lines_of(held[_SHOWN[0]], _SHOWN[0]):
        head, *rest = wrap(_NONE, width, 2)
        yield Row([(head, "text")], f"list {_SHOWN[0]}")
        yield from (Row([(row, "text")]) for row in rest)
        yield Row([])
    phrases = avoided(items)
    ideas = [idea for idea in lights() if allowed(idea, phrases)]
    if ideas:
        more = "More light things" if lines_of(held["light"], "light") else "Light things"
        yield Row([(more, "muted")])
    for number in range(min(_IDEAS, len(ideas))):
        yield from _line(ideas[(minute + number) % len(ideas)], "", width)


def _list(items: Sequence[Item], profile: Profile, name: str, width: int) -> Iterator[Row[str]]:
    shown = lines_of(items, name)[:_MOST]
    if not shown:
        return
    yield Row([(list_kind(name).title, "title")], f"list {name}")
    for item in shown:
        text, note = (visible(as_wished(words[:400], profile)) for words in (item.text, item.note))
        yield from _line(text, note if name == "people" else "", width)
    yield Row([])


def _line(text: str, note: str, width: int) -> Iterator[Row[str]]:
    words = f"{text} · {note}" if note else text
    for number, row in enumerate(wrap(words, width - 2, 3)):
        yield Row([("· " if number == 0 else "  ", "muted"), (row, "text")])
