"""One list of a person's own, filled in and kept by a few keys; the same screen for every list."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from recovery.acts import Stamp
from recovery.care import BARE_MINIMUM, enough
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
from recovery.lines import lines_of
from recovery.lists import ListKind, list_kind
from recovery.records import Item
from recovery.step_acts import begin_step
from recovery.text import storable, tags_in, visible
from recovery.wording import allowed, as_wished, avoided
from recovery.yearly import read_when, say_when
from tui.list_rows import ADD, STARTS, empty_rows, item_rows, legend, width_of_rows
from tui.list_window import Window
from tui.questions import Question
from tui.rows import Row, Rows
from tui.screens.question import QuestionScreen

_LONGEST = 20_000
_NEW = "new line"
_NEXT = "enter adds it · enter alone ends"
_ALONE = "enter alone leaves it out"
_WHEN = "3 may is every year, 3 may 2027 that one day"


class ListScreen(QuestionScreen):
    """The list called `name`: lines are added, changed, moved, ticked, tagged and put away.

    `step` is the step that is in progress once something is written here (the list's own where
    none is given); a new line gets the tag of `tags` where it is only one.
    """

    NAME = "List"
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
        super().__init__()
        self.kind = list_kind(name)
        self.step = step or self.kind.step
        self.given = tuple(tags) if len(tags) == 1 else ()
        self.keys.pairs = self._pairs()
        self._stand = ""
        self._window = Window()
        self._made: dict[tuple[int, int, bool], tuple[Item, list[Row[str]]]] = {}

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

    # What is shown

    @property
    def items(self) -> tuple[Item, ...]:
        """The lines in use, from the top."""
        return lines_of(self.session.ledger.items, self.kind.name)

    def _ticked(self, items: Sequence[Item]) -> set[int]:
        if self.kind.name == BARE_MINIMUM:
            session = self.session
            lines = enough(session.ledger.items, session.ledger.profile, session.today)
            return {item.id for item, now in lines if now}
        return {item.id for item in items if item.ticked}

    def refresh_view(self) -> None:
        """Every line with its day; what was put away stands below."""
        items = self.items
        ticked = self._ticked(items)
        lines = (*items, *lines_of(self.session.ledger.items, self.kind.name, archived=True))
        width = width_of_rows(self.size.width)
        here = self._place(lines)
        self._window = self._window.around(here, len(lines), self.size.height)
        first, last = self._window.first, self._window.last
        rows: list[Row[str]] = []
        if not first:
            rows = legend(self.kind.tags, width) if items else empty_rows(self._offered(), width)
            rows += [Row([])] if rows and items and self.size.height >= 20 else []
        for number in range(first, last):
            if number == len(items):
                rows += [Row([]), Row([("put away", "muted")])]
            rows += self._rows_of(lines[number], width, lines[number].id in ticked)
        note = self._note(len(items), len(ticked))
        self.rows.show(rows, title=self.kind.title, note=note, beyond=len(lines) - last)
        if self._stand:
            self.rows.stand_on(self._stand)
            self._stand = ""

    def _place(self, lines: Sequence[Item]) -> int:
        """Where among the lines the cursor stands, or is to stand."""
        key = self._stand or self.rows.key or ""
        wanted = int(key) if key.isdigit() else 0
        found = (n for n, item in enumerate(lines) if item.id == wanted)
        return next(found, min(self._window.first + self.rows.cursor, max(len(lines) - 1, 0)))

    @on(Rows.Moved)
    def _moved(self) -> None:
        """Lay out the lines that come near; what stands in sight stays where it is."""
        above = sum(row.key is not None for row in self.rows.rows[: self.rows.cursor])
        count = self._window.last + self.rows.beyond
        if self._window.around(self._window.first + above, count, self.size.height) != self._window:
            down = self.rows.cursor - self.rows.top
            self.refresh_view()
            self.rows.look_from(self.rows.cursor - down)

    def _rows_of(self, item: Item, width: int, ticked: bool) -> list[Row[str]]:
        """The rows of a line; of thousands, only those that changed are made anew."""
        key = (item.id, width, ticked)
        made_of, rows = self._made.get(key, (None, []))
        if made_of is not item:
            profile, today = self.session.ledger.profile, self.session.today
            rows = item_rows(
                item, self.kind, today, width, ticked=ticked, wish=lambda t: as_wished(t, profile)
            )
            self._made[key] = (item, rows)
        return rows

    def _note(self, count: int, ticked: int) -> str:
        if not count:
            return ""
        if self.kind.ticks:
            return f"{ticked} of {count} ticked"
        return f"{count:,} {'line' if count == 1 else 'lines'}"

    def _offered(self) -> ListKind:
        """The list without the lines to begin with that hold words to keep away."""
        phrases = avoided(self.session.ledger.items)
        starts = tuple(words for words in self.kind.starts if allowed(words, phrases))
        return replace(self.kind, starts=starts)

    @property
    def item(self) -> Item | None:
        """The line under the cursor."""
        key = self.rows.key or ""
        wanted = int(key) if key.isdigit() else 0
        return next((item for item in self.session.ledger.items if item.id == wanted), None)

    # Saving

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

    # Adding

    def action_add(self) -> None:
        """A new line, and after it the next one, until enter alone."""
        self.ask(self._line_wanted())

    def action_end(self, last: bool) -> None:
        """To the first line or the last one, whether it is laid out or not."""
        archived = lines_of(self.session.ledger.items, self.kind.name, archived=True)
        lines = (*self.items, *archived)
        if lines:
            self._stand = str(lines[-1 if last else 0].id)
            self.refresh_view()

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

    # Changing

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
