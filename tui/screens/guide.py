"""Guide: phases and steps with their state; enter opens a step, or one of the lists."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Resize
from textual.widget import Widget

from recovery.gate import HELP, RESTS, Gate, gate, is_closed
from recovery.program import GuideStep, Phase, next_step, phases, steps
from recovery.standing import standing
from tui.paint import left, wrap
from tui.rows import Row, Rows
from tui.screens.place import Place
from tui.screens.question import PAGES
from tui.screens.step import StepScreen

__all__ = ["GuideScreen", "StepScreen"]

_SIGN = {"open": ("○ ", "muted"), "doing": ("◐ ", "accent"), "done": ("✓ ", "kept")}
_LISTS = "lists"


class GuideScreen(Place):
    """The steps in reading order; only those about talking again have a gate before them."""

    NAME = "Guide"
    BINDINGS: ClassVar[list[BindingType]] = [*PAGES]

    def __init__(self) -> None:
        super().__init__()
        self.rows: Rows[str] = Rows("Guide", id="body")

    def body(self) -> Widget:
        """The list."""
        return self.rows

    def on_mount(self) -> None:
        """The keys go to the list, and the cursor to the step that Today offers."""
        super().on_mount()
        self.set_focus(self.rows)
        ledger = self.session.ledger
        offered = next_step(ledger.facts.steps, ledger.profile)
        if offered:
            self.rows.stand_on(offered.id)

    def on_resize(self, _: Resize) -> None:
        """Wrap what is said at the gate for the new width."""
        self.refresh_view()

    def refresh_view(self) -> None:
        """Each phase with its steps; at a closed gate stands what is still open."""
        session = self.session
        facts = session.ledger.facts
        states = standing(session.ledger)
        stands = gate(session.ledger.profile, facts, session.today)
        width = max(20, min(84, self.size.width) - 8)
        rows: list[Row[str]] = []
        for number, phase in enumerate(phases()):
            if phase.gated and not stands.shown:
                continue
            rows += [Row([]), Row([(f"{phase.id}  {phase.title}", "title")])]
            follows = phases()[number - 1].gated
            rows += _at_the_gate(phase, stands, width, follows=follows)
            for each in steps():
                if each.phase == phase.id and not is_closed(each, stands):
                    rows.append(_step_row(each, states.get(each.id, "open")))
        rows += [Row([]), Row([("All your lists", "text")], _LISTS)]
        done = sum(state == "done" for state in states.values())
        self.rows.show(rows[1:], title="Guide", note=f"{done} of {len(steps())} done")

    def action_move(self, rows: int) -> None:
        """A step down or up."""
        self.rows.move(rows)

    def action_end(self, last: bool) -> None:
        """The last row or the first one."""
        self.rows.end(last)

    def action_panel(self, step: int) -> None:
        """The first step of the next phase, or of the one before."""
        self.rows.turn(step)

    def action_act(self) -> None:
        """Open the step."""
        self.rows.act()

    @on(Rows.Chosen)
    def _chosen(self, event: Rows.Chosen) -> None:
        if event.key == _LISTS:
            from tui.screens.lists import ListsScreen

            self.app.push_screen(ListsScreen())
        else:
            self.app.push_screen(StepScreen(str(event.key)))


def _at_the_gate(phase: Phase, stands: Gate, width: int, *, follows: bool) -> list[Row[str]]:
    """What is said of a phase that has a gate; one that follows another opens together with it."""
    words: list[str] = []
    if not phase.gated:
        return []
    if stands.open:
        resting = any(step_id[0] == phase.id for step_id in stands.resting)
        words = [RESTS] if resting else []
    elif follows:
        words = [f"This {'stays closed' if stands.closed else 'opens'} together with it."]
    elif stands.closed:
        words = [stands.closed, HELP]
    else:
        missing = [f"· {sentence}" for sentence in stands.missing]
        words = ["This opens when you are there. Still open:", *missing]
    return [Row([(row, "muted")]) for text in words for row in wrap(text, width, 5)]


def _step_row(each: GuideStep, state: str) -> Row[str]:
    sign, role = _SIGN[state]
    return Row([(sign, role), (left(each.id, 4), "muted"), (each.title, "text")], each.id)
