"""One list of a person's own, filled in and kept by a few keys; the same screen for every list."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from recovery.acts import Stamp
from recovery.errors import BadInput
from recovery.item_acts import (
    add_item,
    add_items,
    archive_item,
    change_item,
    move_item,
    tick_item,
)
from recovery.ledger import Edit
from recovery.records import Item
from recovery.step_acts import begin_step
from recovery.text import storable, tags_in, visible
from recovery.yearly import read_when, say_when
from tui.list_rows import ADD, STARTS
from tui.questions import Question
from tui.rows import Rows
from tui.screens.list_page import ListPage

_LONGEST = 20_000
_NEW = "new line"
_NEXT = "enter adds it · enter alone ends"
_ALONE = "enter alone leaves it out"
_WHEN = "3 may is every year, 3 may 2027 that one day"


class ListScreen(ListPage):
    """The list called `name`: lines are added, changed, moved, ticked, tagged and put away.

    `step` is the step that is in progress once something is written here (the list's own where
    none is given); a new line gets the tag of `tags` where it is only one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", show=False),
        Binding("e", "act", show=False),
        Binding("space", "tick", show=False),
        Binding("n", "note", show=False),
        Binding("d", "when", show=False),
        Binding("x", "archive", show=False),
        Binding("plus,equals_sign", "shift(-1)", show=False),
        Binding("minus", "shift(1)", show=False),
        Binding("z", "undo", show=False),
        Binding("Z", "redo", show=False),
    ]

    def __init__(self, name: str, *, step: str = "", tags: Sequence[str] = ()) -> None:
        super().__init__(name)
        self.step = step or self.kind.step
        self.given = tuple(tags) if len(tags) == 1 else ()
        self.keys.pairs = self._pairs()

    def _pairs(self) -> tuple[tuple[str, str], ...]:
        kind = self.kind
        pairs = [("a", "add"), ("enter", "change"), ("space", "tick") if kind.ticks else ("", "")]
        pairs += [("d", "day") if kind.dated else ("", ""), ("n", "note"), ("+ -", "move")]
        pairs += [("x", "put away"), ("z", "undo"), ("escape", "back")]
        return tuple(pair for pair in pairs if pair[0])

    def on_mount(self) -> None:
        """Begin with nothing said."""
        self.session.said = ""
        super().on_mount()
        if not self.items:
            self.rows.read_from_top()

    def _stamp(self) -> Stamp:
        return self.session.stamp()

    def _begins(self) -> tuple[Edit, ...]:
        if not self.step:
            return ()
        return begin_step(self.step, self.session.ledger.facts.steps, self._stamp())

    async def _keep(self, said: str, *edits: Edit) -> None:
        """Save, and with it that the step is in progress; raises what the ledger says."""
        if all(edit.before == edit.after for edit in edits):
            self.session.said = "left as it was"
        else:
            await self.session.act(f"{said} · {self.kind.title}", (*edits, *self._begins()))

    def _kept_first(self) -> Item:
        """The line of the newest act, as it is kept."""
        kept = self.session.undo.done[-1].edits[0].after
        assert isinstance(kept, Item)
        return kept

    def action_add(self) -> None:
        """A new line, and after it the next one, until enter alone."""
        self.ask(self._line_wanted())

    def action_leave(self) -> None:
        """Leave; where only the next line was left empty, what was saved stays said."""
        said, prompt = self.session.said, self.prompt
        super().action_leave()
        if said and prompt and prompt.question.label == _NEW and not prompt.line.words.strip():
            self.say(said)

    def _line_wanted(self) -> Question:
        return Question(_NEW, self._add, hint=_NEXT, draft="note")

    async def _add(self, text: str) -> None:
        if not text.strip():
            return
        made = add_item(
            self.session.ledger.items, self.kind.name, text, self._stamp(), tags=self.given
        )
        await self._keep("a line", made)
        kept = self._kept_first()
        self._stand = str(kept.id)
        if self.kind.dated:
            self.ask(self._day_wanted(kept, onward=True))
        elif self._asks_note():
            self.ask(self._note_wanted(kept, onward=True))
        else:
            self.ask(self._line_wanted())

    def _asks_note(self) -> bool:
        """Whether what stands beside a new line is asked for at once."""
        kind = self.kind
        wanted = not kind.note_for or kind.note_for in self.given
        return bool(kind.note) and wanted and not kind.ticks

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        if event.key == STARTS:
            await self.told(self._begin_with_these)
        elif event.key == ADD:
            self.action_add()
        else:
            self._change()

    async def _begin_with_these(self) -> None:
        items, starts = self.session.ledger.items, self._offered().starts
        made = add_items(items, self.kind.name, starts, self._stamp())
        await self._keep(f"{len(made)} lines", *made)
        self._stand = str(self._kept_first().id)

    def _change(self) -> None:
        item = self.item
        if item is None:
            return
        if len(item.text) > _LONGEST:
            self.say("this line is too long for one row: x puts it away, a adds another")
            return

        async def answer(text: str) -> None:
            if text == visible(storable(item.text)):
                self.session.said = "left as it was"
            else:
                await self._keep("a line changed", change_item(item, self._stamp(), text=text))

        self.ask(Question("change", answer, item.text, draft="note"))

    def action_note(self) -> None:
        """What stands beside the line: a plan, how to reach someone."""
        if self.item is not None:
            self.ask(self._note_wanted(self.item))

    def _note_wanted(self, item: Item, *, onward: bool = False) -> Question:
        async def answer(text: str) -> None:
            if text != visible(storable(item.note)):
                await self._keep("a note", change_item(item, self._stamp(), note=text))
            if onward:
                self.ask(self._line_wanted())

        asked = self.kind.note or "a note"
        label = asked if len(asked) <= self.size.width // 3 else "beside it"
        ends = _ALONE if onward else "enter saves · escape leaves it"
        return Question(label, answer, item.note, hint=f"{asked} · {ends}", draft="note")

    def action_when(self) -> None:
        """The day to expect, in a list of days."""
        if self.kind.dated and self.item is not None:
            self.ask(self._day_wanted(self.item))

    def _day_wanted(self, item: Item, *, onward: bool = False) -> Question:
        def live(text: str) -> tuple[str, bool]:
            try:
                when = read_when(text)
            except BadInput as error:
                return str(error), False
            every = "every year, " if len(when) == 5 else ""
            return f"{every}{say_when(when)} · enter saves", True

        async def answer(text: str) -> None:
            await self._keep("a day", change_item(item, self._stamp(), day=text))
            if onward:
                kept = next(i for i in self.session.ledger.items if i.id == item.id)
                self.ask(self._note_wanted(kept, onward=True))

        return Question("which day", answer, say_when(item.when), live, f"{_WHEN} · {_ALONE}")

    async def action_tick(self) -> None:
        """Tick the line, or take its tick away."""
        item = self.item
        if item is None:
            self.action_act()
        elif not self.kind.ticks:
            self.say("nothing is ticked in this list · enter changes the line")
        else:
            ticked = item.id not in self._ticked(self.items)
            edit = tick_item(item, self._stamp(), ticked)
            await self.told(partial(self._keep, "ticked" if ticked else "open again", edit))

    async def action_digit(self, number: int) -> None:  # type: ignore[override] # Textual awaits either kind
        """Put the tag of that number on the line, or take it off."""
        item = self.item
        if item is None or number > len(self.kind.tags):
            return
        tag = self.kind.tags[number - 1]
        if tag in tags_in(item.text):
            self.say(f"@{tag} stands in the line itself · enter changes it")
            return
        on_it = tag in item.tags
        tags = [t for t in item.tags if t != tag] if on_it else [*item.tags, tag]
        edit = change_item(item, self._stamp(), tags=tags)
        await self.told(partial(self._keep, f"@{tag}{' taken off' if on_it else ''}", edit))

    async def action_archive(self) -> None:
        """Put the line away; on one that was put away, bring it back."""
        item = self.item
        if item is not None:
            said = "a line is back" if item.archived else "a line put away"
            await self.act(said, [archive_item(item, self._stamp())])

    async def action_shift(self, places: int) -> None:
        """Move the line up or down in its list."""
        item = self.item
        if item is None:
            return
        edits = move_item(self.session.ledger.items, item, places, self._stamp())
        if edits:
            await self.act("moved", edits)
