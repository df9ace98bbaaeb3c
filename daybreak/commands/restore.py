"""`daybreak restore`: an earlier state shown, then put back, with a copy of what it replaces."""

from typing import TYPE_CHECKING

import click

from daybreak.earlier import NEEDED, change_lines, months_left, refuse_newer, source_of
from daybreak.endings import COULD_NOT
from daybreak.home_option import Command
from daybreak.house import House
from daybreak.nextstep import to_run
from daybreak.words import say, warn
from recovery.counting import count
from recovery.errors import BadInput

if TYPE_CHECKING:
    from storage.restore import Restoring
    from storage.store import Store


@click.command(cls=Command, short_help="Bring back an earlier state, or list what there is.")
@click.argument("source", required=False, metavar="[DATE|FILE]")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.pass_obj
def restore(house: House, source: str | None, dry_run: bool) -> int:
    """Put the home back as it was on DATE or in FILE; without either, list what there is.

    DATE is a day with a backup. FILE is what `daybreak backup FILE` wrote, or a folder with a
    safety copy. `needed` brings back just what is damaged or missing. Nothing is asked, and what
    was there before is kept.
    """
    store = house.open()
    restoring = store.restoring()
    if source is None:
        if dry_run:
            raise BadInput("--dry-run: say which state, such as 2026-05-03")
        _list(house, store, restoring)
        return 0
    return _restore(house, store, source, dry_run=dry_run)


def _list(house: House, store: "Store", restoring: "Restoring") -> None:
    from storage.months import scan

    days = store.backups.dates()
    for day in reversed(days):
        say(f"{day}  {count(len(scan(store.backups.of(day)).files), 'file')}")
    if not days:
        say(f"there is no backup of {store.home} yet; to make one: {to_run(house, 'backup')}")
    needed = restoring.changes(restoring.of_need())
    for line in change_lines(store.home, needed):
        say(line)
    if needed:
        say(f"to bring back just what is damaged or missing: {to_run(house, 'restore', NEEDED)}")
    if days:
        say("each is the home as it was before that day's first save")
        say(f"what one would change: {to_run(house, 'restore', days[-1], '--dry-run')}")
    _tell(store)


def _restore(house: House, store: "Store", said: str, *, dry_run: bool) -> int:
    restoring = store.restoring()
    source = source_of(house, store, restoring, said)
    stays = "" if said == NEEDED else months_left(store, source)
    changes = restoring.changes(source)
    changed = {change.path.stem for change in changes}
    source = {name: page for name, page in source.items() if name in changed}
    refuse_newer(house, store, source)
    for line in change_lines(store.home, changes):
        say(line)
    if stays:
        say(stays)
    in_vain = said == NEEDED and not changes and not store.whole
    if in_vain:
        say("nothing is brought back: no backup has what is damaged")
    elif not changes:
        say("nothing needs to be brought back" if said == NEEDED else "all of it is as it was then")
    elif dry_run:
        say(f"nothing was changed; to do it: {to_run(house, 'restore', said)}")
    else:
        safety = restoring.restore(source)
        say("put back")
        if safety.exists():
            again = to_run(house, "restore", str(safety))
            say(f"what was there before is in {safety}; to take this back: {again}")
    _tell(store)
    return COULD_NOT if in_vain else 0


def _tell(store: "Store") -> None:
    """Say what opening found, but for what is damaged or missing: that stands in the lines."""
    for line in store.notices():
        if not line.endswith("daybreak restore"):
            warn(line)
