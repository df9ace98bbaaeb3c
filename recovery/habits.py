"""Habits themselves: the start set, their ids, and making, changing and finding one."""

import math
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from zlib import crc32

from recovery.amounts import limit, say_amount
from recovery.echo import echo
from recovery.errors import BadInput
from recovery.habit_names import LINE_WORDS, matching, name_key, not_found
from recovery.records import Habit
from recovery.schedule import read_schedule, write_schedule

_LONGEST_NAME = 60
_LONGEST_UNIT = 20
_NUMBER = re.compile(r"[\d.,+\-−½¼¾\s]+")
_STEPS = {"h": 0.5, "min": 15.0}


def habit_id(name: str, taken: Collection[int] = ()) -> int:
    """A six-digit id computed from the name, the next free one where it is `taken`.

    Computed and not counted, so that two devices that add the same habit mean the same one.
    """
    number = crc32(name_key(name).encode("utf-8", "replace")) % 900_000
    while number + 100_000 in taken:
        number = (number + 1) % 900_000
    return number + 100_000


START_SET: tuple[Habit, ...] = (
    Habit(id=habit_id("Sleep"), name="Sleep", target=8, unit="h", step=0.5, position=0),
    Habit(id=habit_id("Water"), name="Water", target=8, unit="glasses", litre=4, position=1),
    Habit(id=habit_id("Exercise"), name="Exercise", target=30, unit="min", step=15, position=2),
    Habit(id=habit_id("Social"), name="Social", target=30, unit="min", step=30, position=3),
)
"""The four habits a new home begins with."""


def make_habit(  # noqa: PLR0917
    name: str,
    target: float = 1.0,
    unit: str = "",
    at_least: bool = True,
    every: str = "day",
    existing: Sequence[Habit] = (),
    *,
    step: float | None = None,
    litre: float = 0.0,
    since: date | None = None,
) -> Habit:
    """A new habit at the end of the `existing` ones; BadInput says what cannot be.

    Without a `unit` and with target 1 it is done or not. `step` is chosen by the unit where it is
    not given, `litre` is how many units a litre holds.
    """
    fresh = Habit(
        id=habit_id(name, {h.id for h in existing}),
        name=name,
        target=target,
        unit=unit,
        at_least=at_least,
        every=every,
        step=_step_of(unit) if step is None else step,
        litre=litre,
        position=1 + max((h.position for h in existing), default=-1),
        since=since,
    )
    return _checked(fresh, existing)


def _step_of(unit: str) -> float:
    return _STEPS.get(unit.strip().casefold(), 1.0)


def change_habit(
    habit: Habit,
    existing: Sequence[Habit],
    *,
    name: str | None = None,
    target: float | None = None,
    unit: str | None = None,
    at_least: bool | None = None,
    every: str | None = None,
    step: float | None = None,
    litre: float | None = None,
    archived: bool | None = None,
) -> Habit:
    """The habit with what is not None changed, checked as a new one is; its id and days stay.

    With another unit comes that unit's own step, unless a `step` is given.
    """
    if step is None and unit is not None and unit.strip() != habit.unit:
        step = _step_of(unit)
    given = {
        "name": name,
        "target": target,
        "unit": unit,
        "at_least": at_least,
        "every": every,
        "step": step,
        "litre": litre,
        "archived": archived,
    }
    changed = replace(habit, **{k: v for k, v in given.items() if v is not None})  # type: ignore[arg-type]
    return _checked(changed, [h for h in existing if h.id != habit.id])


def _checked(habit: Habit, others: Iterable[Habit]) -> Habit:
    tidy = replace(
        habit,
        name=_name(habit.name, others),
        unit=_unit(habit.unit),
        every=write_schedule(read_schedule(habit.every)),
    )
    for word, value in (("target", habit.target), ("step", habit.step)):
        if not (math.isfinite(value) and value > 0):
            raise BadInput(f"{word} {value:g}: give a number above 0")
    if habit.target > limit(tidy):
        most = say_amount(limit(tidy), tidy.unit)
        raise BadInput(f"target {habit.target:g}: a day holds at most {most}")
    if not (math.isfinite(habit.litre) and habit.litre >= 0):
        raise BadInput(f"litre {habit.litre:g}: give how many units a litre holds, or 0")
    return tidy


def _name(name: str, others: Iterable[Habit]) -> str:
    tidy = " ".join(unicodedata.normalize("NFC", _printed(name, "a name")).split())
    if not tidy:
        raise BadInput("the habit has no name: give it one, such as Read")
    if len(tidy) > _LONGEST_NAME:
        raise BadInput(f"{echo(tidy)}: a name has at most {_LONGEST_NAME} characters")
    if _NUMBER.fullmatch(tidy) or tidy[0] in "@#":
        raise BadInput(f"{echo(tidy)}: a name needs a word, and begins with no @ or #")
    if name_key(tidy) in LINE_WORDS:
        raise BadInput(f"{echo(tidy)}: the quick line uses that word; pick another name")
    same = next((h for h in others if name_key(h.name) == name_key(tidy)), None)
    if same is not None:
        which = "an archived habit" if same.archived else "a habit"
        raise BadInput(f"{echo(tidy)}: there is {which} of that name; pick another")
    return tidy


def _unit(unit: str) -> str:
    tidy = " ".join(_printed(unit, "a unit").split())
    if len(tidy) > _LONGEST_UNIT or _NUMBER.match(tidy):
        raise BadInput(f"{echo(tidy)}: a unit is a short word, such as min or pages")
    return tidy


def _printed(text: str, what: str) -> str:
    if any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in text):
        raise BadInput(f"{echo(text)}: {what} has no control characters; write it on one line")
    return text


def find_habit(text: str, habits: Sequence[Habit]) -> Habit:
    """The habit of that name, `#id` or unique beginning; else BadInput names what was possible."""
    found = matching(text, habits)
    if len(found) == 1:
        return found[0]
    raise BadInput(not_found(text, found, [h.name for h in habits if not h.archived]))
