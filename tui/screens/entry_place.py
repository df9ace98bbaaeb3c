"""What can be done with an entry of the journal, wherever one stands under the keys."""

from recovery.day import day_month
from recovery.drafts import Unfinished
from recovery.journal import is_sealed, remove, star
from recovery.records import JournalEntry
from tui.entry_lines import said_of
from tui.screens.place import Place

_REMOVES = "d again removes it; z brings it back"


class EntryPlace(Place):
    """A place with an entry that can be edited, starred and removed."""

    NAME = "Journal"

    def __init__(self) -> None:
        super().__init__()
        self._removing = 0

    @property
    def entry(self) -> JournalEntry | None:
        """The entry that the keys are about."""
        raise NotImplementedError

    @property
    def asks_to_remove(self) -> bool:
        """Whether the line above the keys asks for the second `d`."""
        return self.said.asks and self.said.words == _REMOVES

    def action_edit_entry(self) -> None:
        """Open the entry in the editor."""
        entry = self.entry
        if entry is None:
            return
        if entry.sealed is not None and is_sealed(entry, self.session.today):
            self.say(f"sealed until {day_month(entry.sealed)}: it opens on that day")
            return
        what = Unfinished("entry", entry.day, entry.kind, entry.step, entry=entry.id)
        self.daybreak.edit(what, entry)

    async def action_star_entry(self) -> None:
        """Star the entry, or take its star away."""
        entry = self.entry
        if entry is not None:
            said = "star taken off" if entry.starred else "starred"
            await self.act(f"{said_of(entry)} {said}", [star(entry)])

    async def action_remove_entry(self) -> None:
        """Ask once, then remove the entry."""
        entry = self.entry
        if entry is None:
            return
        if not self.asks_to_remove or self._removing != entry.id:
            self._removing = entry.id
            self.say(_REMOVES, asks=True)
        elif await self.act(f"{said_of(entry)} removed", [remove(entry)]):
            self.removed()

    def removed(self) -> None:
        """What a screen does once its entry is gone."""

    def action_leave(self) -> None:
        """Leave what was begun."""
        if self.asks_to_remove:
            self.say("left as it was")
        else:
            super().action_leave()
