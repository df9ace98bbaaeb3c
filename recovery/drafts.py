"""What is being written and not saved yet: its name, which tells where it belongs."""

import json
from datetime import date
from typing import Protocol

from recovery.errors import BadInput
from recovery.frozen import frozen


@frozen
class Unfinished:
    """A text between the fingers and the page.

    `what` is entry, line (the quick line) or note (of a contact). For an entry, `kind`, `step`
    and `prompt` are those of the journal entry to be, and `entry` the id of the one that is being
    written again (0 = a new one). For a note, `kind` is that of the contact, and `prompt` what
    came before it, a line each. `day` is the day it is for.
    """

    what: str
    day: date
    kind: str = "free"
    step: str = ""
    prompt: str = ""
    entry: int = 0

    def name(self) -> str:
        """The name under which the draft is kept."""
        parts = [self.what, self.day.isoformat(), self.kind, self.step, self.prompt, self.entry]
        return json.dumps(parts, ensure_ascii=False)


def read_name(name: str) -> Unfinished:
    """What a draft's name says; BadInput for a name that no session gave."""
    try:
        what, day, kind, step, prompt, entry = json.loads(name)
        return Unfinished(what, date.fromisoformat(day), kind, step, prompt, int(entry))
    except (ValueError, TypeError) as error:
        raise BadInput("a draft without a readable name: it was left where it lies") from error


@frozen
class Draft:
    """A text that was not saved yet: the `name` it was kept under, and the `place` it lies in."""

    name: str
    text: str
    place: str = ""


class Drafts(Protocol):
    """Where drafts are kept and offered from."""

    def all(self) -> tuple[Draft, ...]:
        """The drafts that earlier sessions left, the newest first."""

    def keep(self, name: str, text: str) -> None:
        """Put this session's text on disk as it is now; an empty one drops the draft."""

    def adopt(self, draft: Draft, name: str) -> None:
        """This session goes on with the draft, as `name`; it is never off the disk meanwhile."""

    def discard(self, draft: Draft) -> None:
        """A draft of an earlier session was taken over or given up."""
