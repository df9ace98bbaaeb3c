"""The guide as lines for the shell: all of it with each step's state, or one step in full."""

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import wrap
from typing import Any

from recovery.gate import HELP, RESTS, UNSAFE, Gate, gate, is_closed
from recovery.ledger import Ledger
from recovery.products import product_of, say_makes
from recovery.program import GuideStep, Phase, shown_phases, step, steps
from recovery.standing import standing
from recovery.wording import as_wished

WIDTH = 78
_SIGNS = {"open": "○", "doing": "◐", "done": "✓"}
_SAID = {"open": "open", "doing": "in progress", "done": "done"}


def as_json(ledger: Ledger, today: date, wanted: Sequence[GuideStep]) -> list[str]:
    """The steps as a JSON list, a line each as it is printed."""
    import json

    return json.dumps(list(_rows(ledger, today, wanted)), indent=2).splitlines()


def _rows(ledger: Ledger, today: date, wanted: Sequence[GuideStep]) -> Iterator[dict[str, Any]]:
    now = standing(ledger)
    stands = gate(ledger.profile, ledger.facts, today)
    for one in wanted:
        yield {
            "id": one.id,
            "phase": one.phase,
            "title": one.title,
            "why": one.why,
            "exercise": one.exercise,
            "sources": list(one.sources),
            "makes": one.makes,
            "state": now.get(one.id, "open"),
            "gated": is_closed(one, stands),
        }


def whole_guide(ledger: Ledger, today: date) -> Iterator[str]:
    """Every phase that is shown, with its steps; at a closed gate stands what is still open."""
    now = standing(ledger)
    stands = gate(ledger.profile, ledger.facts, today)
    for number, phase in enumerate(shown_phases(ledger.profile)):
        if number:
            yield ""
        yield f"{phase.id}  {phase.title}"
        yield from _about(phase, stands)
        for one in steps():
            if one.phase == phase.id and not is_closed(one, stands):
                yield f"   {_SIGNS[now.get(one.id, 'open')]} {one.id}  {one.title}"
    yield ""
    yield "one of them: daybreak guide A1"


def _about(phase: Phase, stands: Gate) -> Iterator[str]:
    if not phase.gated or stands.open:
        yield from _wrapped(phase.about, "   ")
        if phase.gated and any(step_id[0] == phase.id for step_id in stands.resting):
            yield from _wrapped(RESTS, "   ")
    elif stands.closed:
        yield from _wrapped(stands.closed, "   ")
        yield from _wrapped(HELP, "   ")
    else:
        yield from _wrapped("This opens when you are there. Still open:", "   ")
        for sentence in stands.missing:
            yield from _wrapped(f"· {sentence}", "   ")


def one_step(ledger: Ledger, today: date, one: GuideStep) -> Iterator[str]:
    """A step: why, what to do, what it makes, and what was made so far; or what keeps it closed."""
    state = standing(ledger).get(one.id, "open")
    yield f"{one.id}  {one.title} · {_SAID.get(state, state)}"
    stands = gate(ledger.profile, ledger.facts, today)
    if is_closed(one, stands):
        yield ""
        yield from _closed(one, stands)
        return
    for text in (one.why, one.exercise):
        yield ""
        yield from _wrapped(text)
    yield ""
    yield from _wrapped(f"makes: {say_makes(one)}")
    made = product_of(one, ledger, today)
    if made:
        yield ""
        yield "so far:"
        yield from (f"   {as_wished(line, ledger.profile)}" for line in made)


def _closed(one: GuideStep, stands: Gate) -> Iterator[str]:
    if not stands.shown:
        yield from _wrapped("On the path of letting go this is put away; the path can change.")
    elif one.id in stands.resting:
        yield from _wrapped(RESTS)
    elif stands.closed == UNSAFE:
        yield from _wrapped(f"{UNSAFE} {HELP}")
    else:
        yield "This opens when you are there. Still open:"
        for sentence in stands.missing:
            yield from _wrapped(f"· {sentence}", "   ")


def _wrapped(text: str, indent: str = "") -> list[str]:
    return wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent)


def wanted_steps(step_id: str | None) -> tuple[GuideStep, ...]:
    """The step of that id alone, or all of them; BadInput for an id that there is not."""
    return (step(step_id),) if step_id is not None else steps()
