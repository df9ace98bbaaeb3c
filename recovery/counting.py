"""So many of a thing, in words."""


def count(number: int, thing: str) -> str:
    """A number of things: `1 day`, `12 days`, `2 entries`."""
    if number == 1:
        return f"1 {thing}"
    return f"{number} {thing[:-1]}ies" if thing.endswith("ry") else f"{number} {thing}s"
