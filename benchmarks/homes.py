"""Homes to start Daybreak on, made by its own commands at a fixed time."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOW = "2026-05-03T21:04:00+02:00"
ONE_DAY = 'sleep 7.5 water 6 exercise 30 social 30 mood 4 urge 6 @evening "A first quiet evening."'


def daybreak(*arguments: str) -> Sequence[str]:
    """The command line that runs this checkout's Daybreak."""
    return [sys.executable, "-m", "daybreak", *arguments]


def places(home: Path) -> Mapping[str, str]:
    """The environment in which Daybreak keeps everything below `home`, at the fixed time."""
    return {
        "DAYBREAK_HOME": str(home / "home"),
        "DAYBREAK_STATE": str(home / "state"),
        "DAYBREAK_NOW": NOW,
    }


def _run(home: Path, *arguments: str) -> None:
    env = {**os.environ, **places(home)}
    subprocess.run(daybreak(*arguments), env=env, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def empty(folder: Path) -> Path:
    """A home in which nothing was ever saved."""
    return folder / "empty"


def one_day(folder: Path) -> Path:
    """A home that was begun today, with one day's records."""
    home = folder / "one-day"
    _run(home, "begin", "--since", "today", "--target", "30", "--tz", "Europe/Berlin")
    _run(home, "log", ONE_DAY)
    return home


def years(folder: Path, count: int) -> Path:
    """The sample home of a life of `count` years."""
    home = folder / f"{count}-years"
    _run(home, "sample", places(home)["DAYBREAK_HOME"], "--years", str(count), "--seed", "1")
    return home
