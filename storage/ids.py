"""The ids of what is no record."""


def tombstone_id(number: int, place: int) -> int:
    """The id of the tombstone of document `number` in the table that is the `place`-th (0-9)."""
    return number * 10 + place
