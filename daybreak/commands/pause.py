"""`daybreak pause`: straight to the pause screen, for the hour in which it is needed."""

import click

from daybreak.home_option import Command
from daybreak.house import House


@click.command(cls=Command, short_help="Open the pause screen, for a hard hour.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Draw the screen without Unicode signs.")
@click.pass_obj
def pause(house: House, ascii_only: bool) -> int:
    """Open the pause screen: wait out an urge with your own words beside you."""
    from daybreak.screen import show

    house.ascii_only = house.ascii_only or ascii_only
    return show(house.open(), house, start="pause")
