"""Version vectors: for each device, how many of its changes a document holds."""

from collections.abc import Mapping

from recovery.records import Version
from storage.codec import Doc

Vector = Mapping[str, int]


def version_of(doc: Doc | None) -> dict[str, int]:
    """The vector a document carries; what is no count is left out, and no document has none."""
    stated = (doc or {}).get("version")
    if not isinstance(stated, dict):
        return {}
    return {device: n for device, n in stated.items() if type(n) is int and n > 0}


def joined(*vectors: Vector) -> dict[str, int]:
    """The least vector that holds all the changes of these."""
    most: dict[str, int] = {}
    for vector in vectors:
        for device, n in vector.items():
            most[device] = max(n, most.get(device, 0))
    return dict(sorted(most.items()))


def holds(one: Vector, other: Vector) -> bool:
    """Whether `one` holds every change of `other`."""
    return all(one.get(device, 0) >= n for device, n in other.items())


def outdated(one: Vector, other: Vector) -> bool:
    """Whether `other` holds every change of `one`, and more."""
    return holds(other, one) and not holds(one, other)


def advanced(vector: Vector, device: str) -> Version:
    """The vector after one more change by `device`, as a record carries it."""
    return tuple(sorted({**vector, device: vector.get(device, 0) + 1}.items()))
