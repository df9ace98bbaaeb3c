"""The journal as lines for the shell: an entry in a line, or each in full."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from recovery.bymonth import whole
from recovery.counting import count
from recovery.day import long_day, short_day
from recovery.ledger import Ledger
from recovery.letters import readable
from recovery.records import JournalEntry, Profile
from recovery.search import Search, finds, searchable
from recovery.wording import as_wished, words_as_wished

WIDTH = 79
"""A line of the list is no longer than this."""
_LOOKED_AT = 300


def found_entries(
    ledger: Ledger, search: Search, today: date, most: int | None
) -> tuple[list[JournalEntry], int]:
    """The newest `most` entries that fit (None = all), newest first, and how many fit in all.

    What is sealed on that day is not among them and is not counted.
    """
    found: list[JournalEntry] = []
    number = 0
    for name in reversed(ledger.months()):
        for entry in reversed(readable(ledger.month(name).journal, today)):
            if finds(search, searchable(entry)):
                number += 1
                if most is None or len(found) < most:
                    found.append(entry)
    return found, number


def short_lines(entries: Sequence[JournalEntry], profile: Profile) -> Iterator[str]:
    """A line an entry: day, time, star, kind, its title or first words, and its tags."""
    for entry in entries:
        line = f"{_day(entry)}  {entry.at:%H:%M} {'*' if entry.starred else ' '} "
        shown = _wished(entry, profile)
        words = " ".join((shown.title or shown.text[:_LOOKED_AT]).split())
        near = words[:40].lower()
        tags = " ".join(f"@{tag}" for tag in shown.tags if f"@{tag}" not in near)
        kind = "" if entry.kind == "free" else f"[{entry.kind}] "
        room = WIDTH - len(line) - len(kind)
        tags = _clip(tags, room // 3)
        words = _clip(words, room - len(tags) - 2 if tags else room)
        yield f"{line}{kind}{words}  {tags}".rstrip()


def full_lines(entries: Sequence[JournalEntry], profile: Profile) -> Iterator[str]:
    """Each entry in full, the oldest first, an empty line between two of them."""
    for number, entry in enumerate(reversed(entries)):
        if number:
            yield ""
        shown = _wished(entry, profile)
        parts = [long_day(entry.day), f"{entry.at:%H:%M}"]
        parts += [entry.kind] if entry.kind != "free" else []
        parts += ["starred"] if entry.starred else []
        yield " · ".join(parts)
        if shown.title:
            yield shown.title
        yield ""
        yield from shown.text.split("\n")


def counted(shown: int, found: int, ledger: Ledger, *, searched: bool) -> str:
    """How many there are, in a few words."""
    total = sum(whole(ledger.facts.written).values())
    if not total:
        return "nothing is written yet: daybreak write begins"
    if searched and not found:
        return f"nothing holds these words, of {count(total, 'entry')}"
    if shown < found:
        return f"the newest {shown} of {count(found, 'entry')}; --last N shows more"
    return f"{found} of {count(total, 'entry')}"


def _day(entry: JournalEntry) -> str:
    return f"{short_day(entry.day)} {entry.day.year}".rjust(15)


def _wished(entry: JournalEntry, profile: Profile) -> JournalEntry:
    title, text = (as_wished(words, profile) for words in (entry.title, entry.text))
    return replace(entry, title=title, text=text, tags=words_as_wished(entry.tags, profile))


def _clip(words: str, room: int) -> str:
    return words if len(words) <= room else f"{words[: max(0, room - 1)].rstrip()}…"
