"""What stands on the pause: the person's own lists, each only where it holds something."""

from collections.abc import Iterator

from recovery.ledger import Ledger
from recovery.lines import lines_of
from recovery.lists import list_kind
from recovery.prompts import lights
from recovery.text import visible
from recovery.wording import allowed, as_wished, avoided
from tui.paint import wrap
from tui.rows import Row

_SHOWN = ("instead", "people", "why", "unfiltered", "likes", "light")
"""The lists in the order in which a hard hour needs them."""
_MOST = 10
_IDEAS = 3


def pause_rows(ledger: Ledger, minute: int, width: int) -> Iterator[Row[str]]:
    """Each list under its name, which opens it; then light things, others in each pause."""
    for name in _SHOWN:
        yield from _list(ledger, name, width)
    phrases = avoided(ledger.items)
    ideas = [idea for idea in lights() if allowed(idea, phrases)]
    if ideas:
        yield Row([("Light things", "muted")])
    for number in range(min(_IDEAS, len(ideas))):
        yield from _line(ideas[(minute + number) % len(ideas)], "", width)


def _list(ledger: Ledger, name: str, width: int) -> Iterator[Row[str]]:
    items = lines_of(ledger.items, name)[:_MOST]
    if not items:
        return
    yield Row([(list_kind(name).title, "title")], f"list {name}")
    for item in items:
        text, note = (
            visible(as_wished(words[:400], ledger.profile)) for words in (item.text, item.note)
        )
        yield from _line(text, note if name == "people" else "", width)
    yield Row([])


def _line(text: str, note: str, width: int) -> Iterator[Row[str]]:
    words = f"{text} · {note}" if note else text
    for number, row in enumerate(wrap(words, width - 2, 3)):
        yield Row([("· " if number == 0 else "  ", "muted"), (row, "text")])
