"""The palette of actions, in a window of any size."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from textual.app import SystemCommand
from textual.command import CommandList, CommandPalette

from recovery.ledger import Edit
from tui.screens.place import Place
from tui.themes import THEMES

HELP = {
    "daybreak-dark": "Light letters on a dark ground",
    "daybreak-light": "Dark letters on a light ground",
    "daybreak-contrast": "The strongest contrast",
    "daybreak-terminal": "The colours of your terminal",
}
"""What the palette says of each theme."""


class Palette(CommandPalette):
    """Textual's palette, whose list is only paged through where a row of it is on the screen.

    In a window too small for that, Textual's own counts in rows that there are not, and ends the
    program.
    """

    def _action_command_list(self, action: str) -> None:
        room = self.query_one(CommandList).scrollable_content_region.size
        if room.area or "page" not in action:
            super()._action_command_list(action)


def theme_commands(place: Place) -> Iterator[SystemCommand]:
    """The palette's entries for the colours: each is kept as in Settings, and z takes it back."""

    def choosing(name: str, short: str) -> Callable[[], None]:
        def start() -> None:
            place.run_worker(_choose(place, name, short), exit_on_error=True)

        return start

    for theme in THEMES:
        short = theme.name.removeprefix("daybreak-")
        yield SystemCommand(f"colours {short}", HELP[theme.name], choosing(theme.name, short))


async def _choose(place: Place, name: str, short: str) -> None:
    before = place.session.ledger.profile
    await place.act(f"colours {short}", [Edit(before, replace(before, theme=name))])
