"""The command that a person can type next, as it would have to be typed here."""

import shlex

from daybreak.house import House


def to_run(house: House, *words: str) -> str:
    """`daybreak WORDS` quoted for a shell, with the `--home` that this run was given."""
    home = () if house.home is None else ("--home", house.home)
    return shlex.join(("daybreak", *home, *words))
