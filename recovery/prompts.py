"""Small things to offer: a question to write about, and one light thing to do."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from recovery.content import read_content


@cache
def prompts() -> tuple[str, ...]:
    """All journal prompts, questions that a person may answer in writing."""
    return tuple(read_content("prompts"))


@cache
def lights() -> tuple[str, ...]:
    """All light things: small acts of a few minutes that ask for nothing."""
    return tuple(read_content("lights"))


def prompt_of(day: date, avoid: Sequence[str] = ()) -> str:
    """The prompt of that day, the same all day long, or "" when all are left out.

    A text that holds one of the phrases in `avoid` (in either case) is left out.
    """
    return _of_day(prompts(), day, avoid)


def light_of(day: date, avoid: Sequence[str] = ()) -> str:
    """The light thing of that day, or "" when all hold a phrase to avoid."""
    return _of_day(lights(), day, avoid)


def _of_day(texts: Sequence[str], day: date, avoid: Sequence[str]) -> str:
    unwanted = [phrase.casefold() for phrase in avoid if phrase.strip()]
    left = [text for text in texts if not any(p in text.casefold() for p in unwanted)]
    return left[day.toordinal() % len(left)] if left else ""
