"""The terminal driver: what Textual draws, in few bytes, and without waiting for the terminal.

From what Textual writes (`reader`) to a grid of cells (`grid`, `letters`, `sgr`), from there to the
difference with what is shown (`shift`, `difference`, `pen`, `screen`), and out (`outlet`). What is
typed comes in through `keys` and `listener`. `driver` puts both on a real terminal (`terminal`).
"""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver

    from tui.driver.early import Opened


def driver_class(name: str = "thin", opened: "Opened | None" = None) -> "type[Driver] | None":
    """What to give to an App as `driver_class`; None is Textual's own choice.

    That is for the name "plain", on Windows, and where the system has no such terminals. `opened`
    is what a quick start has done to the terminal already.
    """
    if name != "thin" or sys.platform == "win32":
        return None
    try:
        from tui.driver.driver import ThinDriver
    except ImportError:  # no termios, or another Textual than ours
        return None
    if opened is None:
        return ThinDriver
    return type("ThinDriver", (ThinDriver,), {"opened": opened})
