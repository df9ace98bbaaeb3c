"""Care: the habits of the day with amount, bar, last week and streak, and the mood."""

from dataclasses import dataclass

from textual.message import Message

from recovery.amounts import say_amount
from recovery.frozen import frozen
from recovery.habit_streak import is_done, streak_unit
from recovery.pauses import running
from recovery.records import Habit, Item
from recovery.text import visible
from recovery.wording import as_wished, words_as_wished
from tui.paint import Line, bar, left, right, spark
from tui.panels.panel import Panel
from tui.view import DayView, HabitRow


class CarePanel(Panel):
    """The habits; the cursor stands on one, and the keys act on it."""

    TITLE = "Care"

    @dataclass(repr=False, eq=False)
    class Stepped(Message):
        """So many steps more (or less) of a habit."""

        habit: Habit
        steps: int

    @dataclass(repr=False, eq=False)
    class Typing(Message):
        """An amount was begun with a figure."""

        habit: Habit
        figure: str

    @dataclass(repr=False, eq=False)
    class Skipped(Message):
        """A habit is not for today."""

        habit: Habit

    @dataclass(repr=False, eq=False)
    class Ticked(Message):
        """A line of the bare minimum is done today, or open again."""

        item: Item
        ticked: bool

    def row_count(self) -> int:
        """One row a line of the bare minimum, on a hard day, and one a habit."""
        return len(self.view.enough) + len(self.view.habits) if self.view else 0

    @property
    def habit(self) -> Habit | None:
        """The habit under the cursor."""
        number = self.cursor - len(self.view.enough) if self.view else -1
        if self.view is None or not 0 <= number < len(self.view.habits):
            return None
        return self.view.habits[number].habit

    def act(self) -> None:
        """One step more; a line of the bare minimum is ticked."""
        if self.view is not None and self.cursor < len(self.view.enough):
            item, now = self.view.enough[self.cursor]
            self.post_message(self.Ticked(item, not now))
        else:
            self.step(1)

    def step(self, steps: int) -> None:
        """So many steps more or less."""
        if self.habit:
            self.post_message(self.Stepped(self.habit, steps))

    def skip(self) -> None:
        """Not today."""
        if self.habit:
            self.post_message(self.Skipped(self.habit))

    def digit(self, figure: str) -> None:
        """Begin an amount."""
        if self.habit:
            self.post_message(self.Typing(self.habit, figure))

    def note(self) -> Line:
        """Which day this is about."""
        if self.view is not None and self.view.hard:
            return [("a hard day: this is enough", "accent")]
        if self.view is not None and running(self.view.profile.pauses, self.view.day):
            return [("a pause: nothing is due", "accent")]
        if self.view is None or self.view.day == self.view.today:
            return [("today", "muted")]
        return [(f"{self.view.day:%a} {self.view.day.day} {self.view.day:%B}", "accent")]

    def lines(self, width: int, height: int) -> list[Line]:
        """A row a habit, then the mood."""
        assert self.view is not None
        mood = _mood(self.view)
        count = self.row_count()
        room = max(1, height - (2 if height >= count + 2 else 1))
        first = self.scrolled(room)
        offset = len(self.view.enough)
        lines = [
            _enough(now, self._is_here(number), as_wished(item.text[:200], self.view.profile))
            for number, (item, now) in enumerate(self.view.enough)
        ]
        lines += [
            self._row(number, row, width) for number, row in enumerate(self.view.habits, offset)
        ]
        rows = lines[first : first + room]
        space: list[Line] = [[]] if len(rows) + 2 <= height else []
        return [*rows, *space, *([mood] if len(rows) < height else [])]

    def _row(self, number: int, row: HabitRow, width: int) -> Line:
        here = self._is_here(number)

        def make() -> Line:
            assert self.view is not None
            return Columns.for_rows(self.view.habits, width).row(row, here)

        return self.made.get((number, here, width), make)

    def _is_here(self, number: int) -> bool:
        return self.has_focus and number == self.cursor


def _enough(done: bool, here: bool, words: str) -> Line:
    mark = "▸ " if here else "  "
    sign = ("✓ ", "kept") if done else ("○ ", "muted")
    return [(mark, "cursor"), sign, (visible(words), "cursor" if here else "text")]


@frozen
class Columns:
    """The columns of the habit rows; a width of 0 leaves a column out."""

    name: int
    amount: int
    target: int
    unit: int
    bar: int
    spark: int
    streak: int

    @classmethod
    def for_rows(cls, rows: tuple[HabitRow, ...], width: int) -> "Columns":
        """The columns that fit, the least needed left out first: streak, week, bar."""
        name = min(max((len(r.habit.name) for r in rows), default=8), 16)
        amount = 5
        target = max((len(say_amount(r.habit.target)) for r in rows), default=1)
        unit = max((len(_unit(r.habit)) for r in rows), default=0)
        room = width - 2 - name - 1 - amount - 4 - target - (1 + unit if unit else 0)
        week = 7 if room >= 9 else 0
        room -= week + 2 if week else 0
        length = min(16, room - 2) if room >= 7 else 0
        room -= length + 2 if length else 0
        streak = 8 if room >= 10 else 0
        if not streak and length >= 17:
            streak, length = 8, length - 10
        elif not streak and length and room + length >= 16:
            length, streak = room + length - 10, 8
        return cls(name, amount, target, unit, length, week, streak)

    def row(self, row: HabitRow, here: bool) -> Line:
        """One habit as a line."""
        habit, entry = row.habit, row.entry
        amount = entry.amount if entry else None
        done = amount is not None and is_done(habit, amount)
        skipped = entry is not None and entry.skip
        said = "skip" if skipped else "—" if amount is None else say_amount(amount)
        role = "kept" if done else "text" if amount is not None else "muted"
        of = " of " if habit.at_least else " ≤  "
        line: Line = [
            ("▸ " if here else "  ", "cursor"),
            (left(habit.name, self.name + 1), "cursor" if here else "text"),
            (right(said, self.amount), role),
            (of + right(say_amount(habit.target), self.target), role if done else "muted"),
        ]
        if self.unit:
            line.append((" " + left(_unit(habit), self.unit), role if done else "muted"))
        if self.bar:
            share = (amount or 0) / habit.target
            line += [("  ", "text"), *bar(share, self.bar)]
        if self.spark:
            top = max(habit.target, *(v or 0 for v in row.week))
            line.append(("  " + spark(row.week, top), "muted"))
        if self.streak:
            line.append(("  " + left(_streak(row), self.streak), "muted"))
        return line


def _unit(habit: Habit) -> str:
    return habit.unit if len(habit.unit) <= 3 else ""


def _streak(row: HabitRow) -> str:
    if not row.streak:
        return "—"
    unit = streak_unit(row.habit)
    return f"{row.streak} {unit}{'' if row.streak == 1 else 's'}"


def _mood(view: DayView) -> Line:
    if not view.moods:
        return [("  Mood  ", "muted"), ("— ", "muted"), ("m", "key"), (" then 1 to 5", "muted")]
    newest = view.moods[-1]
    line: Line = [("  Mood  ", "muted")]
    for value in range(1, 6):
        line.append(
            ("● " if value == newest.mood else "○ ", "accent" if value == newest.mood else "muted")
        )
    more = f"  {len(view.moods)} today" if len(view.moods) > 1 else ""
    line.append((" " + ", ".join(words_as_wished(newest.feelings, view.profile)), "text"))
    line.append((more, "muted"))
    return line
