"""`daybreak incidents`: the factual record of what came from them, as plain text for an adviser."""

import click

from daybreak.home_option import Command
from daybreak.house import House, answered
from daybreak.words import say


@click.command(cls=Command, short_help="Print the record of contact received, for an adviser.")
@click.option("--since", metavar="DAY", help="From this day on: -30, 3 may, 2026-05-03.")
@click.option("--names", is_flag=True, help="With the name that is hidden elsewhere.")
@click.pass_obj
def incidents(house: House, since: str | None, names: bool) -> int:
    """Print what came from them: day, what it was, and the facts as they were written down.

    A name that you chose to hide stands as its letter, unless --names asks for it.

    To add to it: daybreak contact received --trigger called --note -
    """
    from recovery.datewords import read_day
    from recovery.incidents import incidents as recorded
    from recovery.incidents import report
    from recovery.wording import as_wished

    ledger = house.open()
    today = house.today(ledger.profile)
    first = read_day(since, today) if since is not None else None
    for line in report(recorded(ledger, first), today):
        say(line if names else as_wished(line, ledger.profile))
    return answered(ledger)
