"""What a person does not want to read: words that are kept away, and a name that is a letter."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from recovery.lines import texts_of
from recovery.records import Habit, Item, Profile

LIST = "phrases"
"""The list whose lines are phrases to keep away."""


def avoided(items: Iterable[Item]) -> tuple[str, ...]:
    """The phrases that the person never wants to read."""
    return texts_of(items, LIST)


def allowed(text: str, phrases: Iterable[str]) -> bool:
    """Whether a text of the app may be shown: it holds none of the phrases, in either case."""
    words = _folded(text)
    return not any(phrase in words for phrase in map(_folded, phrases) if phrase)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def with_letter(text: str, name: str, letter: str) -> str:
    """The text as it is shown when a name shall not be: each whole `name` is `letter` instead.

    Either case of letters counts, and `Sam's` becomes `S's`. Without a `letter` the name's first
    one stands there; without a name the text stays.
    """
    words = name.split()
    if not words:
        return text
    shown = letter.strip() or words[0][0].upper()
    forms = dict.fromkeys(unicodedata.normalize(f, " ".join(words)) for f in ("NFC", "NFD"))
    either = "|".join(r"\s+".join(map(re.escape, form.split())) for form in forms)
    # a mark that follows would belong to the name's last letter, and make it another name
    whole = rf"(?<!\w)(?:{either})(?![\w\u0300-\u036f])"
    return re.sub(whole, lambda _: shown, text, flags=re.IGNORECASE)


def as_wished(text: str, profile: Profile) -> str:
    """The text with the name of this profile replaced, where it asks for that."""
    return with_letter(text, profile.name, profile.letter)


def words_as_wished(words: Iterable[str], profile: Profile) -> tuple[str, ...]:
    """Short words of the person's own, such as tags and triggers, each as it is wished."""
    return tuple(as_wished(word, profile) for word in words)


def habits_as_wished(habits: Iterable[Habit], profile: Profile) -> tuple[Habit, ...]:
    """The habits as they are shown; what is changed or saved is never one of these."""
    if not profile.name:
        return tuple(habits)
    return tuple(replace(habit, name=as_wished(habit.name, profile)) for habit in habits)
