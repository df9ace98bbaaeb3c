"""A habit in one line, as a person types and reads it: Read 20 min 2/week."""

import re
from collections.abc import Sequence
from datetime import date

from recovery.amounts import is_tick, say_amount
from recovery.echo import echo
from recovery.errors import BadInput
from recovery.habits import make_habit
from recovery.records import Habit
from recovery.schedule import read_schedule, say_schedule, write_schedule

_LONGEST = 1000
_NUMBER = r"(?:[-+]?[0-9]{1,9}(?:[.,][0-9]{1,6})?)"
_AMOUNT = re.compile(rf"(?P<number>{_NUMBER}) ?(?P<unit>[^0-9\s][^0-9]*)?")
_LINE = re.compile(
    rf'(?:"(?P<quoted>[^"]*)"|(?P<plain>.*?))'
    rf"(?: (?P<bound>at least|at most|>=|<=))?(?: (?P<amount>{_NUMBER}(?: ?[^0-9\s][^0-9]*)?))?"
)
_FIGURE = re.compile(r"(?:^| )[-+]?[0-9]")
_OFTEN = (
    (re.compile(r"^(every|on) (?=.)"), ""),
    (re.compile(r"^once "), "1 times "),
    (re.compile(r"^twice "), "2 times "),
    (re.compile(r"^([0-9]+) ?(?:x|times?) (?:a|per) (week|month)$"), r"\1/\2"),
    (re.compile(r"^([0-9]+) ?(?:x|times?) in ([0-9]+) days$"), r"\1/\2d"),
)
_TICKS = ("", "done", "done or not", "yes")


def read_often(text: str) -> str:
    """The schedule as it is kept; also reads what a screen says: 2 times a week, on Mon, Thu."""
    words = " ".join(text.casefold().split())
    for pattern, short in _OFTEN:
        words = pattern.sub(short, words)
    try:
        return write_schedule(read_schedule(words))
    except BadInput:
        return write_schedule(read_schedule(text))


def read_target(text: str) -> tuple[float, str]:
    """A target and its unit: 20 min, 8h, 10 pages; `done` is a habit without an amount."""
    words = " ".join(text.split())
    if words.casefold() in _TICKS:
        return 1.0, ""
    match = _AMOUNT.fullmatch(words)
    if match is None:
        raise BadInput(f"{echo(text)}: not a target; write a number and a unit, such as 20 min")
    return float(match["number"].replace(",", ".")), match["unit"] or ""


def read_habit(text: str, existing: Sequence[Habit], since: date | None = None) -> Habit:
    """A new habit from `Read 20 min 2/week`: a name, a target and how often, each but the name
    optional. Quotes hold a name with figures together. BadInput says what is not understood.
    """
    words, every = _without_schedule(text.split())
    line = " ".join(words)
    match = _LINE.fullmatch(line)
    if match is None or len(line) > _LONGEST or _AMOUNT.fullmatch(line):
        raise BadInput(f"{echo(text)}: begin with its name, such as Read 20 min 2/week")
    target, unit = read_target(match["amount"] or "")
    name = match["plain"] if match["quoted"] is None else match["quoted"]
    if match["quoted"] is None and _FIGURE.search(name):
        raise BadInput(f'{echo(name)}: no amount; write 20 min, or "{echo(name)}" for a name')
    at_least = match["bound"] not in ("at most", "<=")
    return make_habit(name, target, unit, at_least, every, existing, since=since)


def _without_schedule(words: Sequence[str]) -> tuple[Sequence[str], str]:
    """The words before the longest end of them that is a schedule, and that schedule."""
    for start in range(1, len(words)):
        try:
            return words[:start], read_often(" ".join(words[start:]))
        except BadInput:
            continue
    return words, "day"


def write_target(habit: Habit) -> str:
    """The target as `read_target` reads it: `20 min`, or `done`."""
    return "done" if is_tick(habit) else f"{say_amount(habit.target)} {habit.unit}".rstrip()


def say_goal(habit: Habit) -> str:
    """The target for reading: `20 min`, `at most 2 h`, or `done or not`."""
    if is_tick(habit):
        return "done or not"
    return ("" if habit.at_least else "at most ") + say_amount(habit.target, habit.unit)


def say_habit(habit: Habit) -> str:
    """The whole habit in a line: `Read · 20 min · 2 times a week`."""
    often = say_schedule(read_schedule(habit.every))
    return f"{echo(habit.name)} · {say_goal(habit)} · {often}"
