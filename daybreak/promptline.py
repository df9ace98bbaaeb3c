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
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from storage.store import Store

FILE = "prompt.line"
"""Its name in the state folder."""
DAYS = 7
"""For so many days, today included, a line is kept."""
_HEAD = f"daybreak {VERSION} line 2"


def kept_line() -> str | None:
    """The line of `daybreak status --line` where a kept one still holds, else None."""
    now = _now()
    try:
        with open(_file(), encoding="utf-8") as kept:  # noqa: PTH123 - a Path for each prompt is slow
            head, marks, *days = kept.read().split("\n")
        if head != _HEAD or not marks or marks != fingerprint():
            return None
        for since, until, line in (day.split(" ", 2) for day in days):
            if float(since) <= now < float(until):
                return line
    except (OSError, ValueError):
        pass  # nothing is kept, or it is no line: it is worked out
    return None


def renew_line(store: "Store", now: "datetime") -> bool:
    """Keep the line for today and for the days to come, as they will be if nothing is recorded.

    Nothing is kept for another home than the one that a prompt asks for, nor where a file needs a
    person or the zone has no name, by which the days to come could be told. True when the store
    took in what others saved.
    """
    from recovery.errors import DaybreakError
    from storage.safewrite import UnconfirmedError, make_folder, replace_file

    changed = False
    if store.home != home_folder(None):
        return changed
    try:
        marks = fingerprint()
        changed = store.refresh()
        if not marks or store.has_news or not store.whole:
            return changed
        days = [f"{since} {until} {line}" for since, until, line in _days(store, now)]
        folder = state_folder(None)
        make_folder(folder)
        replace_file(folder / FILE, "\n".join((_HEAD, marks, *days)).encode())
    except (DaybreakError, OSError, UnconfirmedError):
        return changed  # the next prompt works it out again
    return changed


def follow(store: "Store", now: "Callable[[], datetime]") -> bool:
    """Renew a kept line that a change has put out of date, so that the next prompt is quick.

    Where no prompt asks for the line, none was kept, and nothing is done. True when the store took
    in what others saved.
    """
    from recovery.errors import DaybreakError

    try:
        with open(_file(), encoding="utf-8") as kept:  # noqa: PTH123 - after each command, too
            head, marks = kept.readline(), kept.readline()
        if head == f"{_HEAD}\n" and marks != f"{fingerprint()}\n":
            return renew_line(store, now())
    except (DaybreakError, OSError, ValueError):
        pass  # the next prompt works it out
    return False


def _days(store: "Store", now: "datetime") -> "Iterator[tuple[float, float, str]]":
    """From when and until when each line holds, as timestamps."""
    from datetime import timedelta

    from daybreak.statusline import one_line
    from recovery.day import day_begins, in_zone, logical_day
    from recovery.glance import glance

    profile = store.profile
    local = in_zone(now, profile.tz)
    today = logical_day(local, profile.rollover)
    has_name = hasattr(local.tzinfo, "key")
    since = now.timestamp()
    for ahead in range(DAYS if has_name else int("DAYBREAK_NOW" in os.environ)):
        day = today + timedelta(days=ahead)
        until = day_begins(day + timedelta(days=1), profile.rollover, local).timestamp()
        yield since, until, one_line(glance(profile, store.habits, store.facts, day), profile)
        since = until


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
