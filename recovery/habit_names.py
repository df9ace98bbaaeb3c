"""Finding a habit by what a person types of its name."""

import unicodedata
from collections.abc import Iterable, Sequence

from recovery.echo import echo
from recovery.records import Habit

LINE_WORDS = ("mood", "urge", "skip")
"""Words of the quick line, which no habit may be called."""


def name_key(name: str) -> str:
    """The name as it is compared: without case, spare spaces or ways to write an accent."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def matching(text: str, habits: Iterable[Habit]) -> tuple[Habit, ...]:
    """The habits that the text may mean: the one of that name or `#id`, else all it begins.

    Archived habits are left out. Nothing in the text means nothing.
    """
    wanted = name_key(text)
    kept = [h for h in habits if not h.archived]
    exact = tuple(h for h in kept if wanted in (name_key(h.name), f"#{h.id}"))
    return exact or tuple(h for h in kept if wanted and name_key(h.name).startswith(wanted))


def whole_name(words: Sequence[str], habits: Iterable[Habit]) -> int:
    """How many of the first words are the whole name, or the `#id`, of a habit; 0 = none are."""
    names = {key for h in habits if not h.archived for key in (name_key(h.name), f"#{h.id}")}
    many = range(len(words), 0, -1)
    return next((n for n in many if name_key(" ".join(words[:n])) in names), 0)


def begun_by(words: Sequence[str], habits: Sequence[Habit]) -> tuple[tuple[Habit, ...], int]:
    """The habits that the first words may mean, and how many words it took to say so.

    A whole name comes before a beginning, and more words before fewer.
    """
    whole = whole_name(words, habits)
    for many in [whole] if whole else range(len(words), 0, -1):
        found = matching(" ".join(words[:many]), habits)
        if found:
            return found, many
    return (), 1


def not_found(text: str, found: Sequence[Habit], possible: Sequence[str]) -> str:
    """The sentence for a name that means no habit, or several (`found`)."""
    said = echo(text) or "nothing"
    if found:
        return f"{said}: could be {' or '.join(echo(h.name) for h in found)}; write more of it"
    if not possible:
        return f"{said}: there are no habits yet; add one first"
    named = [echo(p) for p in possible]
    return f"{said}: expected one of {', '.join(named)}"
