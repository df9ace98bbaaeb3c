"""`daybreak merge`: copies from other machines brought into the home, record by record."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from daybreak.home_option import Command
from daybreak.house import House
from daybreak.nextstep import to_run
from daybreak.rivals import rival_lines, rivals
from daybreak.untouched import untouched
from daybreak.words import say, warn
from recovery.errors import BadInput

if TYPE_CHECKING:
    from storage.store import Store

COULD_NOT = 1
_MERGED, _HEALED = " was merged into ", ": git's two sides were merged"


@click.command(cls=Command, short_help="Merge copies that came from another machine.")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--let-go", type=int, metavar="N", help="Let go of version N of those that are kept.")
@click.option("--driver", is_flag=True, help="Be git's merge driver: FILES are %O %A %B %P.")
@click.pass_obj
def merge(house: House, /, files: tuple[str, ...], *, let_go: int | None, driver: bool) -> int:
    """Merge FILES, or else every conflict copy in the home, record by record.

    A copy in the home is moved to the quarantine; a file from elsewhere stays where it is. Of two
    versions of one record the later stays, and the other is kept and shown here.
    """
    if driver:
        from daybreak.gitdriver import drive_for_git

        return drive_for_git(files)
    store = untouched(house)
    if let_go is not None:
        if files:
            raise BadInput("--let-go and files go one at a time")
        return _let_go(house, store, let_go)
    return _merge(house, store, [Path(file).expanduser().absolute() for file in files])


def _merge(house: House, store: "Store", paths: Sequence[Path]) -> int:
    lines = store.merge(paths) if paths or store.home.is_dir() else ()
    left = [line for line in lines if _MERGED not in line and _HEALED not in line]
    for line in lines:
        if line not in left:
            say(line)
    if not lines:
        say(f"no copies from another machine lie in {store.home}")
    _show(house, store)
    for line in left:
        more = "; mend it by hand, or move it away" if line.endswith("not merged") else ""
        warn(f"{line}{more}")
    _rest(store, tuple(line.partition(_HEALED)[0] for line in lines if _HEALED in line))
    return COULD_NOT if left else 0


def _show(house: House, store: "Store") -> None:
    lost = rivals(store)
    for n, one in enumerate(lost, 1):
        first, *more = rival_lines(store, one)
        say(f"{n}  {first}")
        for line in more:
            say(line)
    if lost:
        say(f"what you want of these, write again; then: {to_run(house, 'merge', '--let-go', 'N')}")


def _rest(store: "Store", healed: tuple[str, ...]) -> None:
    """What reading the files said, but for those that were damaged only until now."""
    for line in store.notices():
        if not (healed and line.startswith(healed)):
            warn(line)


def _let_go(house: House, store: "Store", number: int) -> int:
    lost = rivals(store)
    if not 1 <= number <= len(lost):
        listed = to_run(house, "merge")
        raise BadInput(
            f"--let-go {number}: there are {len(lost)} versions; they stand in: {listed}"
        )
    first, *_ = rival_lines(store, lost[number - 1])
    store.let_go(lost[number - 1])
    say(f"let go: {first}")
    say("saved")
    return 0
