"""`daybreak status`: the day in a few lines, in one line, or as JSON."""

import click

from daybreak.home_option import Command
from daybreak.house import House, answered
from daybreak.statusline import say_line
from daybreak.words import say
from recovery.overview import Overview, overview
from recovery.records import Profile


@click.command(cls=Command, short_help="Say how the day stands.")
@click.option("--line", "shape", flag_value="line", help="One line, for a prompt or a banner.")
@click.option("--json", "shape", flag_value="json", help="Everything, for a program.")
@click.pass_obj
def status(house: House, shape: str | None) -> int:
    """Say how the day stands; what is not set yet is left out, or null."""
    if shape == "line":
        return say_line(house)
    ledger = house.open()
    profile = ledger.profile
    view = overview(profile, ledger.habits, ledger.facts, house.today(profile))
    for line in _lines(shape, view, profile):
        say(line)
    return answered(ledger)


def _lines(shape: str | None, view: Overview, profile: Profile) -> list[str]:
    if shape == "json":
        from daybreak.numbers import as_json

        return as_json(view).splitlines()
    from daybreak.answers import few_lines

    return few_lines(view, profile)
