"""What a screen asks in its last row; the line itself is made when it is first needed."""

from collections.abc import Awaitable, Callable

from recovery.frozen import frozen

Live = Callable[[str], tuple[str, bool]]
"""What was understood of the text so far, and whether all of it was."""


@frozen
class Question:
    """What is asked: a `label`, the `text` to begin with, and what an answer does.

    `answer` may raise `DaybreakError`: its sentence is shown and the text stays. `live` is
    called at each letter. `draft` is what a text is called that is kept on disk while it is typed:
    line or note; "" for an answer that is no loss.
    """

    label: str
    answer: Callable[[str], Awaitable[None]]
    text: str = ""
    live: Live | None = None
    hint: str = "enter saves · escape leaves it"
    draft: str = ""
