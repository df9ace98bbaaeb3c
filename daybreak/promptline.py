"""The line for a prompt, kept from one prompt to the next as long as it still holds.

A prompt asks for it each time that a command ends, and nearly always nothing has changed. So this
loads nothing of the program: it looks at the files' stamps and at the clock. What is kept is
derived, lies in the state folder, and may be deleted at any time.
"""

import os
from time import time

from daybreak import VERSION
from daybreak.places import home_folder, state_folder

TYPE_CHECKING = False  # typing takes longer to load than all of this
if TYPE_CHECKING:
    from datetime import datetime

    from recovery.records import Profile
    from storage.store import Store

FILE = "prompt.line"
"""Its name in the state folder."""
_HEAD = f"daybreak {VERSION} line 1"


def kept_line() -> str | None:
    """The line of `daybreak status --line` where the kept one still holds, else None."""
    now = _now()
    try:
        with open(_file(), encoding="utf-8") as kept:  # noqa: PTH123 - a Path for each prompt is slow
            head, marks, since, until, line = kept.read().split("\n", 4)
        holds = head == _HEAD and float(since) <= now < float(until)
        return line if holds and marks and marks == fingerprint() else None
    except (OSError, ValueError):
        return None


def keep_line(line: str, marks: str, profile: "Profile", now: "datetime") -> None:
    """Keep the line for the rest of the day; `marks` are of before the documents were read."""
    from storage.safewrite import UnconfirmedError, make_folder, replace_file

    until = _end_of_day(profile, now)
    if until is None or not marks:
        return
    text = "\n".join((_HEAD, marks, str(now.timestamp()), str(until), line))
    folder = state_folder(None)
    try:
        make_folder(folder)
        replace_file(folder / FILE, text.encode())
    except (OSError, UnconfirmedError):
        return  # the next prompt works it out again


def renew_line(store: "Store", now: "datetime") -> None:
    """Keep the line as it is at the end of a sitting, so that the next prompt need not wait."""
    from contextlib import suppress

    from daybreak.answers import one_line
    from recovery.day import in_zone, logical_day
    from recovery.errors import DaybreakError
    from recovery.overview import overview
    from recovery.text import visible

    if store.home != home_folder(None):
        return  # the line is of the home that a prompt asks for
    with suppress(DaybreakError):  # the prompt itself meets it again
        marks = fingerprint()
        store.refresh()
        profile = store.profile
        today = logical_day(in_zone(now, profile.tz), profile.rollover)
        view = overview(profile, store.habits, store.facts, today)
        if not store.notices() and store.whole:
            keep_line(visible(one_line(view, profile)), marks, profile, now)


def _end_of_day(profile: "Profile", now: "datetime") -> float | None:
    """The timestamp of its end; None where the clocks change before, and an hour is in doubt."""
    from datetime import datetime, time, timedelta

    from recovery.day import in_zone, logical_day

    local = in_zone(now, profile.tz)
    following = logical_day(local, profile.rollover) + timedelta(days=1)
    end = datetime.combine(following, time(profile.rollover), local.tzinfo)
    return end.timestamp() if end.utcoffset() == local.utcoffset() else None


def fingerprint() -> str:
    """What tells this state of the documents, and this zone, from any other; it reads no file.

    "" where there is no home, or one that may not be looked at.
    """
    home = os.fspath(home_folder(None))
    zone = os.environ.get("TZ") or os.path.realpath("/etc/localtime")
    try:
        return repr((os.path.realpath(home), zone, _stamps(home)))
    except OSError:
        return ""


def _stamps(folder: str, inside: bool = False) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name[0] == ".":
                continue
            if not entry.is_dir():
                stat = entry.stat()
                found.append((entry.name, stat.st_size, stat.st_mtime_ns, stat.st_ino))
            elif not inside and entry.name.isdigit():
                found.append((entry.name, _stamps(entry.path, inside=True)))
    return sorted(found, key=lambda stamp: str(stamp[0]))


def _file() -> str:
    return os.path.join(state_folder(None), FILE)  # noqa: PTH118 - as above


def _now() -> float:
    fixed = os.environ.get("DAYBREAK_NOW", "").strip()
    if not fixed:
        return time()
    from datetime import datetime

    try:
        instant = datetime.fromisoformat(fixed)
    except ValueError:
        return -1.0
    return instant.timestamp() if instant.tzinfo else -1.0  # what is wrong is said the long way
