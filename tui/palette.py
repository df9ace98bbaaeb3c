"""The palette of actions, in a window of any size."""

from textual.command import CommandList, CommandPalette


class Palette(CommandPalette):
    """Textual's palette, whose list is only paged through where a row of it is on the screen.

    In a window too small for that, Textual's own counts in rows that there are not, and ends the
    program.
    """

    def _action_command_list(self, action: str) -> None:
        room = self.query_one(CommandList).scrollable_content_region.size
        if room.area or "page" not in action:
            super()._action_command_list(action)
