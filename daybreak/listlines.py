"""The lists as lines for the shell: all of them with their counts, or one of them in full."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from recovery.counting import count
from recovery.day import day_month
from recovery.gate import gate, shown_lists
from recovery.ledger import Ledger
from recovery.lines import lines_of
from recovery.lists import ListKind, say_line
from recovery.wording import as_wished


def all_lists(ledger: Ledger, today: date) -> Iterator[str]:
    """Every list that is open by name, with its title and how many lines in use it has."""
    held = Counter(item.list for item in ledger.items if not item.archived)
    shown = shown_lists(gate(ledger.profile, ledger.facts, today))
    names = max(len(kind.name) for kind in shown)
    for kind in shown:
        lines = f"  {count(held[kind.name], 'line')}" if held[kind.name] else ""
        yield f"{kind.name:<{names}}  {kind.title}{lines}"


def one_list(ledger: Ledger, kind: ListKind) -> Iterator[str]:
    """A list's title and hint, then its lines by number, each with the day it was written."""
    yield f"{kind.title}: {kind.hint}"
    lines = lines_of(ledger.items, kind.name)
    for number, item in enumerate(lines, 1):
        day = f"{day_month(item.day)} {item.day.year}"
        yield f"{number:>3}  {as_wished(say_line(item), ledger.profile)}  ({day})"
    if not lines:
        yield f"nothing here yet: daybreak lists {kind.name} --add -"
