"""What a person can set about the distance, the day and the screen."""

from dataclasses import replace

from recovery.choices import PATHS, read_distance, read_start, say_ago, say_distance
from recovery.day import WEEKDAYS, day_ends, long_day
from recovery.kinds import KINDS, Kind
from recovery.records import Profile
from recovery.settings import Around, Setting, Turned, Typed, further
from recovery.zones import read_zone, say_clock

WEEK_STARTS = (0, 6, 5)
"""The days on which weeks begin somewhere: Monday, Sunday, Saturday."""
_SAFE_TO_CHANGE = "nothing recorded is changed"


def _say_start(profile: Profile) -> str:
    return long_day(profile.start) if profile.start else "not set"


def _start_reading(profile: Profile, around: Around) -> str:
    if profile.start is None:
        return f"no start day · {_SAFE_TO_CHANGE}"
    ago = say_ago(profile.start, around.today(profile))
    return f"{_say_start(profile)} · {ago} · {_SAFE_TO_CHANGE}"


START: Typed[Profile] = Typed(
    key="start",
    label="Start day",
    hint=f"your days are counted from it; {_SAFE_TO_CHANGE}",
    say=_say_start,
    text=lambda p: p.start.isoformat() if p.start else "",
    read=lambda p, text, around: replace(p, start=read_start(text, around.today(p))),
    reading=_start_reading,
    how="today, -3, mon, 3 may or 2026-05-03 · an empty line clears it",
)
"""The day the distance started."""

DISTANCE: Typed[Profile] = Typed(
    key="distance",
    label="Distance",
    hint=f"passing it asks nothing of you; {_SAFE_TO_CHANGE}",
    say=lambda p: say_distance(p.target),
    text=lambda p: str(p.target or "open"),
    read=lambda p, text, _: replace(p, target=read_distance(text)),
    reading=lambda p, _: f"{say_distance(p.target)} · {_SAFE_TO_CHANGE}",
    how="a number of days, or open",
)
"""How many days the distance shall have, or an open end."""

PATH: Turned[Profile] = Turned(
    key="path",
    label="Path",
    hint="letting go hides the steps about talking again; any path can change",
    say=lambda p: PATHS.get(p.path, PATHS["undecided"]),
    turn=lambda p, steps: replace(p, path=further(tuple(PATHS), p.path, steps)),
)
"""Letting go, open to talking, or undecided."""

_SAFE = {"": "not answered", "safe": "no", "unsafe": "yes"}
SAFE: Turned[Profile] = Turned(
    key="safe",
    label="Safety question",
    hint="was it one you needed safety from? yes keeps talking again closed",
    say=lambda p: _SAFE.get(p.safe, p.safe),
    turn=lambda p, steps: replace(p, safe=further(tuple(_SAFE), p.safe, steps)),
)
"""Whether it was a relationship that the person needed safety from."""


def _ticks(kind: Kind) -> Turned[Profile]:
    def turn(profile: Profile, _: int) -> Profile:
        marked = {*profile.restarting} ^ {kind.name}
        known = tuple(name for name in KINDS if name in marked)
        others = tuple(name for name in profile.restarting if name not in KINDS)
        return replace(profile, restarting=(*known, *others))

    def said(profile: Profile) -> str:
        does = "restarts" if kind.name in profile.restarting else "no longer restarts"
        return f"{kind.said} {does}"

    watching = "watching is counted on its own; yes lets it begin a new attempt too"
    outgoing = f"yes begins a new attempt, no only notes it; {_SAFE_TO_CHANGE}"
    return Turned(
        key=kind.name,
        label=kind.said,
        hint=watching if kind.direction == "watch" else outgoing,
        say=lambda p: "✓ yes" if kind.name in p.restarting else "no",
        said=said,
        turn=turn,
    )


RESTARTING = tuple(_ticks(kind) for kind in KINDS.values() if kind.direction in ("out", "watch"))
"""One setting for each kind that can restart the streak, in the order of the kinds."""

ROLLOVER: Turned[Profile] = Turned(
    key="rollover",
    label="A day ends at",
    hint="the hours before it belong to the day before; recorded days stay",
    say=lambda p: day_ends(p.rollover),
    turn=lambda p, steps: replace(p, rollover=further(range(7), p.rollover, steps)),
)
"""The hour, 0 to 6, at which a day ends."""

ZONE: Typed[Profile] = Typed(
    key="zone",
    label="Zone",
    hint="your wall clock, also over SSH; what is recorded keeps its day",
    say=lambda p: p.tz or "this machine's",
    text=lambda p: p.tz,
    read=lambda p, text, _: replace(p, tz=read_zone(text)),
    reading=lambda p, around: (
        f"{p.tz or 'this machine'} · it is {say_clock(around.now, p.tz)} there now"
    ),
    how="a name such as America/New_York, or a city · an empty line is this machine's",
)
"""The zone of the person's wall clock."""

WEEK: Turned[Profile] = Turned(
    key="week",
    label="Weeks begin on",
    hint=f"for weekly habits and the calendar; {_SAFE_TO_CHANGE}",
    say=lambda p: WEEKDAYS[p.week_start % 7],
    turn=lambda p, steps: replace(p, week_start=further(WEEK_STARTS, p.week_start, steps)),
)
"""The first day of the week."""

STREAK: Turned[Profile] = Turned(
    key="streak",
    label="The streak",
    hint="hidden, it is counted all the same and not shown",
    say=lambda p: "shown" if p.show_streak else "hidden",
    turn=lambda p, _: replace(p, show_streak=not p.show_streak),
)
"""Whether the days in a row stand on the screen."""

_MINUTES = (0, 1, 2, 5, 10, 30)
BLANK: Turned[Profile] = Turned(
    key="blank",
    label="Blank by itself",
    hint="after so long without a key; b does it at once, any key ends it",
    say=lambda p: f"after {p.blank_after} min" if p.blank_after else "never",
    turn=lambda p, steps: replace(p, blank_after=further(_MINUTES, p.blank_after, steps)),
)
"""After how many minutes without a key the screen hides everything."""

GROUPS: tuple[tuple[str, tuple[Setting[Profile], ...]], ...] = (
    ("No contact", (START, DISTANCE, PATH, SAFE)),
    ("What restarts the streak", RESTARTING),
    ("Your day", (ROLLOVER, ZONE, WEEK)),
    ("The screen", (STREAK, BLANK)),
)
"""Every setting of the profile that needs no screen to be understood, in the order of the page."""
