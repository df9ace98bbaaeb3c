"""`daybreak sample`: a made-up person's home, for trying things out."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from daybreak.home_option import Command
from daybreak.house import House
from daybreak.words import say
from recovery.errors import BadInput, CouldNot

MOST_YEARS = 60


@click.command(cls=Command, short_help="Write a made-up life into an empty folder.")
@click.argument("folder", metavar="DIR")
@click.option("--years", type=float, default=1.0, show_default=True, help="How long a life.")
@click.option("--seed", type=int, default=1, show_default=True, help="Which life.")
@click.pass_obj
def sample(house: House, folder: str, years: float, seed: int) -> None:
    """Write a made-up life into DIR, which is new or empty; the same one for the same seed."""
    from daybreak.sampling import write_sample

    if not 0 < years <= MOST_YEARS:
        raise BadInput(f"years {years:g}: give a number above 0, up to {MOST_YEARS}")
    home = Path(folder).expanduser().absolute()
    _must_be_free(home)
    with TemporaryDirectory(prefix="daybreak-sample-") as state:
        ledger = write_sample(home, Path(state), years, seed, house.now)
    say(f"{len(ledger.months())} months of a made-up life are in {home}")
    say(f"to look at it: daybreak --home {home}")


def _must_be_free(home: Path) -> None:
    from storage.plainly import why_unread

    try:
        taken = any(home.iterdir())
    except FileNotFoundError:
        return
    except NotADirectoryError:
        raise CouldNot(f"{home} is not a folder: name a new or empty one") from None
    except OSError as error:
        raise CouldNot(f"{home} cannot be read, {why_unread(error)}: name another one") from None
    if taken:
        raise CouldNot(f"{home} is not empty: nothing was written, name a new or empty folder")
