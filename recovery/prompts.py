"""Small things to offer: a question to write about, and one light thing to do."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from recovery.content import read_content
from recovery.frozen import frozen
from recovery.program import phases, shown_steps, states
from recovery.records import Profile, Step
from recovery.wording import allowed


@cache
def prompts() -> tuple[str, ...]:
    """All journal prompts, questions that a person may answer in writing."""
    return tuple(read_content("prompts"))


@cache
def lights() -> tuple[str, ...]:
    """All light things: small acts of a few minutes that ask for nothing."""
    return tuple(read_content("lights"))


def prompt_of(day: date, avoid: Sequence[str] = ()) -> str:
    """The prompt of that day, the same all day long, or "" when all are left out.

    A text that holds one of the phrases in `avoid` (in either case) is left out.
    """
    return _of_day(prompts(), day, avoid)


@frozen
class Thought:
    """A question to write about, and the id of the step it belongs to ("" = none)."""

    text: str
    step: str = ""


def thought_of(
    day: date, profile: Profile, records: Iterable[Step], avoid: Sequence[str] = ()
) -> Thought:
    """The question of that day: of a step in progress, another one each day, else one for all.

    Its text is "" where the person turned prompts off, or where every one holds a phrase to avoid.
    Steps about talking again offer none: nobody is led there.
    """
    if not profile.prompts:
        return Thought("")
    now = states(records)
    gated = {phase.id for phase in phases() if phase.gated}
    own = [
        Thought(step.prompt, step.id)
        for step in shown_steps(profile)
        if now.get(step.id) == "doing" and step.prompt and step.phase not in gated
    ]
    left = [thought for thought in own if allowed(thought.text, avoid)]
    return left[day.toordinal() % len(left)] if left else Thought(prompt_of(day, avoid))


def _of_day(texts: Sequence[str], day: date, avoid: Sequence[str]) -> str:
    left = [text for text in texts if allowed(text, avoid)]
    return left[day.toordinal() % len(left)] if left else ""
