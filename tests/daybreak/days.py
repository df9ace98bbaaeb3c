"""A life of three days, one command a line, that tests of backups begin from."""

from pathlib import Path

from tests.daybreak.conftest import Daybreak

FIRST, SECOND, THIRD = (f"2026-05-0{n}T20:00:00+02:00" for n in (1, 2, 3))


def live(daybreak: Daybreak) -> None:
    """Three days with records in April and May; the backups of the second and third are made."""
    daybreak("begin", "--since", "2026-04-21", "--target", "30", now=FIRST)
    daybreak("log", 'mood 2 "of april"', "--day", "2026-04-25", now=FIRST)
    daybreak("log", 'sleep 7 "of the first"', now=FIRST)
    daybreak("log", "sleep 8", now=SECOND)
    daybreak("log", 'sleep 6 "of the third"', now=THIRD)


def damaged(path: Path) -> None:
    """The file as a full disk leaves it in a program that writes in place."""
    path.write_bytes(path.read_bytes()[:100])


def amounts(daybreak: Daybreak) -> list[float | None]:
    """What is recorded of sleep on the first three days of May."""
    return [
        daybreak("status", "--json", now=now).value["habits"][0]["amount"]
        for now in (FIRST, SECOND, THIRD)
    ]
