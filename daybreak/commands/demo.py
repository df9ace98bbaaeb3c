"""`daybreak demo`: the full screen on a made-up person's life, which is gone afterwards."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from daybreak.home_option import Command
from daybreak.house import House

YEARS, SEED = 0.12, 23


@click.command(cls=Command, short_help="Look around in a made-up person's days.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Draw the screen without Unicode signs.")
@click.pass_obj
def demo(house: House, ascii_only: bool) -> int:
    """Look around in a made-up person's days; nothing of yours is read or written."""
    from daybreak.sampling import write_sample
    from daybreak.screen import show

    house.ascii_only = house.ascii_only or ascii_only
    with TemporaryDirectory(prefix="daybreak-demo-") as folder:
        ledger = write_sample(Path(folder) / "home", Path(folder) / "state", YEARS, SEED, house.now)
        return show(ledger, house, exports=False)
