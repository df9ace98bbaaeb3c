"""`daybreak backup`: today's copy made now, or the whole home put into one file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from daybreak.home_option import Command
from daybreak.house import House, notices
from daybreak.nextstep import to_run
from daybreak.words import say, warn
from recovery.counting import count
from recovery.errors import CouldNot

if TYPE_CHECKING:
    from storage.store import Store


@click.command(cls=Command, short_help="Make today's backup, or put the home into one file.")
@click.argument("file", required=False)
@click.pass_obj
def backup(house: House, file: str | None) -> None:
    """Make today's backup now; with FILE, write the whole home into that file instead.

    Daybreak makes one by itself at the first save of a day.
    """
    store = house.open()
    if not _names(store.home):
        raise CouldNot(f"{store.home}: nothing is recorded there yet, so there is nothing to copy")
    if file is None:
        _today(house, store)
    else:
        _archive(house, store, Path(file).expanduser().absolute())
    notices(store)


def _archive(house: House, store: "Store", goal: Path) -> None:
    from storage.archive import write_archive

    written = write_archive(store.home, goal)
    say(f"{count(written, 'file')} of {store.home} in {goal}")
    say(f"to bring them back: {to_run(house, 'restore', str(goal))}")


def _today(house: House, store: "Store") -> None:
    day = house.now.date().isoformat()
    folder = store.backups.of(day)
    if day in store.backups.dates():
        say(f"today's backup is there, as things were before today's first save: {folder}")
        say(f"for a copy of this moment: {to_run(house, 'backup', 'FILE')}")
        return
    _make(house, store)
    say(f"{count(len(_names(folder)), 'file')} of {store.home} in {folder}")
    for path in _left_out(store, folder):
        warn(f"{path} cannot be read and is not in it; see: {to_run(house, 'doctor')}")
    say(f"to bring them back: {to_run(house, 'restore', day)}")


def _make(house: House, store: "Store") -> None:
    from daybreak.places import state_folder
    from storage.lock import locked
    from storage.room import claim

    with locked(store.home):
        claim(state_folder(house.home), store.home)
        problem = store.backups.make(house.now.date())
    if problem:
        raise CouldNot(
            f"{store.backups.folder}: today's backup could not be made, {problem};"
            f" put the home into one file elsewhere: {to_run(house, 'backup', 'FILE')}"
        )


def _names(home: Path) -> list[str]:
    from storage.months import scan

    return list(scan(home).files)


def _left_out(store: "Store", folder: Path) -> list[Path]:
    from storage.months import path_of

    kept = _names(folder)
    return [path_of(store.home, name) for name in _names(store.home) if name not in kept]
