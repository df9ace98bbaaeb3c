"""What a person does with a step of the program, as edits."""

from collections.abc import Iterable
from dataclasses import replace

from recovery.acts import Stamp, change_step
from recovery.errors import BadInput
from recovery.ledger import Edit
from recovery.program import state_of, step
from recovery.records import Profile, Step


def begin_step(step_id: str, records: Iterable[Step], when: Stamp) -> tuple[Edit, ...]:
    """The step is in progress from now on; nothing where it already was, or is done.

    Goes along with the edits of whatever the step makes. Only the person says that it is done.
    """
    found = step(step_id)
    if state_of(records, found.id) != "open":
        return ()
    return (change_step(found.id, "doing", when),)


def answer_safety(profile: Profile, answer: str) -> Edit:
    """The answer to D4: safe, unsafe, or "" to take it back."""
    if answer not in ("safe", "unsafe", ""):
        raise BadInput(f"{answer!r}: the answer is safe, unsafe, or nothing")
    return Edit(profile, replace(profile, safe=answer))
