"""How a cell is coloured: SGR parameters read into styles, and the shortest step between two."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple


class Style(NamedTuple):
    """The look of a cell: SGR codes as texts, `link` the parameters of an OSC 8 link.

    `attributes` are sorted, so that two styles that look alike are equal.
    """

    attributes: tuple[str, ...] = ()
    front: str = "39"
    back: str = "49"
    link: str = ""


PLAIN = Style()

_ENDS = {
    "1": "22", "2": "22", "3": "23", "20": "23", "4": "24", "21": "24", "5": "25", "6": "25",
    "7": "27", "8": "28", "9": "29", "51": "54", "52": "54", "53": "55", "58": "59",
}  # fmt: skip
_ENDING = frozenset(_ENDS.values())
_ALONE = frozenset({"24", "25", "54", "59"})  # of these only the last one said is shown
_COLOURS = {"5": 2, "2": 4}  # how many parameters follow 38 or 48


def _end(attribute: str) -> str:
    """The code that ends an attribute; "" where only a reset does."""
    return _ENDS.get(attribute.replace(":", ";").partition(";")[0], "")


def _codes(parameters: str) -> Iterator[str]:
    """The single codes, each colour in one piece."""
    parts = [part.lstrip("0") or "0" for part in parameters.split(";")]
    while parts:
        size = 1
        if parts[0] in ("38", "48", "58") and len(parts) > 1:
            size += _COLOURS.get(parts[1], 0)
        yield ";".join(parts[:size])
        del parts[:size]


@lru_cache(maxsize=4096)
def after(style: Style, parameters: str) -> Style:
    """The style after `ESC [ parameters m` was read in `style`."""
    attributes, front, back = set(style.attributes), style.front, style.back
    for code in _codes(parameters):
        head = code.replace(":", ";").partition(";")[0]
        number = int(head or 0)
        if number == 0:
            attributes, front, back = set(), PLAIN.front, PLAIN.back
        elif 30 <= number <= 39 or 90 <= number <= 97:
            front = code
        elif 40 <= number <= 49 or 100 <= number <= 107:
            back = code
        elif head in _ENDING:
            attributes = {kept for kept in attributes if _end(kept) != head}
        else:
            if _end(code) in _ALONE:
                attributes = {kept for kept in attributes if _end(kept) != _end(code)}
            attributes.add(code)
    return Style(tuple(sorted(attributes)), front, back, style.link)


@lru_cache(maxsize=4096)
def change(old: Style | None, new: Style) -> str:
    """What turns `old` into `new` on the terminal; None is a look that nobody knows."""
    look = _sgr_change(old, new)
    if (old or PLAIN).link == new.link:
        return look
    return f"\x1b]8;{new.link or ';'}\x1b\\{look}"


def _sgr_change(old: Style | None, new: Style) -> str:
    colours = [code for code in (new.front, new.back) if code not in ("39", "49")]
    whole = _sgr(["0", *new.attributes, *colours])
    if old is None:
        return whole
    over = {_end(attribute) for attribute in old.attributes if attribute not in new.attributes}
    if "" in over:
        return whole
    said = [
        attribute
        for attribute in new.attributes
        if attribute not in old.attributes or _end(attribute) in over
    ]
    said += [code for code, was in zip(new[1:3], old[1:3], strict=True) if code != was]
    step = _sgr([*sorted(over), *said]) if over or said else ""
    return min(step, whole, key=len)


def _sgr(codes: Iterable[str]) -> str:
    text = ";".join(codes)
    return f"\x1b[{text.removeprefix('0')}m"
