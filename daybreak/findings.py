"""What doctor found, a line each: the file, what is wrong or was done, and the next command."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from daybreak.earlier import NEEDED, way_out
from daybreak.house import House
from daybreak.nextstep import to_run
from recovery.errors import CouldNot

if TYPE_CHECKING:
    from storage.doctor import Finding
    from storage.store import Store


_STEPS: Mapping[str, Callable[[House], str]] = {
    **dict.fromkeys(
        ("permission", "leftover", "companion"),
        lambda house: f"to put it right: {to_run(house, 'doctor', '--fix')}",
    ),
    "copy": lambda house: f"to merge it: {to_run(house, 'merge')}",
    "missing": lambda house: f"to bring it back: {to_run(house, 'restore', NEEDED)}",
    "newer": lambda house: way_out(to_run(house, "restore", NEEDED)),
}


def finding_line(house: House, store: "Store", finding: "Finding") -> str:
    """One finding as a line."""
    reason = _why_not_merged(finding)
    if reason:
        return f"{reason}; mend it by hand, or move it away"
    todo = _todo(house, store, finding)
    colon = ":" if finding.what.startswith(str(store.home)) else ""
    return f"{finding.path}{colon} {finding.what}{'; ' if todo else ''}{todo}"


def is_two_sides(finding: "Finding") -> bool:
    """Whether it is a file in which git left its markers, both sides of them readable."""
    from storage.copies import healed

    return finding.kind == "damage" and healed(finding.path.stem, finding.path) is not None


def _why_not_merged(finding: "Finding") -> str:
    """Why a copy from another machine cannot be merged; "" when it can, or is none."""
    from storage.conflicts import copies
    from storage.copies import tree_in

    if finding.kind != "copy" or finding.mended:
        return ""
    try:
        for name, path in copies([finding.path]):
            tree_in(path, name)
    except CouldNot as reason:
        return str(reason)
    return ""


def _todo(house: House, store: "Store", finding: "Finding") -> str:
    if finding.kind == "checksum":
        return _before(house, store, finding)
    if finding.mended:
        return ""
    if is_two_sides(finding):
        return f"to merge it: {to_run(house, 'merge')}"
    if finding.kind == "damage":
        return _good_copy(house, store, finding)
    if finding.kind == "foreign":
        return f"where it is a copy of a month: {to_run(house, 'merge', str(finding.path))}"
    step = _STEPS.get(finding.kind)
    return step(house) if step else finding.todo


def _good_copy(house: House, store: "Store", finding: "Finding") -> str:
    day = store.backups.good(finding.path.stem)
    if day:
        return f"to bring back the one of {day}: {to_run(house, 'restore', NEEDED)}"
    aside = store.room / "quarantine"
    return f"no backup has it; a copy is in {aside}: mend it by hand, or move the file away"


def _before(house: House, store: "Store", finding: "Finding") -> str:
    """How to look at what a file was before something else wrote it."""
    take = "" if finding.mended else f"to take it over: {to_run(house, 'doctor', '--fix')}; "
    day = store.backups.good(finding.path.stem)
    look = f"what it was: {to_run(house, 'restore', day, '--dry-run')}" if day else ""
    return f"{take}{look}".removesuffix("; ")
