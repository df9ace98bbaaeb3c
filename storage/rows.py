"""Rows of a long life that are made only when somebody looks at them."""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Rows(Sequence[T]):
    """A sequence that equals any other with the same rows."""

    @abstractmethod
    def all(self) -> Sequence[T]:
        """Every row; may be asked for often."""

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self.all()[index]

    def __len__(self) -> int:
        return len(self.all())

    def __iter__(self) -> Iterator[T]:
        return iter(self.all())

    def __reversed__(self) -> Iterator[T]:
        return reversed(self.all())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


class Later(Rows[T]):
    """Rows that `make` makes at the first look."""

    def __init__(self, make: Callable[[], tuple[T, ...]]) -> None:
        self._make = make
        self._made: tuple[T, ...] | None = None

    def all(self) -> tuple[T, ...]:
        """Every row."""
        if self._made is None:
            self._made = self._make()
        return self._made


class Joined(Rows[T]):
    """The rows of several parts, one after the other; from the end, only what is asked for."""

    def __init__(self, parts: Sequence[Sequence[T]]) -> None:
        self.parts = parts
        self._whole: tuple[T, ...] | None = None

    def all(self) -> tuple[T, ...]:
        """Every row of every part."""
        if self._whole is None:
            self._whole = tuple(row for part in self.parts for row in part)
        return self._whole

    def __reversed__(self) -> Iterator[T]:
        for part in reversed(self.parts):
            yield from reversed(part)
