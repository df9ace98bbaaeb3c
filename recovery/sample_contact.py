"""A made-up life's contacts and urges: slips early, nights that get easier."""

from collections.abc import Iterator
from dataclasses import replace
from math import exp
from random import Random

from recovery.kinds import kind
from recovery.records import Contact, Urge
from recovery.sample_plan import Plan

_NIGHT_WORDS = ("late", "lonely", "tired", "memories", "music", "evening", "saw-profile")
_NEEDED = ((3, "the keys"), (12, "the deposit, two lines"), (64, "a letter from the landlord"))


def contacts(plan: Plan) -> Iterator[Contact]:
    """The life's contacts, day by day: slips, looks at their page, and what came in."""
    dice = plan.rng("contacts")
    needed = dict(_NEEDED)
    for number in range(plan.span):
        if number in plan.slips:
            name = dice.choice(("text", "reply"))
            yield _contact(plan, number, _slip_at(number), name, _some(dice, _NIGHT_WORDS))
        elif dice.random() < 0.16 * exp(-number / 40) + 0.0015:
            name = dice.choice(("profile", "profile", "reread"))
            at = 21 * 60 + dice.uniform(0, 80)
            yield _contact(plan, number, at, name, _some(dice, _NIGHT_WORDS))
        if number == 17 or number % 365 == 112:
            yield _contact(plan, number, 16 * 60 + dice.uniform(0, 50), "received")
        if number in needed:
            at = 11 * 60 + dice.uniform(0, 50)
            yield replace(_contact(plan, number, at, "needed"), note=needed[number])


def _slip_at(number: int) -> float:
    return 23 * 60 + number * 7 % 25


def _contact(
    plan: Plan, number: int, minutes: float, name: str, words: tuple[str, ...] = ()
) -> Contact:
    return Contact(
        day=plan.day(number),
        at=plan.at(number, minutes),
        tz=plan.tz,
        direction=kind(name).direction,
        kind=name,
        triggers=words,
    )


def urges(plan: Plan) -> Iterator[Urge]:
    """The life's urges: mostly at night, rarer with time, and more and more often ridden out."""
    dice = plan.rng("urges")
    for number in range(plan.span):
        if number in plan.slips:
            yield _urge(plan, number, _slip_at(number) - dice.uniform(15, 40), dice, "slipped")
            continue
        often = 0.75 * exp(-number / 35) + 0.12 * exp(-number / 200) + 0.006
        if dice.random() < often * 0.35:
            yield _urge(plan, number, dice.uniform(17 * 60, 21 * 60), dice, _outcome(number, dice))
        if dice.random() < often * 0.8:
            minutes = dice.uniform(22.5 * 60, 25.2 * 60)
            yield _urge(plan, number, minutes, dice, _outcome(number, dice))


def _outcome(number: int, dice: Random) -> str:
    return "open" if dice.random() < 0.3 * exp(-number / 25) else "rode-out"


def _urge(plan: Plan, number: int, minutes: float, dice: Random, outcome: str) -> Urge:
    began = plan.at(number, minutes)
    lasted = _slip_at(number) - minutes if outcome == "slipped" else dice.uniform(4, 45)
    strength = dice.gauss(3.6 + 3.2 * exp(-number / 60), 1.3) + 2 * (outcome == "slipped")
    return Urge(
        day=plan.day(number),
        at=began,
        tz=plan.tz,
        strength=min(9, max(1, round(strength))),
        triggers=_some(dice, _NIGHT_WORDS),
        started=began,
        ended=None if outcome == "open" else plan.at(number, minutes + lasted),
        outcome=outcome,
    )


def _some(dice: Random, words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dice.sample(words, dice.choice((0, 1, 1, 2))))
