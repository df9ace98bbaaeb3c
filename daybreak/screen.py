"""Starting the full screen, or saying plainly how the day stands where there is no screen."""

import os
from typing import TYPE_CHECKING

from daybreak.house import House, notices
from daybreak.promptline import follow, renew_line
from daybreak.restriction import is_restricted, opened_by_ssh, refuse_other_commands
from daybreak.terminals import has_screen, has_unicode
from daybreak.words import say
from recovery.ledger import Ledger

if TYPE_CHECKING:
    from storage.store import Store

HINT = "The full screen needs a terminal; daybreak --help lists what works without one."
SSH_HINT = "The full screen needs a terminal: ssh -t HOST daybreak asks for one."


def show(ledger: "Store", house: House, start: str = "today", *, exports: bool = True) -> int:
    """Open the screen at `start` (today or pause) and return its exit code.

    Where `exports` is true, a view can be kept as files in the home.
    """
    restricted = is_restricted(house.restricted, os.environ)
    if restricted:
        refuse_other_commands(os.environ)
    if not has_screen():
        return _plainly(ledger, house)
    house.today(ledger.profile)  # no day can be shown in a zone that is not known
    from daybreak import clock
    from daybreak.exports import exporter
    from daybreak.sitting import sit_down

    plain = house.ascii_only or not has_unicode()
    export = exporter(ledger.home, clock.now) if exports else None
    code = sit_down(
        ledger,
        clock.now,
        ascii_only=plain,
        start=start,
        export=export,
        driver=house.driver,
        restricted=restricted,
        opened=house.opened,
        follow=lambda: follow(ledger, clock.now),
    )
    if code == 0:
        renew_line(ledger, clock.now())
    return code


def _plainly(ledger: Ledger, house: House) -> int:
    from daybreak.answers import few_lines
    from recovery.overview import overview

    profile = ledger.profile
    view = overview(profile, ledger.habits, ledger.facts, house.today(profile))
    for line in few_lines(view, profile):
        say(line)
    say(SSH_HINT if opened_by_ssh(os.environ) else HINT)
    notices(ledger)
    return 0
