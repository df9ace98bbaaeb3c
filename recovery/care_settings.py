"""What a person can set about how gently the screen speaks, and when nothing is due."""

from dataclasses import replace

from recovery.pauses import HOW, ended, read_pause, say_pause, with_pause
from recovery.records import Profile
from recovery.settings import Around, Setting, Turned, Typed
from recovery.text import storable
from recovery.wording import as_wished

_LONGEST = 60


def _line(text: str) -> str:
    return " ".join(storable(text).split())[:_LONGEST]


def _letter(profile: Profile) -> str:
    return profile.letter or profile.name[:1].upper()


PROMPTS: Turned[Profile] = Turned(
    key="prompts",
    label="Thoughts to write about",
    hint="a question on your day, from the steps in progress",
    say=lambda p: "offered" if p.prompts else "no",
    turn=lambda p, _: replace(p, prompts=not p.prompts),
)
"""Whether a question to write about is offered."""

QUIET: Turned[Profile] = Turned(
    key="quiet",
    label="Quiet mode",
    hint="no streak and no marks anywhere; all of it is counted on",
    say=lambda p: "✓ yes" if p.quiet else "no",
    said=lambda p: "quiet mode" if p.quiet else "quiet mode is off",
    turn=lambda p, _: replace(p, quiet=not p.quiet),
)
"""Whether neither streak nor marks are shown."""

NAME: Typed[Profile] = Typed(
    key="name of them",
    label="A name to hide",
    hint="wherever it stands, a letter is shown; what you wrote is kept as it is",
    say=lambda p: f"shown as {_letter(p)}" if p.name else "not set",
    said=lambda p: "a name is hidden" if p.name else "no name is hidden",
    text=lambda p: p.name,
    read=lambda p, text, _: replace(p, name=_line(text)),
    reading=lambda p, _: f"shown as {_letter(p)}" if p.name else "no name",
    how="a name · an empty line shows it again",
)
"""The name that is shown as a letter."""

LETTER: Typed[Profile] = Typed(
    key="letter",
    label="The letter for it",
    hint="stands in place of the name; without one, the name's first letter",
    say=lambda p: _letter(p) or "not set",
    text=lambda p: p.letter,
    read=lambda p, text, _: replace(p, letter=_line(text)[:8]),
    reading=lambda p, _: f"shown as {_letter(p) or 'nothing yet'}",
    how="a letter or two",
)
"""What stands in place of the name."""


def _read_pause(profile: Profile, text: str, around: Around) -> Profile:
    today = around.today(profile)
    if not text.strip():
        return replace(profile, pauses=ended(profile.pauses, today))
    return replace(profile, pauses=with_pause(profile.pauses, read_pause(text, today)))


def _newest(profile: Profile) -> str:
    return as_wished(say_pause(profile.pauses[-1]), profile) if profile.pauses else "none"


PAUSE: Typed[Profile] = Typed(
    key="pause",
    label="Holiday or illness",
    hint="days on which nothing is due and nothing ends",
    say=_newest,
    text=lambda p: "",
    read=_read_pause,
    reading=lambda p, _: _newest(p),
    how=HOW,
)
"""The newest span of days on which nothing is due."""

GROUP: tuple[str, tuple[Setting[Profile], ...]] = (
    "How it speaks",
    (PROMPTS, QUIET, NAME, LETTER, PAUSE),
)
"""These settings, under one heading."""
