"""What can be done with an entry of the journal, wherever one stands under the keys."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from recovery.counting import count
from recovery.day import day_month
from recovery.drafts import Unfinished
from recovery.journal import is_sealed, remove, star
from recovery.letters import STILL_TRUE, answer_letter, asks_still_true, open_letter
from recovery.records import JournalEntry
from recovery.seals import is_come
from tui.entry_lines import said_of
from tui.reader import Reader
from tui.screens.place import Place

_REMOVES = "d again removes it; z brings it back"
_OPENS = "not its day yet · enter again opens it"
_ASKS = f"{STILL_TRUE} y yes · n no"


class EntryPlace(Place):
    """A place with an entry that can be edited, starred and removed."""

    NAME = "Journal"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "still_true('yes')", show=False),
        Binding("n", "still_true('no')", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._removing = 0
        self._opening = 0

    reader: Reader

    @property
    def entry(self) -> JournalEntry | None:
        """The entry that the keys are about."""
        raise NotImplementedError

    @property
    def asks_to_remove(self) -> bool:
        """Whether the line above the keys asks for the second `d`."""
        return self.said.asks and self.said.words == _REMOVES

    @property
    def sealed(self) -> bool:
        """Whether the entry is closed today."""
        return self.entry is not None and is_sealed(self.entry, self.session.today)

    async def open_early(self) -> None:
        """Ask once, then open the sealed entry before its day."""
        entry = self.entry
        if entry is None:
            return
        if self._opening != entry.id or not self.said.asks:
            self._opening = entry.id
            self.say(_OPENS, asks=True)
            return
        self._opening = 0
        edit = open_letter(entry, self.session.stamp())
        if await self.act(f"{said_of(entry)} opened", [edit]):
            self.ask_still_true()

    async def open_come(self) -> None:
        """To read a letter on its day, or after it, is to open it; then it asks."""
        entry = self.entry
        if entry is None or not is_come(entry, self.session.today):
            self.ask_still_true()
            return
        edit = open_letter(entry, self.session.stamp())
        if await self.act(f"{said_of(entry)} opened", [edit]):
            self.ask_still_true()

    def ask_still_true(self) -> None:
        """Ask it of a letter that was sealed and can be read, as long as there is no answer."""
        entry = self.entry
        if entry is not None and asks_still_true(entry, self.session.today):
            self.said.say(_ASKS, asks=True)

    async def action_still_true(self, answer: str) -> None:
        """The answer to that question, where it is asked."""
        entry = self.entry
        if entry is not None and asks_still_true(entry, self.session.today):
            edit = answer_letter(entry, answer, self.session.stamp())
            await self.act(f"still true: {answer}", [edit])

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

    def action_edit_outside(self) -> None:
        """Open the entry in the editor, which then asks whether to go on in the person's own."""
        from tui.screens.editor import EditorScreen

        self.action_edit_entry()
        screen = self.app.screen
        if isinstance(screen, EditorScreen):
            screen.call_after_refresh(screen.action_outside)

    def action_earlier_text(self) -> None:
        """The text as it was before the last change, then further back, and round to now."""
        entry = self.entry
        if entry is None or self.sealed:
            return
        if not entry.earlier:
            self.say("this text was never changed")
            return
        back = self.reader.turn_back()
        said = f"as it was {count(back, 'change')} ago · c goes on"
        self.say(said if back else "as it is now")

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
