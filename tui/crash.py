"""What is said when the program itself goes wrong: where, and never a word that was written."""

import traceback
from pathlib import PurePath


def crash_words(error: BaseException | None) -> str:
    """The kind of the error and the places in the code that led to it, no values, no texts."""
    if error is None:
        return "daybreak had to stop. What was saved is safe."
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(
        f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-6:])
    )
    return (
        "daybreak had to stop. What was saved is safe; nothing you wrote is in this report.\n"
        f"{type(error).__name__} at {places or 'an unknown place'}"
    )
