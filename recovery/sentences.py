"""Helpers for words to somebody: a sentence in three parts, an apology, a first message.

The notes are gentle and never in the way: a text with notes can be kept as it is.
"""

import re
from collections.abc import Iterator
from functools import cache

from recovery.content import read_content
from recovery.echo import echo
from recovery.errors import BadInput
from recovery.search import fold

SENTENCE = ("I feel", "when", "I would like")
"""What stands before each part of the sentence of H5."""
APOLOGY = ("What I did", "What it did to you", "What I have learned")
"""The three parts of an apology (H6), in order."""
SHORT = 60
"""So many words are enough for a first message."""


def i_sentence(feeling: str, event: str, wish: str) -> str:
    """`I feel … when …, I would like ….`; each part with or without the words before it.

    BadInput names the part that is still empty.
    """
    parts = [_part(text, lead) for text, lead in zip((feeling, event, wish), SENTENCE, strict=True)]
    for lead, part in zip(SENTENCE, parts, strict=True):
        if not part:
            raise BadInput(f"the part after {lead!r} is still empty")
    return "I feel {} when {}, I would like {}.".format(*parts)


def so_far(feeling: str, event: str, wish: str) -> str:
    """The sentence while it is built: an open part is an ellipsis. Never raises."""
    parts = (feeling, event, wish)
    said = [_part(text, lead) or "…" for text, lead in zip(parts, SENTENCE, strict=True)]
    return "I feel {} when {}, I would like {}.".format(*said)


def _part(text: str, lead: str) -> str:
    words = " ".join(text.split()).rstrip(".,;")
    if fold(words) == fold(lead):
        return ""
    return words[len(lead) + 1 :] if fold(words).startswith(f"{fold(lead)} ") else words


def apology_part(text: str) -> str:
    """Which part of an apology comes next, as far as its paragraphs go; "" once all are there."""
    done = len([part for part in re.split(r"\n\s*\n", text) if part.strip()])
    if done >= len(APOLOGY):
        return ""
    name = APOLOGY[done]
    begins = "" if done == 0 else "an empty line, then "
    return f"Part {done + 1} of {len(APOLOGY)}: {begins}{name[0].lower()}{name[1:]}."


def apology_notes(text: str) -> tuple[str, ...]:
    """Gentle notes on excuses, blame, and what asks for something back; () where there is none."""
    return tuple(_noted("apology", text))


def sentence_notes(text: str) -> tuple[str, ...]:
    """Gentle notes on a sentence of H5: a thought in place of a feeling, always, you must."""
    return tuple(_noted("sentence", text))


def message_notes(text: str) -> tuple[str, ...]:
    """Gentle notes on a first message: short, with a question whether they want to talk, free."""
    words = len(text.split())
    notes = []
    if words > SHORT:
        notes.append(f"It has {words} words. Two or three lines are enough.")
    if words and "?" not in text:
        notes.append("It asks nothing yet. You could ask whether they are open to talk.")
    if text.count("?") > 2:
        notes.append("One question is easier to answer than several.")
    return (*notes, *_noted("message", text))


@cache
def _patterns(kind: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    def either(words: list[str]) -> re.Pattern[str]:
        longest_first = sorted(words, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

    return tuple((either(row["words"]), row["note"]) for row in read_content("notes")[kind])


def _noted(kind: str, text: str) -> Iterator[str]:
    """One note for each sort of words that the text holds, with the words it is about."""
    words = " ".join(fold(text).replace("’", "'").split())
    for pattern, note in _patterns(kind):
        found = dict.fromkeys(match[0] for match in pattern.finditer(words))
        if found:
            yield note.format(words=", ".join(f'"{echo(word)}"' for word in [*found][:3]))
