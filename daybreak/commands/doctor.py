"""`daybreak doctor`: everything that is odd in the home, and what was done about it."""

from typing import TYPE_CHECKING

import click

from daybreak.findings import finding_line, is_two_sides
from daybreak.home_option import Command
from daybreak.house import House
from daybreak.nextstep import to_run
from daybreak.untouched import untouched
from daybreak.words import say, warn
from recovery.counting import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.doctor import Finding
    from storage.store import Store

COULD_NOT = 1
PUT_RIGHT_BY_FIX = ("checksum", "companion")


@click.command(cls=Command, short_help="Check every file; --fix puts right what it can.")
@click.option("--fix", is_flag=True, help="Put right what needs nobody's decision.")
@click.pass_obj
def doctor(house: House, fix: bool) -> int:
    """Check every file, id, checksum, permission, leftover and copy in the home.

    Prints what it found and did. While something needs you, the exit code is 1 and stderr says so.
    """
    store = untouched(house)
    merged = _merged(store) if fix else ()
    findings = store.doctor(fix=fix)
    for line in merged:
        say(line)
    for finding in findings:
        say(finding_line(house, store, finding))
    _rest(store, findings)
    if store.kept():
        say(f"{count(len(store.kept()), 'version')} kept beside another: {to_run(house, 'merge')}")
    persons = sum(finding.person for finding in findings)
    if persons:
        warn(f"{count(persons, 'thing')} for you to settle")
        return COULD_NOT
    say(_rest_is(house, store, findings))
    return 0


def _merged(store: "Store") -> tuple[str, ...]:
    """Bring git's two sides together first: to doctor they are a file that is not JSON."""
    return store.merge() if any(is_two_sides(found) for found in store.doctor()) else ()


def _rest(store: "Store", findings: "Sequence[Finding]") -> None:
    """What reading the files said, but for what stands in the findings."""
    named = tuple(str(finding.path) for finding in findings)
    for line in store.notices():
        if not line.startswith(named):
            warn(line)


def _rest_is(house: House, store: "Store", findings: "Sequence[Finding]") -> str:
    files, days = len(store.months()), len(store.backups.dates())
    if not findings and not files:
        return f"nothing is recorded in {store.home} yet"
    if any(found.kind in PUT_RIGHT_BY_FIX and not found.mended for found in findings):
        return f"nothing for you to settle; for the rest: {to_run(house, 'doctor', '--fix')}"
    return f"everything is in order: {count(files, 'month')}, {count(days, 'backup')}"
