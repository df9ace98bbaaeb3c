"""What can follow a slip: the three answers, and what each of them means."""

from collections.abc import Mapping

from tui.paint import wrap
from tui.rows import Row

THEN: Mapping[str, tuple[str, str]] = {
    "restart": ("Start a new attempt that day", "the attempt so far stays in your history"),
    "keep": ("Keep counting", "it is recorded, and the days go on"),
    "later": ("Decide tomorrow", "nothing changes today; you are asked again"),
}
"""Each answer as it is kept, how it is said, and what follows from it."""


def then_rows(answers: Mapping[str, tuple[str, str]], width: int) -> list[Row[str]]:
    """A row to choose for each answer, with what it means below."""
    rows: list[Row[str]] = []
    for number, (key, (words, more)) in enumerate(answers.items(), 1):
        rows.append(Row([(f"{number}  ", "key"), (words, "text")], key))
        rows += [Row([("   " + row, "muted")]) for row in wrap(more, width - 3, 2)]
    return rows
