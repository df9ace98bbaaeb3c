"""`daybreak guide`: the program of the guides, all of it or one step, for reading or as JSON."""

import click

from daybreak.home_option import Command
from daybreak.house import House, answered
from daybreak.words import say


@click.command(cls=Command, short_help="Read the guide, or one of its steps.")
@click.argument("step_id", metavar="[STEP]", required=False)
@click.option("--json", "json_wanted", is_flag=True, help="For a program.")
@click.pass_obj
def guide(house: House, step_id: str | None, json_wanted: bool) -> int:
    """Read the guide: its phases and steps with their state, or one STEP, such as A1."""
    from daybreak.guidelines import as_json, one_step, wanted_steps, whole_guide

    wanted = wanted_steps(step_id)
    ledger = house.open()
    today = house.today(ledger.profile)
    if json_wanted:
        lines = as_json(ledger, today, wanted)
    elif step_id is None:
        lines = [*whole_guide(ledger, today)]
    else:
        lines = [*one_step(ledger, today, wanted[0])]
    for line in lines:
        say(line)
    return answered(ledger)
