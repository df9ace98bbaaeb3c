"""A made-up life's habits and moods: low at first, then better, never in a straight line."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import exp, sin
from random import Random

from recovery.habits import START_SET, habit_id
from recovery.records import Habit, HabitEntry, Mood
from recovery.sample_plan import READING_FROM, Plan

_LOW = ("sadness", "lonely", "numb", "denial", "anxious", "anger", "tired")
_MIDDLE = ("tired", "bargaining", "sadness", "calm", "hopeful", "lonely")
_GOOD = ("calm", "hopeful", "acceptance", "grateful", "relieved")


def habits(plan: Plan) -> tuple[Habit, ...]:
    """The start set and, from its day on, Read."""
    own = tuple(replace(habit, since=plan.start) for habit in START_SET)
    if plan.span < READING_FROM:
        return own
    read = Habit(
        id=habit_id("Read", [h.id for h in own]),
        name="Read",
        target=20,
        unit="min",
        step=10,
        position=len(own),
        since=plan.day(READING_FROM),
    )
    return (*own, read)


def _well(number: int) -> float:
    return 1 - exp(-number / 45)


def _sleep(well: float, dice: Random) -> float:
    return min(10.0, max(2.0, round(2 * dice.gauss(5.4 + 2.3 * well, 0.8)) / 2))


def _water(well: float, dice: Random) -> float:
    return float(min(11, max(1, round(dice.gauss(4 + 4.4 * well, 1.6)))))


def _exercise(well: float, dice: Random) -> float:
    return 15.0 * dice.choice((1, 1, 2, 2, 3, 4) if well > 0.4 else (1, 1, 1, 2))


def _social(_well_by_now: float, dice: Random) -> float:
    return 30.0 * dice.choice((1, 1, 2, 2, 3, 4))


def _read(_well_by_now: float, dice: Random) -> float:
    return 5.0 * dice.randint(2, 9)


_Amount = Callable[[float, Random], float]
# By name: how often it is logged at first, how much more often once well, when, and how much.
_WAYS: dict[str, tuple[float, float, float, _Amount]] = {
    "Sleep": (0.80, 0.16, 7.2 * 60, _sleep),
    "Water": (0.70, 0.22, 20.6 * 60, _water),
    "Exercise": (0.32, 0.36, 18.1 * 60, _exercise),
    "Social": (0.34, 0.26, 19.4 * 60, _social),
    "Read": (0.70, 0.08, 22.2 * 60, _read),
}


def habit_entries(plan: Plan) -> Iterator[HabitEntry]:
    """One entry a habit and day at most; some days hold none, some skips, fewer in a pause."""
    dice, own = plan.rng("habits"), habits(plan)
    for number in range(plan.span):
        well, slower = _well(number), 0.4 if plan.paused(number) else 1.0
        for habit in own if number >= READING_FROM else own[: len(START_SET)]:
            first, more, minutes, amount = _WAYS[habit.name]
            often = (first + more * well) * slower
            at = minutes + dice.uniform(0, 40)
            roll, value = dice.random(), amount(well, dice)
            if roll < often:
                yield _entry(plan, number, at, habit, value)
            elif roll > 0.97 and habit.name in ("Exercise", "Social"):
                yield _entry(plan, number, at, habit, None)
    sleep, water = START_SET[:2]
    yield _entry(plan, plan.span, 7 * 60 + 48, sleep, 7.5)
    yield _entry(plan, plan.span, 8 * 60 + 4, water, 2.0)


def _entry(
    plan: Plan, number: int, minutes: float, habit: Habit, value: float | None
) -> HabitEntry:
    return HabitEntry(
        day=plan.day(number),
        at=plan.at(number, minutes),
        tz=plan.tz,
        habit=habit.id,
        amount=value,
        skip=value is None,
    )


def moods(plan: Plan) -> Iterator[Mood]:
    """Up to two moods a day: an upward drift with slow swings, noise, and lows after a slip."""
    dice = plan.rng("moods")
    for number in range(plan.span):
        level = 1.9 + 2 * (1 - exp(-number / 70))
        level += 0.3 * sin(number / 3) + 0.25 * sin(number / 18.5)
        level -= 0.8 * (number in plan.slips or number - 1 in plan.slips)
        for minutes, often in ((8.1 * 60, 0.3), (21.3 * 60, 0.8)):
            mood = min(5, max(1, round(dice.gauss(level, 0.6))))
            at = minutes + dice.uniform(0, 80)
            if dice.random() < often:
                yield _mood(plan, number, at, mood, _feelings(mood, dice))
    yield _mood(plan, plan.span, 8 * 60 + 6, 4, ("tired", "hopeful"))


def _mood(plan: Plan, number: int, minutes: float, mood: int, feelings: tuple[str, ...]) -> Mood:
    return Mood(
        day=plan.day(number), at=plan.at(number, minutes), tz=plan.tz, mood=mood, feelings=feelings
    )


def _feelings(mood: int, dice: Random) -> tuple[str, ...]:
    pool = _LOW if mood < 3 else _MIDDLE if mood == 3 else _GOOD
    return tuple(dice.sample(pool, dice.choice((0, 1, 1, 2))))
