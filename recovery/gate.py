"""The gate before talking again: what it needs, what of that is still open, and what closes it."""

from collections.abc import Iterator, Mapping
from datetime import date

from recovery.contact import streak_summary
from recovery.frozen import frozen
from recovery.ledger import Facts
from recovery.lists import ListKind, list_kinds, makers
from recovery.program import GuideStep, phases, states, step, steps
from recovery.records import Profile

NEEDED = ("E3", "E5", "E6", "G2")
"""The steps that are done before the gate opens, beside the distance and the answer to D4."""
ANSWERED = "H7"
"""The step of a no, or of no answer: done, it closes the other steps of its phase kindly."""

HELP = (
    "In danger, call your local emergency number. A helpline for people hurt by a partner can be"
    " looked up, best on a device only you use."
)
"""What help is, for someone who needed safety."""
UNSAFE = "You said that it was a relationship you needed safety from, so this stays closed."
"""Why the gate stays closed after an unsafe answer at D4; `HELP` belongs beside it."""
RESTS = "You asked, and you have your answer. These steps rest; what you built stays yours."
"""What stands at the head of a phase that H7 closed."""


@frozen
class Gate:
    """How the gate stands: whether its phases are `shown` at all, and whether it is `open`.

    `missing` are plain sentences, one for each thing that is still open. `closed` is the sentence
    for what closes it whatever is done ("" = it can open); then nothing is said to be missing.
    `resting` are the ids of the steps that a no closed behind the open gate.
    """

    shown: bool
    open: bool
    missing: tuple[str, ...] = ()
    closed: str = ""
    resting: tuple[str, ...] = ()


def gate(profile: Profile, facts: Facts, today: date) -> Gate:
    """The gate of the phases about talking again; nothing is announced when it opens."""
    shown = profile.path != "letting-go"
    if profile.safe == "unsafe":
        return Gate(shown, False, closed=UNSAFE)
    now = states(facts.steps)
    missing = tuple(_missing(profile, facts, now, today))
    opens = shown and not missing
    return Gate(shown, opens, missing, resting=tuple(_resting(now)) if opens else ())


def is_closed(one: GuideStep, stands: Gate) -> bool:
    """Whether the step lies behind the gate and cannot be opened now."""
    return _gated(one.phase) and (not stands.open or one.id in stands.resting)


def shown_lists(stands: Gate) -> tuple[ListKind, ...]:
    """The lists that a screen offers: none whose every step lies behind the closed gate."""
    closed = {one.id for one in steps() if is_closed(one, stands)}
    return tuple(
        kind
        for kind in list_kinds()
        if not (made_by := makers(kind.name)) or not closed.issuperset(made_by)
    )


def _gated(phase_id: str) -> bool:
    return any(phase.gated and phase.id == phase_id for phase in phases())


def _missing(profile: Profile, facts: Facts, now: Mapping[str, str], today: date) -> Iterator[str]:
    distance = _distance(profile, facts, today)
    if distance:
        yield distance
    if profile.safe != "safe":
        yield "D4, Are you safe: one plain question is not answered yet."
    for step_id in NEEDED:
        state = now.get(step_id, "open")
        if state != "done":
            said = "in progress" if state == "doing" else "still open"
            yield f"{step_id}, {step(step_id).title}: {said}."


def _distance(profile: Profile, facts: Facts, today: date) -> str:
    """What is still open about the distance; "" once the running attempt is as long as chosen."""
    days = streak_summary(facts.contacts, profile, today).days
    if days is None:
        return "A1, Choose the distance: it has no start day yet."
    if profile.target is None:
        return "Your distance has an open end: with a number of days it can be complete."
    if days < profile.target:
        return f"Your distance: {days} of {profile.target} days so far."
    return ""


def _resting(now: Mapping[str, str]) -> Iterator[str]:
    if now.get(ANSWERED) == "done":
        yield from (s.id for s in steps() if s.phase == ANSWERED[0] and s.id != ANSWERED)
