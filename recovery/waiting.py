"""The pause: ten minutes by the wall clock before anything is sent."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from recovery.counting import count
from recovery.records import Urge

LENGTH = timedelta(minutes=10)


def left(started: datetime, now: datetime) -> timedelta:
    """How much of the ten minutes is left; nothing once they are over or the clock went back."""
    gone = now - started
    return max(timedelta(), LENGTH - gone) if gone >= timedelta() else timedelta()


def say_left(remaining: timedelta) -> str:
    """The remaining time in words, whole minutes but for the last one."""
    seconds = round(remaining.total_seconds())
    if seconds <= 0:
        return "the ten minutes are over"
    if seconds < 60:
        return "less than a minute"
    minutes = -(-seconds // 60)
    return count(minutes, "minute")


def waiting(urges: Iterable[Urge], now: datetime) -> Urge | None:
    """The newest open urge whose ten minutes are still running: the pause to go on with."""
    running = [
        u for u in urges if u.outcome == "open" and u.started and left(u.started, now) > timedelta()
    ]
    return max(running, key=lambda u: (u.started or u.at, u.id), default=None)
