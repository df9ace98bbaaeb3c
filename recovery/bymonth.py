"""Values by day of a long life, of which a month is made when somebody looks at it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Generic, TypeVar, overload

T = TypeVar("T")
Other = TypeVar("Other")


class Unmade(Generic[T]):
    """The days of one month, which `make` makes of `source` and `first` at the first look."""

    __slots__ = ("_days", "_first", "_make", "_source")

    def __init__(
        self, make: Callable[[bytes, int], Mapping[date, T]], source: bytes, first: int
    ) -> None:
        self._make, self._source, self._first = make, source, first
        self._days: Mapping[date, T] | None = None

    def days(self) -> Mapping[date, T]:
        """The days, made once."""
        if self._days is None:
            self._days = self._make(self._source, self._first)
        return self._days


Part = Mapping[date, T] | Unmade[T]
"""The days of one month."""


def month_number(day: date) -> int:
    """The month of a day, as a number that grows by one a month."""
    return day.year * 12 + day.month


class ByMonth(Mapping[date, T]):
    """A mapping by day that equals any other with the same days.

    `parts` are by `month_number`, oldest first; each holds days of its month, and one at least.
    """

    def __init__(self, parts: Mapping[int, Part[T]]) -> None:
        self.parts = parts

    def __getitem__(self, day: date) -> T:
        return self._of(month_number(day))[day]

    @overload
    def get(self, key: date, /) -> T | None: ...
    @overload
    def get(self, key: date, default: T | Other, /) -> T | Other: ...
    def get(self, key: date, default: T | Other | None = None, /) -> T | Other | None:
        """The value of a day."""
        return self._of(month_number(key)).get(key, default)

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in self._of(month_number(day))

    def __iter__(self) -> Iterator[date]:
        return iter(self.whole())

    def __len__(self) -> int:
        return len(self.whole())

    def __bool__(self) -> bool:
        return bool(self.parts)

    def earliest(self) -> date | None:
        """The first day; only its month is made."""
        return min(self._of(min(self.parts))) if self.parts else None

    def make(self) -> None:
        """Make every month that is not made yet."""
        for number in self.parts:
            self._of(number)

    def whole(self) -> dict[date, T]:
        """A plain copy, for whoever looks at every day."""
        days: dict[date, T] = {}
        for number in self.parts:
            days.update(self._of(number))
        return days

    def with_days(self, which: Iterable[date], news: Mapping[date, T]) -> "ByMonth[T]":
        """These days, of which `which` are now as `news` has them, or gone."""
        gone = {*which, *news}
        touched = {number: {**self._of(number)} for number in map(month_number, gone)}
        for day in gone:
            touched[month_number(day)].pop(day, None)
        for day, value in news.items():
            touched[month_number(day)][day] = value
        parts = {**self.parts, **touched}
        return ByMonth({number: parts[number] for number in sorted(parts) if parts[number]})

    def _of(self, number: int) -> Mapping[date, T]:
        part = self.parts.get(number, {})
        return part.days() if isinstance(part, Unmade) else part


def joined(parts: Iterable[Mapping[date, T]]) -> ByMonth[T]:
    """The days of several mappings, oldest first: each by month already, or of one month alone."""
    whole: dict[int, Part[T]] = {}
    for part in parts:
        if isinstance(part, ByMonth):
            whole.update(part.parts)
        elif part:
            whole[month_number(next(iter(part)))] = part
    return ByMonth(whole)


def earliest(days: Mapping[date, object]) -> date | None:
    """The first day there is; of a long life only its month is made."""
    return days.earliest() if isinstance(days, ByMonth) else min(days, default=None)


def whole(days: Mapping[date, T]) -> Mapping[date, T]:
    """The days as a plain mapping, for whoever looks at every one."""
    return days.whole() if isinstance(days, ByMonth) else days


def with_days(
    days: Mapping[date, T], which: Iterable[date], news: Mapping[date, T]
) -> Mapping[date, T]:
    """The days, of which `which` are now as `news` has them, or gone."""
    if isinstance(days, ByMonth):
        return days.with_days(which, news)
    left = {*which}
    return {**{day: value for day, value in days.items() if day not in left}, **news}
