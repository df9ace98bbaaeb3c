"""Earlier states of the home: which one a person means, and what putting it back would change."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from daybreak.house import House
from daybreak.nextstep import to_run
from recovery.counting import count
from recovery.errors import BadInput, CouldNot

if TYPE_CHECKING:
    from storage.putback import Difference
    from storage.restore import Change, Restoring, Source
    from storage.store import Store

NEEDED = "needed"
"""The word for just those files that are damaged or missing, each from its newest good backup."""


def source_of(house: House, store: "Store", restoring: "Restoring", said: str) -> "Source":
    """The state that `said` names: a day with a backup, `needed`, a file or a folder of copies.

    Raises BadInput where it is none of these, and CouldNot where that state cannot be read.
    """
    if said == NEEDED:
        return _needed(house, store, restoring)
    if said in store.backups.dates():
        return restoring.of_day(said)
    path = Path(said).expanduser().absolute()
    if path.is_dir():
        return restoring.of_folder(path)
    if path.exists():
        return restoring.of_file(path)
    from recovery.datewords import read_day

    try:
        day = read_day(said, house.now.date())
    except BadInput:
        listed = to_run(house, "restore")
        raise BadInput(f"{said}: no such file, and no day; what there is: {listed}") from None
    return restoring.of_day(day.isoformat())


def _needed(house: House, store: "Store", restoring: "Restoring") -> "Source":
    from storage.copies import healed
    from storage.months import path_of

    source = restoring.of_need()
    for name in source:
        path = path_of(store.home, name)
        if healed(name, path):
            first = to_run(house, "merge")
            raise CouldNot(f"{path}: git left both sides in it; nothing was changed; do: {first}")
    return source


def refuse_newer(house: House, store: "Store", source: "Source") -> None:
    """Raise CouldNot where this would replace a file that a later version of Daybreak wrote."""
    from storage.months import path_of
    from storage.page import read_page

    for name in source:
        here = read_page(store.home, name)
        if here.barred and not here.damaged:
            path, again = path_of(store.home, name), to_run(house, "restore", NEEDED)
            raise CouldNot(f"{path} {here.barred}; nothing was changed; {way_out(again)}")


def months_left(store: "Store", source: "Source") -> str:
    """How many months this state does not have, which stay as they are; "" when it has all."""
    left = [name for name in store.months() if name not in source]
    return f"not in it, and left as they are: {count(len(left), 'month')}" if left else ""


def way_out(again: str) -> str:
    """What to do about a file that this version leaves alone."""
    return f"use the version that wrote it, or move the file away and then: {again}"


def change_lines(home: Path, changes: "tuple[Change, ...]") -> Iterator[str]:
    """A line for each file that would change: what comes back, goes, or reads otherwise."""
    for change in changes:
        name = change.path.relative_to(home)
        parts = [f"{table.table}: {', '.join(_parts(table))}" for table in change.tables]
        state = "" if change.here == "readable" else f" is {change.here} and comes back"
        yield f"  {name}{state}{': ' if state else '  '}{'; '.join(parts)}"


def _parts(table: "Difference") -> Iterator[str]:
    for number, one, more in (
        (table.come, "comes back", "come back"),
        (table.go, "goes", "go"),
        (table.differ, "changes", "change"),
    ):
        if number:
            yield f"{number} {one if number == 1 else more}"
