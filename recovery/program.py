"""The program a person may read through: nine phases, 54 steps, and which step comes next."""

from collections.abc import Iterable
from functools import cache

from recovery.content import read_rows
from recovery.errors import BadInput
from recovery.frozen import frozen
from recovery.records import Profile
from recovery.records import Step as StepRecord


@frozen
class Phase:
    """A part of the program; `gated` ones stay closed until what they need is done."""

    id: str
    title: str
    gated: bool
    about: str = ""


@frozen
class Product:
    """One thing that an exercise makes in the app.

    `kind` is profile, settings, journal, letter, feelings, ratings, safety, incidents, or one of
    three that have a `name`: list (recovery/lists.py), habit (basics, quiet, people or own) and
    draft (message, sentence or apology). `tags` are those that mark the step's lines of a list.
    """

    kind: str
    name: str = ""
    tags: tuple[str, ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether it is lines of a list."""
        return self.kind == "list"


def read_product(code: str) -> Product:
    """What a code says: `journal`, `list:NAME`, or `list:NAME@TAG/TAG`."""
    kind, _, rest = code.strip().partition(":")
    name, _, tags = rest.partition("@")
    return Product(kind, name, tuple(tag for tag in tags.split("/") if tag))


@frozen
class GuideStep:
    """One step of the program, in words a person reads.

    `sources` name the sections of the guides it serves (S0.1). `makes` is what the exercise makes
    in the app, as the codes of its `products` joined by ` + `. `prompt` is what to write about,
    or ""; `parts` are the titles where several texts belong to it.
    """

    id: str
    phase: str
    title: str
    why: str
    exercise: str
    sources: tuple[str, ...]
    makes: str
    prompt: str = ""
    parts: tuple[str, ...] = ()

    @property
    def products(self) -> tuple[Product, ...]:
        """What the exercise makes, the first one first."""
        return tuple(read_product(code) for code in self.makes.split(" + "))


@cache
def phases() -> tuple[Phase, ...]:
    """All phases, A to I, in reading order."""
    return tuple(Phase(**row) for row in read_rows("phases"))


@cache
def steps() -> tuple[GuideStep, ...]:
    """All steps, A1 to I8, in reading order."""
    return tuple(GuideStep(**row, phase=row["id"][0]) for row in read_rows("steps"))


@cache
def _by_id() -> dict[str, GuideStep]:
    return {step.id: step for step in steps()}


def step(step_id: str) -> GuideStep:
    """The step of that id, in either case; BadInput where there is none."""
    found = _by_id().get(step_id.strip().upper())
    if found is None:
        raise BadInput(f"there is no step {step_id.strip()!r}: steps are named A1 to {_last()}")
    return found


def _last() -> str:
    return steps()[-1].id


def shown_phases(profile: Profile) -> tuple[Phase, ...]:
    """The phases a person sees: those about talking again are hidden on the path letting-go."""
    return tuple(p for p in phases() if not (p.gated and profile.path == "letting-go"))


def shown_steps(profile: Profile) -> tuple[GuideStep, ...]:
    """The steps of the phases that a person sees, in reading order."""
    shown = {phase.id for phase in shown_phases(profile)}
    return tuple(s for s in steps() if s.phase in shown)


def states(records: Iterable[StepRecord]) -> dict[str, str]:
    """Each recorded step's newest state; a step that is missing is open.

    The newest is the last by (day, at, id), in whatever order the records come.
    """
    newest: dict[str, StepRecord] = {}
    for record in records:
        known = newest.get(record.step)
        if known is None or _when(record) >= _when(known):
            newest[record.step] = record
    return {step_id: record.state for step_id, record in newest.items()}


def _when(record: StepRecord) -> tuple[object, ...]:
    return (record.day, record.at, record.id)


def state_of(records: Iterable[StepRecord], step_id: str) -> str:
    """The step's newest state: open, doing or done; open when nothing is recorded."""
    return states(records).get(step_id, "open")


def answered(profile: Profile) -> tuple[str, ...]:
    """The ids of the steps whose questions the profile answers, wherever that was done."""
    there = {"A1": profile.start is not None, "D4": bool(profile.safe)}
    return tuple(step_id for step_id, is_there in there.items() if is_there)


def next_step(records: Iterable[StepRecord], profile: Profile) -> GuideStep | None:
    """The step to offer: one in progress, else the first that is not done; None when all are.

    A step that asks what the profile answers already is offered only to someone who took it up.
    Steps of the gated phases are never offered: nobody is led towards talking again.
    """
    now = dict.fromkeys(answered(profile), "done") | states(records)
    gated = {phase.id for phase in phases() if phase.gated}
    left = [
        s for s in shown_steps(profile) if s.phase not in gated and now.get(s.id, "open") != "done"
    ]
    doing = (s for s in left if now.get(s.id) == "doing")
    return next(doing, left[0] if left else None)


_AFTER_A_SLIP = ("A6", "D1", "A4", "E4")


def after_slip(records: Iterable[StepRecord], profile: Profile) -> GuideStep | None:
    """The one step to offer after a slip: what helps in the next hard hour, else the next step."""
    now = states(records)
    left = (name for name in _AFTER_A_SLIP if now.get(name) != "done")
    return step(name) if (name := next(left, "")) else next_step(records, profile)
