"""Amounts as a person types and reads them, in the units of a habit."""

import re
from collections.abc import Sequence

from recovery.echo import EMPTY, echo
from recovery.errors import BadInput
from recovery.frozen import frozen
from recovery.records import Habit

_SECONDS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 60),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3600),
}
_MILLILITRES = {
    **dict.fromkeys(("ml", "millilitre", "millilitres", "milliliter", "milliliters"), 1),
    "cl": 10,
    "dl": 100,
    **dict.fromkeys(("l", "litre", "litres", "liter", "liters"), 1000),
}
_FRACTIONS = {"": 0.0, "½": 0.5, "¼": 0.25, "¾": 0.75}
_NUMBER = r"(?=[0-9.,½¼¾])(?P<whole>[0-9]*)(?:[.,](?P<part>[0-9]+)|(?P<fraction>[½¼¾]))?"
_PLAIN = rf"(?P<sign>[+−-]?) ?{_NUMBER} ?(?P<unit>[^0-9\s.,½¼¾+−-].*)?"
_HOURS = (
    r"(?P<sign>[+−-]?) ?(?P<hours>[0-9]{1,9}) ?(?:h|hrs?|hours?) ?"
    r"(?P<minutes>[0-5]?[0-9]) ?(?:m|mins?|minutes?)?"
)
_THOUSANDS = r"[+−-]? ?[1-9][0-9]*,[0-9]{3}(?![0-9]).*"
"""Patterns that are compiled where the first amount is read: a start reads none."""
_TICKS = {"1": 1.0, "yes": 1.0, "done": 1.0, "0": 0.0, "no": 0.0}
_ONE = {
    "glasses": "glass",
    "cups": "cup",
    "pages": "page",
    "hours": "hour",
    "minutes": "minute",
    "litres": "litre",
    "liters": "liter",
    "times": "time",
    "steps": "step",
    "meals": "meal",
}
_MOST = 1_000_000.0
_BELOW = ("-", "−")


@frozen
class Amount:
    """A typed amount in the habit's unit: the whole day's or, with `adds`, what comes to it."""

    value: float
    adds: bool = False


def is_tick(habit: Habit) -> bool:
    """Whether the habit is done or not, with no amount to reach."""
    return habit.unit == "" and habit.target == 1 and habit.at_least


def limit(habit: Habit) -> float:
    """The most that one day can hold, in the habit's unit: 24 hours, or a million of anything."""
    if is_tick(habit):
        return 1.0
    size = _time_size(habit)
    return 86_400 / size if size else _MOST


def _time_size(habit: Habit) -> int:
    # A habit counted in "m" is counted in metres; only a typed "m" means minutes.
    unit = habit.unit.casefold()
    return 0 if unit == "m" else _SECONDS.get(unit, 0)


def read_amount(text: str, habit: Habit) -> Amount:
    """Read 7.5, 7,5, 7½, 45m, 1.5h, 1h30, 2l or +1 (which adds) into the habit's unit.

    A done/not habit takes yes, done, 1, no and 0. BadInput for what is no amount, for one below
    nothing, for a unit that says nothing about this habit, and for more than `limit(habit)`.
    """
    said = " ".join(text.casefold().split())
    if is_tick(habit):
        return _tick(said, text, habit)
    value, sign = _measured(said, text, habit)
    if value > limit(habit):
        most = say_amount(limit(habit), habit.unit)
        raise BadInput(f"{echo(text)}: {echo(habit.name)} takes at most {most} a day")
    if sign in _BELOW:
        raise BadInput(
            f"{echo(text)}: an amount is never below nothing; write all of it,"
            f" such as {_such_as(habit)}"
        )
    return Amount(round(value, 6), adds=sign == "+")


def _tick(said: str, text: str, habit: Habit) -> Amount:
    if said not in _TICKS:
        raise BadInput(f"{echo(text) or EMPTY}: {echo(habit.name)} is done or not; write yes or no")
    return Amount(_TICKS[said])


def _measured(said: str, text: str, habit: Habit) -> tuple[float, str]:
    timed = re.fullmatch(_HOURS, said)
    if timed:
        minutes = int(timed["hours"]) * 60 + int(timed["minutes"])
        return _converted(minutes, "min", text, habit), timed["sign"]
    plain = re.fullmatch(_PLAIN, said)
    if plain is None or not (plain["whole"] or plain["part"] or plain["fraction"]):
        raise BadInput(
            f"{echo(text) or EMPTY}: not an amount; write a number such as {_such_as(habit)}"
        )
    if re.fullmatch(_THOUSANDS, said):
        raise BadInput(f"{echo(text)}: that comma can be read two ways; leave it out or use a dot")
    number = float(f"{plain['whole'] or 0}.{plain['part'] or 0}")
    number += _FRACTIONS[plain["fraction"] or ""]
    return _converted(number, plain["unit"] or "", text, habit), plain["sign"]


def _such_as(habit: Habit) -> str:
    return say_amount(habit.target, echo(habit.unit))


def _converted(number: float, unit: str, text: str, habit: Habit) -> float:
    if _is_own(unit, habit):
        return number
    size = _time_size(habit)
    if unit in _SECONDS and size:
        return number * _SECONDS[unit] / size
    if unit in _MILLILITRES:
        own = _MILLILITRES.get(habit.unit.casefold(), 0)
        if own or habit.litre > 0:
            millilitres = number * _MILLILITRES[unit]
            return millilitres / own if own else millilitres * habit.litre / 1000
    counted = f"counted in {echo(habit.unit)}" if habit.unit else "a plain number"
    raise BadInput(f"{echo(text)}: {echo(habit.name)} is {counted}, such as {_such_as(habit)}")


def _is_own(unit: str, habit: Habit) -> bool:
    own = habit.unit.casefold()
    plurals = (unit + "s", unit + "es") if len(unit) > 1 else ()
    return unit in ("", own, own + "s") or own in plurals


def amount_words(words: Sequence[str], habit: Habit) -> int:
    """How many of the first words belong to one amount, as in `1 h 30 min`; 0 = none does.

    The longest reading counts, so that a unit is never taken for the start of a habit's name.
    """
    if is_tick(habit):
        return int(bool(words) and words[0].casefold() in _TICKS)
    longest = max(4, 2 + len(habit.unit.split()))
    for many in range(min(longest, len(words)), 1, -1):
        if _is_amount(" ".join(words[:many]).casefold(), habit):
            return many
    return int(bool(words) and re.match(_PLAIN, words[0].casefold()) is not None)


def _is_amount(said: str, habit: Habit) -> bool:
    if re.fullmatch(_HOURS, said):
        return True
    plain = re.fullmatch(_PLAIN, said)
    if plain is None:
        return False
    unit = plain["unit"] or ""
    return unit in _SECONDS or unit in _MILLILITRES or _is_own(unit, habit)


def say_amount(value: float, unit: str = "") -> str:
    """The amount for reading, two decimals at most and no trailing zeros: `7.5`, `1 glass`."""
    said = write_amount(round(value, 2) or value)
    return f"{said} {_ONE.get(unit, unit) if said == '1' else unit}".rstrip()


def write_amount(value: float) -> str:
    """The amount exactly, to the six decimals that are kept: `0.333333`."""
    digits = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if digits in ("-0", "") else digits


def say_target(habit: Habit) -> str:
    """What a due day asks for: `8 h`, or `done` where there is no amount to reach."""
    return "done" if is_tick(habit) else say_amount(habit.target, habit.unit)
