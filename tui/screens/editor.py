"""The editor: a title, a text, and nothing else. Saved and left by one key."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.widget import Widget
from textual.widgets import Input, TextArea

from recovery.acts import rewrite_entry, stamp, write_entry
from recovery.day import day_month, long_day
from recovery.errors import DaybreakError
from recovery.ledger import Edit
from recovery.records import JournalEntry
from recovery.step_acts import begin_step
from tui.bars import KeyBar
from tui.canvas import Canvas
from tui.draft_notes import Notes, begins, noting
from tui.entry_lines import said_of
from tui.outside import Outside
from tui.paint import Line, width_of, wrap
from tui.screens.asking import AskingScreen
from tui.screens.both import BothScreen
from tui.sheet import Sheet
from tui.still import StillVertical
from tui.typed_line import TitleLine

_OUTSIDE = "your editor may keep copies of its own, Daybreak none · ctrl+o now opens it"
Keep = Callable[[str], None]
"""Takes a draft, title line and text, at each change; "" when there is none to keep any more."""


class Thought(Canvas):
    """The thought to write from, above the title."""

    DEFAULT_CSS = "Thought { height: 0; }"

    def __init__(self, words: str) -> None:
        super().__init__(id="thought")
        self.words = words
        self.most = 0

    def fit_into(self, width: int, low: bool) -> None:
        """Take the rows that the words need, few in a low window, and one of air elsewhere."""
        self.most = 2 if low else 4
        rows = len(wrap(self.words, width, self.most))
        self.styles.height = rows + (not low) if rows else 0

    def draw(self, width: int, height: int) -> list[Line]:
        """The words, muted."""
        return [[(row, "quiet")] for row in wrap(self.words, width, self.most)]


class WritingBar(KeyBar):
    """How much is written, and how to leave."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def show(self, count: int) -> None:
        """Show this number of words."""
        self.count = count
        self.repaint()

    def draw(self, width: int, height: int) -> list[Line]:
        """The count and the keys; what does not fit is left out from the end."""
        count = f" {self.count:,} {'word' if self.count == 1 else 'words'}"
        keys: Line = [(count + " · ", "muted"), ("ctrl+s", "key")]
        leaves: Line = [(" or ", "muted"), ("escape", "key"), (" saves and leaves", "muted")]
        long: Line = [*keys, *leaves, (" · ", "muted"), ("tab", "key"), (" title", "muted")]
        longest: Line = [*long, (" · ", "muted"), ("ctrl+o", "key"), (" your editor", "muted")]
        rows: tuple[Line, ...] = (longest, long, [*keys, *leaves], [*keys, (" saves", "muted")])
        return [next((row for row in rows if width_of(row) <= width), rows[-1])]


class EditorScreen(AskingScreen):
    """Writes a new entry, or an old one again.

    `prompt` is the thought to write from, which becomes the title where none is given, and `step`
    the step it belongs to. `text` is a draft to go on with, and `keep` gets the draft at each
    change; both have the title in their first line. The day is the one shown at the start.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "finish", show=False),
        Binding("escape", "finish_or_keep", show=False),
        Binding("ctrl+o", "outside", show=False),
        Binding("down", "focus_text", show=False),
    ]
    DEFAULT_CSS = """
    EditorScreen #body {
        border: round $accent; border-title-color: $accent; border-title-style: bold;
        align-horizontal: center; padding: 1 2 0 2;
    }
    EditorScreen.-plain #body { border: ascii $accent; }
    EditorScreen.-low #body { padding: 0 1; }
    EditorScreen #writing { max-width: 85; }
    EditorScreen #title { margin-bottom: 1; text-style: bold; }
    """

    def __init__(
        self,
        entry: JournalEntry | None = None,
        *,
        prompt: str = "",
        step: str = "",
        kind: str = "free",
        keep: Keep | None = None,
        text: str = "",
    ) -> None:
        self.NAME = "Letter" if (entry.kind if entry else kind) == "letter" else "Writing"
        super().__init__()
        self.edited = entry
        self.thought, self.step = prompt, step
        self.kind = "prompt" if prompt and kind == "free" else kind
        self.keep = keep
        self._refused = ""
        title, body = read_draft(text) if text else (entry.title, entry.text) if entry else ("", "")
        self.bar = WritingBar()
        self.keys = self.bar
        self.title_line = TitleLine(title, placeholder="a title, if you like", id="title")
        self.sheet = Sheet(body, id="sheet")
        look = noting(entry.step if entry else step)
        self.notes = Notes(look) if look else None

    def body(self) -> Widget:
        """The thought, the title and the sheet in a frame that says the day."""
        thought = Thought(begins(self.step) or self.thought)
        parts = (thought, self.title_line, self.sheet, *([self.notes] if self.notes else []))
        writing = StillVertical(*parts, id="writing")
        return StillVertical(writing, id="body")

    def on_mount(self) -> None:
        """The keys go to the sheet, its cursor behind what is written."""
        self.set_class(self.daybreak.ascii_only, "-plain")
        self.day = self.edited.day if self.edited else self.session.day
        self.query_one("#body").border_title = long_day(self.day)
        self.session.said = ""
        super().on_mount()
        self.set_focus(self.sheet)
        self.sheet.move_cursor(self.sheet.document.end)
        self._kept = self.draft
        self._count()

    def on_resize(self, event: Resize) -> None:
        """Less air in a low window."""
        self.set_class(event.size.height < 20 or event.size.width < 60, "-low")
        self.call_after_refresh(self._fit_thought)

    def _fit_thought(self) -> None:
        width = self.query_one("#writing").size.width
        self.query_one(Thought).fit_into(width, self.has_class("-low"))
        self._count()

    def update(self) -> None:
        """What there is to say; the text itself belongs to the fingers."""
        self.said.say(self.session.said, whole=self.session.said == self.session.trouble)

    def refresh_view(self) -> None:
        """Nothing here is drawn from what is kept."""

    @property
    def draft(self) -> str:
        """What is written so far: the title line, then the text."""
        return f"{self.title_line.words}\n{self.sheet.words}"

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _changed(self) -> None:
        self._count()
        if self.keep is not None and self.draft != self._kept:
            self._kept = self.draft
            self.keep(self._kept)

    def _count(self) -> None:
        self.bar.show(self.sheet.word_count)
        if self.notes is not None:
            self.notes.read(self.sheet.words, 2 if self.has_class("-low") else 4)

    @on(Input.Submitted)
    def action_focus_text(self) -> None:
        """From the title to the text."""
        self.set_focus(self.sheet)

    @on(TitleLine.Spilled)
    def _spilled(self, event: TitleLine.Spilled) -> None:
        """A page was pasted into the title: its first line stays there, the rest is the text."""
        self.sheet.move_cursor((0, 0))
        self.sheet.put(event.text.lstrip("\n"))
        self.set_focus(self.sheet)

    async def action_finish(self) -> None:
        """Save and leave; the text stays on the screen where it could not be saved."""
        before = self.session.undo
        if await self.save():
            self.dismiss()
            if self.edited is None and self.kind == "letter" and self.session.undo is not before:
                self._ask_to_seal()

    async def action_finish_or_keep(self) -> None:
        """Save and leave; what could not be saved twice is left as a draft."""
        before = self._refused
        await self.action_finish()
        if self._can_be_left(before):
            self.session.said = "kept as a draft, not saved yet · the next start offers it"
            self.dismiss()

    def _can_be_left(self, before: str) -> bool:
        return bool(before) and before == self._refused

    def _ask_to_seal(self) -> None:
        from tui.screens.seal import SealScreen

        letter = self.session.undo.done[-1].edits[0].after
        if isinstance(letter, JournalEntry):
            self.app.push_screen(SealScreen(letter))

    def action_outside(self) -> None:
        """Go on in the person's own editor; what it may leave behind is said first."""
        outside = self.daybreak.outside
        if outside is None:
            self.say("no other editor can be opened here")
        elif not (self.said.asks and self.said.words == _OUTSIDE):
            self.say(_OUTSIDE, asks=True)
        else:
            self._go_outside(outside)

    def _go_outside(self, outside: Outside) -> None:
        title, keep = self.title_line.words, self.keep

        def saved(text: str) -> None:
            if keep is not None:
                keep(f"{title}\n{text}")

        try:
            with self.app.suspend():
                text = outside(self.sheet.words, saved)
        except SuspendNotSupported:
            self.say("this terminal cannot be lent to another editor")
        except DaybreakError as error:
            self.say(str(error))
        else:
            self.say("back from your editor · ctrl+s saves")
            if text != self.sheet.words:
                self.sheet.select_all()
                self.sheet.put(text)
            if keep is not None:
                keep(self.draft)

    async def may_leave(self) -> bool:
        """The page is saved before the program ends; what cannot be is asked about once."""
        before = self._refused
        return await self.save() or self._can_be_left(before)

    async def save(self) -> bool:
        """Save what is written; False, and a plain line, where that could not be done."""
        edited, title, text = self.edited, self.title_line.words, self.sheet.words
        self._refused = ""
        if not (title.strip() or text.strip()):
            self.session.said = "left as it was" if edited else "nothing was written"
        elif edited is not None and (title, text) == (edited.title, edited.text):
            self.session.said = "left as it was"
        elif not (await self._still_the_same() and await self._save_words(title, text)):
            return False
        if self.keep is not None:
            self.keep("")
        return True

    async def _save_words(self, title: str, text: str) -> bool:
        if await self.act(self._said(), lambda: [self._edit(title, text), *self._begins()]):
            return True
        if self.daybreak.drafts is not None:
            self._refused = self.draft
            self.session.trouble += " · escape again leaves it as a draft"
            self.session.said = self.session.trouble
            self.update()
        return False

    def _begins(self) -> tuple[Edit, ...]:
        """What is written for a step puts it in progress."""
        if self.edited is not None or not self.step:
            return ()
        session = self.session
        when = stamp(session.now(), session.ledger.profile, self.day)
        return begin_step(self.step, session.ledger.facts.steps, when)

    async def _still_the_same(self) -> bool:
        """Whether the entry is what it was when the page was opened; if not, it is asked about."""
        edited = self.edited
        if edited is None:
            return True
        await self.session.look_again()
        month = self.session.ledger.month(f"{edited.day:%Y-%m}")
        kept = next((entry for entry in month.journal if entry.id == edited.id), None)
        if kept is not None and (kept.title, kept.text) == (edited.title, edited.text):
            self.edited = kept
            return True

        async def chosen(which: str) -> None:
            await self._decide(which, kept)

        self.app.push_screen(BothScreen(self.sheet.words, kept, chosen))
        return False

    async def _decide(self, which: str, kept: JournalEntry | None) -> None:
        if which == "theirs":
            self.session.said = "left as the other session saved it"
            if self.keep is not None:
                self.keep("")
            self.dismiss()
            return
        if which == "both":
            self.kind = self.edited.kind if self.edited else self.kind
        self.edited = kept if which == "mine" else None
        await self.action_finish()

    def _said(self) -> str:
        if self.edited is not None:
            return f"{said_of(self.edited)} changed"
        past = "" if self.day == self.session.today else f" for {day_month(self.day)}"
        return ("letter" if self.kind == "letter" else "entry") + past

    def _edit(self, title: str, text: str) -> Edit:
        if self.edited is not None:
            return rewrite_entry(self.edited, text, title)
        when = stamp(self.session.now(), self.session.ledger.profile, self.day)
        return write_entry(
            text, when, title=title.strip() or self.thought, kind=self.kind, step=self.step
        )


def read_draft(draft: str) -> tuple[str, str]:
    """A draft as title and text."""
    title, _, text = draft.partition("\n")
    return title, text
