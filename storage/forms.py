"""How one field of a record stands in a document, and what a document may hold there."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache

from recovery.frozen import frozen
from recovery.records import Pause, Version
from storage.codec import Json

_date = lru_cache(maxsize=1_000)(date.fromisoformat)  # a day has a dozen records


@frozen
class Form:
    """One kind of field: `put` makes JSON, `take` reads it; ValueError says what is expected.

    A value of exactly the type `as_is` is read as it lies.
    """

    put: Callable[..., Json]
    take: Callable[[Json], object]
    as_is: type | None = None


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise ValueError("text")
    return value


def _flag(value: Json) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def whole(least: int, most: int) -> Form:
    """A whole number from `least` to `most`."""

    def take(value: Json) -> int:
        if type(value) is not int or not least <= value <= most:
            raise ValueError(f"a whole number from {least} to {most}")
        return value

    return Form(take, take)


def _number(value: Json) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= 1e15:
        raise ValueError("a number")
    return float(value)


def _put_number(value: Json) -> Json:
    number = _number(value)
    return int(number) if number.is_integer() else number


def _items(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise ValueError("a list")
    return value


def _words(value: Json) -> tuple[str, ...]:
    return tuple(map(_text, _items(value)))


def _put_words(value: Iterable[str]) -> Json:
    return sorted(value) if isinstance(value, set | frozenset) else [*value]


def _lines(value: Json) -> str:
    return value if isinstance(value, str) else "\n".join(_words(value))


def _put_lines(value: str) -> Json:
    return [*value.split("\n")] if value else []


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(_lines(item) for item in _items(value))


def _day(value: Json) -> date:
    try:
        return _date(_text(value))
    except ValueError:
        raise ValueError("a day as YYYY-MM-DD") from None


def _days(value: Json) -> tuple[date, ...]:
    return tuple(_day(item) for item in _items(value))


def _moment(value: Json) -> datetime:
    try:
        moment = datetime.fromisoformat(_text(value))
    except ValueError:
        raise ValueError("a time with its offset") from None
    if moment.tzinfo is None:
        raise ValueError("a time with its offset")
    return moment


def _put_moment(value: datetime) -> Json:
    if value.utcoffset() is None:
        raise ValueError("a time without its offset cannot be kept")
    return value.isoformat()


def _pairs(value: Json) -> tuple[tuple[str, str], ...]:
    """Pairs that a hand may have written, as a list or an object.

    What is no pair of words becomes one all the same: whoever reads the words names it and leaves
    it out, and nobody is kept from the rest of their settings by it.
    """
    if isinstance(value, dict):
        value = [[*item] for item in value.items()]
    items = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(_pair(item if isinstance(item, list) else [item]) for item in items)


def _pair(items: list[Json]) -> tuple[str, str]:
    first, *rest = [item if isinstance(item, str) else str(item) for item in items] or [""]
    return first, " ".join(rest)


def _pauses(value: Json) -> tuple[Pause, ...]:
    return tuple(_pause(item) for item in _items(value))


def _pause(value: Json) -> Pause:
    if not isinstance(value, dict):
        raise ValueError("a list of pauses")
    last = value.get("last")
    return Pause(
        first=_day(value.get("first")),
        last=None if last is None else _day(last),
        why=_text(value.get("why", "")),
    )


def _put_pause(pause: Pause) -> Json:
    last = pause.last.isoformat() if pause.last else None
    return {"first": pause.first.isoformat(), "last": last, "why": pause.why}


def _version(value: Json) -> Version:
    if not isinstance(value, dict):
        raise ValueError("a count for each device")
    counts: list[tuple[str, int]] = []
    for name, n in value.items():
        if type(n) is not int or n < 1:
            raise ValueError("a count for each device")
        counts.append((name, n))
    return _of_one_device(*counts[0]) if len(counts) == 1 else tuple(sorted(counts))


@lru_cache(maxsize=10_000)
def _of_one_device(device: str, count: int) -> Version:
    """Made once: nearly every record is the first version of one device."""
    return ((device, count),)


def optional(form: Form) -> Form:
    """The same field, or nothing."""
    put, take = form.put, form.take
    return Form(
        lambda value: None if value is None else put(value),
        lambda value: None if value is None else take(value),
        form.as_is,
    )


TEXT = Form(_text, _text, str)
FLAG = Form(_flag, _flag, bool)
NUMBER = Form(_put_number, _number)
WORDS = Form(_put_words, _words)
LINES = Form(_put_lines, _lines)
TEXTS = Form(lambda texts: [_put_lines(text) for text in texts], _texts)
DAY = Form(date.isoformat, _day)
DAYS = Form(lambda days: [day.isoformat() for day in days], _days)
MOMENT = Form(_put_moment, _moment)
PAIRS = Form(lambda pairs: [[*pair] for pair in pairs], _pairs)
PAUSES = Form(lambda pauses: [_put_pause(pause) for pause in pauses], _pauses)
VERSION = Form(dict, _version)
