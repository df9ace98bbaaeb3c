"""The house of one run: which home was asked for, and the ledger opened from it."""

from datetime import date, datetime
from functools import cached_property

from daybreak import clock
from daybreak.endings import COULD_NOT
from daybreak.places import home_folder, state_folder
from daybreak.words import warn
from recovery.errors import BadInput, CouldNot
from recovery.ledger import Ledger
from recovery.records import Profile

TYPE_CHECKING = False  # what typing and dataclasses load takes as long as to read a month
if TYPE_CHECKING:
    from storage.store import Store
    from tui.driver.early import Opened


class House:
    """What the options before the command said.

    `home` and `restricted` leave it to the environment where they are None. `opened` is the
    terminal where the first picture stands on it already, `store` the ledger as it was opened last.
    """

    def __init__(self, home: str | None = None, opened: "Opened | None" = None) -> None:
        self.home = home
        self.opened = opened
        self.ascii_only = False
        self.driver = "thin"
        self.restricted: bool | None = None
        self.store: Store | None = None

    @cached_property
    def now(self) -> datetime:
        """When this run looked at the clock; a question that needs none is answered without it."""
        return clock.now()

    def open(self) -> "Store":
        """The ledger of the home.

        Raises CouldNot where the home is no folder to write in, or Daybreak itself is not whole.
        """
        from recovery.content import check_program
        from storage.store import Store

        check_program()
        self.store = Store.open(home_folder(self.home), state_folder(self.home), clock.now)
        return self.store

    def today(self, profile: Profile) -> date:
        """The day that it is for this person, by their zone and rollover.

        Raises CouldNot where the zone that is kept is one that this machine does not know.
        """
        from recovery.day import in_zone, logical_day

        now = self.now
        try:
            return logical_day(in_zone(now, profile.tz), profile.rollover)
        except BadInput as reason:
            from daybreak.nextstep import to_run

            again = to_run(self, "begin", "--tz", "ZONE")
            raise CouldNot(f"in profile.json, the zone {reason}: {again}") from None


def notices(ledger: Ledger) -> int:
    """Name on stderr, a line each, the files that need a person; how many lines there were."""
    lines = ledger.notices()
    for line in lines:
        warn(line)
    return len(lines)


def answered(ledger: Ledger) -> int:
    """The exit code of a command that only reads, after its notices.

    It is 1 where a file could not be read and the answer had to do without what is in it.
    """
    notices(ledger)
    return 0 if ledger.whole else COULD_NOT
