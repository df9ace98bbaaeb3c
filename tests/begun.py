"""A home that somebody has begun to use, for tests that start the program on it."""

from daybreak.__main__ import main


def begin(*words: str) -> None:
    """A distance since 21 April, so that the day is what the screen begins with."""
    assert main(["begin", "--since", "2026-04-21", *words]) == 0
