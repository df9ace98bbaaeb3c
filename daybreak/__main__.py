"""`daybreak` and `python -m daybreak`: one command, whose every error is one plain line."""

import gc
import os
import sys
from collections.abc import Sequence

TYPE_CHECKING = False  # a prompt's line is there before typing would be
if TYPE_CHECKING:
    from typing import NoReturn

    from tui.driver.early import Opened

LINE = ("status", "--line")
"""The words by which a prompt asks for its line."""


def run() -> "NoReturn":
    """The console script: runs the words of the command line and leaves with their exit code.

    A command is over before garbage is worth collecting, and a start is faster without; the
    screen collects again from its first picture on.
    """
    from daybreak.later import hold_back

    gc.disable()
    hold_back()
    for unused in ("ssl", "_hashlib"):  # no network here, and hashes without OpenSSL: 3 MiB, 15 ms
        sys.modules[unused] = None  # type: ignore[assignment]
    code = main(sys.argv[1:])
    if tuple(sys.argv[1:]) == LINE:  # a prompt waits, and to take apart what was loaded is slow
        os._exit(code)
    raise SystemExit(code)


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 done, 1 could not, 2 wrong usage.

    Nothing is raised and no traceback is shown: what a library has in its hands at that moment
    may be somebody's journal.
    """
    from daybreak.endings import ending, settle

    settle()
    opened = None
    try:
        if tuple(argv) == LINE:
            return _said_the_line()
        from daybreak.opening import open_early

        opened = open_early(argv)
        code = _obeyed(argv, opened)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except BaseException as error:  # noqa: BLE001 - each one becomes a line and an exit code
        if opened is not None:
            opened.give_back()
        return ending(error)


def _said_the_line() -> int:
    from daybreak.promptline import kept_line

    line = kept_line()
    if line is not None:
        print(line, flush=True)  # noqa: T201 - no library for a prompt
        return 0
    from daybreak.later import hold_back

    hold_back(["inspect"])  # dataclasses ask it about a class without a docstring, and none is
    from daybreak.house import House
    from daybreak.statusline import say_line

    return say_line(House())


def _obeyed(argv: Sequence[str], opened: "Opened | None") -> int:
    from daybreak.house import House

    house = House(opened=opened)
    if not argv:  # the screen as it is nearly always asked for: no command line needs reading
        from daybreak.screen import show

        return show(house.open(), house)
    from click.exceptions import Exit

    from daybreak.group import daybreak

    try:
        with daybreak.make_context("daybreak", list(argv), obj=house) as context:
            answer = daybreak.invoke(context)
        if house.store is not None:
            from daybreak.promptline import follow

            follow(house.store, lambda: house.now)
    except Exit as asked:
        return asked.exit_code
    return answer if isinstance(answer, int) else 0


if __name__ == "__main__":
    run()
