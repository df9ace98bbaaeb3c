"""What a person wrote, in a report: only the kinds that they chose, and never a sealed letter."""

from collections.abc import Iterator

from daybreak.report.blocks import Block, Section, Text
from daybreak.report.scope import Scope
from recovery.day import long_day
from recovery.incidents import incidents, what_of
from recovery.journal import is_sealed
from recovery.kinds import KINDS
from recovery.ledger import Month
from recovery.lines import lines_of
from recovery.lists import list_kinds, say_line
from recovery.records import JournalEntry, Record
from recovery.wording import as_wished

TEXTS = {
    "notes": "Notes",
    "journal": "Journal",
    "letters": "Letters",
    "incidents": "What came from them",
}
"""The kinds of text that can be chosen, and the title of each section."""


def text_sections(scope: Scope) -> Iterator[Section]:
    """A section for each chosen kind, oldest text first, then one for each chosen list."""
    for kind, title in TEXTS.items():
        if kind == "incidents" and kind in scope.included:
            yield Section(title, tuple(_incidents(scope)))
        elif kind in scope.included:
            yield Section(title, tuple(_texts(scope, kind)))
    for one in list_kinds():
        if one.name in scope.included:
            yield Section(one.title, tuple(_lines(scope, one.name)))


def _lines(scope: Scope, name: str) -> Iterator[Text]:
    """The lines in use; a list is a whole, so the range does not cut it."""
    for item in lines_of(scope.ledger.items, name):
        yield Text(long_day(item.day), "", "", as_wished(say_line(item), scope.profile))


def _incidents(scope: Scope) -> Iterator[Text]:
    for one in incidents(scope.ledger, scope.span.first):
        if one.day in scope.span:
            what, note = (as_wished(words, scope.profile) for words in (what_of(one), one.note))
            yield Text(long_day(one.day), what, "", note)


def _texts(scope: Scope, kind: str) -> Iterator[Block]:
    for name in scope.ledger.months():
        if f"{scope.span.first:%Y-%m}" <= name <= f"{scope.span.last:%Y-%m}":
            month = scope.ledger.month(name)
            yield from _notes(scope, month) if kind == "notes" else _entries(scope, month, kind)


def _entries(scope: Scope, month: Month, kind: str) -> Iterator[Text]:
    for entry in month.journal:
        if entry.day not in scope.span or (entry.kind == "letter") != (kind == "letters"):
            continue
        if not is_sealed(entry, scope.today):
            yield _entry(scope, entry)


def _entry(scope: Scope, entry: JournalEntry) -> Text:
    title, text = (as_wished(words, scope.profile) for words in (entry.title, entry.text))
    return Text(long_day(entry.day), entry.kind, title, text)


def _notes(scope: Scope, month: Month) -> Iterator[Text]:
    found: list[tuple[Record, str, str]] = [
        *((c, KINDS[c.kind].said if c.kind in KINDS else c.kind, c.note) for c in month.contacts),
        *((urge, "urge", urge.note) for urge in month.urges),
        *((mood, "mood", mood.note) for mood in month.moods),
        *((entry, "habit", entry.note) for entry in month.habits),
        *((step, f"step {step.step}", step.note) for step in month.steps),
    ]
    for record, kind, note in sorted(found, key=lambda one: (one[0].day, one[0].at)):
        if note and record.day in scope.span:
            yield Text(long_day(record.day), kind, "", as_wished(note, scope.profile))
