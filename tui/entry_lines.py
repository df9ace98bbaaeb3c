"""How a journal entry is written in a few cells: in a list, and above its text."""

from dataclasses import replace
from datetime import date, timedelta

from rich.cells import cell_len

from recovery.day import MONTHS, WEEKDAYS, day_month, long_day, short_day
from recovery.journal import is_sealed
from recovery.records import JournalEntry, Profile
from recovery.seals import is_come
from recovery.text import visible
from recovery.wording import as_wished, words_as_wished
from tui.paint import Line, clip, left, right, width_of

UNTITLED = 300
"""How many characters of a text are looked at for its first words."""
COME = "its day has come"
"""What a list says of a sealed letter that can be opened."""
_KINDS = {"letter": "letter", "prompt": "prompt", "list": "list"}


def month_line(day: date) -> Line:
    """The heading of a month."""
    return [(f"{MONTHS[day.month - 1]} {day.year}", "muted")]


def entry_line(
    entry: JournalEntry, today: date, width: int, *, here: bool, first_of_day: bool
) -> Line:
    """The entry in one row of `width` cells; a narrow row leaves out its least columns."""
    day = f"{WEEKDAYS[entry.day.weekday()][:3]} {entry.day.day:>2}" if first_of_day else ""
    line: Line = [(left(day, 8), "muted")]
    if width >= 40:
        line.append((left(_time(entry), 7), "muted"))
    line.append(("★ " if entry.starred else "  ", "accent"))
    kind = _KINDS.get(entry.kind, "") if width >= 56 else ""
    end: Line = [(right(kind, 8), "muted")] if kind else []
    room = width - width_of(line) - width_of(end)
    sealed = is_sealed(entry, today)
    name = name_of(entry, today)
    tags = "" if sealed or width < 56 else _tags(entry, beside=name)
    tags = clip(tags, room // 3)
    name = clip(name, room - cell_len(tags) - 2 if tags else room)
    role = "cursor" if here else "muted" if sealed else "accent" if is_come(entry, today) else ""
    role = role or ("title" if entry.title else "text")
    line.append((name, role))
    if tags:
        line.append(("  " + tags, "watched"))
    return [*line, (" " * (width - width_of(line) - width_of(end)), "text"), *end]


def name_of(entry: JournalEntry, today: date) -> str:
    """What the entry is called: its title, else its first words; nothing of what is sealed, and no
    word of the text of a letter that waits to be opened."""
    if entry.sealed is not None and is_sealed(entry, today):
        return f"sealed until {_near(entry.sealed, today)}"
    if is_come(entry, today):
        return " · ".join(filter(None, (COME, visible(entry.title).strip())))
    return visible(entry.title or entry.text.lstrip()[:UNTITLED]).strip()


def wished(entry: JournalEntry, profile: Profile) -> JournalEntry:
    """The entry as the person wants to read it: a name that is hidden stands as its letter."""
    if not profile.name:
        return entry
    title, text = (as_wished(words, profile) for words in (entry.title, entry.text))
    return replace(entry, title=title, text=text, tags=words_as_wished(entry.tags, profile))


def when(entry: JournalEntry) -> str:
    """Day and time in full; what was added to a day that had ended says when."""
    time = _time(entry)
    added = f"written {day_month(entry.at.date())}"
    return f"{long_day(entry.day)} · {time or added}"


def said_of(entry: JournalEntry) -> str:
    """The entry in a sentence that says what was done with it; no word of its text."""
    kind = "letter" if entry.kind == "letter" else "entry"
    return f"{kind} of {short_day(entry.day)}"


def tag_line(entry: JournalEntry) -> Line:
    """The kind and the tags, where there are any."""
    kind = _KINDS.get(entry.kind, "")
    tags = _tags(entry)
    return [(kind + "  " if kind and tags else kind, "muted"), (tags, "watched")]


def _tags(entry: JournalEntry, beside: str = "") -> str:
    """The tags, but for those that the words beside them begin with."""
    near = beside[:40].lower()
    return " ".join(f"@{visible(tag)}" for tag in entry.tags if f"@{tag}" not in near)


def _time(entry: JournalEntry) -> str:
    """The time, where it is one of that day; a day ends some hours after midnight."""
    night = entry.at.date() == entry.day + timedelta(days=1) and entry.at.hour < 6
    return f"{entry.at:%H:%M}" if night or entry.at.date() == entry.day else ""


def _near(day: date, today: date) -> str:
    return day_month(day) if day.year == today.year else f"{day_month(day)} {day.year}"
