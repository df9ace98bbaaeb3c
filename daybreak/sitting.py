"""One sitting at the screen: the program, and the guardian that watches over it."""

import os
import signal
import sys
import termios
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from daybreak.guardian import Guardian
from storage.drafts import Drafts

if TYPE_CHECKING:
    from storage.store import Store
    from tui.driver.early import Opened

_END_WHAT_WAS_CUT = b"\x18"


def sit_down(
    store: "Store",
    now: Callable[[], datetime],
    *,
    ascii_only: bool,
    start: str,
    export: Callable[[str, str], str] | None = None,
    driver: str = "thin",
    restricted: bool = False,
    opened: "Opened | None" = None,
    follow: Callable[[], bool] = lambda: False,
) -> int:
    """Show the screen until the person leaves or the terminal does; the exit code.

    `export` keeps a view as a picture and as text, and says where. `driver` is thin, which sends
    only what changed, or plain, which is Textual's own. A `restricted` sitting opens no editor and
    is not stopped by a key. `opened` is the terminal with the first picture on it. `follow` is
    called soon after a change, and is true when the store took in what others saved.
    """
    Guardian.block()
    if restricted:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTSTP})
    from daybreak.later import hold_back_no_longer
    from daybreak.outside_editor import OutsideEditor
    from daybreak.terminals import colours, has_italics
    from tui.app import DaybreakApp
    from tui.driver import driver_class

    hold_back_no_longer()

    drafts, editor = Drafts(store.room), OutsideEditor()
    app = DaybreakApp(
        store,
        now,
        ascii_only=ascii_only,
        start=start,
        drafts=drafts,
        export=export,
        outside=None if restricted else editor.edit,
        driver=driver_class(driver, opened),
        colours=colours(),
        italics=has_italics(),
        follow=follow,
    )
    restore = _terminal_as_found(opened)

    def leave() -> None:
        editor.close()
        app.leave_from_thread()

    def force() -> None:
        editor.clear()
        restore()

    guardian = Guardian(
        texts=lambda: app.desk.texts,
        keep=drafts.keep,
        leave=leave,
        force=force,
        look=editor.look,
    )
    guardian.start()
    kept = False
    try:
        app.run(mouse=False)
    finally:
        app.session.end()
        kept = guardian.finish()
        drafts.end()
        editor.sweep()
        Guardian.unblock()
    return app.return_code or guardian.code or _left(app.session.waiting, kept)


def _left(changes: int, kept: bool) -> int:
    """Say that changes were not saved, how many and no more of them; the exit code for it."""
    if not changes:
        return 0
    from daybreak.endings import COULD_NOT
    from daybreak.words import warn

    said, its = ("1 change was", "its") if changes == 1 else (f"{changes} changes were", "their")
    drafts = f"{its} texts are offered when you next start: daybreak"
    warn(f"{said} not saved; {drafts if kept else f'{its} texts could not be kept as drafts'}")
    return COULD_NOT


def _terminal_as_found(opened: "Opened | None") -> Callable[[], None]:
    """What erases the picture and puts the terminal back as it was found, never waiting for it."""
    from tui.driver.terminal import Wishes, ending

    try:  # asked now: while the screen is shown, Python's own streams lead elsewhere
        keys, screen = sys.stdin.fileno(), sys.stdout.fileno()
        attributes = (opened and opened.attributes) or termios.tcgetattr(keys)
    except (termios.error, OSError, ValueError):
        return lambda: None
    everything = Wishes(mouse=True, moves=True, focus=True)

    def restore() -> None:
        with _unless_gone():
            os.set_blocking(screen, False)
            termios.tcflush(screen, termios.TCOFLUSH)  # what it has not taken yet makes room
            last = ending(everything, os.get_terminal_size(screen).lines)
            os.write(screen, _END_WHAT_WAS_CUT + last.encode())
        with _unless_gone():
            os.set_blocking(screen, True)  # a shell has the same line, and expects to wait for it
            termios.tcsetattr(keys, termios.TCSANOW, attributes)

    return restore


def _unless_gone() -> suppress:
    """For a terminal that may be gone, or may not read: then there is nothing left to put back."""
    return suppress(termios.error, OSError, ValueError)
