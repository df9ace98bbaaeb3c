"""Every key on one page, made from the same list as the keys themselves, and what this is not."""

from itertools import groupby
from typing import ClassVar

from tui.actions import ACTIONS
from tui.paint import left, wrap
from tui.rows import Row
from tui.screens.question import QuestionScreen

SAFETY = (
    "Daybreak is a companion for hard weeks. It is not therapy, not medical advice and not a "
    "safety plan. If you are in danger, call your local emergency number. If it gets too heavy to "
    "carry alone, look up a local helpline: someone there will listen."
)
PRIVATE = (
    "What you write stays in plain files of yours on this machine. Nothing is sent anywhere. "
    "Whoever can read your files or your backups can read it: disk encryption helps."
)
_MORE = (
    ("0-9", "An amount for the habit, a rating for the statement"),
    ("ctrl+s", "In the editor: save and leave (so does escape)"),
    ("ctrl+o", "In the editor: go on in your own ($EDITOR)"),
    ("a e n", "In a list: add a line, change it, note beside it"),
    ("+ - x", "In a list: move a line up or down, put it away"),
)
_KEYS_WIDE = 13


class HelpScreen(QuestionScreen):
    """Keys by group, then the plain words about what this program is."""

    NAME = "Help"
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("↑↓", "scroll"), ("escape", "back"))

    def refresh_view(self) -> None:
        """The list; there is nothing to choose in it."""
        keymap = self.daybreak.keymap
        width = max(20, min(84, self.size.width) - 8)
        rows: list[Row[str]] = []
        for group, actions in groupby(ACTIONS, key=lambda a: a.where):
            rows += [Row([]), Row([(group, "title")])]
            for action in actions:
                rows += _key_rows(action.key_shown(keymap), action.help, width)
        rows += [Row([]), Row([("Rows and texts", "title")])]
        for key, words in _MORE:
            rows += _key_rows(key, words, width)
        for title, words in (("What this is not", SAFETY), ("Where it lies", PRIVATE)):
            rows += [Row([]), Row([(title, "title")])]
            rows += [Row([(row, "muted")]) for row in wrap(words, width, 12)]
        self.rows.show(rows[1:], title="Keys")

    def action_act(self) -> None:
        """Nothing to choose: back."""
        self.dismiss()


def _key_rows(key: str, words: str, width: int) -> list[Row[str]]:
    """A key and what it does, in as many rows as the window asks for."""
    said = wrap(words, width + 2 - _KEYS_WIDE, 4)
    starts = [left(key, _KEYS_WIDE), *([" " * _KEYS_WIDE] * (len(said) - 1))]
    return [Row([(start, "key"), (row, "text")]) for start, row in zip(starts, said, strict=True)]
