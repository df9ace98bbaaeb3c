"""How settings look: a row each, the label on the left and the value against one right edge."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from recovery.habit_line import say_goal
from recovery.habit_settings import say_often, settings_of
from recovery.records import Habit, Profile
from recovery.settings import Setting, Subject
from recovery.text import visible
from tui.actions import ACTIONS
from tui.bars import Said
from tui.paint import Line, clip, left, right, wrap
from tui.rows import Row, Rows

ADD, ARCHIVE, OWN_KEYS = "add", "archive", "keys"
_WIDEST = 60
_GOAL, _OFTEN = 14, 17
_QUIET = (
    "empty",
    "not set",
    "no",
    "never",
    "hidden",
    "open end",
    "this machine's",
    "as they came",
    "not answered",
    "undecided",
)


def room_of(width: int) -> int:
    """How many cells a row may take in a window `width` cells wide."""
    return max(12, min(width - 7, _WIDEST))


def line_of(label: str, value: str, room: int) -> Line:
    """A label and its value; where both do not fit, the label is cut first."""
    shown = clip(value, room - 6)
    role = "kept" if shown.startswith("✓") else "muted" if shown in _QUIET else "title"
    return [(left(label, room - cell_len(shown) - 1) + " ", "text"), (shown, role)]


def heading(words: str) -> list[Row[str]]:
    """An empty row and the name of a group."""
    return [Row([]), Row([(words, "muted")])]


def setting_rows(
    settings: Iterable[Setting[Subject]], subject: Subject, room: int
) -> list[Row[str]]:
    """A row for each setting, with what it says of the subject."""
    return [Row(line_of(s.label, s.say(subject), room), s.key) for s in settings]


def habit_key(habit: Habit) -> str:
    """What the row of a habit stands for."""
    return f"habit {habit.id}"


def habit_line(habit: Habit, room: int) -> Line:
    """Name, target and how often, each in its column; a narrow row says how often no more."""
    often = _OFTEN if room >= 48 else 0
    name = left(visible(habit.name), room - _GOAL - often - 1)
    goal = right(visible(say_goal(habit)), _GOAL)
    line: Line = [(name + " ", "text"), (goal, "muted" if habit.archived else "title")]
    return [*line, (right(say_often(habit), often), "muted")] if often else line


def habits_rows(habits: Sequence[Habit], room: int) -> list[Row[str]]:
    """The habits that are kept, a row that adds one, and the archived ones at the end."""
    kept = [h for h in habits if not h.archived]
    archived = [h for h in habits if h.archived]
    rows = [*heading("Habits"), *(Row(habit_line(h, room), habit_key(h)) for h in kept)]
    rows.append(Row([("add a habit", "accent")], ADD))
    if archived:
        rows += heading("Archived")
        rows += [Row(habit_line(h, room), habit_key(h)) for h in archived]
    return rows


def own_keys_rows(profile: Profile, room: int) -> list[Row[str]]:
    """The person's own keys, to be read: a row for each, or one that says there are none."""
    names = {action.id: action.name for action in ACTIONS}
    if not profile.keys:
        return [Row(line_of("Your keys", "as they came", room), OWN_KEYS)]
    return [
        Row(line_of(visible(f"Your key for {names.get(name, name)}"), visible(key), room), OWN_KEYS)
        for name, key in profile.keys
    ]


def one_habit_rows(habit: Habit, room: int) -> list[Row[str]]:
    """Everything that can be set about one habit."""
    rows = setting_rows(settings_of(habit), habit, room)
    return [*rows, Row([]), Row([("archive it", "accent")], ARCHIVE)]


class SettingRows(Rows[str]):
    """Rows that keep the name of a group in sight when the cursor stands on its first row."""

    def _scroll(self, room: int) -> None:
        super()._scroll(room)
        if 0 < self.top == self.cursor and self.rows[self.top - 1].key is None:
            self.top -= 1


class RoomySaid(Said):
    """The line that speaks, over two rows in a narrow window."""

    def draw(self, width: int, height: int) -> list[Line]:
        """The words, wrapped where there is a second row; one row alone stands lowest."""
        if height > 1 and cell_len(self.words) > width - 2:
            role = "accent" if self.asks else "muted"
            return [[(" " + row, role)] for row in wrap(self.words, width - 2, height)]
        return [*([] for _ in range(height - 1)), *super().draw(width, 1)]
