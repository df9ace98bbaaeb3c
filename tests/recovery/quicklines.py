"""Quick lines written from what they mean: what was understood prints back to the same."""

from collections.abc import Mapping, Sequence

from recovery.amounts import write_amount
from recovery.errors import BadInput
from recovery.quickline import HabitAmount, HabitSkip, Intent, MoodIs, Text, UrgeIs, read_line
from recovery.records import Habit


def write_line(intents: Sequence[Intent], habits: Sequence[Habit]) -> str:
    """The line that `read_line` reads back to the same intents, with names where they suffice.

    Where a name could be read another way, habits are written as `#id`.
    """
    names = {h.id: h.name for h in habits}
    plain = " ".join(_written(intent, names) for intent in intents)
    try:
        if read_line(plain, habits) == tuple(intents):
            return plain
    except BadInput:
        pass  # a name that the line cannot carry: the ids below can
    return "; ".join(_written(intent, {}) for intent in intents)


def _written(intent: Intent, names: Mapping[int, str]) -> str:
    match intent:
        case HabitAmount(number, value, adds):
            sign = "+" if adds else ""
            return f"{names.get(number, f'#{number}')} {sign}{write_amount(value)}"
        case HabitSkip(number):
            return f"skip {names.get(number, f'#{number}')}"
        case MoodIs(mood, words):
            return f"mood {mood}{_tagged(words)}"
        case UrgeIs(strength, words):
            return f"urge {strength}{_tagged(words)}"
        case Text(text, words):
            return f"{_in_quotes(text)}{_tagged(words)}"


def _tagged(words: Sequence[str]) -> str:
    return "".join(f" @{word}" for word in words)


def _in_quotes(text: str) -> str:
    """The text as one word of a line: in quotes, with its quotes and backslashes escaped."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
