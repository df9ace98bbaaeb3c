"""The first questions: what is asked, in which order, and the profile that the answers make."""

from dataclasses import replace
from datetime import date, datetime

from recovery.choices import (
    FIRST_TARGET,
    PATHS,
    read_distance,
    read_path,
    read_start,
    read_yes,
    say_ago,
    say_distance,
)
from recovery.day import in_zone, logical_day, long_day
from recovery.errors import BadInput
from recovery.frozen import frozen
from recovery.gate import HELP
from recovery.records import Profile
from recovery.zones import here, read_zone, say_clock, say_here

QUESTIONS = ("start", "distance", "zone", "path", "safe")
"""What is asked, in this order; between a welcome and a last page."""
PAGES = ("welcome", *QUESTIONS, "done")
"""Every page that a person sees."""


@frozen
class Page:
    """One page: its `title`, what it says in paragraphs, and what can be typed (`how`)."""

    title: str
    words: tuple[str, ...]
    how: str = ""


def draft(profile: Profile) -> Profile:
    """The profile that the answers are written into: 30 days until something else is said."""
    return replace(profile, target=FIRST_TARGET)


def _today(profile: Profile, now: datetime) -> date:
    return logical_day(in_zone(now, profile.tz), profile.rollover)


def page(name: str, profile: Profile, now: datetime) -> Page:
    """The page of that name, as it reads for the answers so far."""
    match name:
        case "welcome":
            return _WELCOME
        case "zone":
            return Page("Is this your time?", _zone_words(now), "enter: yes · or a zone, or a city")
        case "done":
            return _last(profile, now)
    return _FIXED[name]


_WELCOME = Page(
    "Welcome",
    (
        "For the weeks after a breakup: distance, a little care, your words.",
        "Not therapy, not medical advice, not a safety plan. In danger, call your local"
        " emergency number; look up a local helpline.",
        "Your words stay on this machine. Every question can be skipped.",
    ),
)
_FIXED = {
    "start": Page(
        "When did the distance start?",
        ("The day of the last contact, or a day that you choose. Today will do.",),
        "today, mon, 3 may, -3 for 3 days ago · enter: no day yet",
    ),
    "distance": Page(
        "How long shall it be?",
        ("Thirty days is a custom and no rule. When they have passed, nothing is asked of you.",),
        "a number of days, or open · enter: 30 days",
    ),
    "path": Page(
        "What is this time for?",
        (
            "Letting go, or being open to talking one day. Undecided is a good answer,"
            " and any answer can change.",
        ),
        "letting go, open to talking · enter: undecided",
    ),
    "safe": Page(
        "Was it a relationship you needed safety from?",
        (
            "This is asked once. A yes shows where help is, and keeps the steps about"
            " talking again closed.",
        ),
        "yes or no · enter leaves it open",
    ),
}


def _zone_words(now: datetime) -> tuple[str, ...]:
    return (f"It is {now:%H:%M} here ({say_here(now)}). Over SSH this is often the server's time.",)


def _last(profile: Profile, now: datetime) -> Page:
    start = "not set"
    if profile.start is not None:
        start = f"{long_day(profile.start)}, {say_ago(profile.start, _today(profile, now))}"
    path = PATHS.get(profile.path, profile.path)
    words = (f"Start: {start}. Distance: {say_distance(profile.target)}. Path: {path}.", _CHANGE)
    if profile.safe == "unsafe":
        return Page("Thank you for saying so", (HELP, *words))
    return Page("That is all", words)


_CHANGE = "Your answers are saved; press , on your day to change them."


def answered(name: str, text: str, profile: Profile, now: datetime) -> Profile:
    """The profile with this answer in it; an empty one takes what the page offers.

    BadInput says what is not understood; the profile is then as it was.
    """
    match name:
        case "start":
            return replace(profile, start=read_start(text, _today(profile, now)))
        case "distance":
            return replace(profile, target=read_distance(text or str(FIRST_TARGET)))
        case "zone":
            return replace(profile, tz=read_zone(text) or here(now))
        case "path":
            return replace(profile, path=read_path(text or next(iter(PATHS))))
        case "safe":
            return replace(profile, safe=_safe(text))
    return profile


def _safe(text: str) -> str:
    if not text.strip():
        return ""
    return "unsafe" if read_yes(text) else "safe"


def reading(name: str, text: str, profile: Profile, now: datetime) -> tuple[str, bool]:
    """What the text means so far, and whether it can be taken; never raises."""
    try:
        after = answered(name, text, profile, now)
        return _said(name, after, now), True
    except BadInput as error:
        return str(error), False


def _said(name: str, profile: Profile, now: datetime) -> str:
    match name:
        case "start" if profile.start is not None:
            return f"{long_day(profile.start)} · {say_ago(profile.start, _today(profile, now))}"
        case "distance":
            return say_distance(profile.target)
        case "zone":
            where = profile.tz or "this machine"
            return f"{where} · it is {say_clock(now, profile.tz)} there now"
        case "path":
            return PATHS[profile.path]
        case "safe" if profile.safe:
            return "yes" if profile.safe == "unsafe" else "no"
    return ""


def finished(kept: Profile, answers: Profile, now: datetime) -> Profile:
    """What is kept with the answers in it: begun, and started no later than today.

    The start day was read before the zone was known, where today may be the day before.
    """
    today = _today(answers, now)
    return replace(
        kept,
        start=min(answers.start, today) if answers.start else None,
        target=answers.target,
        tz=answers.tz,
        path=answers.path,
        safe=answers.safe,
        begun=True,
    )


def following(name: str) -> str:
    """The page after this one; the last one is followed by itself."""
    return PAGES[min(PAGES.index(name) + 1, len(PAGES) - 1)]


def progress(name: str) -> str:
    """Which question it is: `2 of 5`; nothing for the first and the last page."""
    return f"{QUESTIONS.index(name) + 1} of {len(QUESTIONS)}" if name in QUESTIONS else ""
