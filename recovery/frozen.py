"""Frozen dataclasses whose making costs a start nearly nothing.

The standard library writes six methods a class as text and compiles them while the class is
imported. Here all classes share five of them, and the one whose text differs, `__init__`, is
compiled when objects are made in numbers.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

PAYS = 32
"""So many objects take as long to make without a text of their own as the text takes to compile."""

_Class = TypeVar("_Class", bound=type)


@overload
def frozen(cls: _Class, /) -> _Class: ...


@overload
def frozen(*, kw_only: bool) -> Callable[[_Class], _Class]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Any = None, /, *, kw_only: bool = False) -> Any:
    """The class as `dataclass(frozen=True, slots=True)` makes it; `fields` and `replace` know it.

    Its objects are neither copied nor pickled, and it has none of these methods of its own.
    """
    if cls is None:
        return lambda later: _made(later, kw_only)
    return _made(cls, kw_only)


def _made(cls: Any, kw_only: bool) -> Any:
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    values = _values([f.name for f in fields(made) if f.compare])

    count = 0

    def first_init(self: object, *args: object, **named: object) -> None:
        nonlocal count
        count += 1
        if count > PAYS or not _filled(self, args, named):
            made.__init__ = _init(made)
            made.__init__(self, *args, **named)

    def equal(self: object, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    made.__init__, made.__eq__ = first_init, equal
    made.__hash__ = lambda self: hash(values(self))
    made.__repr__, made.__setattr__, made.__delattr__ = _said, _refuse, _refuse
    return made


def _values(names: list[str]) -> Callable[[object], tuple[object, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _filled(made: Any, args: tuple[object, ...], named: dict[str, object]) -> bool:
    """Set the fields as these arguments say; False where they do not fit the class."""
    by_place = [f.name for f in fields(made) if not f.kw_only]
    given = dict(zip(by_place, args, strict=False))
    if len(args) > len(by_place) or not given.keys().isdisjoint(named):
        return False
    given.update(named)
    for f in fields(made):
        if f.name in given:
            value = given.pop(f.name)
        elif f.default is not MISSING:
            value = f.default
        elif f.default_factory is not MISSING:
            value = f.default_factory()
        else:
            return False
        object.__setattr__(made, f.name, value)
    return not given


def _init(cls: Any) -> Callable[..., None]:
    known: dict[str, Any] = {"MISSING": MISSING}
    by_place, by_name, body = ["self"], ["*"], ["pass"]
    for f in fields(cls):
        given = value = f.name
        known[f"set_{f.name}"] = getattr(cls, f.name).__set__  # past what refuses every change
        if f.default is not MISSING:
            known[f"default_{f.name}"] = f.default
            given += f"=default_{f.name}"
        elif f.default_factory is not MISSING:
            known[f"make_{f.name}"] = f.default_factory
            given += "=MISSING"
            value = f"make_{f.name}() if {f.name} is MISSING else {f.name}"
        (by_name if f.kw_only else by_place).append(given)
        body.append(f"set_{f.name}(self, {value})")
    given = ", ".join(by_place + (by_name if len(by_name) > 1 else []))
    exec(f"def __init__({given}):\n " + "; ".join(body), known)
    init: Callable[..., None] = known["__init__"]
    return init


def _said(self: Any) -> str:
    shown = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
    return f"{type(self).__qualname__}({shown})"


def _refuse(self: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")
