"""Guide: phases and steps with their state; enter opens a step, space moves it on."""

from textual import on
from textual.widget import Widget

from recovery.acts import change_step
from recovery.program import GuideStep, phases, state_of, step, steps
from recovery.program import states as step_states
from tui.paint import left, wrap
from tui.rows import Row, Rows
from tui.screens.place import Place
from tui.screens.question import QuestionScreen

_SIGN = {"open": ("○ ", "muted"), "doing": ("▸ ", "accent"), "done": ("✓ ", "kept")}
_SAID = {"open": "open", "doing": "in progress", "done": "done"}


class GuideScreen(Place):
    """The steps in reading order; none is a gate to the next."""

    NAME = "Guide"

    def __init__(self) -> None:
        super().__init__()
        self.rows: Rows[str] = Rows("Guide", id="body")

    def body(self) -> Widget:
        """The list."""
        return self.rows

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.set_focus(self.rows)

    def refresh_view(self) -> None:
        """Each phase with its steps; the two that have a gate are named and kept closed."""
        profile, facts = self.session.ledger.profile, self.session.ledger.facts
        states = step_states(facts.steps)
        rows: list[Row[str]] = []
        for phase in phases():
            if phase.gated and profile.path == "letting-go":
                continue
            closed = "  opens when you are there" if phase.gated else ""
            rows += [Row([]), Row([(f"{phase.id}  {phase.title}", "title"), (closed, "muted")])]
            if phase.gated:
                continue
            for each in steps():
                if each.phase == phase.id:
                    rows.append(_step_row(each, states.get(each.id, "open")))
        done = sum(state == "done" for state in states.values())
        self.rows.show(rows[1:], title="Guide", note=f"{done} of {len(steps())} done")

    def action_move(self, rows: int) -> None:
        """A step down or up."""
        self.rows.move(rows)

    def action_act(self) -> None:
        """Open the step."""
        self.rows.act()

    @on(Rows.Chosen)
    def _chosen(self, event: Rows.Chosen) -> None:
        self.app.push_screen(StepScreen(str(event.key)))


def _step_row(each: GuideStep, state: str) -> Row[str]:
    sign, role = _SIGN[state]
    return Row([(sign, role), (left(each.id, 4), "muted"), (each.title, "text")], each.id)


class StepScreen(QuestionScreen):
    """One step: why, what to do, and what it is now."""

    NAME = "Guide"

    def __init__(self, step_id: str) -> None:
        super().__init__()
        self.step = step(step_id)

    def refresh_view(self) -> None:
        """The words of the step and what can be done with it."""
        width = max(20, min(84, self.size.width) - 8)
        state = state_of(self.session.ledger.facts.steps, self.step.id)
        rows: list[Row[str]] = [Row([])]
        rows += [Row([(row, "text")]) for row in wrap(self.step.why, width, 8)]
        rows.append(Row([]))
        rows += [Row([(row, "muted")]) for row in wrap(self.step.exercise, width, 12)]
        rows.append(Row([]))
        rows.append(Row([("Write about it", "text")], "write"))
        for name, words in (("doing", "In progress"), ("done", "Done"), ("open", "Open again")):
            if name != state:
                rows.append(Row([(words, "text")], name))
        self.rows.show(rows, title=self.step.title, note=_SAID[state])

    @on(Rows.Chosen)
    async def _chosen(self, event: Rows.Chosen) -> None:
        if event.key == "write":
            thought = self.step.prompt or self.step.title
            self.daybreak.write(prompt=thought, step=self.step.id)
            return
        state = str(event.key)
        await self.act(
            f"{self.step.title}: {_SAID[state]}",
            lambda: [change_step(self.step.id, state, self.session.stamp())],
        )
