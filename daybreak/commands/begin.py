"""`daybreak begin`: the first-run questions without the screen, and changing the answers later."""

from dataclasses import replace

import click

from daybreak.home_option import Command
from daybreak.house import House, notices
from daybreak.words import say
from recovery.errors import BadInput
from recovery.records import Profile

_NAMES = ("no contact since", "target", "zone")


@click.command(cls=Command, short_help="Say when no contact started, and for how long.")
@click.option("--since", metavar="DATE", help="The day it started: today, -3, mon, 3 may, ISO.")
@click.option("--target", metavar="DAYS|open", help="How many days; 30 if not given at first.")
@click.option("--tz", "zone", metavar="ZONE", help="Your time zone, such as Europe/Berlin.")
@click.pass_obj
def begin(house: House, since: str | None, target: str | None, zone: str | None) -> None:
    """Say when no contact started and how long it shall be; never erases a record."""
    from recovery.ledger import Edit

    ledger = house.open()
    old = ledger.profile
    new = _answers(house, old, since, target, zone)
    if new != old:
        ledger.apply([Edit(old, new)])
    for line in _said(old, new):
        say(line)
    if new != old:
        say("saved")
    notices(ledger)


def _answers(
    house: House, old: Profile, since: str | None, target: str | None, zone: str | None
) -> Profile:
    from recovery.choices import FIRST_TARGET, read_distance
    from recovery.datewords import read_day
    from recovery.day import in_zone

    if since is None and target is None and zone is None:
        raise BadInput("say when it started: daybreak begin --since DATE --target DAYS")
    new = old
    if zone is not None:
        in_zone(house.now, zone)
        new = replace(new, tz=zone)
    if since is not None:
        new = replace(new, start=read_day(since, house.today(new)))
    if target is not None:
        new = replace(new, target=read_distance(target))
    elif not old.begun and since is not None:
        new = replace(new, target=FIRST_TARGET)
    return replace(new, begun=old.begun or since is not None)


def _said(old: Profile, new: Profile) -> list[str]:
    lines = []
    for name, before, after in zip(_NAMES, _values(old), _values(new), strict=True):
        if not old.begun:
            lines.append(f"{name} {after}")
        elif before != after:
            lines.append(f"{name} {after}, before it was {before}")
    if old.begun:
        lines += ["every record stays as it was"] if lines else ["nothing to change"]
    return lines


def _values(profile: Profile) -> tuple[str, str, str]:
    from recovery.choices import say_distance
    from recovery.day import long_day

    return (
        long_day(profile.start) if profile.start else "a day that is not set yet",
        say_distance(profile.target),
        profile.tz or "of this machine",
    )
