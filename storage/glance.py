"""What the first picture needs to know of a home: whether it was begun, and its theme."""

import os

_MOST = 1 << 20  # bytes of a profile; a longer one is none


def theme_of(home: "os.PathLike[str]") -> str | None:
    """The theme that the profile names, "" for none; None where no home was begun.

    A quotation mark in a person's words is written with a backslash, so no word is taken for it.
    """
    try:
        with open(os.path.join(home, "profile.json"), "rb") as file:  # noqa: PTH118, PTH123 - pathlib costs the time that this saves
            data = file.read(_MOST)
    except OSError:
        return None
    if b'"begun": true' not in data:
        return None
    _, _, rest = data.partition(b'"theme": "')
    return rest.partition(b'"')[0].decode("ascii", "replace")
