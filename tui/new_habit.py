"""A habit of one's own, asked for in one line."""

from collections.abc import Awaitable, Callable

from recovery.errors import BadInput
from recovery.habit_line import read_habit, say_habit
from recovery.records import Habit
from tui.questions import Question
from tui.session import Session


def new_habit(session: Session, keep: Callable[[str, Habit], Awaitable[None]]) -> Question:
    """The question for it; `keep` saves what was read, with the words that say so."""

    def read(text: str) -> Habit:
        return read_habit(text, session.ledger.habits, session.today)

    def live(text: str) -> tuple[str, bool]:
        try:
            return f"{say_habit(read(text))} · enter adds it", True
        except BadInput as error:
            return str(error), False

    async def answer(text: str) -> None:
        habit = read(text)
        await keep(f"new habit {say_habit(habit)}", habit)

    return Question("a habit", answer, "", live, "such as Read, or Read 20 min 2/week")
